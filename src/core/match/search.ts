/**
 * The query language over stored coverage: an index of tokens finds candidates, the query decides, so that search and live matching
 * agree by construction.
 */
import { parseQuery } from "../query/parser.ts";
import type { Evidence, MatchableArticle } from "../types.ts";
import { type Candidates, candidatesOf, keysOf, lighter, spelledOut } from "./candidates.ts";
import { compileQuery, type Terms } from "./compile.ts";
import { Document } from "./document.ts";
import { judge } from "./verdict.ts";

export type { Candidates } from "./candidates.ts";

/** Far more than an article has; a tsvector holds less than 1 MiB of words. */
const MOST_TOKENS = 20_000;
const MOST_BYTES = 900_000;
/** A UTF-16 unit has at most three bytes in UTF-8; Postgres may add one to align. */
const BYTES_PER_UNIT = 3;
/** Stands for the words that an article had too many of. No word is a sign, so it is none's. */
const AND_MORE = "…";

/**
 * The tokens of an article for the index, each once. An article with too many has a mark, and is a candidate for every query.
 *
 * @param article `language` as the matcher sees it: the stems depend on it
 */
export function indexTokens(article: Pick<MatchableArticle, "title" | "text" | "language">): string[] {
  const tokens = new Set<string>();
  let bytes = 0;
  for (const key of keysOf(new Document(article).main)) {
    if (tokens.has(key)) continue;
    bytes += key.length * BYTES_PER_UNIT + 1;
    if (tokens.size >= MOST_TOKENS || bytes > MOST_BYTES) {
      tokens.add(AND_MORE);
      break;
    }
    tokens.add(key);
  }
  return [...tokens];
}

/** The same of the index: articles that have too many tokens for it are candidates, too. */
export function indexed(tree: Candidates): Candidates {
  return "everything" in tree ? tree : { any: [{ token: AND_MORE }, spelledOut(lighter(tree))] };
}

export interface Search {
  /** Holds for the index tokens of every article that the test accepts. */
  readonly candidates: Candidates;
  /** @returns null for an article that the query is not true of */
  test(article: MatchableArticle): { score: number; evidence: readonly Evidence[] } | null;
}

/** @throws {QueryError} with the place of the mistake */
export function compileSearch(query: string, terms: Terms = {}): Search {
  const program = compileQuery(parseQuery(query), terms);
  const tree = candidatesOf(program);
  return {
    candidates: indexed(tree),
    test: (article) => judge(program, new Document(article)),
  };
}
