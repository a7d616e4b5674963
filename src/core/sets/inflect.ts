/** The forms of a name in a language, as terms of a set. */
import { isSign } from "../text/tokens.ts";
import { GRAMMARS } from "./data/grammar.ts";

/** A stem of so many letters is nobody else's: whatever follows it is an ending, or a word made from the name. */
const TELLING = 6;
/** Of a name of several words each is told by the others. */
const TELLING_TOGETHER = 3;
/** A name this short is also a common word somewhere ("Chad", "Nga"): only its capital tells it apart. */
const SHORT = 4;
/** Fewer endings than these are better listed. */
const FEW = 2;

interface Inflected {
  readonly stem: string;
  readonly endings: readonly string[];
}

/**
 * Terms for every form of a name: "Украин*"; "=Куба", "=Кубы" ...; "Северн* Коре*".
 *
 * @param language ISO 639-1
 */
export function inflected(name: string, language: string): readonly string[] {
  const words = name.split(/[\s\u00a0]+/u);
  if (words.length > 1) return [quoted(words.map((word) => together(word, language)).join(" "))];
  const { stem, endings } = inflect(name, language);
  if (lettersOf(stem) >= TELLING && endings.length > FEW) return [`${quoted(stem)}*`.replace('"*', '*"')];
  return capitals(endings.map((ending) => stem + ending));
}

function inflect(word: string, language: string): Inflected {
  const unchanged = { stem: word, endings: [""] };
  if (isSign(word) || word === word.toUpperCase()) return unchanged;
  const paradigm = PARADIGMS.get(language)?.find(({ end }) => word.endsWith(end));
  if (paradigm === undefined || (paradigm.end === "" && VOWEL.test(word) && !AGGLUTINATIVE.has(language)))
    return unchanged;
  return { stem: word.slice(0, word.length - paradigm.end.length), endings: paradigm.endings };
}

/** Languages that add endings to vowels as well. */
const AGGLUTINATIVE = new Set(["fi", "et", "hu", "hy", "de", "sv", "da", "no", "nl"]);
const VOWEL = /[aeiouyąęāēīūаеёиоуыэюяіїєαεηιουωაეიოუ]$/iu;

/** By language, the longest ends first. */
const PARADIGMS: ReadonlyMap<string, readonly { readonly end: string; readonly endings: readonly string[] }[]> =
  new Map(
    Object.entries(GRAMMARS).map(([language, text]) => {
      const ending = (written: string): string => (written === "-" ? "" : written);
      const paradigms = text.split(" | ").map((paradigm) => {
        const [end, endings] = paradigm.split(" : ");
        return { end: ending(end!), endings: endings!.split(" ").map(ending) };
      });
      return [language, paradigms.sort((a, b) => b.end.length - a.end.length)];
    }),
  );

function together(word: string, language: string): string {
  const { stem, endings } = inflect(word, language);
  const open = endings.length > 1 && /^\p{L}[\p{L}\p{M}]+$/u.test(stem) && lettersOf(stem) >= TELLING_TOGETHER;
  return open && !/^\p{Ll}{1,3}$/u.test(word) ? `${stem}*` : word;
}

function capitals(forms: readonly string[]): readonly string[] {
  return forms.flatMap((form) => {
    if (lettersOf(form) > SHORT || !/\p{Lu}/u.test(form)) return [quoted(form)];
    const shouted = form.toUpperCase();
    return (form === shouted ? [form] : [form, shouted]).map((written) => `=${quoted(written)}`);
  });
}

const lettersOf = (word: string): number => [...word].length;
/** Quotes around what is no plain word, so that nothing in it is an operator. */
const quoted = (term: string): string => (/^[\p{L}\p{M}\p{N}]+$/u.test(term) ? term : `"${term.replaceAll('"', "״")}"`);
