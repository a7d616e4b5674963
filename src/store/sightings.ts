/** Items of a feed become articles: one article, one sighting a source, and a mark when the feed says that it was edited. */
import { and, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import type { WindowItem } from "../core/gaps/window.ts";
import type { PlacedItem } from "../core/poll/place.ts";
import { urlHash } from "../core/url/canonical.ts";
import { publisherDomain } from "../core/url/publisher.ts";
import type { Wake } from "../core/wake.ts";
import type { Tx } from "./db.ts";
import { laneOrder, wake } from "./lanes.ts";
import { after } from "./lease.ts";
import { recognise } from "./recognise.ts";
import { articles, articleUrls, sightings } from "./schema.ts";
import type { Source } from "./sources.ts";

/** Edits come in threes: a page is read again when its feed has been quiet about it for so long. */
const EDIT_SETTLES_MS = 120_000;
/** When more than half of the known items seem edited at once, the feed has changed its ways, and no article its text. */
const FEED_CHANGED_SHARE = 0.5;
const FEED_CHANGED_LEAST = 3;

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString("hex");

export interface Sighted {
  /** Articles nobody had shown before. */
  readonly newArticles: number;
  /** Items that this source had not shown before. */
  readonly newItems: number;
  /** What the document held, in its order. */
  readonly window: readonly WindowItem[];
  readonly wakes: Wake[];
}

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
): Promise<Sighted> {
  const byHash = new Map<string, PlacedItem>();
  for (const item of items) {
    const key = hex(urlHash(item.canonicalUrl));
    if (!byHash.has(key)) byHash.set(key, item);
  }
  if (byHash.size === 0) return { newArticles: 0, newItems: 0, window: [], wakes: [] };
  const known = await recognise(tx, source, byHash, now);
  const unknown = [...byHash].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const added = await addArticles(tx, source, unknown, now, wall);
  for (const [key, articleId] of added.ids) known.set(key, articleId);
  const byArticle = new Map<number, PlacedItem>();
  for (const [key, item] of byHash) if (!byArticle.has(known.get(key)!)) byArticle.set(known.get(key)!, item);
  const newItems = await keepSightings(tx, source, byArticle, now, wall);
  const window = [...byArticle].map(([id, { publishedAt }]) => ({
    id,
    ...(publishedAt !== undefined && { at: Date.parse(publishedAt) }),
  }));
  return { newArticles: added.count, newItems, window, wakes: added.wakes };
}

/** @returns how many were not there before */
async function keepSightings(
  tx: Tx,
  source: Source,
  byArticle: ReadonlyMap<number, PlacedItem>,
  now: Date,
  wall: Date,
): Promise<number> {
  const before = await tx
    .select({ articleId: sightings.articleId, said: sightings.said })
    .from(sightings)
    .where(and(eq(sightings.sourceId, source.id), inArray(sightings.articleId, [...byArticle.keys()])));
  const said = new Map(before.map((sighting) => [sighting.articleId, sighting.said]));
  const changed = [...byArticle].filter(([id, item]) => said.has(id) && said.get(id) !== item.said);
  const rows = [...byArticle]
    .filter(([id, item]) => said.get(id) !== item.said)
    .map(([articleId, item]) => ({
      sourceId: source.id,
      articleId,
      itemId: item.id,
      url: item.url ?? item.canonicalUrl,
      said: item.said,
      seenAt: now,
    }));
  if (rows.length > 0) {
    await tx
      .insert(sightings)
      .values(rows)
      .onConflictDoUpdate({
        target: [sightings.sourceId, sightings.articleId],
        set: { said: sql`excluded.said`, itemId: sql`excluded.item_id`, url: sql`excluded.url` },
      });
  }
  const edited = changed.filter(([id]) => said.get(id) !== null);
  const many = edited.length >= FEED_CHANGED_LEAST && edited.length > before.length * FEED_CHANGED_SHARE;
  if (!many) for (const [id, item] of edited) await readAgain(tx, id, item, wall);
  return byArticle.size - said.size;
}

/** An edited article: its page is read again. One that still waits for its first reading is read anyway. */
async function readAgain(tx: Tx, articleId: number, item: PlacedItem, wall: Date): Promise<void> {
  await tx
    .update(articles)
    .set({
      fetchState: "due",
      fetchAt: after(wall, EDIT_SETTLES_MS),
      fetchAttempts: 0,
      ...(item.title !== undefined && { title: item.title }),
      feedText: item.content ?? item.summary ?? null,
    })
    .where(
      and(
        eq(articles.id, articleId),
        eq(articles.fetchState, "done"),
        gt(articles.version, 0),
        isNotNull(articles.url),
      ),
    );
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
    titleHash: item.titleHash ?? null,
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
  for (const host of [...new Set(inserted.map((row) => row.host))].sort(laneOrder)) {
    const woken = await wake(tx, "host", host, wall);
    if (woken !== null) wakes.push(woken);
  }
  return { ids, count: inserted.length, wakes };
}
