/**
 * What the forms of a word have in common: "soldiers" and "soldier", "Soldaten" and "Soldat", "военные" and "военных". By the Snowball
 * algorithms of the package `@orama/stemmers`, as a whole deterministic and offline; its Bulgarian one fails on some words, and its Arabic
 * one takes letters that `withoutProclitics` needs, so those two languages are left as they are written.
 */
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as hindi } from "@orama/stemmers/indian";
import { stemmer as indonesian } from "@orama/stemmers/indonesian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as lithuanian } from "@orama/stemmers/lithuanian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { foldWord } from "./tokens.ts";

type Stemmer = (word: string) => string;

const LATIN: Readonly<Record<string, Stemmer>> = {
  da: danish,
  de: german,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  hu: hungarian,
  id: indonesian,
  it: italian,
  lt: lithuanian,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  sv: swedish,
  tr: turkish,
};
const SCRIPTS: readonly (readonly [letters: RegExp, stemmers: Readonly<Record<string, Stemmer>>])[] = [
  [/^[\p{Script=Latin}\p{M}]+$/u, LATIN],
  [/^[\p{Script=Cyrillic}\p{M}]+$/u, { ru: russian, uk: ukrainian }],
  [/^[\p{Script=Greek}\p{M}]+$/u, { el: greek }],
  [/^[\p{Script=Devanagari}\p{M}]+$/u, { hi: hindi }],
];

/** Shorter words are names, initials and particles: their endings are no endings. Letters. */
const SHORTEST = 4;
/** Words whose stems are kept: those of a language's news come again and again. */
const KEPT = 50_000;

const kept = new Map<string, Map<string, string | undefined>>();

/**
 * @param word in small letters, with its marks, which the endings of some languages need
 * @param language ISO 639-1
 * @returns folded, as tokens are; undefined for a word that has no stem: short, of another script, or of a language without a stemmer
 */
export function stemOf(word: string, language: string): string | undefined {
  const stems = kept.get(language) ?? new Map<string, string | undefined>();
  kept.set(language, stems);
  if (stems.has(word)) return stems.get(word);
  const stem = makeStem(word, language);
  if (stems.size >= KEPT) stems.clear();
  stems.set(word, stem);
  return stem;
}

function makeStem(word: string, language: string): string | undefined {
  const stemmer = stemmersFor(word)[language];
  if (stemmer === undefined) return undefined;
  return foldWord(stemmer(word)) || undefined;
}

/** The stems of a word in every language that it may be of, each once. */
export function stemsOf(word: string): readonly string[] {
  const stems = Object.keys(stemmersFor(word)).map((language) => stemOf(word, language));
  return [...new Set(stems)].filter((stem) => stem !== undefined);
}

function stemmersFor(word: string): Readonly<Record<string, Stemmer>> {
  if ([...word].length < SHORTEST) return {};
  return SCRIPTS.find(([letters]) => letters.test(word))?.[1] ?? {};
}
