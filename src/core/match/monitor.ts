/**
 * The storylines that are followed, ready to be held against each new article.
 *
 * One that cannot work is reported by its slug, the others go on.
 */
import { describeError, UsageError } from "../../errors.ts";
import { parseQuery } from "../query/parser.ts";
import type { MatchableArticle, MatchResult, Miss, Storyline } from "../types.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import { compileQuery } from "./compile.ts";
import { Document } from "./document.ts";
import { leftOut } from "./filters.ts";
import { nearnessOf, reasonOf } from "./miss.ts";
import { createPrefilter, type Prefilter } from "./prefilter.ts";
import type { Program } from "./program.ts";
import { judge } from "./verdict.ts";

export interface StorylineError {
  readonly storyline: string;
  readonly error: string;
}

export interface Monitor {
  /** The storylines that could not be read, and so match nothing. */
  readonly errors: readonly StorylineError[];
  /** @returns accepted matches, in the order of the storylines; errors: those above, and what went wrong with this article */
  match(article: MatchableArticle): { readonly matches: MatchResult[]; readonly errors: StorylineError[] };
  /** The same, and why each other storyline does not match, the nearest miss first. */
  explain(article: MatchableArticle): {
    readonly matches: MatchResult[];
    readonly misses: Miss[];
    readonly errors: StorylineError[];
  };
}

export interface MonitorOptions {
  /** Counts of words in unrelated articles, for storylines by example; those by query alone do not look at it. */
  readonly background?: unknown;
}

/** Accepts each article that a query is true of, unless the storyline asks for a higher score. */
const THRESHOLD = 0.5;

interface Followed {
  readonly storyline: Storyline;
  readonly program: Program;
}

/** Compiles storylines. Never throws: what cannot be read is in `errors`. */
export function createMonitor(storylines: readonly Storyline[], _options: MonitorOptions = {}): Monitor {
  return monitor(storylines, createPrefilter);
}

/** The same without the prefilter: every article is held against every storyline. To test the prefilter against. */
export function createExhaustiveMonitor(storylines: readonly Storyline[]): Monitor {
  return monitor(storylines, (trees) => {
    const every = [...trees.keys()];
    return { candidates: () => every };
  });
}

function monitor(storylines: readonly Storyline[], prefilterOf: (trees: readonly Candidates[]) => Prefilter): Monitor {
  const followed: Followed[] = [];
  const broken: StorylineError[] = [];
  for (const storyline of storylines) {
    try {
      followed.push({ storyline, program: compileStoryline(storyline) });
    } catch (error) {
      broken.push(failure(storyline, error));
    }
  }
  const prefilter = prefilterOf(followed.map(({ program }) => candidatesOf(program)));
  return {
    errors: broken,
    match(article) {
      const document = new Document(article);
      const matches: MatchResult[] = [];
      const candidates = prefilter.candidates(document).map((n) => followed[n]!);
      const errors = each(candidates, broken, (one) => {
        const match = decide(one, document);
        if (match !== null) matches.push(match);
      });
      return { matches, errors };
    },
    explain(article) {
      const document = new Document(article);
      const matches: MatchResult[] = [];
      const misses: Miss[] = [];
      const errors = each(followed, broken, (one) => {
        const match = decide(one, document);
        if (match === null) misses.push(missOf(one, document));
        else matches.push(match);
      });
      return { matches, misses: misses.sort((a, b) => b.nearness - a.nearness), errors };
    },
  };
}

/** @throws {UsageError} for a storyline that this version cannot follow */
export function compileStoryline(storyline: Storyline): Program {
  if (storyline.like !== undefined || storyline.not_like !== undefined) {
    throw new UsageError("NO_EXAMPLES", "examples (like, not_like) are not followed in this version", {
      hint: "say it as a query",
    });
  }
  if (storyline.query === undefined)
    throw new UsageError("NO_QUERY", "a storyline needs a query in this version", { hint: "add query:" });
  return compileQuery(parseQuery(storyline.query), storyline.terms);
}

/** Holds an article against storylines one by one; what fails is noted, and the next one has its turn. */
function each(
  followed: readonly Followed[],
  broken: readonly StorylineError[],
  act: (one: Followed) => void,
): StorylineError[] {
  const errors = [...broken];
  for (const one of followed) {
    try {
      act(one);
    } catch (error) {
      errors.push(failure(one.storyline, error));
    }
  }
  return errors;
}

/** @returns null when the article does not match */
function decide({ storyline, program }: Followed, document: Document): MatchResult | null {
  if (leftOut(storyline, document) !== null) return null;
  const verdict = judge(program, document);
  return verdict === null || verdict.score < (storyline.threshold ?? THRESHOLD)
    ? null
    : { storyline: storyline.slug, ...verdict };
}

/** Why `decide` said no. */
function missOf({ storyline, program }: Followed, document: Document): Miss {
  const { slug, threshold = THRESHOLD } = storyline;
  const outside = leftOut(storyline, document);
  const verdict = judge(program, document);
  if (verdict === null) {
    const reason = reasonOf(program, document);
    return {
      storyline: slug,
      reason: outside === null ? reason : `${outside}; ${reason}`,
      nearness: nearnessOf(program, document),
    };
  }
  if (outside !== null) return { storyline: slug, reason: outside, nearness: OUTSIDE };
  return {
    storyline: slug,
    reason: `the score ${verdict.score} is below the threshold ${threshold}`,
    nearness: verdict.score / threshold,
  };
}

/** The words are right, the language, the source or the time is not. */
const OUTSIDE = 0.9;

function failure({ slug }: Storyline, error: unknown): StorylineError {
  return { storyline: slug, error: describeError(error) };
}
