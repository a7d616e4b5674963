/**
 * States and capitals. Their names in nearly fifty languages are those of the Unicode CLDR as Node carries it (Intl.DisplayNames), their
 * forms follow from the grammar; data add the peoples and what else the news call them. A set is made when it is first asked for.
 */
import { isSign } from "../text/tokens.ts";
import { AMBIGUOUS } from "./data/ambiguous.ts";
import { CAPITALS } from "./data/capitals.ts";
import { NATIONALITIES } from "./data/nationalities.ts";
import { STATES } from "./data/states.ts";
import { inflected } from "./inflect.ts";
import { readBlocks, readSpellings } from "./read.ts";

export type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** Languages that the names are taken in: those of the news that CLDR has, with both scripts of Chinese. */
const LOCALES = (
  "en de nl sv da no fi et lv lt pl cs sk sl hr sr bg ru uk be fr es pt it ro ca el hu tr az sq ka hy ar fa he hi bn ur ta id ms vi fil " +
  "th ko zh zh-Hant ja sw"
).split(" ");

const lines = (text: string): string[] => text.trim().split("\n");

/** By the name of the set: the code of the state, and what English adds. */
export const STATE_CODES: ReadonlyMap<string, { readonly code: string; readonly english: readonly string[] }> = new Map(
  lines(STATES).map((line) => {
    const [code, name, ...english] = line.split(" ");
    return [name!, { code: code!, english: english.length === 0 ? [] : english.join(" ").split(", ") }];
  }),
);
const CAPITAL_LINES = lines(CAPITALS).map((line) => {
  const [head, spellings] = line.split(" = ");
  const [code, name] = head!.split(" ");
  return { code: code!, name: name!, spellings: spellings! };
});
export const CAPITAL_NAMES: ReadonlyMap<string, { readonly code: string; readonly spellings: string }> = new Map(
  CAPITAL_LINES.map(({ name, ...capital }) => [name, capital]),
);
const CAPITAL_OF = new Map(CAPITAL_LINES.map(({ code, name }) => [code, name]));
const PEOPLES = new Map(readBlocks(NATIONALITIES).map(({ name, byLanguage }) => [name, byLanguage]));
const UNSURE = new Set(
  lines(AMBIGUOUS).flatMap((line) => {
    const [code, ...languages] = line.split(" ");
    return languages.map((language) => `${code} ${language}`);
  }),
);

/** The name that CLDR gives a state in English. */
export const titleOf = (code: string): string => namesIn("en").get(code) ?? code;

/** The words of a state: its names, its people, and its capital, which stands for it in the news. */
export function wordsOfState(name: string): ByLanguage {
  const { code, english: more } = STATE_CODES.get(name)!;
  const words = collector();
  for (const locale of LOCALES) {
    const language = locale.slice(0, 3).replace(/-.*/, "");
    const english = UNSURE.has(`${code} en`) ? name : undefined;
    for (const spelling of spellingsOf(code, locale)) {
      if (spelling.toLowerCase() === english) words.add(language, [`=${spelling}`]);
      else if (!UNSURE.has(`${code} ${language}`)) words.add(language, inflected(spelling, language));
    }
  }
  words.add("en", more);
  for (const [language, terms] of Object.entries(PEOPLES.get(code) ?? {})) words.add(language, terms);
  const capital = CAPITAL_OF.get(code);
  if (capital !== undefined) words.add("mul", [`@${capital}`]);
  return words.byLanguage;
}

export function wordsOfCapital(name: string): ByLanguage {
  const words = collector();
  for (const { language, spelling } of readSpellings(CAPITAL_NAMES.get(name)!.spellings))
    words.add(language, inflected(spelling, language));
  return words.byLanguage;
}

/** CLDR's name, and the other one that it has in parentheses. What is part of another state's name tells neither, where signs have no word bounds. */
function spellingsOf(code: string, locale: string): readonly string[] {
  const names = namesIn(locale);
  const whole = names.get(code);
  if (whole === undefined || /\s[-–]\s/.test(whole)) return [];
  const spellings = whole
    .replaceAll(/\u200b/g, "")
    .split(/[(（)）]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  if (!isSign(whole)) return spellings;
  return spellings.filter((part) => ![...names].some(([other, name]) => other !== code && name.includes(part)));
}

const NAMES = new Map<string, ReadonlyMap<string, string>>();

function namesIn(locale: string): ReadonlyMap<string, string> {
  let names = NAMES.get(locale);
  if (names === undefined) {
    const display = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    const known = [...STATE_CODES.values()].map(({ code }) => [code, display.of(code)] as const);
    names = new Map(known.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
    NAMES.set(locale, names);
  }
  return names;
}

function collector() {
  const byLanguage: Record<string, readonly string[]> = {};
  return {
    byLanguage,
    add(language: string, terms: readonly string[]) {
      if (terms.length > 0) byLanguage[language] = [...new Set([...(byLanguage[language] ?? []), ...terms])];
    },
  };
}
