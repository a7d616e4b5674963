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
export function isFiniteVerb(words: readonly Word[], at: number, g: Grammar): boolean {
  const word = words[at]!;
  if (word.kind !== "word" || word.quoted) return false;
  if (g.finite.has(word.lower)) return !word.capital || at === 0;
  if (word.capital || g.finiteEnd?.test(word.lower) !== true) return false;
  // "the accused men", "an estimated", "two wounded"
  const before = words[at - 1];
  return before !== undefined && !g.determiners.has(before.lower) && before.kind !== "number";
}

/** "people interviewed in Athens": a participle that only tells of the noun before it. */
function isReduced(words: readonly Word[], at: number, g: Grammar): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (g.finite.has(words[at]!.lower) || before === undefined || next === undefined) return false;
  return (
    before.kind === "word" &&
    !g.auxiliaries.has(before.lower) &&
    !g.pronouns.has(before.lower) &&
    g.prepositions.has(next.lower)
  );
}

function isAdverb(word: Word, g: Grammar): boolean {
  return g.adverbs.has(word.lower) || (!word.capital && g.adverbEnd?.test(word.lower) === true);
}

function isRelative(word: Word, g: Grammar): boolean {
  return !word.capital && g.relatives.has(word.lower) && !g.determiners.has(word.lower);
}

/** Words that stand between a speaker and the verb: "has also", "on Monday". */
export function isLoose(words: readonly Word[], at: number, g: Grammar): boolean {
  const word = words[at]!;
  if (word.kind === "mark" || word.quoted) return false;
  if (g.auxiliaries.has(word.lower) || g.negations.has(word.lower) || g.modals.has(word.lower)) return true;
  if (isAdverb(word, g)) return true;
  if (g.times.has(word.lower) && !g.pronouns.has(word.lower)) return true;
  const next = words[at + 1];
  // "on Monday", "12 January", "the next day"
  const leadsToTime = next !== undefined && (g.times.has(next.lower) || next.kind === "number");
  return leadsToTime && (g.prepositions.has(word.lower) || word.kind === "number" || g.determiners.has(word.lower));
}

/** Where the words end that a verb at `end` may have before it without losing its subject. */
export function beforeLoose(words: readonly Word[], end: number, g: Grammar): number {
  let at = end;
  while (at > 0 && isLoose(words, at - 1, g)) at--;
  return at;
}

/** The name or role that ends before `end` (exclusive), if the words up to there are one. */
export function nameBefore(words: readonly Word[], end: number, g: Grammar): Stretch | undefined {
  const from = beginningOf(words, end, g);
  const before = words[from - 1];
  if (before !== undefined && g.questions.has(before.lower)) return undefined;
  const name = trimmed(words, from, end, g);
  return name && { ...name, from: listFrom(words, name, g) };
}

/** "U.S., Ukrainian and Korean officials": a list of names goes back over its commas. */
function listFrom(words: readonly Word[], name: Stretch, g: Grammar): number {
  let { from } = name;
  if (!words.slice(name.from, name.to).some(({ lower }) => g.and.has(lower))) return from;
  while (words[from - 1]?.text === ",") {
    let at = from - 1;
    while (
      at > 0 &&
      from - at <= 4 &&
      words[at - 1]!.capital &&
      !g.prepositions.has(words[at - 1]!.lower) &&
      !g.times.has(words[at - 1]!.lower)
    )
      at--;
    if (at === from - 1 || (at > 0 && words[at - 1]!.text !== ",")) break;
    from = at;
  }
  return from;
}

/** The first word of the clause that ends before `end`. */
export function beginningOf(words: readonly Word[], end: number, g: Grammar): number {
  let at = end;
  while (at > 0 && end - at <= LONGEST * 2) {
    const word = words[at - 1]!;
    if (word.quoted || (word.kind === "mark" && !inName(words, at - 1))) break;
    if (word.kind === "word") {
      if (g.conjunctions.has(word.lower) || isRelative(word, g) || g.questions.has(word.lower)) break;
      if (g.and.has(word.lower) && joinsClauses(words, at - 1, g)) break;
      if (isFiniteVerb(words, at - 1, g) && !isReduced(words, at - 1, g)) break;
    }
    at--;
  }
  return at;
}

/** "Lt. Gen.", "Fire & Rescue", "ITAR - TASS": marks that do not end a name. */
function inName(words: readonly Word[], at: number): boolean {
  const { text, start, end } = words[at]!;
  const before = words[at - 1];
  const next = words[at + 1];
  if (before === undefined || next === undefined) return false;
  if (text === "&" || text === "/") return true;
  if (text === "-" || text === "‑") {
    const glued = before.end === start && next.start === end;
    return (
      glued ||
      (before.kind !== "mark" &&
        next.kind === "word" &&
        before.capital === next.capital &&
        before.text.length + next.text.length < 20)
    );
  }
  return text === "." && before.capital && before.text.length <= 5;
}

/** Whether "and" joins two clauses: the words before it have a verb of their own. */
function joinsClauses(words: readonly Word[], and: number, g: Grammar): boolean {
  for (let at = and - 1; at >= 0 && and - at <= LONGEST * 2; at--) {
    const word = words[at]!;
    if (word.kind === "mark" && !inName(words, at)) return at === and - 1;
    if (isFiniteVerb(words, at, g) && !isReduced(words, at, g)) return true;
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
    if (after >= end) return undefined;
    start = after;
  }
  const to = beforeLoose(words, end, g);
  if (to <= start || to - start > LONGEST) return undefined;
  return isNamed(words, start, to, g) ? { from: start, to } : undefined;
}

function isNamed(words: readonly Word[], from: number, to: number, g: Grammar): boolean {
  return words
    .slice(from, to)
    .some(({ kind, lower }) => kind === "word" && !g.determiners.has(lower) && lower !== "'s");
}

function leadsIn(words: readonly Word[], at: number, g: Grammar): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (word.kind === "number") return g.times.has(next?.lower ?? "");
  if (g.determiners.has(word.lower)) {
    const skipped = next !== undefined && g.adverbs.has(next.lower) ? words[at + 2] : next;
    return g.times.has(skipped?.lower ?? "") && !ownsNext(words, at);
  }
  return (
    g.and.has(word.lower) ||
    g.times.has(word.lower) ||
    isAdverb(word, g) ||
    (at === 0 && g.adverbEnd?.test(word.lower) === true)
  );
}

/** The end of the noun phrase that a preposition leads: a time, a name, or an article with what belongs to it. */
function pastPhrase(words: readonly Word[], from: number, end: number, g: Grammar): number {
  const plain = (word: Word | undefined): boolean =>
    word !== undefined && (word.capital || word.kind === "number" || g.times.has(word.lower));
  let at = from;
  if (!plain(words[at])) return Math.min(g.determiners.has(words[at]?.lower ?? "") ? at + 2 : at + 1, end);
  while (at < end && plain(words[at]) && !g.determiners.has(words[at]!.lower)) at++;
  return at;
}

/** The name or role that begins at `from`. */
export function nameAfter(words: readonly Word[], from: number, g: Grammar): Stretch | undefined {
  let at = from;
  while (
    at < words.length &&
    at - from < LONGEST &&
    (at === from ? words[at]!.kind === "word" && !words[at]!.quoted : goesOn(words, from, at, g))
  )
    at++;
  let start = from;
  while (start < at && (leadsIn(words, start, g) || words[start]!.lower === "'s")) start++;
  let to = at;
  while (to > start && (words[to - 1]!.kind === "mark" || g.and.has(words[to - 1]!.lower))) to--;
  return to > start && isNamed(words, start, to, g) ? { from: start, to } : undefined;
}

/** Whether a name that began at `from` goes on with this word. */
function goesOn(words: readonly Word[], from: number, at: number, g: Grammar): boolean {
  const word = words[at]!;
  if (word.quoted || (word.kind === "mark" && !inName(words, at))) return false;
  if (word.kind === "number")
    return (
      !g.capitalNouns &&
      /^\p{Nd}+$/u.test(word.text) &&
      words[at - 1]!.capital &&
      !/^\p{Ll}/u.test(words[at + 1]?.text ?? "")
    );
  if (word.kind === "mark") return true;
  if (g.conjunctions.has(word.lower) || isRelative(word, g) || g.infinitive.has(word.lower)) return false;
  if (g.times.has(word.lower) && !word.capital === !words[at - 1]!.capital && !ownsNext(words, at))
    return g.times.has(words[from]!.lower);
  if (g.times.has(word.lower) && !ownsNext(words, at)) return false;
  if (isFiniteVerb(words, at, g) || isSaying(words, at, g) || isAdverb(word, g)) return false;
  const before = words[at - 1]!.lower;
  if (g.determiners.has(word.lower) && !g.links.has(word.lower) && !g.prepositions.has(before) && !g.and.has(before))
    return false;
  return !g.prepositions.has(word.lower) || linksOn(words, from, at, g);
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

/** A role goes on with what it belongs to ("a spokesman for the ministry"), a name only with another name ("Bank of Korea"). */
function linksOn(words: readonly Word[], from: number, at: number, g: Grammar): boolean {
  const next = words[at + 1];
  if (next === undefined || g.times.has(next.lower)) return false;
  if (g.authors.has(words[at]!.lower) && g.papers.has(words[at - 1]!.lower)) return next.kind === "word";
  if (!g.links.has(words[at]!.lower)) return false;
  const named = words[at - 1]!.capital && !g.determiners.has(words[from]!.lower);
  if (named) return next.capital && at - from <= 3;
  // "the services of intelligence"
  if (!g.capitalNouns && g.numbers.ofWords.has(words[at]!.lower)) return next.kind === "word";
  return next.capital || (g.determiners.has(next.lower) && words[at + 2]?.capital === true);
}
