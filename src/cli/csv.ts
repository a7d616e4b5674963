/**
 * Comma-separated values (RFC 4180, lines ended by a line feed).
 *
 * A spreadsheet takes a cell that begins with = + - @ for a formula, whoever wrote the headline in it: such a cell gets an apostrophe in
 * front, which spreadsheets do not show.
 */

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const TO_QUOTE = /[",\r\n]/;

/** @param raw cells stay as they are */
export function csvLine(cells: readonly string[], raw: boolean): string {
  return cells
    .map((cell) => (!raw && FORMULA.test(cell) ? `'${cell}` : cell))
    .map((cell) => (TO_QUOTE.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
}
