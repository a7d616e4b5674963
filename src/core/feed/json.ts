/** JSON Feed (version 1 and 1.1). */
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { Feed } from "../types.ts";
import { FeedError } from "./error.ts";
import { cleanItems, languageTag, present, type RawItem, webAddress } from "./item.ts";

type Json = Record<string, unknown>;

const object = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
/** Plain text goes through the same cleaning as HTML: what looks like markup in it is text. */
const escaped = (value: unknown): string | undefined => text(value)?.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** @throws {FeedError} */
export function readJsonFeed(source: string, url: string): Feed {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch (error) {
    throw new FeedError("BAD_JSON", `${url}: broken JSON: ${(error as Error).message}`);
  }
  const feed = object(parsed);
  if (!Array.isArray(feed.items))
    throw new FeedError("NOT_A_FEED", `${url}: this JSON has no list 'items', so it is no JSON Feed`);
  const base = webAddress(text(feed.home_page_url), url) ?? url;
  return {
    feed: {
      ...present({
        title: cleanLine(plainText(escaped(feed.title) ?? ""), LIMITS.title),
        url: webAddress(text(feed.home_page_url), url),
        language: languageTag(text(feed.language)),
      }),
      format: "json",
    },
    items: cleanItems(feed.items.map(object).map((item) => rawItem(item, base, feed))),
  };
}

function rawItem(item: Json, base: string, feed: Json): RawItem {
  const people = [
    ...list(item.authors),
    item.author,
    ...(list(item.authors).length > 0 ? [] : [...list(feed.authors), feed.author]),
  ];
  return {
    base,
    id: text(item.id),
    link: text(item.url) ?? text(item.external_url),
    title: escaped(item.title),
    author: people.map((person) => escaped(object(person).name)).find((name) => name !== undefined && name !== ""),
    published: text(item.date_published),
    updated: text(item.date_modified),
    summary: escaped(item.summary),
    content: text(item.content_html) ?? escaped(item.content_text),
    language: text(item.language),
    categories: list(item.tags).map((tag) => escaped(tag) ?? ""),
  };
}
