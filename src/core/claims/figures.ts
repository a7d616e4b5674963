/** The figures of a sentence: how many of what. Dates, times, ages, ordinals, scores and names of things are none. */

import type { Figure } from "../types.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { type NumberSpan, numberAt } from "./numbers.ts";
import { isFiniteVerb } from "./phrase.ts";
import type { Quantities } from "./quantities.ts";
import type { Word } from "./words.ts";

export interface FoundFigure {
  readonly figure: Figure;
  /** Index of its first word. */
  readonly at: number;
}

export function figuresOf(words: readonly Word[], g: Grammar, quantities: Quantities): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at, g.numbers);
    if (number === undefined) {
      at++;
      continue;
    }
    const range = rangeFrom(words, number, g);
    const to = range?.to ?? number.to;
    const figure = isFigure(words, number, to, g) ? figureOf(words, number, range, g, quantities) : undefined;
    if (figure !== undefined) found.push({ figure, at });
    at = Math.max(to, at + 1);
  }
  return found;
}

/** "35 to 40", "between 10,000 and 12,000", "10,000-12,000" */
function rangeFrom(words: readonly Word[], low: NumberSpan, g: Grammar): NumberSpan | undefined {
  const joint = words[low.to];
  if (joint === undefined || !g.numbers.to.has(joint.lower)) return undefined;
  let next = low.to + 1;
  while (g.numbers.currencies.has(words[next]?.lower ?? "")) next++;
  if (words[next] === undefined) return undefined;
  if (g.and.has(joint.lower) && !/^or$/.test(joint.lower) && !g.numbers.between.has(words[low.from - 1]?.lower ?? ""))
    return undefined;
  const high = numberAt(words, next, g.numbers);
  if (high === undefined) return undefined;
  // "2 to 3 million"
  const scale =
    !low.grouped && high.grouped && low.value < 1000 && high.value >= 1000
      ? high.value / Number(high.value.toPrecision(1)[0])
      : 1;
  return low.value < high.value || scale > 1 ? high : undefined;
}

function isFigure(words: readonly Word[], number: NumberSpan, to: number, g: Grammar): boolean {
  const n = g.numbers;
  const before = words[number.from - 1];
  const after = words[to];
  const previous = before?.lower ?? "";
  const next = after?.lower ?? "";
  if (number.spelled && number.value < 2) return false;
  if (n.labels.has(previous) || (previous === "." && n.labels.has(words[number.from - 2]?.lower ?? ""))) return false;
  if (n.months.has(previous) || n.months.has(next) || n.clock.has(next) || n.ages.has(previous)) return false;
  if (n.ofWords.has(next) && n.months.has(words[to + 1]?.lower ?? "")) return false;
  // "on 14 and 15 December"
  if ((g.and.has(next) || isDash(next)) && isDay(words[to + 1]) && n.months.has(words[to + 2]?.lower ?? ""))
    return false;
  if (/^[:/]$/.test(next) || /^[:/#]$/.test(previous)) return false;
  if (isDash(next) && (words[to + 1]?.kind === "number" || isAge(words, to + 1, g))) return false;
  if (isDash(previous) && words[number.from - 2]?.kind === "number") return false;
  if (previous === "," && next === "," && number.value < 120 && !number.grouped) return false;
  if (n.currencies.has(previous) || n.percent.has(next) || number.grouped) return true;
  if (isYear(words, number, to, g)) return false;
  // "Boeing 737", "Article 5", "Route 52": a name has its number after it.
  return !(before?.capital === true && number.from > 1 && !number.spelled && !g.prepositions.has(previous));
}

const isDash = (text: string): boolean => /^[-‑–]$/.test(text);
const isDay = (word: Word | undefined): boolean => word?.kind === "number" && /^[0-3]?\d$/.test(word.lower);

function isAge(words: readonly Word[], at: number, g: Grammar): boolean {
  const next = words[at]?.lower ?? "";
  return g.numbers.ages.has(next) || /^year/.test(next);
}

/** 1900 to 2099 as it stands, unless it counts something in the plural. */
function isYear(words: readonly Word[], { value, from, spelled }: NumberSpan, to: number, g: Grammar): boolean {
  if (spelled || value < 1900 || value > 2099 || !Number.isInteger(value)) return false;
  const previous = words[from - 1]?.lower ?? "";
  if (g.prepositions.has(previous) || previous === "," || previous === "(") return true;
  const next = words[to];
  return next === undefined || next.kind !== "word" || g.prepositions.has(next.lower) || !/s$/.test(next.lower);
}

function figureOf(
  words: readonly Word[],
  number: NumberSpan,
  range: NumberSpan | undefined,
  g: Grammar,
  quantities: Quantities,
): Figure | undefined {
  const n = g.numbers;
  const to = range?.to ?? number.to;
  const money = n.currencies.get(words[number.from - 1]?.lower ?? "");
  const percent = n.percent.has(words[to]?.lower ?? "");
  const noun = nounAfter(words, percent ? to + 1 : to, money !== undefined, g) ?? totalBefore(words, number.from, g);
  const unit = money ?? (percent ? "percent" : noun?.unit);
  if (unit === undefined && !number.grouped) return undefined;
  const end = Math.max(to, noun?.end ?? to);
  if (money === undefined && !percent && isSpanOfTime(words, number, end, unit, g)) return undefined;
  const start = number.from - (money === undefined ? 0 : 1);
  const bounds = range === undefined ? boundsOf(words, number, start, to, g) : { low: number.value, high: range.value };
  const quantity = quantities.of(words, { from: start, to, end, unit, part: isPartOf(words, number.from, g) }, g);
  const object = [noun?.text, predicate(words, end, g), money === undefined ? undefined : paidFor(words, start, g)]
    .filter(Boolean)
    .join(" ");
  return {
    value: range === undefined ? number.value : (number.value + range.value) / 2,
    ...bounds,
    ...(unit === undefined ? {} : { unit }),
    object: object === "" ? (unit ?? quantity ?? "") : object,
    ...(quantity === undefined ? {} : { quantity }),
  };
}

/** "4,000 of the 12,000" */
function isPartOf(words: readonly Word[], from: number, g: Grammar): boolean {
  const at = g.determiners.has(words[from - 1]?.lower ?? "") ? from - 2 : from - 1;
  return g.numbers.ofWords.has(words[at]?.lower ?? "") && words[at - 1]?.kind === "number";
}

/** "put the number of soldiers at 15,000": what stands apart from its number. */
function totalBefore(words: readonly Word[], from: number, g: Grammar): Noun | undefined {
  for (let at = from - 1; at >= 0 && at > from - 14 && words[at]!.kind === "word"; at--) {
    if (!g.numbers.totals.has(words[at]!.lower)) continue;
    const of = g.numbers.ofWords.has(words[at + 1]?.lower ?? "") ? nounAfter(words, at + 2, false, g) : undefined;
    const said = words[at - 1];
    const text =
      of?.text ??
      (said !== undefined && belongs(words, at - 1, at - 1, g) ? `${said.text} ${words[at]!.text}` : words[at]!.text);
    return { unit: of?.unit ?? words[at]!.text, text, end: 0 };
  }
  return undefined;
}

/** "a fine of up to $5": the noun before a sum. */
function paidFor(words: readonly Word[], from: number, g: Grammar): string | undefined {
  let at = from;
  while (
    at > 0 &&
    from - at < 5 &&
    words[at - 1]!.kind === "word" &&
    (g.prepositions.has(words[at - 1]!.lower) ||
      g.adverbs.has(words[at - 1]!.lower) ||
      g.infinitive.has(words[at - 1]!.lower) ||
      g.determiners.has(words[at - 1]!.lower))
  )
    at--;
  const word = words[at - 1];
  return word?.kind === "word" && !g.auxiliaries.has(word.lower) ? word.text : undefined;
}

function boundsOf(
  words: readonly Word[],
  { value, from }: NumberSpan,
  start: number,
  to: number,
  g: Grammar,
): { low?: number; high?: number } {
  const n = g.numbers;
  let at = start;
  while (at > 0 && (g.determiners.has(words[at - 1]!.lower) || endsWith(words, at, n.about) > 0) && at > from - 4)
    at -= Math.max(1, endsWith(words, at, n.about));
  for (const end of [start, at]) {
    if (endsWith(words, end, n.atLeast) > 0) return { low: value };
    if (endsWith(words, end, n.atMost) > 0) return { high: value };
  }
  if (words[to]?.text === "+" || (g.and.has(words[to]?.lower ?? "") && n.more.has(words[to + 1]?.lower ?? "")))
    return { low: value };
  return {};
}

function endsWith(words: readonly Word[], end: number, phrases: readonly (readonly string[])[]): number {
  const phrase = phrases.find((parts) => parts.every((part, i) => words[end - parts.length + i]?.lower === part));
  return phrase?.length ?? 0;
}

interface Noun {
  readonly unit: string;
  readonly text: string;
  readonly end: number;
}

const LONGEST_NOUN = 6;

/** What is counted: the noun after the number, or after "of the" and another number. */
function nounAfter(words: readonly Word[], from: number, sum: boolean, g: Grammar): Noun | undefined {
  let at = from;
  if (/^[-‑]$/.test(words[at]?.text ?? "")) at++;
  if (g.numbers.ofWords.has(words[at]?.lower ?? "")) {
    at++;
    while (g.determiners.has(words[at]?.lower ?? "")) at++;
    const other = words[at] === undefined ? undefined : numberAt(words, at, g.numbers);
    if (other !== undefined) at = other.to;
  }
  const begin = at;
  while (at < words.length && at - begin < LONGEST_NOUN && belongs(words, at, begin, g)) at++;
  while (at > begin && g.times.has(words[at - 1]!.lower) && (sum || !g.numbers.timeUnits.has(words[at - 1]!.lower)))
    at--;
  const nouns = words
    .slice(begin, at)
    .filter(({ lower, capital }) => (g.capitalNouns ? capital : g.plural.test(lower)));
  const unit = (g.nounFirst ? nouns[0] : nouns.at(-1)) ?? words[at - 1]!;
  // "7 p . m .": a letter counts nothing, nor does a name: "200 West Boulevard", "8 Block gang".
  if (at === begin || unit.text.length < 2) return undefined;
  if (
    !g.capitalNouns &&
    words[begin]!.capital &&
    !g.plural.test(unit.lower) &&
    !words.slice(begin, at).some(({ lower, capital }) => !capital && g.bodies.has(lower))
  )
    return undefined;
  return {
    unit: unit.text,
    text: words
      .slice(begin, at)
      .map(({ text }) => text)
      .join(" "),
    end: at,
  };
}

function belongs(words: readonly Word[], at: number, begin: number, g: Grammar): boolean {
  const word = words[at]!;
  const { lower } = word;
  if (word.kind !== "word") return false;
  if (g.prepositions.has(lower) || g.conjunctions.has(lower) || g.and.has(lower) || g.relatives.has(lower))
    return false;
  if (g.determiners.has(lower) || g.pronouns.has(lower) || g.adverbs.has(lower) || g.infinitive.has(lower))
    return false;
  if (g.negations.has(lower) || g.modals.has(lower) || g.auxiliaries.has(lower)) return false;
  if (at > begin && isFiniteVerb(words, at, g)) return false;
  return !(at > begin && /ing$/.test(lower) && /s$|men$|people$/.test(words[at - 1]!.lower));
}

/** "killed or injured" after what is counted. */
function predicate(words: readonly Word[], from: number, g: Grammar): string {
  const said: string[] = [];
  for (let at = from; at < words.length && at < from + 8; at++) {
    const word = words[at]!;
    if (word.kind !== "word" || word.quoted) break;
    if (!word.capital && g.finiteEnd?.test(word.lower) === true) said.push(word.text);
    else if (said.length > 0 && !g.and.has(word.lower)) break;
  }
  return said.join(" ");
}

/** "within 10 days", "three years ago" */
function isSpanOfTime(
  words: readonly Word[],
  { from }: NumberSpan,
  end: number,
  unit: string | undefined,
  g: Grammar,
): boolean {
  const n = g.numbers;
  if (unit === undefined || !n.timeUnits.has(unit.toLowerCase())) return false;
  if (n.timeBefore.has(words[from - 1]?.lower ?? "") || n.timeAfter.has(words[end]?.lower ?? "")) return true;
  return words[end - 1 - 1] !== undefined && /^[-‑]$/.test(words[from + 1]?.text ?? "");
}
