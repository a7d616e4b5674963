/** Reads what people publish as feeds: RSS of every version, RDF, Atom, sitemaps; prefixed, damaged or inside something else. */
import { cleanLine } from "../text/clean.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { Feed, FeedFormat } from "../types.ts";
import { askedBy } from "./asked.ts";
import { atomItem, atomLink } from "./atom.ts";
import { FeedError } from "./error.ts";
import { authorIn, Fields } from "./fields.ts";
import { cleanItems, languageTag, present, type RawItem, webAddress } from "./item.ts";
import { type Names, namesFor } from "./names.ts";
import { rssItem, rssLink } from "./rss.ts";
import { sitemapItems, sitemapParts } from "./sitemap.ts";
import { elements, findFirst, localName, type Node, readTree, walk } from "./tree.ts";

type Format = Exclude<FeedFormat, "json" | "page">;

const ROOTS: Readonly<Record<string, Format>> = {
  rss: "rss",
  rdf: "rdf",
  feed: "atom",
  urlset: "sitemap",
  sitemapindex: "index",
  channel: "rss",
  entry: "atom",
};
const ITEMS: Readonly<Record<Format, string>> = {
  rss: "item",
  rdf: "item",
  atom: "entry",
  sitemap: "url",
  index: "sitemap",
};

/** @throws {FeedError} NOT_A_FEED, NOT_NEWS, TOO_DEEP, TOO_LARGE */
export function readTolerantly(source: string, url: string): Feed {
  const tree = readTree(source, url);
  const root = findFirst(tree, (node) => Object.hasOwn(ROOTS, localName(node.name)));
  if (root === undefined)
    throw new FeedError("NOT_A_FEED", `${url}: this is no feed${isPage(source) ? " but a web page" : ""}`);
  const format = ROOTS[localName(root.name)]!;
  const names = namesFor(root);
  const channel =
    localName(root.name) === "rss" || format === "rdf"
      ? (elements(root).find((node) => names(node) === "channel") ?? root)
      : root;
  // Items stand in the channel, beside it (RSS 1.0), or, in a damaged document, deeper: wherever they are.
  const isItem = (node: Node) => names(node) === ITEMS[format];
  const nodes = [...walk(localName(root.name) === "entry" ? tree : root, (node) => !isItem(node))].filter(isItem);
  const about = new Fields(channel, names);
  return {
    feed: { ...describe(about, root, format), format },
    items: format === "index" ? [] : cleanItems(rawItems(nodes, format, names, about, url)),
    ...(format === "index" && { parts: sitemapParts(nodes, names).slice(0, LIMITS.items) }),
  };
}

/** A web page, by what stands at its beginning. */
export const isPage = (source: string): boolean => /<!doctype html|<html[\s>]/i.test(source.slice(0, 2_000));

function rawItems(nodes: readonly Node[], format: Format, names: Names, about: Fields, url: string): RawItem[] {
  if (format === "sitemap") return sitemapItems(nodes, names, url);
  if (format !== "atom") return nodes.map((node) => rssItem(node, names));
  const author = authorIn(about.all("author"));
  return nodes.map((node) => atomItem(node, names, author));
}

function describe(about: Fields, root: Node, format: Format) {
  const title = about.node === root && format === "sitemap" ? undefined : about.markup("title");
  const site = format === "atom" ? atomLink(about.all("link")) : rssLink(about.all("link"));
  return present({
    title: cleanLine(title === undefined ? undefined : plainText(title), LIMITS.title),
    url: webAddress(site, about.node.base),
    language: languageTag(about.text("language", "dc:language") ?? root.attributes.get("xml:lang")),
    ...askedBy(about),
  });
}
