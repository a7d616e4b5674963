/** Claims in rows: every statement of every article of a storyline, as it was read in each version. */
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Claim } from "../core/types.ts";
import { listedArticle } from "./articles.ts";
import type { Db, Tx } from "./db.ts";
import { articles, claims, reportArticles, sources } from "./schema.ts";
import type { Place } from "./story-ledger.ts";

/** Stores the claims of a version. Those that are there already stay. */
export async function saveClaims(
  tx: Tx,
  { storylineId, articleId, version }: Place,
  read: readonly Claim[],
  { time, seenAt }: { time: Date; seenAt: Date },
): Promise<void> {
  if (read.length === 0) return;
  const rows = read.map((claim, number) => ({
    storylineId,
    articleId,
    version,
    number,
    side: claim.side ?? null,
    stance: claim.stance ?? null,
    claim,
    time,
    seenAt,
  }));
  await tx.insert(claims).values(rows).onConflictDoNothing();
}

export interface ClaimQuery {
  readonly side?: string;
  readonly stance?: string;
  /** Only what was seen by then. */
  readonly asOf?: Date;
  readonly after?: { readonly time: Date; readonly id: number };
  readonly limit: number;
}

/** Newest first by the time of the article, then by id. Each article speaks as it reads now, or as it read at `asOf`. */
export async function listClaims(db: Db, storylineId: number, { side, stance, asOf, after, limit }: ClaimQuery) {
  const conditions: (SQL | undefined)[] = [
    eq(claims.storylineId, storylineId),
    side === undefined ? undefined : eq(claims.side, side),
    stance === undefined ? undefined : eq(claims.stance, stance),
    asOf && sql`${claims.seenAt} <= ${asOf.toISOString()}::timestamptz`,
    after && sql`(${claims.time}, ${claims.id}) < (${after.time.toISOString()}::timestamptz, ${after.id})`,
    asOf === undefined ? eq(claims.version, reportArticles.version) : latestBy(asOf),
  ];
  return db
    .select({ id: claims.id, claim: claims.claim, version: claims.version, time: claims.time, article: listedArticle })
    .from(claims)
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(
      reportArticles,
      and(eq(reportArticles.articleId, claims.articleId), eq(reportArticles.storylineId, claims.storylineId)),
    )
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(...conditions))
    .orderBy(desc(claims.time), desc(claims.id))
    .limit(limit);
}

/** No later version of the article had been read by then. */
const latestBy = (asOf: Date): SQL =>
  sql`not exists (select 1 from claims later where later.storyline_id = ${claims.storylineId} and later.article_id = ${claims.articleId}
    and later.version > ${claims.version} and later.seen_at <= ${asOf.toISOString()}::timestamptz)`;
