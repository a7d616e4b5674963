/**
 * Text from outside, made harmless for one line of a terminal.
 *
 * A headline may carry escape sequences that move the cursor or set the clipboard, newlines that forge a second line, and
 * bidirectional controls that show an address backwards. The characters go, the words stay: what is left of an escape sequence is
 * readable litter, which is better than to guess where the sequence ends.
 */

/** Characters that end a line or a column: they stand for a space. */
const BREAKS = /[\t-\r\x85\u2028\u2029]/g;

/** Controls, direction marks, invisible fillers (U+200B, U+2060 to U+206F, U+FEFF, annotations, tags) and halves of characters. */
const UNFIT = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const HALF = /\p{Cs}/u;

/** One line of the same words without any character that a terminal would obey. Every printout of foreign text goes through here. */
export function plain(text: string): string {
  return text
    .replace(BREAKS, " ")
    .replace(UNFIT, (found) => (HALF.test(found) ? "\ufffd" : ""))
    .replace(/\s+/g, " ")
    .trim();
}
