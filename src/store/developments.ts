/** The ledger of a storyline: which articles are copies of one report, and what was new in them. */
import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { DevelopmentResult, ReportOf } from "../core/types.ts";
import { listedArticle } from "./articles.ts";
import type { Db, Tx } from "./db.ts";
import {
  articles,
  articleVersions,
  developments,
  matches,
  reportArticles,
  reports,
  sources,
  undeveloped,
} from "./schema.ts";

/** A match that failed so often is parked: `status` and `doctor` show it. */
export const MAX_ATTEMPTS = 3;

/** A match that its storyline has not been developed with, with the version it was made from. */
export type PendingMatch = Awaited<ReturnType<typeof pendingMatches>>[number];

/** One step of a storyline at a time: released when the transaction ends. @returns false when another process is at it */
export async function lockStoryline(tx: Tx, storylineId: number): Promise<boolean> {
  const [row] = (await tx.execute(
    sql`select pg_try_advisory_xact_lock(hashtext('develop'), ${storylineId}::int) as locked`,
  )) as unknown as { locked: boolean }[];
  return row!.locked;
}

/** In time order, so that after an outage the first report is still the first. */
export async function pendingMatches(tx: Tx, storylineId: number, limit: number) {
  return tx
    .select({
      matchId: matches.id,
      score: matches.score,
      matchedAt: matches.matchedAt,
      evidence: matches.evidence,
      version: articleVersions,
      article: articles,
      sourceTitle: sources.title,
    })
    .from(undeveloped)
    .innerJoin(matches, eq(matches.id, undeveloped.matchId))
    .innerJoin(articles, eq(articles.id, matches.articleId))
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, matches.articleId), eq(articleVersions.number, matches.version)),
    )
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(eq(undeveloped.storylineId, storylineId), lt(undeveloped.attempts, MAX_ATTEMPTS)))
    .orderBy(asc(sql`coalesce(${articles.publishedAt}, ${articles.seenAt})`), asc(matches.id))
    .limit(limit);
}

export async function markDeveloped(tx: Tx, matchIds: readonly number[]): Promise<void> {
  if (matchIds.length > 0) await tx.delete(undeveloped).where(inArray(undeveloped.matchId, [...matchIds]));
}

/** The step failed on this match. */
export async function markFailed(db: Db, matchId: number, error: string): Promise<void> {
  await db
    .update(undeveloped)
    .set({ attempts: sql`${undeveloped.attempts} + 1`, error })
    .where(eq(undeveloped.matchId, matchId));
}

/** Nothing more is told of a storyline that nobody follows. */
export async function dropPending(db: Db, storylineId: number): Promise<void> {
  await db.delete(undeveloped).where(eq(undeveloped.storylineId, storylineId));
}

/** Puts an article into the report with the same text, or makes it the lead of a new one. */
export async function placeInReport(
  tx: Tx,
  storylineId: number,
  articleId: number,
  fingerprint: string,
  now: Date,
): Promise<ReportOf & { reportId: number }> {
  const [placed] = await tx
    .select({
      reportId: reports.id,
      lead: reports.leadArticleId,
      relation: reportArticles.relation,
      overlap: reportArticles.overlap,
    })
    .from(reportArticles)
    .innerJoin(reports, eq(reports.id, reportArticles.reportId))
    .where(and(eq(reportArticles.storylineId, storylineId), eq(reportArticles.articleId, articleId)));
  if (placed !== undefined) return { ...placed, lead: String(placed.lead) };
  const [made] = await tx
    .insert(reports)
    .values({ storylineId, leadArticleId: articleId, fingerprint, createdAt: now })
    .onConflictDoNothing()
    .returning();
  const [report] =
    made === undefined
      ? await tx
          .select()
          .from(reports)
          .where(and(eq(reports.storylineId, storylineId), eq(reports.fingerprint, fingerprint)))
      : [made];
  const relation = made === undefined ? ("copy" as const) : ("own" as const);
  await tx
    .insert(reportArticles)
    .values({ storylineId, articleId, reportId: report!.id, relation, overlap: 1 })
    .onConflictDoNothing();
  return { reportId: report!.id, lead: String(report!.leadArticleId), relation, overlap: 1 };
}

export interface NewDevelopment {
  readonly storylineId: number;
  readonly reportId: number;
  readonly articleId: number;
  readonly version: number;
  readonly key: string;
  readonly result: DevelopmentResult;
  readonly publishedAt: Date | null;
  readonly seenAt: Date;
  readonly raisedAt: Date;
}

/** @returns its id, or null when the same development was raised before */
export async function saveDevelopment(tx: Tx, development: NewDevelopment): Promise<number | null> {
  const [saved] = await tx
    .insert(developments)
    .values(development)
    .onConflictDoNothing()
    .returning({ id: developments.id });
  return saved?.id ?? null;
}

/** Developments of a storyline with the article that they were read in. */
function developmentRows(db: Db) {
  return db
    .select({
      id: developments.id,
      result: developments.result,
      version: developments.version,
      raisedAt: developments.raisedAt,
      time: developmentTime.mapWith(developments.seenAt),
      articles: sql<number>`(select count(*)::int from ${reportArticles} where ${reportArticles.reportId} = ${developments.reportId})`,
      article: listedArticle,
    })
    .from(developments)
    .innerJoin(articles, eq(articles.id, developments.articleId))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .$dynamic();
}

/** When a development happened, as far as is known. */
const developmentTime = sql<Date>`coalesce(${developments.publishedAt}, ${developments.seenAt})`;

/** Newest first by the time when each happened, then by id. */
export async function listDevelopments(
  db: Db,
  storylineId: number,
  { after, limit }: { readonly after?: { readonly time: Date; readonly id: number }; readonly limit: number },
) {
  const beyond =
    after && sql`(${developmentTime}, ${developments.id}) < (${after.time.toISOString()}::timestamptz, ${after.id})`;
  return developmentRows(db)
    .where(and(eq(developments.storylineId, storylineId), beyond))
    .orderBy(sql`${developmentTime} desc`, desc(developments.id))
    .limit(limit);
}

/** The latest to be raised, whenever they happened, first. */
export async function latestDevelopments(db: Db, storylineId: number, limit: number) {
  return developmentRows(db)
    .where(eq(developments.storylineId, storylineId))
    .orderBy(desc(developments.id))
    .limit(limit);
}

/** How many matches wait for their storyline to be developed, and how many are parked. */
export async function countPending(db: Db): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(undeveloped)
    .where(lt(undeveloped.attempts, MAX_ATTEMPTS));
  return row!.count;
}

/** How many developments each storyline has. */
export async function countDevelopments(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .select({ storylineId: developments.storylineId, count: sql<number>`count(*)::int` })
    .from(developments)
    .groupBy(developments.storylineId);
  return new Map(rows.map((row) => [row.storylineId, row.count]));
}
