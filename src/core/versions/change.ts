/**
 * Whether an article says something else than before. What pages renew by themselves is no change: counters, dates of the last update,
 * labels and links between the paragraphs, spaces and typographic signs.
 */
import { daysInText } from "../text/date-in-text.ts";

export interface Told {
  readonly title?: string | null;
  readonly text: string;
}

/** Shorter lines that end no sentence are labels. */
const LABEL = 60;
/** A line that gives a date is no sentence of the article up to this length. */
const STAMP = 120;
const SENTENCE_END = /[.!?…。！？؟।:»”"’')\]]$/;

export function saysSomethingElse(before: Told, after: Told): boolean {
  if (after.title && before.title && folded(before.title) !== folded(after.title)) return true;
  return prose(before.text) !== prose(after.text);
}

/** The sentences of a text, folded: lines that are labels or stamps are left out. */
function prose(text: string): string {
  return text
    .split("\n")
    .map(folded)
    .filter((line) => !isLabel(line) && !isStamp(line))
    .join("\n");
}

/** A label in a script without spaces is as short in letters as it is in width. */
const isLabel = (line: string): boolean =>
  line.length < LABEL && !SENTENCE_END.test(line) && !/[\u3040-\u9fff\uac00-\ud7af]/.test(line);

/** "Updated: 25 October 2024, 10:31." and the like: little is left without its date and time. */
function isStamp(line: string): boolean {
  if (line.length > STAMP) return false;
  const days = daysInText(line, true);
  if (days.length === 0) return false;
  let rest = line;
  for (const { start, end } of days.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  return (rest.replace(/\d{1,2}[:.]\d\d(?:[:.]\d\d)?/g, "").match(/\p{L}+/gu) ?? []).length <= 6;
}

/** Letters and digits with the signs that change a figure or a name; the rest is typography. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[\u200b\u00ad\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
