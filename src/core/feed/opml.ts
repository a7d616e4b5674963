/** Lists of feeds, in and out, as every feed reader has them. What we do not know of an outline is kept for the way out. */
import { UsageError } from "../../errors.ts";
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { languageTag, webAddress } from "./item.ts";
import { elements, findFirst, type Node, readTree } from "./tree.ts";

export interface OpmlEntry {
  readonly url: string;
  readonly title?: string;
  readonly siteUrl?: string;
  readonly language?: string;
  /** The outlines around it, from the outside. */
  readonly categories: readonly string[];
  /** Every other attribute. */
  readonly attributes: Readonly<Record<string, string>>;
}

const MAX_BYTES = 20_000_000;
const MAX_FEEDS = 100_000;
const KNOWN = new Set(["xmlurl", "htmlurl", "title", "text", "type", "language"]);

/** @throws {UsageError} BAD_OPML: no OPML, no feed in it, too large, or an address that is none (all of them named) */
export function parseOpml(text: string): OpmlEntry[] {
  const bad = (what: string) =>
    new UsageError("BAD_OPML", what, {
      hint: 'an OPML file is what feed readers export: <opml> with <outline xmlUrl="..."> elements',
    });
  if (text.length > MAX_BYTES) throw bad(`the file is larger than ${MAX_BYTES / 1_000_000} MB`);
  const root = findFirst(readTree(text, "the file"), (node) => node.name === "opml");
  if (root === undefined) throw bad("there is no <opml> element in it");
  const entries = new Map<string, OpmlEntry>();
  const wrong: string[] = [];
  const waiting: { node: Node; categories: readonly string[] }[] = [{ node: root, categories: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, categories } = next;
    const said = node.attributes.get("xmlurl");
    const title = cleanLine(node.attributes.get("title") ?? node.attributes.get("text"), LIMITS.title);
    if (said !== undefined) {
      const url = webAddress(said, "about:blank");
      if (url === undefined) wrong.push(said.slice(0, 200));
      else if (!entries.has(url)) entries.set(url, entryOf(node, url, title, categories));
      if (entries.size > MAX_FEEDS) throw bad(`it has more than ${MAX_FEEDS} feeds`);
    }
    const within =
      said === undefined && node.name === "outline" && title !== undefined ? [...categories, title] : categories;
    for (const child of elements(node).reverse()) waiting.push({ node: child, categories: within });
  }
  if (wrong.length > 0)
    throw bad(
      `not a web address: ${wrong.slice(0, 5).join(", ")}${wrong.length > 5 ? ` and ${wrong.length - 5} more` : ""}`,
    );
  if (entries.size === 0) throw bad("there is no feed in it");
  return [...entries.values()];
}

function entryOf(node: Node, url: string, title: string | undefined, categories: readonly string[]): OpmlEntry {
  const siteUrl = webAddress(node.attributes.get("htmlurl"), url);
  const language = languageTag(node.attributes.get("language"));
  return {
    url,
    ...(title !== undefined && { title }),
    ...(siteUrl !== undefined && { siteUrl }),
    ...(language !== undefined && { language }),
    categories,
    attributes: Object.fromEntries([...node.attributes].filter(([name]) => !KNOWN.has(name))),
  };
}

/** The document; feeds of the same categories stand in the same outlines. */
export function printOpml(entries: readonly OpmlEntry[], title: string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(title)}</title></head>`,
    "  <body>",
  ];
  let open: readonly string[] = [];
  const enter = (categories: readonly string[]) => {
    const common = categories.findIndex((name, depth) => open[depth] !== name);
    const keep = common === -1 ? Math.min(categories.length, open.length) : common;
    for (let depth = open.length; depth > keep; depth--) lines.push(`${"  ".repeat(depth + 1)}</outline>`);
    for (let depth = keep; depth < categories.length; depth++)
      lines.push(`${"  ".repeat(depth + 2)}<outline text="${escaped(categories[depth]!)}">`);
    open = categories;
  };
  for (const entry of entries.toSorted((a, b) => compare(a.categories.join("\u0000"), b.categories.join("\u0000")))) {
    enter(entry.categories);
    const attributes = {
      ...entry.attributes,
      type: "rss",
      text: entry.title ?? entry.url,
      title: entry.title,
      xmlUrl: entry.url,
      htmlUrl: entry.siteUrl,
      language: entry.language,
    };
    const written = Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}="${escaped(value!)}"`);
    lines.push(`${"  ".repeat(open.length + 2)}<outline ${written.join(" ")}/>`);
  }
  enter([]);
  return [...lines, "  </body>", "</opml>", ""].join("\n");
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", " ");
