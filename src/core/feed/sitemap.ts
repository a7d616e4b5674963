/** News sitemaps, sitemaps of whole sites, and indexes of sitemaps. */
import { parseDate } from "../text/date.ts";
import type { FeedPart } from "../types.ts";
import { FeedError } from "./error.ts";
import { writtenIn } from "./fields.ts";
import { present, type RawItem, webAddress } from "./item.ts";
import type { Names } from "./names.ts";
import { type Node, walk } from "./tree.ts";

/** A sitemap of a whole site tells only what changed: what did within two days of its latest change counts as its news. */
const NEWS_MS = 2 * 86_400_000;

/** @throws {FeedError} NOT_NEWS: it says of no page what is news or when it changed */
export function sitemapItems(nodes: readonly Node[], names: Names, url: string): RawItem[] {
  const items = nodes.map((node) => sitemapItem(node, textsIn(node, names)));
  const news = items.filter(({ title, published }) => title !== undefined || published !== undefined);
  if (news.length > 0 || items.length === 0) return news;
  const changed = items.map((item) => ({ item, at: Date.parse(parseDate(item.updated) ?? "") }));
  const latest = changed.reduce((max, { at }) => Math.max(max, at || 0), 0);
  if (latest === 0)
    throw new FeedError("NOT_NEWS", `${url}: a sitemap without news or dates: what is new in it cannot be told`);
  return changed.filter(({ at }) => at >= latest - NEWS_MS).map(({ item }) => item);
}

const sitemapItem = ({ base }: Node, said: ReadonlyMap<string, string>): RawItem => ({
  base,
  link: said.get("loc"),
  title: said.get("news:title"),
  published: said.get("news:publication_date"),
  updated: said.get("lastmod"),
  language: said.get("news:language"),
  categories: (said.get("news:keywords") ?? "").split(","),
});

/** The first text of every name in it, however deep; an image's address (`image:loc`) is not the page's. */
function textsIn(node: Node, names: Names): Map<string, string> {
  const found = new Map<string, string>();
  for (const inner of walk(node, () => true)) {
    const name = names(inner);
    const text = found.has(name) ? undefined : writtenIn(inner);
    if (text !== undefined) found.set(name, text);
  }
  return found;
}

/** What an index lists: sitemaps with news in their name first, then the latest changed. */
export function sitemapParts(nodes: readonly Node[], names: Names): FeedPart[] {
  const parts = nodes.flatMap((node) => {
    const said = textsIn(node, names);
    const url = webAddress(said.get("loc"), node.base);
    return url === undefined ? [] : [{ url, ...present({ changedAt: parseDate(said.get("lastmod")) }) }];
  });
  const place = ({ url, changedAt = "" }: FeedPart) => `${/news/i.test(new URL(url).pathname) ? 1 : 0} ${changedAt}`;
  return parts.sort((a, b) => (place(a) === place(b) ? 0 : place(a) < place(b) ? 1 : -1));
}
