/** Which parts of a query have places in a text: only those can be near something, or be counted. */
import type { Query } from "./ast.ts";

const WITHOUT_PLACE: Partial<Record<Query["type"], string>> = {
  and: "AND",
  not: "NOT",
  atleast: "ATLEAST",
  lang: "lang:",
  field: "a field",
};

/** The first part that has no place, in words; null when all have. Sets are taken for granted: their terms are looked at where they are known. */
export function withoutPlace(query: Query): { readonly what: string; readonly at: number } | null {
  const what = WITHOUT_PLACE[query.type];
  if (what !== undefined) return { what, at: query.at };
  for (const part of partsOf(query)) {
    const found = withoutPlace(part);
    if (found !== null) return found;
  }
  return null;
}

/** The parts directly below. */
export function partsOf(query: Query): readonly Query[] {
  if ("parts" in query) return query.parts;
  if ("part" in query) return [query.part];
  return query.type === "near" ? [query.left, query.right] : [];
}
