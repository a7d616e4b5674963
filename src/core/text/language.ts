/**
 * Which language a text is written in.
 *
 * The script decides where it can (Hangul is Korean), else the n-grams of the package `eld`. Its smallest database raises the memory
 * of a process by 85 MB, "small" by 148, "medium" by 191; on pieces of 45 and 80 characters of our development texts it was right in
 * 763 of 766, "small" in 761. Below 30 letters about one answer in twenty was wrong and sure of itself, so there is none.
 */
import { eld } from "eld/extrasmall";

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Scripts that one language of the news has to itself. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Lao}/gu, "lo"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Myanmar}/gu, "my"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Gujarati}/gu, "gu"],
  [/\p{Script=Gurmukhi}/gu, "pa"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Kannada}/gu, "kn"],
  [/\p{Script=Malayalam}/gu, "ml"],
  [/\p{Script=Sinhala}/gu, "si"],
];

/** UTF-16 units looked at: `eld` itself reads the first 350 bytes or so. */
const LOOKED_AT = 2_000;
/** A sign of these scripts is a syllable or a word, so that few of them are enough. */
const FEWEST_SIGNS = 2;
/** What a script that many languages share takes. */
const FEWEST_LETTERS = 30;
/** Of Japanese letters far more are kana; a Chinese text that quotes a Japanese name has fewer. */
const KANA_SHARE = 0.1;

/** @returns an ISO 639-1 code; undefined when the text is too short or too mixed to tell */
export function detectLanguage(text: string): string | undefined {
  const head = text.slice(0, LOOKED_AT);
  const letters = count(head, /\p{L}/gu);
  if (letters < FEWEST_SIGNS) return undefined;
  const byScript = languageOfScript(head, letters);
  if (byScript !== undefined || letters < FEWEST_LETTERS) return byScript;
  const guess = eld.detect(head);
  return guess.language !== "" && guess.isReliable() ? guess.language : undefined;
}

/** Forms of one language that the detector does not tell apart. */
const ONE_LANGUAGE: Readonly<Record<string, string>> = { nb: "no", nn: "no" };
/** Tags that say that nobody knows, or that there is more than one. */
const NO_LANGUAGE = new Set(["und", "mul", "zxx", "mis"]);

/**
 * The language of a tag as pages and feeds write it: "en-GB", "eng" and "EN_us" are "en".
 *
 * @returns undefined for a tag that names no language
 */
export function languageOfTag(tag: string): string | undefined {
  if (known.has(tag)) return known.get(tag);
  const language = readTag(tag);
  if (known.size < MOST_KNOWN) known.set(tag, language);
  return language;
}

/** Tags that were read: the news write a few hundred, and reading one takes longer than matching an article. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 5_000;

function readTag(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll("_", "-"));
    return language.length > 3 || NO_LANGUAGE.has(language) ? undefined : (ONE_LANGUAGE[language] ?? language);
  } catch {
    return undefined;
  }
}

/** The language of the script that most letters belong to. */
function languageOfScript(text: string, letters: number): string | undefined {
  const kana = count(text, KANA);
  if ((count(text, HAN) + kana) * 2 > letters) return kana > letters * KANA_SHARE ? "ja" : "zh";
  return SCRIPTS.find(([script]) => count(text, script) * 2 > letters)?.[1];
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
