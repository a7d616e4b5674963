/** Who wrote an article, from what the page says in several places. */
import type { Element } from "domhandler";
import { cleanLine } from "../text/clean.ts";
import { plainText } from "../text/markup.ts";
import type { LinkedArticle } from "./linked-data.ts";
import { type Marks, textOf } from "./marks.ts";

const META =
  `citation_author author article:author dc.creator dcterms.creator parsely-author sailthru.author byl cxenseparse:author rnews:creator
article:author_name`.split(/\s+/);

/** What stands before a name. */
const BEFORE =
  /^(?:(?:written|posted|published|reported|story|words|text|article|foto|photo)\s+)?(?:by|von|par|por|di|door|od|av|af|autor(?:in|en)?|auteur|autore|author|автор|przez|da|escrito por|publicado por|redaktion|text)(?:\s*:\s*|\s+)/iu;
/** Parts two names. */
const BETWEEN = /\s*(?:[,;|/•·\n]|\s[-–—]\s)\s*|\s+(?:and|und|et|y|e|en|og|och|i|и|та)\s+|\s*&\s*/iu;
/** What stands after one. */
const DUTY = /(?<=\S\s+\S+)\s+(?:\S+\s+)?(?:staff(?: writer| reporter)?|correspondent|contributor)$/iu;
/** What is no name: an address, a number, a duty, a promise. */
const NO_NAME =
  /@|\d|\*|_|^(?:no[- ]?author|author|autor|name|admin|administrator|editor|editorial|staff|redaktion|redacción|rédaction|redazione|redação|redakcja|редакция|unknown|anonymous|guest|sponsored|webmaster|root|www|(?:published|posted|written|publiziert|veröffentlicht|publié|publicado)(?: \p{L}{2,4})?)$|\p{L}{4}[.:]$/iu;

export function authorsOf(marks: Marks, linked: LinkedArticle | undefined, sites: readonly string[]): string[] {
  const named = marks.properties.get("author") ?? [];
  const within = (marks.properties.get("name") ?? []).filter((element) =>
    named.some((author) => holds(author, element)),
  );
  const places: (() => string | readonly string[])[] = [
    () => linked?.authors ?? [],
    () => META.map((name) => marks.metas.get(name) ?? []).find((said) => said.flatMap(namesIn).length > 0) ?? [],
    () => (within.length > 0 ? within : named).map((element) => element.attribs.content ?? textOf(element)),
    () => besideFirst(marks.authorLinks).slice(0, 3).map(textOf),
    () => marks.bylines.map(textOf).find((text) => text.length < 120 && namesIn(text).length > 0) ?? [],
  ];
  const known = new Set(sites.map(squeezed));
  for (const place of places) {
    const names = unique([place()].flat().flatMap(namesIn)).filter((name) => !known.has(squeezed(name)));
    if (names.length > 0) return names.slice(0, 10);
  }
  // The publisher itself, where nobody else is named and the page says so.
  return unique((linked?.authors ?? []).flatMap(namesIn)).slice(0, 1);
}

/** Authors stand side by side; those elsewhere wrote something else. */
const besideFirst = (elements: readonly Element[]): Element[] =>
  elements.filter(({ parent }) => parent === elements[0]!.parent || parent?.parent === elements[0]!.parent?.parent);

const holds = (outer: object, inner: { parent: unknown }): boolean => {
  for (let node = inner as { parent: unknown } | null; node !== null; node = node.parent as typeof inner | null)
    if (node === outer) return true;
  return false;
};

const squeezed = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(squeezed(name))) seen.set(squeezed(name), name);
  return [...seen.values()];
}

/** "By A Name and B Name, Staff" are names; addresses and long sentences are none. */
function namesIn(text: string): string[] {
  const line = cleanLine(plainText(text), 200) ?? "";
  if (/^(?:https?:)?\/\/|^www\./i.test(line)) return [];
  return line
    .replace(/\s*\([^()]*\)\s*/g, " ")
    .replace(BEFORE, "")
    .split(BETWEEN)
    .map((name) =>
      name
        .replace(BEFORE, "")
        .replace(/^[\s–—:-]+|[\s–—:-]+$/g, "")
        .replace(DUTY, "")
        .trim(),
    )
    .filter((name) => name.length > 2 && name.length < 60 && name.split(" ").length <= 5 && !NO_NAME.test(name));
}
