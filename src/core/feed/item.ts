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

export function cleanItem(raw: RawItem): FeedItem {
  const url = webAddress(raw.link, raw.base);
  const title = cleanLine(
    raw.title === undefined ? undefined : plainText(raw.title.slice(0, LIMITS.title * 8)),
    LIMITS.title,
  );
  const summary = cleanParagraphs(raw.summary === undefined ? undefined : plainText(raw.summary), LIMITS.summary);
  const content = cleanParagraphs(raw.content === undefined ? undefined : plainText(raw.content), LIMITS.text);
  const said = cleanLine(raw.id, LIMITS.url);
  return {
    id:
      said ??
      url ??
      createHash("sha256")
        .update(`${title ?? ""}\n${summary ?? content ?? ""}`)
        .digest("hex"),
    ...present({
      url,
      title,
      author: cleanLine(raw.author === undefined ? undefined : personIn(plainText(raw.author)), LIMITS.name),
      publishedAt: parseDate(raw.published),
      updatedAt: parseDate(raw.updated),
      summary,
      content,
      language: languageTag(raw.language),
    }),
    categories: [
      ...new Set(
        raw.categories.map((name) => cleanLine(plainText(name), LIMITS.name)).filter((name) => name !== undefined),
      ),
    ].slice(0, 50),
  };
}

/** Drops what is unknown: a field is absent, never "" or undefined. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** An absolute http or https address, or none. */
export function webAddress(link: string | undefined, base: string): string | undefined {
  const said = link?.replace(/[\s\u0000-\u001f]+/g, " ").trim() ?? "";
  if (said === "" || said.length > LIMITS.url || !URL.canParse(said, base)) return undefined;
  const url = new URL(said, base);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.username !== "" || url.password !== "")
    return undefined;
  // A fully written address stays as the feed wrote it; the canonical form is made later, where identity is decided.
  return /^https?:\/\//i.test(said) && !/\s/.test(said) ? said : url.href;
}

/** RSS names people as "mail@example.org (A Name)" or "A Name <mail@example.org>". */
function personIn(text: string): string {
  const bracketed = /^\s*\S+@\S+\s+\(([^()]+)\)\s*$/.exec(text)?.[1];
  return bracketed ?? text.replace(/\s*<[^<>\s]+@[^<>\s]+>\s*$/, "");
}

export function languageTag(said: string | undefined): string | undefined {
  const tag = said?.trim().replace("_", "-").toLowerCase() ?? "";
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? tag.split("-")[0] : undefined;
}
