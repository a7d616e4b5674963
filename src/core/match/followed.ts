/** A storyline made ready to be held against articles: by its query, by its examples, or by both. */
import { UsageError } from "../../errors.ts";
import { type Background, createExampleScorer } from "../examples/scorer.ts";
import { parseQuery } from "../query/parser.ts";
import type { Evidence, Storyline } from "../types.ts";
import { type Candidates, candidatesOf, EVERYTHING } from "./candidates.ts";
import { compileQuery } from "./compile.ts";
import type { Document } from "./document.ts";
import type { Program } from "./program.ts";

export interface MonitorOptions {
  /** Counts of words in unrelated articles, for storylines by example; those by query alone do not look at it. */
  readonly background?: Background;
}

/** What the examples of a storyline say of an article. */
export interface ExampleScorer {
  /**
   * @returns score: with `like`, the calibrated probability that the article is of the storyline; with `not_like` alone, the
   * probability that it is none of those. `evidence`: the words that speak for it; `reason`: what speaks against it, in words
   */
  score(document: Document): {
    readonly score: number;
    readonly evidence: readonly Evidence[];
    readonly reason?: string;
  };
}

export interface Followed {
  readonly storyline: Storyline;
  /** Absent: by examples alone. */
  readonly program?: Program;
  /** Absent: by the query alone. */
  readonly examples?: ExampleScorer;
}

/** @throws {UsageError} for a storyline that cannot be followed */
export function compileStoryline(storyline: Storyline, { background }: MonitorOptions): Followed {
  const { query, like, not_like: notLike, terms } = storyline;
  if (query === undefined && like === undefined) {
    throw new UsageError("NOTHING_TO_FOLLOW", "a storyline needs a query or examples", { hint: "add query: or like:" });
  }
  return {
    storyline,
    ...(query !== undefined && { program: compileQuery(parseQuery(query), terms) }),
    ...((like !== undefined || notLike !== undefined) && { examples: createExampleScorer(storyline, background) }),
  };
}

/** What an article must have to be a candidate. Examples alone ask for no word, so that every article is one. */
export function needsOf({ program }: Followed): Candidates {
  return program === undefined ? EVERYTHING : candidatesOf(program);
}

/** A query that no word can lead to, such as one that only excludes: it is slow. @throws {QueryError} */
export function asksForNoWord({ query, terms }: Storyline): boolean {
  return query !== undefined && "everything" in candidatesOf(compileQuery(parseQuery(query), terms));
}
