/**
 * An article as the examples see it: the words of its title, its lead and all of it, its names and numbers, its pairs of words, and
 * when it says that things happened. Numbers, names and dates tell one event from another of the same kind.
 */
import type { Document } from "../match/document.ts";
import { sentences } from "../text/sentences.ts";
import { isSign } from "../text/tokens.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { type Dating, datingOf } from "./dating.ts";
import { commonWords } from "./words.ts";

export const VIEWS = ["title", "lead", "body", "names", "numbers", "pairs"] as const;
export type View = (typeof VIEWS)[number];
/** How often a term occurs. */
export type Counts = Map<string, number>;

export interface Portrait {
  /** ISO 639; "und" when it cannot be told. */
  readonly language: string;
  readonly counts: Readonly<Record<View, Counts>>;
  /** Names of title and lead. */
  readonly leadNames: Counts;
  readonly dating: Dating;
  /** Words that are not common, with repetitions. */
  readonly length: number;
  /** Where each word is first: the number of its token. */
  readonly first: ReadonlyMap<string, number>;
}

/** Sentences of the text that are its lead: title and lead of a news item say who, what, where and when. */
const LEAD_SENTENCES = 4;
/** A sentence with this share of words in capitals is a headline, where a capital does not mean a name. */
const HEADLINE_SHARE = 0.6;
/** Words longer than this count for that share: "of" and "the" stay small in headlines. UTF-16 units. */
const SHORT_WORD = 3;
const FEWEST_FOR_HEADLINE = 5;

/** Tokens of one sentence: from the first up to, but without, the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly title: boolean;
  readonly lead: boolean;
  readonly headline: boolean;
}

export function portraitOf(document: Document): Portrait {
  const language = document.language ?? "und";
  const stretches = stretchesOf(document);
  const counts = {
    title: new Map(),
    lead: new Map(),
    body: new Map(),
    names: new Map(),
    numbers: new Map(),
    pairs: new Map(),
  };
  const sitter: Sitter = {
    document,
    calendar: calendarOf(language),
    common: commonWords(language),
    isName: nameTest(document, stretches),
    counts,
    leadNames: new Map(),
    first: new Map(),
  };
  for (const stretch of stretches) draw(sitter, stretch);
  return {
    language,
    counts,
    leadNames: sitter.leadNames,
    first: sitter.first,
    dating: datingOf(document, sitter.calendar),
    length: [...counts.body.values()].reduce((sum, n) => sum + n, 0),
  };
}

interface Sitter {
  readonly document: Document;
  readonly calendar: Calendar;
  readonly common: ReadonlySet<string>;
  readonly isName: (at: number, stretch: Stretch) => boolean;
  readonly counts: Readonly<Record<View, Counts>>;
  readonly leadNames: Counts;
  readonly first: Map<string, number>;
}

function draw(sitter: Sitter, stretch: Stretch): void {
  const { counts, common, document, calendar } = sitter;
  const { words } = document.main.tokens;
  let before: { readonly word: string; readonly plain: boolean } | undefined;
  for (let at = stretch.from; at < stretch.to; at++) {
    const word = words[at]!;
    const plain = common.has(word) || (word.length < 2 && !/\d/.test(word) && !isSign(word));
    if (before !== undefined && !(plain && before.plain)) add(counts.pairs, `${before.word} ${word}`);
    before = { word, plain };
    if (plain) continue;
    add(counts.body, word);
    if (!sitter.first.has(word)) sitter.first.set(word, at);
    if (stretch.title) add(counts.title, word);
    if (stretch.lead) add(counts.lead, word);
    if (/^\d/.test(word)) add(counts.numbers, word);
    else if (!calendar.months.has(word) && !calendar.weekdays.has(word) && sitter.isName(at, stretch)) {
      add(counts.names, word);
      if (stretch.lead) add(sitter.leadNames, word);
    }
  }
}

const add = (counts: Counts, term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1);

/** Title and sentences. A text that begins with its title again (as many feeds have it) says it once. */
function stretchesOf(document: Document): Stretch[] {
  const { tokens, fieldStarts } = document.main;
  const textStart = fieldStarts[1]!;
  const { text } = document.article;
  const stretches: Stretch[] = textStart > 0 ? [stretch(document, 0, textStart, true, true)] : [];
  let at = textStart + repeated(tokens.words, textStart);
  let spoken = 0;
  for (const { end } of sentences(text)) {
    const from = at;
    while (at < tokens.words.length && tokens.ends[at]! <= end) at++;
    if (at === from) continue;
    stretches.push(stretch(document, from, at, false, spoken < LEAD_SENTENCES));
    spoken++;
  }
  return stretches;
}

/** How many tokens of the title the text begins with, if it is the whole title. */
function repeated(words: readonly string[], title: number): number {
  for (let i = 0; i < title; i++) if (words[i] !== words[title + i]) return 0;
  return title;
}

function stretch(document: Document, from: number, to: number, title: boolean, lead: boolean): Stretch {
  let long = 0;
  let capitals = 0;
  for (let at = from; at < to; at++) {
    const written = document.main.slice(at, at).text;
    if (written.length <= SHORT_WORD || !/^\p{L}/u.test(written)) continue;
    long++;
    if (/^\p{Lu}/u.test(written)) capitals++;
  }
  return { from, to, title, lead, headline: long >= FEWEST_FOR_HEADLINE && capitals / long > HEADLINE_SHARE };
}

/**
 * A name is a word with a capital within a sentence, or one that is never written without. Scripts without capitals have no names to
 * see: there, every word that is not common may be one.
 */
function nameTest({ main }: Document, stretches: readonly Stretch[]): (at: number, stretch: Stretch) => boolean {
  const small = new Set<string>();
  const within = new Set<string>();
  const capital = (at: number) => /^\p{Lu}/u.test(main.slice(at, at).text);
  for (const { from, to, headline } of stretches) {
    for (let at = from; at < to; at++) {
      const word = main.tokens.words[at]!;
      if (capital(at)) {
        if (at > from && !headline) within.add(word);
      } else if (/^\p{Ll}/u.test(main.slice(at, at).text)) small.add(word);
    }
  }
  if (small.size === 0 && within.size === 0) return () => true;
  return (at, { headline }) => {
    const word = main.tokens.words[at]!;
    return capital(at) && (within.has(word) || (!headline && !small.has(word)));
  };
}
