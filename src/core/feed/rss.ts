/** Items of RSS of every version, RDF among them. */
import { atomLink, categoriesIn } from "./atom.ts";
import { authorIn, Fields, RSS_FIELDS, writtenIn } from "./fields.ts";
import type { RawItem } from "./item.ts";
import type { Names } from "./names.ts";
import type { Node } from "./tree.ts";

export function rssItem(node: Node, names: Names): RawItem {
  const fields = new Fields(node, names);
  const guid = fields.first("guid");
  const about = node.attributes.get("rdf:about");
  const [creator, ...otherAuthors] = RSS_FIELDS.author;
  return {
    base: node.base,
    id: writtenIn(guid) ?? about ?? writtenIn(fields.first("dc:identifier", "atom:id")),
    link:
      rssLink(fields.all("link")) ??
      atomLink([...fields.all("link"), ...fields.all("atom:link")]) ??
      permalink(writtenIn(guid), guid?.attributes.get("ispermalink")) ??
      about,
    title: fields.markup(...RSS_FIELDS.title),
    author: fields.markup(creator) ?? authorIn(otherAuthors.flatMap((name) => fields.all(name))),
    published: fields.text(...RSS_FIELDS.published),
    updated: fields.text(...RSS_FIELDS.updated),
    summary: fields.markup(...RSS_FIELDS.summary),
    content: fields.markup(...RSS_FIELDS.content),
    language: fields.text("dc:language") ?? node.attributes.get("xml:lang"),
    categories: categoriesIn(fields),
  };
}

/** A link is its text; some write it as an attribute. */
export const rssLink = (links: readonly Node[]): string | undefined =>
  links
    .map((link) => writtenIn(link) ?? (link.attributes.has("rel") ? undefined : link.attributes.get("href")))
    .find(Boolean);

/** A guid is the item's address unless it says that it is not. */
export const permalink = (guid: string | undefined, isPermalink: string | undefined): string | undefined =>
  isPermalink?.toLowerCase() !== "false" && /^https?:\/\//i.test(guid ?? "") ? guid : undefined;
