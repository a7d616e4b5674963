/** Articles: those whose page is to be read, and those that a person asks for. */
import { and, asc, desc, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import { canonicalUrl, urlHash } from "../core/url/canonical.ts";
import { publisherDomain } from "../core/url/publisher.ts";
import { UsageError } from "../errors.ts";
import type { Db } from "./db.ts";
import { articleAt } from "./identity.ts";
import { after } from "./lease.ts";
import { articles, articleUrls, articleVersions, rechecks, sightings, sources } from "./schema.ts";

export type Article = typeof articles.$inferSelect;

/** The article of this host that has waited longest for its page. Counts the attempt before it is made: a crash counts too. */
export async function nextDueArticle(db: Db, host: string, wall: Date): Promise<Article | undefined> {
  const due = db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.host, host), eq(articles.fetchState, "due"), lte(articles.fetchAt, wall)))
    .orderBy(asc(articles.fetchAt), asc(articles.id))
    .limit(1);
  const [article] = await db
    .update(articles)
    .set({ fetchAttempts: sql`${articles.fetchAttempts} + 1` })
    .where(and(inArray(articles.id, due), eq(articles.fetchState, "due")))
    .returning();
  return article;
}

/** The page could not be read this time. */
export async function postponeArticle(db: Db, id: number, error: string, at: Date): Promise<void> {
  await db.update(articles).set({ fetchAt: at, fetchError: error }).where(eq(articles.id, id));
}

/** A pause of the host is no attempt of the article's. */
export async function unclaimArticle(db: Db, id: number, error: string, at: Date): Promise<void> {
  await db
    .update(articles)
    .set({ fetchAt: at, fetchError: error, fetchAttempts: sql`greatest(${articles.fetchAttempts} - 1, 0)` })
    .where(eq(articles.id, id));
}

/** The page will never be read, and the feed gave no text either. */
export async function giveUpArticle(db: Db, id: number, error: string): Promise<void> {
  await db.update(articles).set({ fetchState: "failed", fetchError: error }).where(eq(articles.id, id));
}

/**
 * Makes room for an article that comes by hand or from an archive.
 *
 * @param url any address; for a text without one, `file:` and its name are fine too
 */
export async function placeArticle(
  db: Db,
  url: string,
  known: { title?: string; publishedAt?: string },
  now: Date,
  wall: Date,
): Promise<number> {
  const canonical = canonicalUrl(url);
  if (canonical === undefined) {
    throw new UsageError("BAD_URL", `not a web address: ${url.slice(0, 200)}`, {
      hint: "give the article's full address, with http:// or https://",
    });
  }
  return db.transaction(async (tx) => {
    const before = await articleAt(tx, canonical);
    if (before !== undefined) return before;
    const [added] = await tx
      .insert(articles)
      .values({
        canonicalUrl: canonical,
        urlHash: urlHash(canonical),
        url,
        host: new URL(canonical).host,
        publisher: publisherDomain(canonical),
        title: known.title ?? null,
        publishedAt: known.publishedAt === undefined ? null : new Date(known.publishedAt),
        seenAt: now,
        version: 0,
        fetchState: "done",
        fetchAt: wall,
        fetchAttempts: 0,
      })
      .onConflictDoNothing()
      .returning({ id: articles.id });
    const id =
      added?.id ??
      (
        await tx
          .select({ id: articles.id })
          .from(articles)
          .where(eq(articles.urlHash, urlHash(canonical)))
      )[0]!.id;
    await tx
      .insert(articleUrls)
      .values({ urlHash: urlHash(canonical), articleId: id, url: canonical })
      .onConflictDoNothing();
    return id;
  });
}

export async function articleById(db: Db, id: number): Promise<Article | undefined> {
  const [article] = await db.select().from(articles).where(eq(articles.id, id));
  return article;
}

/** @param key id, or any address the article is known by */
export async function findArticle(db: Db, key: string): Promise<Article | undefined> {
  const canonical = /^\d{1,15}$/.test(key) ? undefined : canonicalUrl(key);
  const id = canonical === undefined ? Number(key) : await articleAt(db, canonical);
  if (id === undefined || !Number.isSafeInteger(id)) return undefined;
  const [article] = await db.select().from(articles).where(eq(articles.id, id));
  return article;
}

/** The order of every list of articles: newest first by `publishedAt ?? seenAt`, then by id. */
export const articleTime = sql<Date>`coalesce(${articles.publishedAt}, ${articles.seenAt})`.mapWith(articles.seenAt);

export interface ArticlePage {
  /** Only what comes after this place. */
  readonly after?: { readonly time: Date; readonly id: number };
  readonly limit: number;
}

export function beyond(page: ArticlePage): SQL | undefined {
  if (page.after === undefined) return undefined;
  return sql`(coalesce(${articles.publishedAt}, ${articles.seenAt}), ${articles.id}) < (${page.after.time.toISOString()}::timestamptz, ${page.after.id})`;
}

export const listedArticle = {
  id: articles.id,
  url: articles.url,
  canonicalUrl: articles.canonicalUrl,
  title: articles.title,
  language: articles.language,
  publishedAt: articles.publishedAt,
  seenAt: articles.seenAt,
  version: articles.version,
  fetchState: articles.fetchState,
  fetchError: articles.fetchError,
  publisher: articles.publisher,
  sourceId: articles.sourceId,
  sourceTitle: sources.title,
  time: articleTime,
};

export type ListedArticle = Awaited<ReturnType<typeof listArticles>>[number];

/** Stored articles, newest first. */
export async function listArticles(db: Db, page: ArticlePage, where?: SQL) {
  return db
    .select(listedArticle)
    .from(articles)
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(beyond(page), where))
    .orderBy(sql`coalesce(${articles.publishedAt}, ${articles.seenAt}) desc`, desc(articles.id))
    .limit(page.limit);
}

/** All versions of an article, oldest first, and who showed it. */
export async function articleHistory(db: Db, id: number) {
  const versions = await db
    .select()
    .from(articleVersions)
    .where(eq(articleVersions.articleId, id))
    .orderBy(asc(articleVersions.number));
  const seen = await db
    .select({
      sourceId: sightings.sourceId,
      source: sources.title,
      sourceUrl: sources.url,
      url: sightings.url,
      seenAt: sightings.seenAt,
    })
    .from(sightings)
    .innerJoin(sources, eq(sources.id, sightings.sourceId))
    .where(eq(sightings.articleId, id))
    .orderBy(asc(sightings.seenAt));
  const [recheck] = await db.select().from(rechecks).where(eq(rechecks.articleId, id));
  return { versions, sightings: seen, recheck };
}

/** How many articles are stored, and how many wait for their page. */
export async function countArticles(db: Db): Promise<{ stored: number; waiting: number; failed: number }> {
  const [row] = await db
    .select({
      stored: sql<number>`count(*) filter (where ${articles.version} > 0)::int`,
      waiting: sql<number>`count(*) filter (where ${articles.fetchState} = 'due')::int`,
      failed: sql<number>`count(*) filter (where ${articles.fetchState} = 'failed')::int`,
    })
    .from(articles);
  return row!;
}

/** Removes the text of unmatched articles older than the retention; the rows stay, so that nothing is fetched or told twice. */
export async function pruneTexts(db: Db, olderThan: Date): Promise<number> {
  const pruned = await db.execute(sql`
    update ${articleVersions} v set text = '', search = ''::tsvector
    where v.stored_at < ${olderThan.toISOString()}::timestamptz and v.text <> ''
      and not exists (select 1 from matches m where m.article_id = v.article_id)
    returning v.article_id`);
  return pruned.length;
}

/** When a retry of a page is due, from the attempts made so far. */
export function retryPageAt(attempts: number, wall: Date): Date {
  return after(wall, Math.min(10_000 * 6 ** Math.max(0, attempts - 1), 6 * 3_600_000));
}
