/** Entries of Atom, 1.0 and 0.3. */

import { ATOM_FIELDS, authorIn, Fields, writtenIn } from "./fields.ts";
import type { RawItem } from "./item.ts";
import type { Names } from "./names.ts";
import { type Node, walk } from "./tree.ts";

/** What a link may be for without being the entry's page. */
const OTHER_LINKS = new Set("self hub edit replies enclosure next previous first last related via license".split(" "));

/** @param feedAuthor of entries that name none */
export function atomItem(node: Node, names: Names, feedAuthor: string | undefined): RawItem {
  const fields = new Fields(node, names);
  const id = writtenIn(fields.first("id"));
  const updated = fields.text(...ATOM_FIELDS.updated);
  const clip = fields.first(...ATOM_FIELDS.summary) === undefined ? clipDescription(node, names) : undefined;
  return {
    base: node.base,
    id,
    // An id is often the entry's address; where no link is given it is the only one.
    link: atomLink(fields.all("link")) ?? (/^https?:\/\//i.test(id ?? "") ? id : undefined),
    title: fields.markup(...ATOM_FIELDS.title),
    author:
      authorIn([...fields.all("author"), ...fields.all("atom:author")]) ?? fields.markup("dc:creator") ?? feedAuthor,
    published: fields.text(...ATOM_FIELDS.published) ?? updated,
    updated,
    summary: fields.markup(...ATOM_FIELDS.summary) ?? clip,
    content: fields.markup("content"),
    language: fields.text("dc:language") ?? node.attributes.get("xml:lang"),
    categories: categoriesIn(fields),
  };
}

export const categoriesIn = (fields: Fields): string[] =>
  [...fields.all("category"), ...fields.all("dc:subject")].map(
    (node) => node.attributes.get("label") ?? node.attributes.get("term") ?? writtenIn(node) ?? "",
  );

/** Video platforms describe the clip, not the entry. */
function clipDescription(node: Node, names: Names): string | undefined {
  for (const inner of walk(node, () => true)) if (names(inner) === "media:description") return writtenIn(inner);
  return undefined;
}

/** Atom's links say what they are for: the one for people, else the first that is not about the feed itself. */
export function atomLink(all: readonly Node[]): string | undefined {
  const links = all.filter((node) => node.attributes.has("href"));
  const rel = (link: Node) => link.attributes.get("rel")?.toLowerCase() ?? "alternate";
  const isPage = (link: Node) => (link.attributes.get("type") ?? "html").includes("html");
  const chosen =
    links.find((link) => rel(link) === "alternate" && isPage(link)) ??
    links.find((link) => rel(link) === "alternate") ??
    links.find((link) => !OTHER_LINKS.has(rel(link)));
  const href = chosen?.attributes.get("href");
  if (chosen === undefined || href === undefined || /^[a-z]+:/i.test(href)) return href;
  return URL.canParse(href, chosen.base) ? new URL(href, chosen.base).href : href;
}
