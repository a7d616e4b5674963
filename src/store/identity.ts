/** Which article an address belongs to, and two articles that turn out to be one. */
import { eq, sql } from "drizzle-orm";
import { urlHash } from "../core/url/canonical.ts";
import type { Db, Tx } from "./db.ts";
import { articles, articleUrls, sightings } from "./schema.ts";

type Article = typeof articles.$inferSelect;

/** The article of a canonical address. */
export async function articleAt(db: Db, canonicalUrl: string): Promise<number | undefined> {
  const [row] = await db
    .select({ id: articleUrls.articleId })
    .from(articleUrls)
    .where(eq(articleUrls.urlHash, urlHash(canonicalUrl)));
  return row?.id;
}

/**
 * What a page's own canonical address means for an article that was known by another one: it is also known by it, or, when an article
 * with the same headline has that address already, the two are one.
 *
 * Many sites name their front page or a section as canonical for everything. Such an address must not swallow articles: a front page is
 * never taken, and without the same headline two articles stay two.
 *
 * @returns the twin it was folded into, or the address it is now known by
 */
export async function settleAddress(
  tx: Tx,
  article: Article,
  canonicalUrl: string,
  title: string | null,
): Promise<{ twin?: number; canonicalUrl?: string }> {
  if (canonicalUrl === article.canonicalUrl || new URL(canonicalUrl).pathname === "/") return {};
  await tx
    .insert(articleUrls)
    .values({ urlHash: urlHash(canonicalUrl), articleId: article.id, url: canonicalUrl })
    .onConflictDoNothing();
  const owner = await articleAt(tx, canonicalUrl);
  if (owner === article.id) return { canonicalUrl };
  const [twin] = await tx.select().from(articles).where(eq(articles.id, owner!));
  if (article.version > 0 || twin === undefined || title === null || twin.title !== title) return {};
  await foldInto(tx, article.id, twin.id);
  return { twin: twin.id };
}

/** An article without a text of its own becomes part of its twin: its addresses and sightings move, its row goes. */
async function foldInto(tx: Tx, articleId: number, twin: number): Promise<void> {
  await tx.update(articleUrls).set({ articleId: twin }).where(eq(articleUrls.articleId, articleId));
  await tx.execute(sql`
    insert into ${sightings} (source_id, article_id, item_id, url, seen_at)
    select source_id, ${twin}, item_id, url, seen_at from ${sightings} where article_id = ${articleId}
    on conflict do nothing`);
  await tx.delete(articles).where(eq(articles.id, articleId));
}
