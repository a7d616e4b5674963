/** Names of elements as we know them, whatever prefixes a document uses. */
import type { Node } from "./tree.ts";

/** The prefixes that mean something to us, by what their namespace's address contains; none for RSS itself. */
const NAMESPACES: readonly (readonly [part: string, prefix: string])[] = [
  ["purl.org/dc/", "dc:"],
  ["purl.org/rss/1.0/modules/content", "content:"],
  ["purl.org/rss/1.0/modules/syndication", "sy:"],
  ["www.w3.org/2005/atom", "atom:"],
  ["purl.org/atom", "atom:"],
  ["google.com/schemas/sitemap-news", "news:"],
  ["itunes.com/dtds", "itunes:"],
  ["search.yahoo.com/mrss", "media:"],
  ["purl.org/rss", ""],
  ["backend.userland", ""],
  ["rssboard", ""],
  ["blogs.law.harvard", ""],
];

export type Names = (node: Node) => string;

/** Names without the root's own prefix, and with ours for the namespaces we know. A prefix that nobody declared stays as it is. */
export function namesFor(root: Node): Names {
  const prefixes = new Map<string, string>();
  for (const [key, value] of root.attributes) {
    const known = key.startsWith("xmlns:") ? namespacePrefix(value) : undefined;
    if (known !== undefined) prefixes.set(`${key.slice("xmlns:".length)}:`, known);
  }
  const own = root.name.slice(0, root.name.indexOf(":") + 1);
  if (own !== "" && own !== "rdf:") prefixes.set(own, "");
  const names = new Map<string, string>();
  return ({ name }) => {
    const colon = name.indexOf(":") + 1;
    if (colon === 0) return name;
    let ours = names.get(name);
    if (ours === undefined) {
      const prefix = name.slice(0, colon);
      ours = (prefixes.get(prefix) ?? prefix) + name.slice(colon);
      names.set(name, ours);
    }
    return ours;
  };
}

/** @param address of a namespace */
export function namespacePrefix(address: string): string | undefined {
  const said = address.toLowerCase();
  const known = NAMESPACES.find(([part]) => said.includes(part))?.[1];
  return known === "" && said.includes("/modules/") ? undefined : known;
}
