/** Names and roles before and after a verb, found by what cannot belong to them. */

import type { Grammar } from "./grammar/grammar.ts";
import type { Word } from "./words.ts";

/** `words.slice(from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Longer ones are sentences that were not understood. */
const LONGEST = 16;

/** Whether a word is a verb that stands by itself in a clause, as far as its form says. */
export function isFiniteVerb(word: Word, before: Word | undefined, g: Grammar): boolean {
  if (word.kind !== "word" || word.quoted) return false;
  if (g.finite.has(word.lower)) return word.lower !== "'s";
  if (word.capital || g.finiteEnd?.test(word.lower) !== true) return false;
  // "the accused men", "an estimated", "more wounded"
  return before !== undefined && !g.determiners.has(before.lower) && before.kind !== "number";
}

/** Words that stand between a speaker and the verb: "has also", "on Monday". */
export function isLoose(words: readonly Word[], at: number, g: Grammar): boolean {
  const word = words[at]!;
  if (word.kind === "mark" || word.quoted) return false;
  if (g.auxiliaries.has(word.lower) || g.negations.has(word.lower) || g.modals.has(word.lower)) return true;
  if (g.adverbs.has(word.lower) || (!word.capital && g.adverbEnd?.test(word.lower) === true)) return true;
  if (g.times.has(word.lower) && !g.pronouns.has(word.lower)) return true;
  const next = words[at + 1];
  // "on Monday", "12 January", "the next day"
  const leadsToTime = next !== undefined && (g.times.has(next.lower) || next.kind === "number");
  return leadsToTime && (g.prepositions.has(word.lower) || word.kind === "number" || g.determiners.has(word.lower));
}

/** The name or role that ends before `end` (exclusive), if the words up to there are one. */
export function nameBefore(words: readonly Word[], end: number, g: Grammar): Stretch | undefined {
  const from = beginningOf(words, end, g);
  return trimmed(words, from, end, g);
}

/** The first word of the clause that ends before `end`. */
export function beginningOf(words: readonly Word[], end: number, g: Grammar): number {
  let at = end;
  while (at > 0) {
    const word = words[at - 1]!;
    if (word.quoted || (word.kind === "mark" && !inName(words, at - 1))) break;
    if (word.kind === "word") {
      if (g.conjunctions.has(word.lower) || (g.relatives.has(word.lower) && !g.determiners.has(word.lower))) break;
      if (g.and.has(word.lower) && joinsClauses(words, at - 1, g)) break;
      if (isFiniteVerb(word, words[at - 2], g)) break;
    }
    at--;
  }
  return at;
}

/** "Lt. Gen.", "Fire & Rescue": marks that do not end a name. */
function inName(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  const before = words[at - 1];
  const next = words[at + 1];
  if (text === "&" || text === "/") return true;
  if (text === "-" || text === "‑") return before?.end === words[at]!.start || /^\p{Ll}/u.test(next?.text ?? "");
  return text === "." && before !== undefined && before.text.length <= 5 && before.capital && next !== undefined;
}

/** Whether "and" joins two clauses: the words before it have a verb of their own. */
function joinsClauses(words: readonly Word[], and: number, g: Grammar): boolean {
  for (let at = and - 1; at >= 0 && and - at <= LONGEST * 2; at--) {
    const word = words[at]!;
    if (word.kind === "mark" && /[;:()]/.test(word.text)) return false;
    if (isFiniteVerb(word, words[at - 1], g)) return true;
    if (g.conjunctions.has(word.lower)) return false;
  }
  return false;
}

/** A stretch without what leads in to it ("On Monday", "However", "In Seoul") and without what follows a name in it. */
export function trimmed(words: readonly Word[], from: number, end: number, g: Grammar): Stretch | undefined {
  let start = from;
  for (;;) {
    while (start < end && (words[start]!.kind === "mark" || leadsIn(words, start, g))) start++;
    if (start >= end || !g.prepositions.has(words[start]!.lower)) break;
    const after = pastPhrase(words, start + 1, end, g);
    if (after === start) break;
    start = after;
  }
  let to = end;
  while (to > start && isLoose(words, to - 1, g)) to--;
  if (to <= start || to - start > LONGEST) return undefined;
  if (words.slice(start, to).every((word) => word.kind !== "word" || g.determiners.has(word.lower))) return undefined;
  return { from: start, to };
}

function leadsIn(words: readonly Word[], at: number, g: Grammar): boolean {
  const { lower } = words[at]!;
  if (g.and.has(lower) || g.adverbs.has(lower) || g.times.has(lower))
    return !g.determiners.has(lower) || g.times.has(words[at + 1]?.lower ?? "");
  return !words[at]!.capital ? g.adverbEnd?.test(lower) === true : g.adverbEnd?.test(lower) === true && at === 0;
}

/** The end of the noun phrase that a preposition leads: a time, a name, or an article with what belongs to it. */
function pastPhrase(words: readonly Word[], from: number, end: number, g: Grammar): number {
  let at = from;
  const named = words[at]?.capital === true || words[at]?.kind === "number" || g.times.has(words[at]?.lower ?? "");
  if (!named && g.determiners.has(words[at]?.lower ?? "")) at++;
  if (!named) return Math.min(at + 1, end);
  while (at < end && (words[at]!.capital || words[at]!.kind === "number" || g.times.has(words[at]!.lower))) at++;
  return at >= end ? from - 1 : at;
}

/** The name or role that begins at `from`. */
export function nameAfter(words: readonly Word[], from: number, g: Grammar): Stretch | undefined {
  let at = from;
  while (at < words.length && at - from < LONGEST) {
    const word = words[at]!;
    if (word.quoted || (word.kind === "mark" && !inName(words, at))) break;
    if (word.kind === "word" && at > from) {
      if (g.conjunctions.has(word.lower) || (g.relatives.has(word.lower) && !g.determiners.has(word.lower))) break;
      if (g.times.has(word.lower) && !ownsNext(words, at)) break;
      if (isFiniteVerb(word, words[at - 1], g) || isSaying(words, at, g)) break;
      if (g.prepositions.has(word.lower) && !goesOn(words, from, at, g)) break;
      if (!word.capital && g.adverbEnd?.test(word.lower) === true) break;
    }
    at++;
  }
  return trimmedAfter(words, from, at, g);
}

/** "this morning's Daily News": a time that owns what follows. */
function ownsNext(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.lower === "'s" || words[at + 2]?.lower === "'s";
}

function isSaying(words: readonly Word[], at: number, g: Grammar): boolean {
  const { lower, capital } = words[at]!;
  return (
    !capital && (g.verbs.get(lower)?.some(({ noun, form }) => !noun && form !== "base" && form !== "present") ?? false)
  );
}

/** A role goes on with what it belongs to ("a spokesman for the ministry"), a name only "of". */
function goesOn(words: readonly Word[], from: number, at: number, g: Grammar): boolean {
  if (!g.links.has(words[at]!.lower)) return false;
  const next = words[at + 1];
  if (next === undefined || g.times.has(next.lower)) return false;
  const named = words[at - 1]!.capital && !g.determiners.has(words[from]!.lower);
  return named
    ? next.capital && g.links.has(words[at]!.lower) && at - from <= 3
    : next.capital || words[at + 2]?.capital === true;
}

function trimmedAfter(words: readonly Word[], from: number, end: number, g: Grammar): Stretch | undefined {
  let start = from;
  while (start < end && leadsIn(words, start, g)) start++;
  while (start < end && words[start]!.lower === "'s") start++;
  let to = end;
  while (to > start && words[to - 1]!.kind === "mark") to--;
  if (to <= start) return undefined;
  if (words.slice(start, to).every((word) => word.kind !== "word" || g.determiners.has(word.lower))) return undefined;
  return { from: start, to };
}
