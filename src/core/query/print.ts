/** A query as text. What is printed reads back as the same tree, so printing it again changes nothing. */
import type { Query } from "./ast.ts";

/** A word that needs no quotes: it can be no operator, and nothing in it ends it. */
const BARE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*\*?$/u;
const OPERATOR = /^(?:and|or|not|near|onear|atleast)$/i;

export function printQuery(query: Query): string {
  switch (query.type) {
    case "phrase":
      return `${query.exact ? "=" : ""}${BARE.test(query.text) && !OPERATOR.test(query.text) ? query.text : `"${query.text}"`}`;
    case "set":
      return `@${query.name}`;
    case "lang":
      return `lang:${query.language}`;
    case "field":
      return `${query.field}:${printEnclosed(query.part)}`;
    case "exact":
      return `exact:${printEnclosed(query.part)}`;
    case "not":
      return `NOT ${printEnclosed(query.part)}`;
    case "and":
    case "or":
      return query.parts.map(printEnclosed).join(query.type === "and" ? " AND " : " OR ");
    case "near":
      return `${printEnclosed(query.left)} ${query.ordered ? "ONEAR" : "NEAR"}/${query.distance} ${printEnclosed(query.right)}`;
    case "atleast":
      return `ATLEAST/${query.count}(${query.parts.map(printQuery).join(", ")})`;
    case "mentions":
      return `${printEnclosed(query.part)}{${query.count}}`;
    case "boost":
      return `${printEnclosed(query.part)}^${query.factor}`;
  }
}

/** In parentheses, unless it is one term. */
function printEnclosed(query: Query): string {
  const one = query.type === "phrase" || query.type === "set" || query.type === "lang" || query.type === "atleast";
  return one ? printQuery(query) : `(${printQuery(query)})`;
}
