/**
 * Whether an article is of a storyline, by query, by examples, or by both.
 *
 * The query alone accepts what it is true of, with a score from 0.5. Examples alone accept from the threshold on. Of both, the query is
 * the gate and the examples give the score; counter-examples alone (`not_like`) only lower the score of the query.
 */
import type { Evidence, MatchResult, Miss } from "../types.ts";
import type { Document } from "./document.ts";
import { leftOut } from "./filters.ts";
import type { Followed } from "./followed.ts";
import { nearnessOf, reasonOf } from "./miss.ts";
import { judge, type Verdict } from "./verdict.ts";

const THRESHOLD = 0.5;
/** Everything is right but the language, the source or the time. */
const OUTSIDE = 0.9;

type Weighed = Verdict & { readonly reason?: string };

/** @returns null when the article does not match */
export function decide(followed: Followed, document: Document): MatchResult | null {
  const { storyline } = followed;
  if (leftOut(storyline, document) !== null) return null;
  const weighed = weigh(followed, document);
  if (weighed === null || weighed.score < (storyline.threshold ?? THRESHOLD)) return null;
  return { storyline: storyline.slug, score: weighed.score, evidence: weighed.evidence };
}

/** @returns null when the query is not true */
function weigh({ storyline, program, examples }: Followed, document: Document): Weighed | null {
  const verdict = program === undefined ? undefined : judge(program, document);
  if (verdict === null) return null;
  const likeness = examples?.score(document);
  if (likeness === undefined) return verdict ?? null;
  if (verdict === undefined) return likeness;
  const score = storyline.like === undefined ? Math.min(verdict.score, likeness.score) : likeness.score;
  return { ...likeness, score, evidence: once([...verdict.evidence, ...likeness.evidence]) };
}

/** Each place once: the first that names it says why. */
function once(evidence: readonly Evidence[]): readonly Evidence[] {
  const places = new Map<string, Evidence>();
  for (const one of evidence) {
    const place = `${one.field} ${one.start} ${one.end}`;
    if (!places.has(place)) places.set(place, one);
  }
  return [...places.values()];
}

/** Why `decide` said no. */
export function missOf(followed: Followed, document: Document): Miss {
  const { slug, threshold = THRESHOLD } = followed.storyline;
  const { program } = followed;
  const outside = leftOut(followed.storyline, document);
  const weighed = weigh(followed, document);
  if (weighed === null && program !== undefined) {
    const reason = reasonOf(program, document);
    return {
      storyline: slug,
      reason: outside === null ? reason : `${outside}; ${reason}`,
      nearness: nearnessOf(program, document),
    };
  }
  if (weighed === null) return { storyline: slug, reason: "no example is in the language of the article", nearness: 0 };
  if (outside !== null) return { storyline: slug, reason: outside, nearness: OUTSIDE };
  const { score, reason } = weighed;
  return {
    storyline: slug,
    reason: `the score ${score} is below the threshold ${threshold}${reason === undefined ? "" : `: ${reason}`}`,
    nearness: Math.min(score / threshold, 1),
  };
}
