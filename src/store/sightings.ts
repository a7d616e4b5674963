/** Items of a feed become articles: one article an address, one sighting a source. */
import { eq, inArray } from "drizzle-orm";
import type { FeedItem } from "../core/types.ts";
import { urlHash } from "../core/url/canonical.ts";
import { publisherDomain } from "../core/url/publisher.ts";
import type { Wake } from "../core/wake.ts";
import type { Tx } from "./db.ts";
import { wake } from "./lanes.ts";
import { articles, articleUrls, sightings } from "./schema.ts";
import type { Source } from "./sources.ts";

/** An item of a feed with its place in the world: which article it is. */
export interface PlacedItem extends FeedItem {
  /** Canonical address; for an item without a link one made of the source's address and the item's id. */
  readonly canonicalUrl: string;
}

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString("hex");

/**
 * Stores the items that are new, and that this source showed them.
 *
 * Hashes are sorted so that two sources with the same new items take their locks in the same order.
 */
export async function sightItems(
  tx: Tx,
  source: Source,
  items: readonly PlacedItem[],
  now: Date,
  wall: Date,
): Promise<{ newArticles: number; wakes: Wake[] }> {
  const byHash = new Map<string, PlacedItem>();
  for (const item of items) {
    const key = hex(urlHash(item.canonicalUrl));
    if (!byHash.has(key)) byHash.set(key, item);
  }
  if (byHash.size === 0) return { newArticles: 0, wakes: [] };
  const known = await knownArticles(tx, [...byHash.keys()]);
  const unknown = [...byHash].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const added = await addArticles(tx, source, unknown, now, wall);
  for (const [key, articleId] of added.ids) known.set(key, articleId);
  const rows = [...byHash].map(([key, item]) => ({
    sourceId: source.id,
    articleId: known.get(key)!,
    itemId: item.id,
    url: item.url ?? item.canonicalUrl,
    seenAt: now,
  }));
  await tx.insert(sightings).values(rows).onConflictDoNothing();
  return { newArticles: added.count, wakes: added.wakes };
}

async function knownArticles(tx: Tx, hashes: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ hash: articleUrls.urlHash, articleId: articleUrls.articleId })
    .from(articleUrls)
    .where(
      inArray(
        articleUrls.urlHash,
        hashes.map((hash) => Buffer.from(hash, "hex")),
      ),
    );
  return new Map(rows.map((row) => [hex(row.hash), row.articleId]));
}

async function addArticles(
  tx: Tx,
  source: Source,
  items: readonly (readonly [string, PlacedItem])[],
  now: Date,
  wall: Date,
) {
  if (items.length === 0) return { ids: new Map<string, number>(), count: 0, wakes: [] };
  const rows = items.map(([key, item]) => ({
    canonicalUrl: item.canonicalUrl,
    urlHash: Buffer.from(key, "hex"),
    url: item.url ?? null,
    host: item.url === undefined ? source.host : new URL(item.url).host,
    publisher: item.url === undefined ? source.publisher : publisherDomain(item.url),
    sourceId: source.id,
    title: item.title ?? null,
    author: item.author ?? null,
    language: item.language ?? source.language,
    publishedAt: item.publishedAt === undefined ? null : new Date(item.publishedAt),
    seenAt: now,
    version: 0,
    feedText: item.content ?? item.summary ?? null,
    fetchState: "due" as const,
    fetchAt: wall,
    fetchAttempts: 0,
  }));
  const inserted = await tx
    .insert(articles)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: articles.id, hash: articles.urlHash, host: articles.host });
  const ids = new Map(inserted.map((row) => [hex(row.hash), row.id]));
  // Another source stored the same article between our look and our insert: it has committed, so it can be read now.
  for (const [key] of items) {
    if (ids.has(key)) continue;
    const [other] = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(eq(articles.urlHash, Buffer.from(key, "hex")));
    if (other !== undefined) ids.set(key, other.id);
  }
  await tx
    .insert(articleUrls)
    .values(
      items.map(([key, item]) => ({
        urlHash: Buffer.from(key, "hex"),
        articleId: ids.get(key)!,
        url: item.canonicalUrl,
      })),
    )
    .onConflictDoNothing();
  const wakes: Wake[] = [];
  for (const host of [...new Set(inserted.map((row) => row.host))].sort()) {
    const woken = await wake(tx, "host", host, wall);
    if (woken !== null) wakes.push(woken);
  }
  return { ids, count: inserted.length, wakes };
}
