/**
 * Plain RSS 2.0 through rss-parser, where it reads the document whole. What it is not given: other formats, documents with a DOCTYPE, and
 * those that use more namespaces than the two met everywhere, whose elements it passes over.
 *
 * Descriptions reach it under another name: it would look for tags in them with a regular expression that is quadratic (180 KB of `<p `
 * took 44 s).
 */
import RssParser from "rss-parser";
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { Feed, FeedItem } from "../types.ts";
import { ttlSeconds } from "./asked.ts";
import { cleanItem, languageTag, present, type RawItem, webAddress } from "./item.ts";
import { permalink } from "./rss.ts";

/** The root of a plain document, and the only namespaces it may declare. */
const ROOT = /^<\?xml[^>]*\?>\s*<rss\s[^>]*>|^<rss\s[^>]*>/;
const VERSION = /\sversion=["']2\.0["']/;
const NAMESPACES: ReadonlySet<string> = new Set([
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
]);
/** Elements that mean something to the tolerant reader and nothing to this one. */
const BEYOND =
  /xml:(?:base|lang)|<(?:skip(?:Hours|Days)|atom:(?!link)|dc:(?!creator|date)|summary|content|body|fullitem)\b/;
/** It takes twice as long as our own reader: a document longer than nearly all are is not worth it. */
const MAX_LENGTH = 100_000;

const ITEM_FIELDS = [
  "title",
  "link",
  "guid",
  "pubDate",
  "dc:date",
  "dc:creator",
  "author",
  "managingEditor",
  "described",
  "category",
] as const;
type Field = (typeof ITEM_FIELDS)[number];

const parser = new RssParser<Record<string, unknown>, Record<string, unknown>>({
  xml2js: { tagNameProcessors: [(name: string) => (name === "description" ? "described" : name)] },
  customFields: {
    feed: ["ttl", "language"],
    item: ITEM_FIELDS.map((name) => [name, `all ${name}`, { keepArray: true }] as never),
  },
});

/** @returns null when the document is not plain, or was not read whole */
export async function readPlainRss(source: string, url: string): Promise<Feed | null> {
  if (!isPlain(source)) return null;
  try {
    const feed = await parser.parseString(source);
    const items: FeedItem[] = [];
    for (const item of feed.items) {
      const raw = rawItem(item, url);
      const clean = raw === null ? null : cleanItem(raw);
      if (clean?.title === undefined || clean.url === undefined || clean.publishedAt === undefined) return null;
      items.push(clean);
    }
    if (items.length === 0 || items.length > LIMITS.items) return null;
    return { feed: { ...describe(feed, url), format: "rss" }, items };
  } catch {
    return null; // strict about XML: the tolerant reader takes it from here
  }
}

function isPlain(source: string): boolean {
  const root = ROOT.exec(source.slice(0, 2_000))?.[0];
  if (root === undefined || !VERSION.test(root) || source.length > MAX_LENGTH) return false;
  const declared = root.match(/xmlns[^\s>]*/g) ?? [];
  return declared.every((one) => NAMESPACES.has(one)) && !BEYOND.test(source);
}

/** @returns null when a field holds more than text */
function rawItem(item: Readonly<Record<string, unknown>>, base: string): RawItem | null {
  const all = new Map<Field, string[]>();
  for (const name of ITEM_FIELDS) {
    const texts = ((item[`all ${name}`] as unknown[] | undefined) ?? []).map(textOf);
    if (texts.includes(null)) return null;
    all.set(name, texts as string[]);
  }
  const first = (...names: Field[]): string | undefined =>
    names.flatMap((name) => all.get(name)!).find((text) => text.trim() !== "");
  const guid = first("guid");
  const guids = item["all guid"] as { $?: { isPermaLink?: string } }[] | undefined;
  return {
    base,
    id: guid,
    link: first("link") ?? permalink(guid, guids?.[0]?.$?.isPermaLink),
    title: first("title"),
    author: first("dc:creator", "author", "managingEditor"),
    published: first("pubDate", "dc:date"),
    summary: first("described"),
    categories: all.get("category")!,
  };
}

/** An element with attributes is an object whose text is under `_`. @returns null for one that holds elements */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  const { _: text = "", $: _attributes, ...elements } = value as { _?: string; $?: unknown };
  return Object.keys(elements).length === 0 ? text : null;
}

function describe(feed: Readonly<Record<string, unknown>>, url: string) {
  const said = (name: string): string | undefined => (typeof feed[name] === "string" ? feed[name] : undefined);
  const title = said("title");
  return present({
    title: cleanLine(title === undefined ? undefined : plainText(title), LIMITS.title),
    url: webAddress(said("link"), url),
    language: languageTag(said("language")),
    askedSeconds: ttlSeconds(said("ttl")),
  });
}
