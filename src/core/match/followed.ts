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
  /** Stored coverage, for storylines by example; those by query alone do not look at it. */
  readonly background?: Background;
}

/** What the examples of a storyline say of an article. */
export interface ExampleScorer {
  /** An article that has none of these words scores 0; absent: any article may score. Folded. */
  readonly words?: readonly string[];
  /**
   * @returns undefined when the examples say nothing of this article, being in other languages. `score`: with `like`, the
   * calibrated probability that the article is of the storyline; with `not_like` alone, the probability that it is none of those.
   * `evidence`: the words that speak for it; `reason`: what speaks against it, in words
   */
  score(
    document: Document,
  ): { readonly score: number; readonly evidence: readonly Evidence[]; readonly reason?: string } | undefined;
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

/** What an article must have to be a candidate. Examples alone ask for one of their words, unless a score of 0 is enough. */
export function needsOf({ program, examples, storyline }: Followed): Candidates {
  if (program !== undefined) return candidatesOf(program);
  if (examples?.words === undefined || storyline.threshold === 0) return EVERYTHING;
  return { any: examples.words.map((token) => ({ token })) };
}

/** A query that no word can lead to, such as one that only excludes: it is slow. @throws {QueryError} */
export function asksForNoWord({ query, terms }: Storyline): boolean {
  return query !== undefined && "everything" in candidatesOf(compileQuery(parseQuery(query), terms));
}
