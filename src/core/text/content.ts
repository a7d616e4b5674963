/** What a piece of text is about: its telling words, roughly stemmed, so that two ways of saying one thing can be compared. */
import { DULL_WORDS } from "./dull-words.ts";
import { isSign, tokenize } from "./tokens.ts";

/** Endings of inflected languages lie behind the first five letters: "captured" and "captures" are one stem, as are "солдат" and "солдаты". */
const STEM = 5;

export const stemOf = (word: string): string => word.slice(0, STEM);

/**
 * Telling words in order, each as often as it stands there. Numbers count as words; scripts without spaces give pairs of signs.
 * Time linear in the text.
 */
export function contentStems(text: string): string[] {
  const { words } = tokenize(text);
  const stems: string[] = [];
  for (const [i, word] of words.entries()) {
    if (isSign(word)) {
      const next = words[i + 1];
      if (next !== undefined && isSign(next)) stems.push(word + next);
    } else if (!DULL_WORDS.has(word) && (word.length > 1 || /\d/.test(word))) stems.push(stemOf(word));
  }
  return stems;
}

/** How many of `a` are in `b`. */
export function sharedCount<T>(a: Iterable<T>, b: ReadonlySet<T>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared;
}
