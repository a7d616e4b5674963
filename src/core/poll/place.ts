/**
 * Which article an item of a feed is. Pure: the items of one document in, their places in the world out.
 *
 * The address is what an article is known by. Feeds break that in a few ways, each met in the wild: guids that are the same for all items,
 * items that all link to the front page, dates in the future, headlines edited under the same address.
 */
import { createHash } from "node:crypto";
import type { FeedItem } from "../types.ts";
import { canonicalUrl } from "../url/canonical.ts";

/** An item with its place. */
export interface PlacedItem extends FeedItem {
  /** Canonical address; for an item without a link of its own one made of the source's address and the item's id. */
  readonly canonicalUrl: string;
  /** True when no other item of the document has its id: then it may be known by it when its address changes. */
  readonly ownId: boolean;
  /** A hash of what an editor changes: another one under the same address means that the article was edited. */
  readonly said: string;
  /** A hash of the headline, folded; absent for a short one, which different articles share. */
  readonly titleHash?: string;
}

/** A link under so many different headlines leads to a list of articles, not to one. */
const SHARED_BY = 3;
/** A headline of fewer words ("Live updates", "Morning briefing") says little; scripts without spaces count letters. */
const TITLE_LEAST = { words: 5, letters: 15 } as const;

/**
 * @param sourceUrl address of the feed
 * @param now what is dated later was published now at the latest
 */
export function placeItems(items: readonly FeedItem[], sourceUrl: string, now: Date): PlacedItem[] {
  const ids = new Map<string, number>();
  const headlines = new Map<string, Set<string>>();
  for (const { id, url, title } of items) {
    ids.set(id, (ids.get(id) ?? 0) + 1);
    const link = url === undefined ? undefined : canonicalUrl(url);
    if (link !== undefined) headlines.set(link, (headlines.get(link) ?? new Set()).add(title ?? ""));
  }
  return items.filter(saysSomething).map(({ url, publishedAt, ...item }) => {
    const link = url === undefined ? undefined : canonicalUrl(url);
    const own = link !== undefined && headlines.get(link)!.size < SHARED_BY;
    const hash = titleHash(item.title);
    return {
      ...item,
      ...(own && { url: url! }),
      ...(publishedAt !== undefined && { publishedAt: earlier(publishedAt, now) }),
      canonicalUrl: own ? link : `${sourceUrl}#${sha(item.id).slice(0, 32)}`,
      ownId: ids.get(item.id) === 1,
      said: sha(`${item.title ?? ""}\n${item.updatedAt ?? publishedAt ?? ""}`).slice(0, 16),
      ...(hash !== undefined && { titleHash: hash }),
    };
  });
}

/** An item without a link and without a word is nothing; a reference to what a document type declares is no word. */
function saysSomething({ url, title, summary, content }: FeedItem): boolean {
  const words = [title, summary, content].join(" ").replace(/&\w+;/g, "");
  return url !== undefined || /[\p{L}\p{N}]/u.test(words);
}

function earlier(publishedAt: string, now: Date): string {
  return Date.parse(publishedAt) > now.getTime() ? now.toISOString() : publishedAt;
}

/** The same for headlines that differ in case, spaces and punctuation only. */
export function titleHash(title: string | undefined): string | undefined {
  const words =
    title
      ?.normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.join("").length;
  if (words.length < TITLE_LEAST.words && !(letters >= TITLE_LEAST.letters && isUnspaced(words))) return undefined;
  return sha(words.join(" ")).slice(0, 32);
}

const isUnspaced = (words: readonly string[]): boolean =>
  words.some((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(word),
  );

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
