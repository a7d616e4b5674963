/**
 * Rewrites keep what each sentence tells and change the words around it. So sentence is laid beside sentence: how many of its telling
 * words stand in one sentence of the other text? Two reports of one event share words too, but spread over the text.
 */
import { contentStems, sharedCount } from "../text/content.ts";
import { sentences } from "../text/sentences.ts";

/** A sentence with fewer telling words ("Read more here") is in every text. */
const SHORTEST = 4;

/** The telling words of each sentence that has enough of them. */
export function sentenceStems(text: string): ReadonlySet<string>[] {
  return sentences(text)
    .map(({ start, end }) => new Set(contentStems(text.slice(start, end))))
    .filter(({ size }) => size >= SHORTEST);
}

/** @returns 0 to 1: the share of the shorter text's telling words that its sentences have in common with their nearest sentences */
export function sentenceCover(a: readonly ReadonlySet<string>[], b: readonly ReadonlySet<string>[]): number {
  const [short, long] = wordsIn(a) <= wordsIn(b) ? [a, b] : [b, a];
  let shared = 0;
  for (const sentence of short) shared += Math.max(0, ...long.map((other) => sharedCount(sentence, other)));
  const all = wordsIn(short);
  return all === 0 ? 0 : shared / all;
}

const wordsIn = (sentencesOf: readonly ReadonlySet<string>[]): number =>
  sentencesOf.reduce((sum, { size }) => sum + size, 0);
