/** Reads what people publish as feeds: RSS of every version, RDF, Atom, news sitemaps; prefixed, damaged or inside something else. */
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { Feed, FeedFormat } from "../types.ts";
import { FeedError } from "./error.ts";
import { cleanItem, languageTag, present, type RawItem, webAddress } from "./item.ts";
import { elements, findFirst, innerMarkup, localName, type Node, readTree } from "./tree.ts";

const ROOTS: Readonly<Record<string, FeedFormat>> = {
  rss: "rss",
  rdf: "rdf",
  feed: "atom",
  urlset: "sitemap",
  channel: "rss",
  entry: "atom",
};
const ITEMS: Readonly<Record<FeedFormat, string>> = {
  rss: "item",
  rdf: "item",
  atom: "entry",
  sitemap: "url",
  json: "",
};

/** The prefixes that mean something to us, by what their namespace's address contains. */
const NAMESPACES: readonly [part: string, prefix: string][] = [
  ["purl.org/dc/", "dc:"],
  ["purl.org/rss/1.0/modules/content", "content:"],
  ["purl.org/rss/1.0/modules/syndication", "sy:"],
  ["www.w3.org/2005/atom", "atom:"],
  ["purl.org/atom", "atom:"],
  ["google.com/schemas/sitemap-news", "news:"],
  ["itunes.com/dtds", "itunes:"],
  ["search.yahoo.com/mrss", "media:"],
];

/** @throws {FeedError} */
export function readTolerantly(source: string, url: string): Feed {
  const tree = readTree(source, url);
  const root = findFirst(tree, (node) => localName(node.name) in ROOTS);
  if (root === undefined)
    throw new FeedError(
      "NOT_A_FEED",
      `${url}: this is no feed${/<html|<!doctype html/i.test(source.slice(0, 2_000)) ? " but a web page" : ""}`,
    );
  const format = ROOTS[localName(root.name)]!;
  const names = namesFor(root);
  const channel =
    localName(root.name) === "rss" || format === "rdf"
      ? (elements(root).find((node) => names(node) === "channel") ?? root)
      : root;
  // Items stand in the channel, beside it (RSS 1.0), or, in a damaged document, deeper: wherever they are.
  const items = collect(localName(root.name) === "entry" ? tree : root, (node) => names(node) === ITEMS[format]).slice(
    0,
    LIMITS.items,
  );
  const about = (name: string): Node | undefined => elements(channel).find((node) => names(node) === name);
  const site =
    format === "atom"
      ? atomLink(elements(channel), names)
      : linkOf(elements(channel).filter((node) => names(node) === "link"));
  const author = format === "atom" ? authorOf(elements(channel), names) : undefined;
  const title = about("title");
  return {
    feed: {
      ...present({
        title: cleanLine(title === undefined ? undefined : plainText(titleMarkup(title)), LIMITS.title),
        url: webAddress(site, channel.base),
        language: languageTag(textOf(about("language") ?? about("dc:language")) ?? root.attributes.get("xml:lang")),
        askedSeconds: askedSeconds(about),
      }),
      format,
    },
    items: items.map((node) => cleanItem(rawItem(node, format, names, author))),
  };
}

type Names = (node: Node) => string;

/** Names without the root's own prefix, and with ours for the namespaces we know, whatever the document calls them. */
function namesFor(root: Node): Names {
  const own = root.name.includes(":") ? root.name.slice(0, root.name.indexOf(":") + 1) : "";
  const prefixes = new Map<string, string>([
    ["dc:", "dc:"],
    ["content:", "content:"],
    ["sy:", "sy:"],
    ["atom:", "atom:"],
    ["news:", "news:"],
    ["itunes:", "itunes:"],
    ["rdf:", "rdf:"],
  ]);
  for (const [key, value] of root.attributes) {
    if (!key.startsWith("xmlns:")) continue;
    const known = NAMESPACES.find(([part]) => value.toLowerCase().includes(part))?.[1];
    if (known !== undefined) prefixes.set(`${key.slice("xmlns:".length)}:`, known);
    else if (/purl\.org\/rss|backend\.userland|rssboard|blogs\.law\.harvard/i.test(value))
      prefixes.set(`${key.slice("xmlns:".length)}:`, "");
  }
  if (own !== "" && own !== "rdf:") prefixes.set(own, "");
  return (node) => {
    const colon = node.name.indexOf(":") + 1;
    if (colon === 0) return node.name;
    const prefix = node.name.slice(0, colon);
    return (prefixes.get(prefix) ?? prefix) + node.name.slice(colon);
  };
}

function collect(root: Node, is: (node: Node) => boolean): Node[] {
  const found: Node[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (is(node)) found.push(node);
    else waiting.push(...elements(node).reverse());
  }
  return found;
}

function rawItem(node: Node, format: FeedFormat, names: Names, feedAuthor: string | undefined): RawItem {
  const children = elements(node);
  const first = (...wanted: string[]): Node | undefined =>
    wanted
      .map((name) => children.find((child) => names(child) === name && innerMarkup(child).trim() !== ""))
      .find((child) => child !== undefined);
  const categories = children
    .filter((child) => ["category", "dc:subject"].includes(names(child)))
    .map((child) => child.attributes.get("label") ?? child.attributes.get("term") ?? textOf(child) ?? "");
  const common = {
    base: node.base,
    language: textOf(first("dc:language")) ?? node.attributes.get("xml:lang"),
    categories,
  };
  if (format === "sitemap") {
    const inner = (name: string) => textOf(collect(node, (child) => names(child) === name)[0]);
    return {
      ...common,
      link: inner("loc"),
      title: inner("news:title"),
      published: inner("news:publication_date"),
      updated: inner("lastmod"),
      language: inner("news:language"),
      categories: (inner("news:keywords") ?? "").split(","),
    };
  }
  const title = first("title", "dc:title", "media:title");
  if (format === "atom") {
    const summary = first("summary", "tagline", "subtitle") ?? mediaDescription(node, names);
    const content = first("content");
    return {
      ...common,
      base: node.base,
      id: textOf(first("id")),
      link: atomLink(children, names),
      title: title === undefined ? undefined : titleMarkup(title),
      author: authorOf(children, names) ?? textOf(first("dc:creator")) ?? feedAuthor,
      published: textOf(first("published", "issued", "created", "dc:date")) ?? textOf(first("updated", "modified")),
      updated: textOf(first("updated", "modified")),
      summary: summary === undefined ? undefined : atomText(summary),
      content: content === undefined ? undefined : atomText(content),
    };
  }
  const guid = first("guid");
  const id = textOf(guid) ?? node.attributes.get("rdf:about") ?? textOf(first("dc:identifier", "atom:id"));
  const permalink =
    guid !== undefined && guid.attributes.get("ispermalink")?.toLowerCase() !== "false" ? textOf(guid) : undefined;
  const link =
    linkOf(children.filter((child) => names(child) === "link")) ??
    atomLink(children, (child) => names(child).replace(/^atom:/, "")) ??
    (/^https?:/i.test(permalink ?? "") ? permalink : undefined) ??
    node.attributes.get("rdf:about");
  const described = first("description", "summary", "atom:summary", "dc:description", "itunes:summary");
  const content = first("content:encoded", "content", "atom:content", "body", "fullitem");
  return {
    ...common,
    id,
    link,
    title: title === undefined ? undefined : titleMarkup(title),
    author:
      textOf(first("dc:creator")) ?? authorOf(children, names) ?? textOf(first("itunes:author", "managingeditor")),
    published: textOf(
      first("pubdate", "dc:date", "atom:published", "published", "date", "dc:issued", "dc:created", "atom:updated"),
    ),
    updated: textOf(first("atom:updated", "updated", "dc:modified", "dc:terms:modified")),
    summary: described === undefined ? undefined : innerMarkup(described),
    content: content === undefined ? undefined : innerMarkup(content),
  };
}

/** Video platforms describe the clip, not the entry. */
const mediaDescription = (node: Node, names: Names): Node | undefined =>
  collect(node, (child) => names(child) === "media:description")[0];

const textOf = (node: Node | undefined): string | undefined => {
  const text = node === undefined ? "" : plainText(innerMarkup(node)).trim();
  return text === "" ? undefined : text;
};

/** A link is its text; some write it as an attribute. */
const linkOf = (links: readonly Node[]): string | undefined =>
  links.map((link) => textOf(link) ?? link.attributes.get("href")).find((link) => link !== undefined);

/** Atom's links say what they are for: the one for people, else the first that is not about the feed itself. */
function atomLink(nodes: readonly Node[], names: Names): string | undefined {
  const links = nodes.filter((node) => names(node) === "link" && node.attributes.has("href"));
  const rel = (link: Node) => link.attributes.get("rel")?.toLowerCase() ?? "alternate";
  const html = (link: Node) => /html/.test(link.attributes.get("type") ?? "html");
  const chosen =
    links.find((link) => rel(link) === "alternate" && html(link)) ??
    links.find((link) => rel(link) === "alternate") ??
    links.find(
      (link) =>
        ![
          "self",
          "hub",
          "edit",
          "replies",
          "enclosure",
          "next",
          "previous",
          "first",
          "last",
          "related",
          "via",
          "license",
        ].includes(rel(link)),
    );
  const href = chosen?.attributes.get("href");
  if (chosen === undefined || href === undefined) return undefined;
  return URL.canParse(href, chosen.base) ? (/^[a-z]+:/i.test(href) ? href : new URL(href, chosen.base).href) : href;
}

function authorOf(nodes: readonly Node[], names: Names): string | undefined {
  const author = nodes.find((node) => ["author", "atom:author"].includes(names(node)));
  if (author === undefined) return undefined;
  const named =
    elements(author).find((node) => localName(node.name) === "name") ??
    elements(author).find((node) => localName(node.name) === "email");
  return textOf(named ?? author);
}

/** RSS titles are HTML by custom; Atom says which of text, html and xhtml its own are. */
function titleMarkup(node: Node): string {
  return atomText(node);
}

function atomText(node: Node): string {
  const type = node.attributes.get("type")?.toLowerCase();
  const markup = innerMarkup(node);
  const plain = type === "text" || type === "text/plain";
  if (node.attributes.get("mode")?.toLowerCase() === "base64") return Buffer.from(markup, "base64").toString("utf8");
  return plain ? markup.replaceAll("<", "&lt;") : markup;
}

/** `<ttl>` is minutes; `sy:` is a period and how often in it. */
function askedSeconds(about: (name: string) => Node | undefined): number | undefined {
  const PERIODS: Readonly<Record<string, number>> = {
    hourly: 3_600,
    daily: 86_400,
    weekly: 604_800,
    monthly: 2_592_000,
    yearly: 31_536_000,
  };
  const ttl = Number(textOf(about("ttl")) ?? Number.NaN);
  const period = PERIODS[textOf(about("sy:updateperiod"))?.toLowerCase() ?? ""];
  const frequency = Math.max(1, Number(textOf(about("sy:updatefrequency")) ?? 1) || 1);
  const asked = Math.max(ttl > 0 ? ttl * 60 : 0, period === undefined ? 0 : period / frequency);
  return asked > 0 && Number.isFinite(asked) ? Math.round(asked) : undefined;
}
