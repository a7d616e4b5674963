/** Lists of feeds, in and out, as every feed reader has them. What we do not know of an outline is kept for the way out. */
import { UsageError } from "../../errors.ts";
import { cleanLine, cleanText } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { languageTag, webAddress } from "./item.ts";
import { type Attribute, scanXml } from "./xml.ts";

export interface OpmlEntry {
  readonly url: string;
  /** A section page that is read for its article links; absent: a feed. */
  readonly kind?: "page";
  readonly title?: string;
  readonly siteUrl?: string;
  readonly language?: string;
  /** The outlines around it, from the outside. */
  readonly categories: readonly string[];
  /** Every other attribute under its name as written, with the namespaces that their prefixes stand for (`xmlns:...`). */
  readonly attributes: Readonly<Record<string, string>>;
}

const MAX_LENGTH = 20_000_000;
const MAX_FEEDS = 100_000;
const MAX_OPEN = 100;
const MAX_FOLDERS = 20;
const MAX_ATTRIBUTES = 50;
const KNOWN = new Set(["xmlurl", "htmlurl", "title", "text", "type", "language"]);
const NAME = /^[\p{L}_][\p{L}\p{N}._-]*(?::[\p{L}_][\p{L}\p{N}._-]*)?$/u;

/**
 * A feed that stands in several folders is taken where it stands first.
 *
 * @throws {UsageError} BAD_OPML: no OPML, no feed in it, too large, or an address that is none (all of them named)
 */
export function parseOpml(text: string): OpmlEntry[] {
  if (text.length > MAX_LENGTH) throw bad(`the file is larger than ${MAX_LENGTH / 1_000_000} MB`);
  const { isOpml, entries, wrong } = readOutlines(text);
  if (!isOpml) throw bad("there is no <opml> element in it");
  if (entries.size > MAX_FEEDS) throw bad(`it has more than ${MAX_FEEDS} feeds`);
  if (wrong.length > 0) {
    const more = wrong.length > 5 ? ` and ${wrong.length - 5} more` : "";
    throw bad(`not a web address: ${wrong.slice(0, 5).join(", ")}${more}`);
  }
  if (entries.size === 0) throw bad("there is no feed in it");
  return [...entries.values()];
}

const bad = (what: string) =>
  new UsageError("BAD_OPML", what, {
    hint: 'an OPML file is what feed readers export: <opml> with <outline xmlUrl="..."> elements',
  });

function readOutlines(text: string) {
  const entries = new Map<string, OpmlEntry>();
  const wrong: string[] = [];
  const namespaces = new Map<string, string>();
  /** Of each open outline its name as a folder; nothing for a feed. */
  const open: (string | undefined)[] = [];
  let beyond = 0;
  let isOpml = false;
  scanXml(text, {
    open: (name, attributes, isClosed) => {
      for (const [key, value] of attributes) if (key.startsWith("xmlns:")) namespaces.set(key, value);
      if (name.toLowerCase() === "opml") isOpml = true;
      if (name.toLowerCase() !== "outline" || !isOpml) return;
      const said = new Map(attributes.map(([key, value]) => [key.toLowerCase(), value]));
      const title = cleanLine(said.get("title") || said.get("text"), LIMITS.title);
      const address = said.get("xmlurl");
      if (!isClosed && open.length < MAX_OPEN) open.push(address === undefined ? title : undefined);
      else if (!isClosed) beyond++;
      if (address === undefined) return;
      const url = webAddress(address, "about:blank");
      if (url === undefined) wrong.push(address.slice(0, 200));
      else if (!entries.has(url) && entries.size <= MAX_FEEDS) {
        const categories = open.filter((folder) => folder !== undefined).slice(0, MAX_FOLDERS);
        entries.set(url, entryOf(url, title, said, categories, unknownOf(attributes, namespaces)));
      }
    },
    close: (name) => {
      if (name.toLowerCase() !== "outline") return;
      if (beyond > 0) beyond--;
      else open.pop();
    },
    text: () => {},
  });
  return { isOpml, entries, wrong };
}

function entryOf(
  url: string,
  title: string | undefined,
  said: ReadonlyMap<string, string>,
  categories: readonly string[],
  attributes: Readonly<Record<string, string>>,
): OpmlEntry {
  const siteUrl = webAddress(said.get("htmlurl"), url);
  const language = languageTag(said.get("language"));
  return {
    url,
    ...(said.get("type") === "page" && { kind: "page" }),
    ...(title !== undefined && { title }),
    ...(siteUrl !== undefined && { siteUrl }),
    ...(language !== undefined && { language }),
    categories,
    attributes,
  };
}

/** What we do not know, and the namespaces it needs: they are declared far away, and must be there on the way out. */
function unknownOf(written: readonly Attribute[], namespaces: ReadonlyMap<string, string>): Record<string, string> {
  const kept = new Map<string, string>();
  for (const [name, value] of written.slice(0, MAX_ATTRIBUTES)) {
    if (KNOWN.has(name.toLowerCase()) || !NAME.test(name)) continue;
    const prefix = name.startsWith("xmlns:") ? undefined : name.split(":")[1] && name.split(":")[0];
    if (prefix !== undefined && prefix !== "" && prefix !== "xml")
      kept.set(`xmlns:${prefix}`, namespaces.get(`xmlns:${prefix}`) ?? `urn:undeclared:${prefix}`);
    kept.set(name, cleanText(value, LIMITS.summary));
  }
  return Object.fromEntries(kept);
}

/** The document; feeds of the same folders stand in the same outlines. */
export function printOpml(entries: readonly OpmlEntry[], title: string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(title)}</title></head>`,
    "  <body>",
  ];
  let open: readonly string[] = [];
  const enter = (folders: readonly string[]) => {
    const same = open.findIndex((name, depth) => folders[depth] !== name);
    const keep = same === -1 ? open.length : same;
    for (let depth = open.length; depth > keep; depth--) lines.push(`${"  ".repeat(depth + 1)}</outline>`);
    for (let depth = keep; depth < folders.length; depth++)
      lines.push(`${"  ".repeat(depth + 2)}<outline text="${escaped(folders[depth]!)}">`);
    open = folders;
  };
  const place = ({ categories }: OpmlEntry) => categories.join("\u0000");
  for (const entry of entries.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) < place(b) ? -1 : 1))) {
    enter(entry.categories);
    lines.push(`${"  ".repeat(open.length + 2)}<outline ${attributesOf(entry)}/>`);
  }
  enter([]);
  return [...lines, "  </body>", "</opml>", ""].join("\n");
}

function attributesOf({ attributes, kind, title, url, siteUrl, language }: OpmlEntry): string {
  const all = {
    ...attributes,
    type: kind ?? "rss",
    text: title ?? url,
    title,
    xmlUrl: url,
    htmlUrl: siteUrl,
    language,
  };
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${escaped(value!)}"`)
    .join(" ");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};
const escaped = (text: string): string => text.replace(/[&<>"\n\t]/g, (mark) => ESCAPES[mark]!);
