/**
 * Corrections: an article that takes back what an earlier one said.
 *
 * Its sentence about the mistake is no claim of anybody's. It is told only if a development was built on the figure that it takes back:
 * who was never told the mistake need not hear of its mending.
 */
import type { Claim, DevelopmentResult } from "../types.ts";
import { type ReadArticle, toldBy } from "./article.ts";
import { inWords } from "./headlines.ts";
import type { Count } from "./ledger.ts";
import type { Notes } from "./notes.ts";
import type { Counted, Series } from "./series.ts";
import { CORRECTION, WAS_WRONG } from "./words.ts";

export const isCorrection = (title: string, text: string): boolean => CORRECTION.test(title) || CORRECTION.test(text);

/** The claims of a correction without those that it takes back. */
export function standing(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter(({ sentence }) => !WAS_WRONG.test(sentence));
}

/** Figures that a correction names as wrong and does not repeat as right of the same thing: 300 killed, not 3,000; 3,000 casualties. */
export function takenBack(claims: readonly Claim[], series: Series): Counted[] {
  const right = series.of(standing(claims));
  return series
    .of(claims.filter(({ sentence }) => WAS_WRONG.test(sentence)))
    .filter(({ figure, topic }) => !right.some((one) => one.topic === topic && one.figure.value === figure.value));
}

export function noteCorrection(article: ReadArticle, wrong: readonly Counted[], notes: Notes): void {
  for (const { claim, figure, quantity, topic } of wrong) {
    const told = notes
      .of("figure", topic)
      .find(
        (count) =>
          count.figure.value === figure.value && count.development !== undefined && count.family === article.family,
      );
    if (told === undefined) continue;
    const fact: Count = { kind: "figure", topic, ...toldBy(article, claim), quantity, figure };
    notes.add(fact, correctionOf(fact, told));
  }
}

function correctionOf({ sentence, start, end, figure, quantity }: Count, told: Count): DevelopmentResult {
  return {
    kind: "correction",
    headline: `Taken back: ${quantity} ${inWords(figure)}`,
    sentence,
    start,
    end,
    figure,
    novelty: 0.9,
    why: `this was told as new on ${told.at.slice(0, 10)}`,
  };
}
