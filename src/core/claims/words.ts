/** The words, numbers and marks of a sentence, each with its place in the text. One pass, linear. */

import type { SentenceSpan } from "../text/sentences.ts";
import type { Quotation } from "./quotes.ts";

export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Offsets in the whole text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "mark";
  readonly capital: boolean;
  /** Inside quotation marks, or one of them. */
  readonly quoted: boolean;
}

const DOTTED = "(?:\\p{L}\\.){2,}";
const NUMBER = "\\p{Nd}+(?:[.,]\\p{Nd}+)*\\p{L}*";
const PLAIN = "[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*(?:[-‑'’.&][\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*)*";
/** What a tokenised text parts from its word: "Microsoft 's", "Moscow ’ s". */
const PARTED = "(?<=\\s)['’] ?(?:s|d|ll|re|ve|m)(?!\\p{L})";
const PIECES = new RegExp(`${DOTTED}|${NUMBER}|${PARTED}|${PLAIN}|\\S`, "gu");
const IS_WORD = /[\p{L}]/u;
const IS_NUMBER = /^\p{Nd}/u;
const CAPITAL = /^\p{Lu}/u;
/** "the workers' party": an apostrophe after s that closes no quotation. */
const OWNER = /^['’]$/;

/**
 * @param clitic what a word is parted at: "Russia's" is "Russia" and "'s", "l'armée" is "l'" and "armée"
 * @param quotations of the text, in order
 */
export function wordsOf(
  text: string,
  span: SentenceSpan,
  clitic: RegExp | undefined,
  quotations: readonly Quotation[],
): Word[] {
  const words: Word[] = [];
  let next = quotations.findIndex(({ end }) => end > span.start);
  if (next < 0) next = quotations.length;
  const add = (piece: string, start: number): void => {
    while (next < quotations.length && quotations[next]!.end <= start) next++;
    const quotation = quotations[next];
    const quoted = quotation !== undefined && start >= quotation.start;
    const owner = !quoted && OWNER.test(piece) && /s$/i.test(words.at(-1)?.text ?? "");
    const kind = IS_NUMBER.test(piece) ? "number" : owner || IS_WORD.test(piece) ? "word" : "mark";
    const lower = owner ? "'s" : piece.toLowerCase().replaceAll("’", "'").replace(/^' /, "'");
    const end = start + piece.length;
    words.push({ text: piece, lower, start, end, kind, capital: CAPITAL.test(piece), quoted });
  };
  for (const found of text.slice(span.start, span.end).matchAll(PIECES)) {
    const start = span.start + found.index;
    const cut = clitic === undefined ? 0 : cutOf(found[0], clitic);
    if (cut > 0) add(found[0].slice(0, cut), start);
    add(found[0].slice(cut), start + cut);
  }
  return words;
}

/** Where a clitic begins (at the end of a word) or ends (at its beginning); 0 without one. */
function cutOf(piece: string, clitic: RegExp): number {
  const found = clitic.exec(piece);
  if (found === null || found[0].length === piece.length) return 0;
  return found.index === 0 ? found[0].length : found.index;
}
