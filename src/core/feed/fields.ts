/** What an element says about a feed or an item, under the names that formats give it; the first that says something counts. */
import { plainText } from "../text/markup.ts";
import type { Names } from "./names.ts";
import { elements, innerMarkup, localName, type Node } from "./tree.ts";

/** For items of RSS and RDF. Both readers go by it. */
export const RSS_FIELDS = {
  title: ["title", "dc:title", "media:title"],
  author: ["dc:creator", "author", "atom:author", "itunes:author", "managingeditor"],
  published: ["pubdate", "dc:date", "atom:published", "published", "date", "dc:issued", "dc:created", "atom:updated"],
  updated: ["atom:updated", "updated", "dc:modified", "dc:terms:modified"],
  summary: ["description", "summary", "atom:summary", "dc:description", "itunes:summary"],
  content: ["content:encoded", "content", "atom:content", "body", "fullitem"],
} as const;

/** For entries of Atom, 0.3 too. */
export const ATOM_FIELDS = {
  title: RSS_FIELDS.title,
  published: ["published", "issued", "created", "dc:date"],
  updated: ["updated", "modified"],
  summary: ["summary", "tagline", "subtitle"],
} as const;

/** The children of an element by name. */
export class Fields {
  readonly #byName = new Map<string, Node[]>();

  readonly node: Node;

  constructor(node: Node, names: Names) {
    this.node = node;
    for (const child of elements(node)) {
      const name = names(child);
      const same = this.#byName.get(name);
      if (same === undefined) this.#byName.set(name, [child]);
      else same.push(child);
    }
  }

  all(name: string): readonly Node[] {
    return this.#byName.get(name) ?? [];
  }

  /** The first that holds anything, of the first name that has one. */
  first(...names: readonly string[]): Node | undefined {
    for (const name of names) for (const node of this.all(name)) if (holdsText(node)) return node;
    return undefined;
  }

  /** Plain text of `first`. */
  text(...names: readonly string[]): string | undefined {
    return textOf(this.first(...names));
  }

  /** Markup of `first`, as Atom's `type` and `mode` tell it; RSS is HTML by custom. */
  markup(...names: readonly string[]): string | undefined {
    const node = this.first(...names);
    return node === undefined ? undefined : markupOf(node);
  }
}

const holdsText = (node: Node): boolean =>
  node.children.some((child) => typeof child !== "string" || child.trim() !== "");

/** Markup; for ids and addresses, in which nothing that looks like HTML is any, the very text. @returns undefined for nothing */
export function writtenIn(node: Node | undefined): string | undefined {
  const text = node === undefined ? "" : innerMarkup(node).trim();
  return text === "" ? undefined : text;
}

/** Plain text. @returns undefined for nothing but white space */
export function textOf(node: Node | undefined): string | undefined {
  const text = node === undefined ? "" : plainText(innerMarkup(node)).trim();
  return text === "" ? undefined : text;
}

export function markupOf(node: Node): string {
  const type = node.attributes.get("type")?.toLowerCase();
  const markup = innerMarkup(node);
  if (node.attributes.get("mode")?.toLowerCase() === "base64") return Buffer.from(markup, "base64").toString("utf8");
  return type === "text" || type === "text/plain" ? markup.replaceAll("<", "&lt;") : markup;
}

/** The name of the first person, or their address, as markup. */
export function authorIn(nodes: readonly Node[]): string | undefined {
  for (const author of nodes) {
    const parts = elements(author);
    const named = ["name", "email"].map((part) => writtenIn(parts.find((node) => localName(node.name) === part)));
    const said = named.find((name) => name !== undefined) ?? writtenIn(author);
    if (said !== undefined) return said;
  }
  return undefined;
}
