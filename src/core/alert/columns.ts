/**
 * How many columns of a terminal a text takes, and where its lines break.
 *
 * Terminals give Chinese, Japanese and Korean characters and most emoji two columns (Unicode Standard Annex 11), marks none.
 */
import { charactersOf, cutTo } from "./cut.ts";

/** The wide blocks of EastAsianWidth.txt that text is written in. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]+$/u;

/** Marks that may not begin a line: they stay with what they close. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．！？：；…ー]$/u;

/** Columns of one character as `charactersOf` gives it. */
export function columnsOfCharacter(character: string): number {
  if (WIDE.test(character)) return 2;
  return INVISIBLE.test(character) ? 0 : 1;
}

/** Columns of a line. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of charactersOf(text)) columns += columnsOfCharacter(character);
  return columns;
}

/** The text in so many columns, with an ellipsis where it was longer. */
export const cutToColumns = (text: string, columns: number): string => cutTo(text, columns, columnsOfCharacter);

/** Wide, yet written in words with spaces between them. */
const HANGUL = /^\p{Script=Hangul}/u;

/** The smallest pieces that stay together on a line: a word with the space after it, or one wide character with its closing marks. */
function* piecesOf(text: string): Generator<string> {
  let piece = "";
  let wideBefore = false;
  for (const character of charactersOf(text)) {
    const wide = columnsOfCharacter(character) === 2 && !HANGUL.test(character);
    const breakable = piece.endsWith(" ")
      ? character !== " "
      : (wide || wideBefore) && character !== " " && !CLOSING.test(character);
    if (breakable && piece !== "") {
      yield piece;
      piece = "";
    }
    piece += character;
    wideBefore = wide;
  }
  if (piece !== "") yield piece;
}

/** Lines of at most so many columns (2 or more). A word longer than a line is cut. No line begins or ends with a space. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  const end = () => {
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
    taken = 0;
  };
  for (const piece of piecesOf(text.trim())) {
    if (taken + columnsOf(piece.trimEnd()) > columns) end();
    for (const character of charactersOf(piece)) {
      const wide = columnsOfCharacter(character);
      if (taken + wide > columns && character !== " ") end();
      line += character;
      taken += wide;
    }
  }
  end();
  return lines;
}
