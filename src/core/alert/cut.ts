/** Text that fits: cut between characters as a reader sees them, never inside one. */

const ELLIPSIS = "…";
const characters = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The characters of a text as a reader sees them: an accent stays with its letter, a family emoji is one. Lazy. */
export function* charactersOf(text: string): Generator<string> {
  for (const { segment } of characters.segment(text)) yield segment;
}

/**
 * The text, or as many of its first characters as fit with an ellipsis. Halves of surrogate pairs become U+FFFD.
 *
 * @param size what one character takes; the text takes the sum
 */
export function cutTo(text: string, limit: number, size: (character: string) => number): string {
  const whole = text.replace(/\p{Cs}/gu, "\ufffd");
  const forCut = limit - size(ELLIPSIS);
  let taken = 0;
  let kept = "";
  for (const character of charactersOf(whole)) {
    taken += size(character);
    if (taken > limit) return kept.trimEnd() + ELLIPSIS;
    if (taken <= forCut) kept += character;
  }
  return whole;
}

/** The text escaped for a medium, cut before it is escaped: no half of an escape is left at the end. @param limit UTF-16 units of the result */
export const cutEscaped = (text: string, limit: number, escaped: (text: string) => string): string =>
  escaped(cutTo(text, limit, (character) => escaped(character).length));
