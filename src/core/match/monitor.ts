/**
 * The storylines that are followed, ready to be held against each new article.
 *
 * One that cannot work is reported by its slug, the others go on.
 */
import { describeError } from "../../errors.ts";
import type { MatchableArticle, MatchResult, Miss, Storyline } from "../types.ts";
import type { Candidates } from "./candidates.ts";
import { decide, missOf } from "./decide.ts";
import { Document } from "./document.ts";
import { compileStoryline, type Followed, type MonitorOptions, needsOf } from "./followed.ts";
import { createPrefilter, type Prefilter } from "./prefilter.ts";

export type { MonitorOptions } from "./followed.ts";

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

/** Compiles storylines. Never throws: what cannot be read is in `errors`. */
export function createMonitor(storylines: readonly Storyline[], options: MonitorOptions = {}): Monitor {
  return monitor(storylines, options, createPrefilter);
}

/** The same without the prefilter: every article is held against every storyline. To test the prefilter against. */
export function createExhaustiveMonitor(storylines: readonly Storyline[], options: MonitorOptions = {}): Monitor {
  return monitor(storylines, options, (trees) => {
    const every = [...trees.keys()];
    return { candidates: () => every };
  });
}

function monitor(
  storylines: readonly Storyline[],
  options: MonitorOptions,
  prefilterOf: (trees: readonly Candidates[]) => Prefilter,
): Monitor {
  const followed: Followed[] = [];
  const broken: StorylineError[] = [];
  for (const storyline of storylines) {
    try {
      followed.push(compileStoryline(storyline, options));
    } catch (error) {
      broken.push(failure(storyline, error));
    }
  }
  const prefilter = prefilterOf(followed.map(needsOf));
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

function failure({ slug }: Storyline, error: unknown): StorylineError {
  return { storyline: slug, error: describeError(error) };
}
