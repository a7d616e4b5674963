/** From what a format says to an item: every reader fills the same raw shape, and this makes it clean. */
import { createHash } from "node:crypto";
import { cleanLine, cleanParagraphs } from "../text/clean.ts";
import { parseDate } from "../text/date.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { FeedItem } from "../types.ts";

/** As the document has it: text fields may hold HTML. */
export interface RawItem {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  /** What relative links of this item are relative to. */
  readonly base: string;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly summary?: string | undefined;
  readonly content?: string | undefined;
  readonly language?: string | undefined;
  readonly categories: readonly string[];
}

/** Of a feed with more items than are read the newest stay, in its own order; without dates the first. */
export function cleanItems(items: readonly RawItem[]): FeedItem[] {
  if (items.length <= LIMITS.items) return items.map(cleanItem);
  const dated = items.map((item, i) => ({ item, i, at: parseDate(item.published) ?? parseDate(item.updated) ?? "" }));
  const newest = dated.sort((a, b) => (a.at === b.at ? a.i - b.i : a.at < b.at ? 1 : -1)).slice(0, LIMITS.items);
  return newest.sort((a, b) => a.i - b.i).map(({ item }) => cleanItem(item));
}

export function cleanItem(raw: RawItem): FeedItem {
  const url = webAddress(raw.link, raw.base);
  const title = line(raw.title, LIMITS.title);
  const summary = paragraphs(raw.summary, LIMITS.summary);
  const content = paragraphs(raw.content, LIMITS.text);
  const publishedAt = parseDate(raw.published);
  const id = cleanLine(raw.id, LIMITS.url) ?? url ?? hashOf(`${title ?? ""}\n${summary ?? content ?? ""}`);
  return {
    id,
    ...present({
      url,
      title,
      author: personIn(line(raw.author, LIMITS.name)),
      publishedAt,
      updatedAt: raw.updated === raw.published ? publishedAt : parseDate(raw.updated),
      summary,
      content,
      language: languageTag(raw.language),
    }),
    categories: categoriesOf(raw.categories),
  };
}

/** Markup that is cut before it is read may end within a tag: what is kept is far shorter than what is looked at. */
const MARKUP_SHARE = 8;

const line = (markup: string | undefined, max: number): string | undefined =>
  markup === undefined ? undefined : cleanLine(plainText(markup.slice(0, max * MARKUP_SHARE)), max);

const paragraphs = (markup: string | undefined, max: number): string | undefined =>
  markup === undefined ? undefined : cleanParagraphs(plainText(markup.slice(0, max * MARKUP_SHARE)), max);

function categoriesOf(said: readonly string[]): string[] {
  const names = new Set<string>();
  for (const one of said) {
    const name = line(one, LIMITS.name);
    if (name !== undefined) names.add(name);
    if (names.size === LIMITS.categories) break;
  }
  return [...names];
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Drops what is unknown: a field is absent, never "" or undefined. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) known[name] = fields[name];
  return known as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** An absolute http or https address, or none. */
export function webAddress(link: string | undefined, base: string): string | undefined {
  const said = link?.replace(/[\s\u0000-\u001f]+/g, " ").trim() ?? "";
  if (said === "" || said.length > LIMITS.url) return undefined;
  const url = parsedAddress(said, base);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    return undefined;
  // A fully written address stays as the feed wrote it; the canonical form is made later, where identity is decided.
  return /^https?:\/\//i.test(said) && !said.includes(" ") ? said : url.href;
}

/** One reading, not `URL.canParse` and another. */
function parsedAddress(said: string, base: string): URL | undefined {
  try {
    return new URL(said, base);
  } catch {
    return undefined;
  }
}

/** RSS names people as "mail@example.org (A Name)" or "A Name <mail@example.org>". */
function personIn(text: string | undefined): string | undefined {
  const bracketed = /^\S+@\S+ \(([^()]+)\)$/.exec(text ?? "")?.[1]?.trim();
  return bracketed || text?.replace(/ ?<[^<>\s]+@[^<>\s]+>$/, "") || undefined;
}

export function languageTag(said: string | undefined): string | undefined {
  const tag = said?.trim().replace("_", "-").toLowerCase() ?? "";
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? tag.split("-")[0] : undefined;
}
