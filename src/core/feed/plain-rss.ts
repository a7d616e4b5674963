/**
 * Plain RSS 2.0 through rss-parser, where it reads the document whole. What it is not given: other formats, documents with a DOCTYPE,
 * and text in which many tags never end, over which one of its regular expressions is quadratic (180 KB of `<p ` took 44 s).
 */
import RssParser from "rss-parser";
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { Feed } from "../types.ts";
import { cleanItem, languageTag, present, webAddress } from "./item.ts";

type Fields = Readonly<
  Record<
    | "rawDate"
    | "dcDate"
    | "rawTitle"
    | "rawLink"
    | "rawGuid"
    | "rawAuthor"
    | "creator"
    | "described"
    | "encoded"
    | "rawCategory",
    unknown
  >
>;

const parser = new RssParser<Record<string, unknown>, Partial<Fields>>({
  customFields: {
    feed: ["ttl", "language", "sy:updatePeriod"],
    item: [
      ["pubDate", "rawDate"],
      ["dc:creator", "creator"],
      ["description", "described"],
      ["content:encoded", "encoded"],
      ["category", "rawCategory", { keepArray: true }],
      ["guid", "rawGuid", { keepArray: true }],
    ],
  },
});

const PLAIN =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?xml-stylesheet[^>]*\?>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)?<rss\s[^>]*version=["']2\.0["'][^>]*>/i;
/** Tags that never end, over the whole document. */
const MAX_UNENDED = 20;
const MAX_LENGTH = 1_000_000;

/** @returns null when the document is not plain, or was not read whole */
export async function readPlainRss(source: string, url: string): Promise<Feed | null> {
  if (
    source.length > MAX_LENGTH ||
    !PLAIN.test(source.slice(0, 4_000)) ||
    /xml:base|<atom:link[^>]*rel=["']?alternate/i.test(source) ||
    unendedTags(source) > MAX_UNENDED
  )
    return null;
  try {
    const feed = await parser.parseString(source);
    const items = feed.items.map((item) =>
      cleanItem({
        base: url,
        id: guidOf(item.rawGuid) ?? item.guid,
        link: item.link,
        title: string(item.title),
        author: string(item.creator),
        published: string(item.rawDate),
        summary: string(item.described),
        content: string(item.encoded),
        categories: (Array.isArray(item.rawCategory) ? item.rawCategory : []).map(
          (category) => guidOf([category]) ?? "",
        ),
      }),
    );
    const whole =
      items.length > 0 &&
      items.length === (source.match(/<item[\s>]/g)?.length ?? 0) &&
      items.every(
        (item) =>
          item.title !== undefined &&
          item.url !== undefined &&
          item.publishedAt !== undefined &&
          item.author !== undefined &&
          item.summary !== undefined,
      );
    if (!whole) return null;
    const ttl = Number(string(feed.ttl));
    return {
      feed: {
        ...present({
          title: cleanLine(feed.title === undefined ? undefined : plainText(feed.title), LIMITS.title),
          url: webAddress(feed.link, url),
          language: languageTag(string(feed.language)),
          askedSeconds: ttl > 0 ? ttl * 60 : undefined,
        }),
        format: "rss",
      },
      items: items.slice(0, LIMITS.items),
    };
  } catch {
    return null; // strict about XML: the tolerant reader takes it from here
  }
}

const string = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** An element with attributes is an object whose text is under `_`. */
function guidOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return string(first) ?? string((first as { _?: unknown } | undefined)?._);
}

/** `<` and `&lt;` that meet another one before their `>`: counted in one pass. */
function unendedTags(source: string): number {
  let unended = 0;
  let open = false;
  for (const [mark] of source.matchAll(/<|>|&lt;|&gt;/g)) {
    const opens = mark === "<" || mark === "&lt;";
    if (opens && open) unended++;
    open = opens;
  }
  return unended;
}
