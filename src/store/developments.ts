/** The ledger of a storyline: which articles are copies of one report, and what was new in them. */
import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Raised } from "../core/developments/ledger.ts";
import { earlierOf, standingOf, type Teller } from "../core/developments/standing.ts";
import type { DevelopmentResult } from "../core/types.ts";
import { listedArticle } from "./articles.ts";
import type { Db, Tx } from "./db.ts";
import {
  articleChanges,
  articles,
  articleVersions,
  developmentArticles,
  developments,
  matches,
  reportArticles,
  sources,
  undeveloped,
} from "./schema.ts";
import type { Place } from "./story-ledger.ts";

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

export interface NewDevelopment {
  readonly storylineId: number;
  readonly reportId: number;
  readonly articleId: number;
  readonly version: number;
  readonly publishedAt: Date | null;
  readonly seenAt: Date;
  readonly raisedAt: Date;
}

/** Stores a development as its article tells it. @returns its row, or undefined when it was raised before */
export async function saveDevelopment(tx: Tx, { key, result, earlier }: Raised, by: NewDevelopment, teller: Teller) {
  const standing = standingOf([teller], earlierOf(earlier));
  const [saved] = await tx
    .insert(developments)
    .values({ ...by, key, result, standing })
    .onConflictDoNothing()
    .returning();
  if (saved === undefined) return undefined;
  await tx
    .insert(developmentArticles)
    .values({ developmentId: saved.id, articleId: by.articleId, reportId: by.reportId })
    .onConflictDoNothing();
  return saved;
}

/**
 * An article tells developments of before: they gain a report, and a source if it wrote its own text.
 *
 * @returns ids of those that stand differently now, for messages that are kept up to date
 */
export async function joinDevelopments(
  tx: Tx,
  by: { storylineId: number; articleId: number; reportId: number },
  keys: readonly string[],
): Promise<number[]> {
  const changed: number[] = [];
  for (const key of keys) {
    const [development] = await tx
      .select()
      .from(developments)
      .where(and(eq(developments.storylineId, by.storylineId), eq(developments.key, key)))
      .for("update");
    if (development === undefined) continue;
    const [joined] = await tx
      .insert(developmentArticles)
      .values({ developmentId: development.id, articleId: by.articleId, reportId: by.reportId })
      .onConflictDoNothing()
      .returning();
    if (joined === undefined) continue;
    const standing = standingOf(await tellersOf(tx, development.id, by.storylineId), development.standing.earlier);
    await tx.update(developments).set({ standing }).where(eq(developments.id, development.id));
    changed.push(development.id);
  }
  return changed;
}

/** What was told for an article, first to last. */
export async function toldFor(
  tx: Tx,
  storylineId: number,
  articleId: number,
): Promise<{ key: string; result: DevelopmentResult }[]> {
  return tx
    .select({ key: developments.key, result: developments.result })
    .from(developments)
    .where(and(eq(developments.storylineId, storylineId), eq(developments.articleId, articleId)))
    .orderBy(asc(developments.id));
}

/** A new version of an article touches a development. Once for each version. */
export async function saveChange(
  tx: Tx,
  { storylineId, articleId, version, now }: Place,
  key: string,
  kind: "changed" | "taken back",
): Promise<void> {
  const [development] = await tx
    .select({ id: developments.id })
    .from(developments)
    .where(and(eq(developments.storylineId, storylineId), eq(developments.key, key)));
  if (development === undefined) return;
  const change = { storylineId, articleId, developmentId: development.id, version, kind, at: now };
  await tx.insert(articleChanges).values(change).onConflictDoNothing();
}

/** Who tells a development. A report of thousands of copies is counted by its first: more change nothing that is told. */
const MOST_TELLERS = 2_000;

async function tellersOf(tx: Db, developmentId: number, storylineId: number): Promise<(Teller & { seenAt: Date })[]> {
  const rows = await tx
    .select({
      article: sql<string>`${reportArticles.articleId}::text`,
      family: reportArticles.family,
      relation: reportArticles.relation,
      time: reportArticles.time,
      seenAt: reportArticles.seenAt,
    })
    .from(developmentArticles)
    .innerJoin(
      reportArticles,
      and(eq(reportArticles.articleId, developmentArticles.articleId), eq(reportArticles.storylineId, storylineId)),
    )
    .where(eq(developmentArticles.developmentId, developmentId))
    .orderBy(reportArticles.time, reportArticles.articleId)
    .limit(MOST_TELLERS);
  return rows.map(({ time, ...row }) => ({ ...row, at: time.toISOString() }));
}

/** Developments of a storyline with the article that they were read in. */
function developmentRows(db: Db, asOf?: Date) {
  const seen = asOf === undefined ? sql`` : sql` and ${reportArticles.seenAt} <= ${asOf.toISOString()}::timestamptz`;
  return db
    .select({
      id: developments.id,
      result: developments.result,
      standing: developments.standing,
      version: developments.version,
      raisedAt: developments.raisedAt,
      time: developmentTime.mapWith(developments.seenAt),
      articles: sql<number>`(select count(*)::int from ${reportArticles} where ${reportArticles.reportId} = ${developments.reportId}${seen})`,
      article: listedArticle,
    })
    .from(developments)
    .innerJoin(articles, eq(articles.id, developments.articleId))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .$dynamic();
}

/** When a development happened, as far as is known. */
const developmentTime = sql<Date>`coalesce(${developments.publishedAt}, ${developments.seenAt})`;

export interface DevelopmentPage {
  readonly after?: { readonly time: Date; readonly id: number };
  /** Only what had been seen by then, with who had told it by then. */
  readonly asOf?: Date;
  readonly limit: number;
}

/** Newest first by the time when each happened, then by id. */
export async function listDevelopments(db: Db, storylineId: number, { after, asOf, limit }: DevelopmentPage) {
  const beyond =
    after && sql`(${developmentTime}, ${developments.id}) < (${after.time.toISOString()}::timestamptz, ${after.id})`;
  const seen = asOf && sql`${developments.seenAt} <= ${asOf.toISOString()}::timestamptz`;
  const rows = await developmentRows(db, asOf)
    .where(and(eq(developments.storylineId, storylineId), beyond, seen))
    .orderBy(sql`${developmentTime} desc`, desc(developments.id))
    .limit(limit);
  if (asOf === undefined) return rows;
  const standings = rows.map(async (row) => {
    const tellers = (await tellersOf(db, row.id, storylineId)).filter(({ seenAt }) => seenAt <= asOf);
    return tellers.length === 0 ? row : { ...row, standing: standingOf(tellers, row.standing.earlier) };
  });
  return Promise.all(standings);
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
