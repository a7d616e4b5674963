/** When articles are looked at again, and what came of it. Times are those of the story. */
import { and, asc, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { nextRecheckAt } from "../core/versions/schedule.ts";
import type { Db, Tx } from "./db.ts";
import type { KeptPage } from "./keep.ts";
import { after } from "./lease.ts";
import { articles, articleVersions, rechecks } from "./schema.ts";

export type Recheck = typeof rechecks.$inferSelect;

/** An attempt that never ended is made again after this. */
const RETRY_MS = 900_000;
/** After so many attempts without an answer the next regular time is waited for. */
const MOST_ATTEMPTS = 4;

/** An article that a storyline matched is watched from now on, unless it is old or its page was not read. Twice is once. */
export async function watchArticle(tx: Tx, articleId: number, now: Date): Promise<void> {
  const [article] = await tx
    .select({ seenAt: articles.seenAt, host: articles.host })
    .from(articles)
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
    )
    .where(and(eq(articles.id, articleId), eq(articleVersions.origin, "page"), isNotNull(articles.url)));
  if (article === undefined) return;
  const dueAt = nextRecheckAt(article.seenAt, now);
  if (dueAt === undefined) return;
  await tx.insert(rechecks).values({ articleId, host: article.host, dueAt, attempts: 0 }).onConflictDoNothing();
}

/** What the next request for the page may say, so that an unchanged one costs nothing. */
export async function keepValidators(db: Db | Tx, articleId: number, page: KeptPage): Promise<void> {
  await db.update(rechecks).set(validatorsOf(page)).where(eq(rechecks.articleId, articleId));
}

const validatorsOf = ({ url, headers }: KeptPage) => ({
  pageUrl: url,
  etag: headers.etag?.slice(0, 500) ?? null,
  lastModified: headers["last-modified"]?.slice(0, 100) ?? null,
});

/** The article of this host that is to be looked at again first. The attempt is counted and the next one set before it is made. */
export async function nextDueRecheck(db: Db, host: string, now: Date): Promise<Recheck | undefined> {
  const due = db
    .select({ id: rechecks.articleId })
    .from(rechecks)
    .where(and(eq(rechecks.host, host), lte(rechecks.dueAt, now)))
    .orderBy(asc(rechecks.dueAt), asc(rechecks.articleId))
    .limit(1);
  const [recheck] = await db
    .update(rechecks)
    .set({ attempts: sql`${rechecks.attempts} + 1`, dueAt: after(now, RETRY_MS) })
    .where(and(inArray(rechecks.articleId, due), lte(rechecks.dueAt, now)))
    .returning();
  return recheck;
}

export interface RecheckOutcome {
  readonly changed: boolean;
  /** Absent: the server said that nothing changed. */
  readonly page?: KeptPage;
}

/** The page answered. */
export async function settleRecheck(
  db: Db,
  article: { readonly id: number; readonly seenAt: Date },
  { changed, page }: RecheckOutcome,
  now: Date,
): Promise<void> {
  await db
    .update(rechecks)
    .set({
      dueAt: nextRecheckAt(article.seenAt, now, changed) ?? null,
      attempts: 0,
      checkedAt: now,
      goneAt: null,
      error: null,
      ...(page && validatorsOf(page)),
    })
    .where(eq(rechecks.articleId, article.id));
}

/** The server says that there is no such page. It is asked again at the regular times: pages come back. */
export async function recordGone(
  db: Db,
  article: { readonly id: number; readonly seenAt: Date },
  error: string,
  now: Date,
) {
  await db
    .update(rechecks)
    .set({
      dueAt: nextRecheckAt(article.seenAt, now) ?? null,
      attempts: 0,
      checkedAt: now,
      goneAt: sql`coalesce(${rechecks.goneAt}, ${now.toISOString()}::timestamptz)`,
      error,
    })
    .where(eq(rechecks.articleId, article.id));
}

/** No answer this time: again soon, and after a few attempts at the next regular time. */
export async function postponeRecheck(
  db: Db,
  article: { readonly id: number; readonly seenAt: Date },
  attempts: number,
  error: string,
  now: Date,
): Promise<void> {
  const dueAt = attempts < MOST_ATTEMPTS ? after(now, RETRY_MS) : (nextRecheckAt(article.seenAt, now) ?? null);
  await db
    .update(rechecks)
    .set({ dueAt, error, ...(attempts >= MOST_ATTEMPTS && { attempts: 0 }) })
    .where(eq(rechecks.articleId, article.id));
}

/** Nobody tracks it any more, or it may not be read. */
export async function endRechecks(db: Db, articleId: number, error?: string): Promise<void> {
  await db
    .update(rechecks)
    .set({ dueAt: null, ...(error !== undefined && { error }) })
    .where(eq(rechecks.articleId, articleId));
}

/** Whether a storyline that is followed has matched the article. */
export async function isTracked(db: Db, articleId: number): Promise<boolean> {
  const [row] = await db.execute<{ tracked: boolean }>(sql`
    select exists (select 1 from matches m join storylines s on s.id = m.storyline_id
      where m.article_id = ${articleId} and s.state = 'active') as tracked`);
  return row?.tracked === true;
}
