/** Which stored articles storylines may match, as the index knows it. */
import { candidatesOf, EVERYTHING } from "../core/match/candidates.ts";
import { compileQuery } from "../core/match/compile.ts";
import { type Candidates, indexed } from "../core/match/search.ts";
import { parseQuery } from "../core/query/parser.ts";
import type { Storyline } from "../core/types.ts";

/** A superset of what any of them matches. Without a query nothing is left out. @throws {QueryError} */
export function candidatesFor(storylines: readonly Storyline[]): Candidates {
  const trees = storylines.map(({ query, terms }) =>
    query === undefined ? EVERYTHING : indexed(candidatesOf(compileQuery(parseQuery(query), terms))),
  );
  return trees.some((tree) => "everything" in tree) ? EVERYTHING : { any: trees };
}
