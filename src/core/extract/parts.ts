/** What an element is among the parts of a page, from its name, its role and what its names say. */
import type { Element } from "domhandler";
import { SAYS } from "./names.ts";
import { AROUND, WHOLE } from "./selectors.ts";
import { AROUND_ROLES } from "./vocabulary.ts";

export type PartVerdict = "around" | "comments";

/** How surely an element is marked as the article: 0 is the surest, undefined is not at all. */
export function rankOf({ name, attribs }: Element, says: number): number | undefined {
  if (attribs.itemprop === "articleBody" || attribs.property === "articleBody") return 0;
  if ((says & SAYS.text) !== 0) return 1;
  if (name === "article" || attribs.role === "article") return 2;
  return name === "main" || attribs.role === "main" ? 3 : undefined;
}

/** Names of the whole page, of an `article` and of posts with their tags speak of the subject. */
export function verdictOf(name: string, role: string | undefined, says: number): PartVerdict | undefined {
  if (role !== undefined && AROUND_ROLES.has(role)) return "around";
  if (AROUND.has(name)) return (says & SAYS.comments) !== 0 ? "comments" : "around";
  if (says === 0 || WHOLE.has(name) || (says & SAYS.catalogued) !== 0) return undefined;
  if ((says & SAYS.comments) !== 0) return "comments";
  return (says & (SAYS.body | SAYS.lead)) === 0 && (says & SAYS.around) !== 0 ? "around" : undefined;
}
