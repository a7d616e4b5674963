/**
 * Which items of a feed are articles that are stored already.
 *
 * First by address. Then by the feed's own id, when the address of an item changed (a slug follows its headline). Then, for the same
 * article in two feeds of a site under two addresses, by headline, within a week. The second and third can err, and an article that is
 * taken for another one is lost, so both want a second sign: the date, the headline, or the end of the address.
 */
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { PlacedItem } from "../core/poll/place.ts";
import { publisherDomain } from "../core/url/publisher.ts";
import type { Tx } from "./db.ts";
import { after } from "./lease.ts";
import { articles, articleUrls, sightings } from "./schema.ts";
import type { Source } from "./sources.ts";

/** By the hash of the item's canonical address, in hex. */
type Items = ReadonlyMap<string, PlacedItem>;

const SAME_TITLE_WITHIN_MS = 7 * 86_400_000;
const SLUG_LEAST = 8;

/** @returns ids of articles by the items' hashes; addresses that are new for an article are stored */
export async function recognise(tx: Tx, source: Source, items: Items, now: Date): Promise<Map<string, number>> {
  const known = await byAddress(tx, [...items.keys()]);
  // In the order of their hashes: two sources that learn of the same addresses must store them in one order.
  const others = (): [string, PlacedItem][] =>
    [...items].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = new Set(known.values());
  for (const find of [byOwnId, byHeadline]) {
    for (const [key, articleId] of await find(tx, source, others(), now)) {
      if (taken.has(articleId)) continue; // the feed shows that article as well: these are two
      taken.add(articleId);
      known.set(key, articleId);
      await tx
        .insert(articleUrls)
        .values({ urlHash: Buffer.from(key, "hex"), articleId, url: items.get(key)!.canonicalUrl })
        .onConflictDoNothing();
    }
  }
  return known;
}

async function byAddress(tx: Tx, hashes: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ hash: articleUrls.urlHash, articleId: articleUrls.articleId })
    .from(articleUrls)
    .where(
      inArray(
        articleUrls.urlHash,
        hashes.map((hash) => Buffer.from(hash, "hex")),
      ),
    );
  return new Map(rows.map((row) => [Buffer.from(row.hash).toString("hex"), row.articleId]));
}

type Found = readonly [key: string, articleId: number][];

/** The same id in the same feed: the article itself when it has no link, else when headline or date agree too. */
async function byOwnId(tx: Tx, source: Source, items: readonly [string, PlacedItem][]): Promise<Found> {
  const own = items.filter(([, item]) => item.ownId);
  if (own.length === 0) return [];
  const rows = await tx
    .select({
      itemId: sightings.itemId,
      articleId: articles.id,
      url: articles.url,
      titleHash: articles.titleHash,
      publishedAt: articles.publishedAt,
    })
    .from(sightings)
    .innerJoin(articles, eq(articles.id, sightings.articleId))
    .where(
      and(
        eq(sightings.sourceId, source.id),
        inArray(
          sightings.itemId,
          own.map(([, item]) => item.id),
        ),
      ),
    );
  return own.flatMap(([key, item]) => {
    const same = rows.filter(
      (row) =>
        row.itemId === item.id &&
        (item.url === undefined
          ? row.url === null
          : row.url !== null &&
            new URL(row.url).host === new URL(item.url).host &&
            (isSame(row.titleHash, item.titleHash) || isSameTime(row.publishedAt, item.publishedAt))),
    );
    return same.length === 1 ? [[key, same[0]!.articleId] as const] : [];
  }) as Found;
}

/** The same headline on the same site, shown by another feed and not by this one, at the same time or under the same last part of an address. */
async function byHeadline(tx: Tx, source: Source, items: readonly [string, PlacedItem][], now: Date): Promise<Found> {
  const titled = items.filter(([, item]) => item.titleHash !== undefined && item.url !== undefined);
  if (titled.length === 0) return [];
  const rows = await tx
    .select({
      articleId: articles.id,
      publisher: articles.publisher,
      titleHash: articles.titleHash,
      url: articles.url,
      publishedAt: articles.publishedAt,
    })
    .from(articles)
    .where(
      and(
        inArray(articles.publisher, [...new Set(titled.map(([, item]) => publisherDomain(item.url!)))]),
        inArray(
          articles.titleHash,
          titled.map(([, item]) => item.titleHash!),
        ),
        gt(articles.seenAt, after(now, -SAME_TITLE_WITHIN_MS)),
        sql`not exists (select 1 from ${sightings} where ${sightings.articleId} = ${articles.id} and ${sightings.sourceId} = ${source.id})`,
      ),
    );
  return titled.flatMap(([key, item]) => {
    const same = rows.find(
      (row) =>
        row.titleHash === item.titleHash &&
        row.publisher === publisherDomain(item.url!) &&
        row.url !== null &&
        (isSameTime(row.publishedAt, item.publishedAt) || isSame(slugOf(row.url), slugOf(item.url!) ?? undefined)),
    );
    return same === undefined ? [] : [[key, same.articleId] as const];
  }) as Found;
}

const isSame = (a: string | null, b: string | undefined): boolean => a !== null && a === b;

/** Both undated counts: then the headline is all that either feed says. */
const isSameTime = (a: Date | null, b: string | undefined): boolean =>
  a === null || b === undefined ? a === null && b === undefined : a.getTime() === Date.parse(b);

/** The last part of an address when it is long enough to name an article: "index.html" and "live" name many. */
function slugOf(url: string): string | null {
  const slug = new URL(url).pathname.split("/").filter(Boolean).at(-1) ?? "";
  return slug.length >= SLUG_LEAST && !slug.startsWith("index.") ? slug : null;
}
