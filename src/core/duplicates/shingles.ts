/** Shingles: what a text says, cut into overlapping runs of words. Texts that share most of them share their wording. */
import { hash32 } from "../text/hash.ts";
import { isSign, tokenize } from "../text/tokens.ts";

const WORDS = 3;
/** Scripts without spaces: a run of five signs is about three words. */
const SIGNS = 5;

/** Hashes of the shingles of a text, each once. A text shorter than a shingle has none. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const { words } = tokenize(text);
  const shingles = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    const length = isSign(words[i]!) ? SIGNS : WORDS;
    if (i + length <= words.length) shingles.add(hash32(words.slice(i, i + length).join(" ")));
  }
  return shingles;
}

/** @returns 0 to 1: the share of the shorter text's shingles that the other has */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const shingle of short) if (long.has(shingle)) shared++;
  return shared / short.size;
}

/**
 * A sketch holds so many hashes. A text that has a third of another's shingles shares sixteen of them on average, and none in one case of
 * 10^8; one that has a twentieth still shares some in nine cases of ten.
 */
const SKETCH = 48;

/** The smallest hashes: two texts that share wording share some of these. Ascending. */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  return [...shingles].sort((a, b) => a - b).slice(0, SKETCH);
}
