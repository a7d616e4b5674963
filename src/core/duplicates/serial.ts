/**
 * Serial pieces: the same words with other numbers or names ("day 21", "update 5", a table that is printed every week). Their numbers are
 * the news, so they are never taken for copies.
 */
import { sentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";

/** Dates and times of day stand in every copy anew and are no figures. */
const DATES =
  /\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?\p{Lu}\p{L}{2,8}\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?\s+\d{1,2}\b/gu;
const NUMBER = /\p{N}/u;
/** A line with fewer words besides its numbers is a dateline or a counter, no statement. */
const STATEMENT = 3;

interface Masked {
  /** The words, each run of numbers as "#". */
  readonly form: string;
  readonly numbers: string;
}

function masked(sentence: string): Masked | undefined {
  const words = tokenize(sentence.replace(DATES, " ")).words;
  const numbers = words.filter((word) => NUMBER.test(word));
  if (numbers.length === 0 || words.length - numbers.length < STATEMENT) return undefined;
  const form = words
    .map((word) => (NUMBER.test(word) ? "#" : word))
    .filter((word, i, all) => word !== "#" || all[i - 1] !== "#")
    .join(" ");
  return { form, numbers: numbers.join(" ") };
}

/** Sentences with numbers: their words, and the numbers in them. */
export function numberedSentences(text: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { start, end } of sentences(text)) {
    const mask = masked(text.slice(start, end));
    if (mask !== undefined && !all.has(mask.form)) all.set(mask.form, mask.numbers);
  }
  return all;
}

/** Whether a sentence of one is a sentence of the other but for its numbers. */
export function numbersDiffer(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  for (const [form, numbers] of a) {
    const other = b.get(form);
    if (other !== undefined && other !== numbers) return true;
  }
  return false;
}

/** Headlines of one series: most words are the same, and on each side a number or a name stands where the other has another. */
const SAME_SERIES = 0.6;

export function headlinesDiffer(a: string, b: string): boolean {
  const [one, other] = [tellingTokens(a), tellingTokens(b)];
  const onlyOne = [...one.keys()].filter((word) => !other.has(word));
  const onlyOther = [...other.keys()].filter((word) => !one.has(word));
  const shared = one.size - onlyOne.length;
  if (shared < SAME_SERIES * Math.max(one.size, other.size)) return false;
  const telling = (words: readonly string[], of: ReadonlyMap<string, boolean>) => words.some((word) => of.get(word));
  return telling(onlyOne, one) && telling(onlyOther, other);
}

/** The words of a headline; true: a number, or a name (it has a capital letter where not all words have one). */
function tellingTokens(title: string): Map<string, boolean> {
  const { words, starts } = tokenize(title);
  const capital = words.map((_, i) => /\p{Lu}/u.test(title[starts[i]!]!));
  const titleCase = capital.filter(Boolean).length > words.length / 2;
  return new Map(words.map((word, i) => [word, NUMBER.test(word) || (!titleCase && i > 0 && capital[i]!)]));
}
