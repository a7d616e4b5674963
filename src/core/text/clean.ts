/**
 * The one boundary between foreign text and the database. Postgres refuses NUL in text (22021) and in JSON (22P05) and turns half a
 * surrogate pair into U+FFFD without a word; control characters reach terminals and logs.
 */

/** Everything below U+0020 but tab and line feed, DEL, and the C1 controls. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text of several lines. Line ends become \n, controls and half characters go, and it is cut between two characters. */
export function cleanText(text: string, maxLength: number): string {
  const clean = text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").replace(LONE_SURROGATES, "");
  if (clean.length <= maxLength) return clean;
  const last = clean.charCodeAt(maxLength - 1);
  return clean.slice(0, last >= 0xd800 && last <= 0xdbff ? maxLength - 1 : maxLength);
}

/** One line: white space of every kind becomes one space. @returns undefined when nothing is left */
export function cleanLine(text: string | undefined, maxLength: number): string | undefined {
  if (text === undefined) return undefined;
  // Cut first: what is thrown away need not be cleaned, and a megabyte of spaces costs nothing.
  const clean = cleanText(
    text
      .slice(0, maxLength * 4)
      .replace(/\s+/g, " ")
      .trim(),
    maxLength,
  );
  return clean === "" ? undefined : clean;
}

/** Paragraphs: each line trimmed, empty lines gone. @returns undefined when nothing is left */
export function cleanParagraphs(text: string | undefined, maxLength: number): string | undefined {
  if (text === undefined) return undefined;
  const lines = cleanText(text, maxLength)
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .filter((line) => line !== "");
  return lines.length === 0 ? undefined : lines.join("\n");
}
