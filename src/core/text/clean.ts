/**
 * The one boundary between foreign text and the database. Postgres refuses NUL in text (22021) and in JSON (22P05) and turns half a
 * surrogate pair into U+FFFD without a word; control characters reach terminals and logs.
 */

/** Everything below U+0020 but tab and line feed, DEL, and the C1 controls. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Nearly no text has any of them: one look spares two replacements. */
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff]/;
/** What a line, and what paragraphs, may still have to lose. */
const LOOSE = /[^\S ]|^ | $| {2}/;
const SPACES = /\s{2,}|[^\S \n]/g;

/** Text of several lines. Line ends become \n, controls and half characters go, and it is cut between two characters. */
export function cleanText(text: string, maxLength: number): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const clean = UNFIT.test(lines) ? lines.replace(CONTROLS, "").replace(LONE_SURROGATES, "") : lines;
  if (clean.length <= maxLength) return clean;
  const last = clean.charCodeAt(maxLength - 1);
  return clean.slice(0, last >= 0xd800 && last <= 0xdbff ? maxLength - 1 : maxLength);
}

/** One line: white space of every kind becomes one space. @returns undefined when nothing is left */
export function cleanLine(text: string | undefined, maxLength: number): string | undefined {
  if (text === undefined) return undefined;
  // Cut first: what is thrown away need not be cleaned, and a megabyte of spaces costs nothing.
  const cut = text.slice(0, maxLength * 4);
  const clean = cleanText(LOOSE.test(cut) ? cut.replace(/\s+/g, " ").trim() : cut, maxLength);
  return clean === "" ? undefined : clean;
}

/** Paragraphs: each line trimmed, empty lines gone. @returns undefined when nothing is left */
export function cleanParagraphs(text: string | undefined, maxLength: number): string | undefined {
  if (text === undefined) return undefined;
  const paragraphs = cleanText(text, maxLength)
    .replace(SPACES, (found) => (found.includes("\n") ? "\n" : " "))
    .trim();
  return paragraphs === "" ? undefined : paragraphs;
}
