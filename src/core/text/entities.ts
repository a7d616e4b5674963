/** HTML's references to characters (`&amp;`, `&#x2019;`, `&copy`), decoded as browsers do. */
import { Parser } from "htmlparser2";

/** The five that make up nearly all. */
const COMMON: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": "\u00a0",
};
const REFERENCE = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,7}|[a-zA-Z][a-zA-Z\d]{1,31});?/g;

/** The same few stand in every document of a site. Bounded, since a document may hold a million different ones. */
const MOST_KNOWN = 5_000;
const known = new Map<string, string>();

/** What stands for no character stays as it is written. */
export function decodeReferences(text: string): string {
  return text.includes("&") ? text.replace(REFERENCE, (said) => COMMON[said] ?? decoded(said)) : text;
}

function decoded(reference: string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  const parts: string[] = [];
  new Parser({ ontext: (part) => void parts.push(part) }, { decodeEntities: true }).end(reference);
  const meant = parts.join("");
  if (known.size < MOST_KNOWN) known.set(reference, meant);
  return meant;
}
