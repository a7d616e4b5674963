/** Which quantity of the storyline a figure belongs to, and whether it comes on top of what was there. */
import { stemOf } from "../text/content.ts";
import { tokenize } from "../text/tokens.ts";
import type { Claim, Figure, Storyline } from "../types.ts";
import { figureTopic } from "./ledger.ts";
import { COMPARES, ON_TOP, WHOLE } from "./words.ts";

/** A handful of people or things is told as an event: "two soldiers were captured". */
const LEAST = 10;

/** A claim's figure with the series that it belongs to. */
export interface Counted {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly quantity: string;
  /** Of its facts. */
  readonly topic: string;
  /** It is the whole of which another figure is a part: "4,000 of the 11,000". */
  readonly isWhole: boolean;
}

export interface Series {
  /** The figures of claims that the storyline counts, in order. */
  of(claims: readonly Claim[]): Counted[];
  /** Of the facts of all quantities. */
  readonly topics: readonly string[];
}

interface Term {
  readonly quantity: string;
  /** Stems; a sign such as "$" stands for itself. */
  readonly stems: readonly string[];
}

export function createSeries({ quantities = {} }: Pick<Storyline, "quantities">): Series {
  const terms = Object.entries(quantities).flatMap(([quantity, words]) =>
    words
      .map((word): Term => ({ quantity, stems: stemsOf(word.replace(/\*$/, "")) }))
      .filter(({ stems }) => stems.length > 0),
  );
  return {
    topics: Object.keys(quantities).flatMap((quantity) => [figureTopic(quantity), figureTopic(onTop(quantity))]),
    of: (claims) =>
      claims.flatMap((claim) => {
        const { figure } = claim;
        if (figure === undefined || Math.max(figure.value, figure.high ?? 0) < LEAST) return [];
        const clause = clauseOf(claim.sentence, figure);
        if (COMPARES.test(clause.split(NUMBER.format(figure.value))[0]!)) return [];
        const told = quantityOf(figure, claim.sentence, terms);
        if (told === undefined) return [];
        const quantity = ON_TOP.test(clause) ? onTop(told) : told;
        const isWhole = WHOLE.test(claim.sentence.split(NUMBER.format(figure.value))[0]!);
        return [{ claim, figure, quantity, topic: figureTopic(quantity), isWhole }];
      }),
  };
}

/**
 * What is said of those who are counted tells more than what they are ("100 soldiers killed"), and what they are more than what else the
 * sentence is about.
 */
function quantityOf(
  { unit = "", object, quantity }: Figure,
  sentence: string,
  terms: readonly Term[],
): string | undefined {
  if (unit === "percent" || (MEASURE.test(unit) && !terms.some(({ stems }) => stems.includes(stemOf(unit)))))
    return undefined;
  const about = stemsOf(`${object} ${unit}`);
  const whole = stemsOf(sentence);
  // "killed or wounded" is neither the killed nor the wounded.
  const phrase = terms.find(
    (term) =>
      term.stems.length > 1 &&
      finds(whole, term) &&
      term.stems.every((stem) => JOINS.has(stem) || about.includes(stem)),
  );
  if (phrase !== undefined) return phrase.quantity;
  const counted = terms.filter((term) => finds(stemsOf(unit), term));
  const told = terms.filter((term) => finds(stemsOf(object), term) && !counted.includes(term));
  if (told.length > 0) return told.find((term) => term.quantity === quantity)?.quantity ?? told[0]!.quantity;
  return counted[0]?.quantity ?? quantity ?? inSentence(sentence, terms);
}

/** How long, heavy or old something is, is no count of it: guns of 170 millimetres. */
const MEASURE =
  /^(?:(?:milli|centi|kilo)?(?:met(?:re|er)|gram|gramm|mètre|metro)s?|[mck]m|kg|mm|inch(?:es)?|feet|foot|miles?|tons?|tonnes?|tonnen?|degrees?|hours?|minutes?|days?|weeks?|months?|years?|Jahre?n?|Tage?n?|Stunden?|Kilometern?|jours|heures|ans|kilomètres|días|horas|años|kilómetros|лет|дней|часов|километров)$/iu;

const JOINS = new Set(["or", "and", "und", "oder", "et", "ou", "y", "o", "и", "или"]);

/** A figure that stands alone ("Killed or wounded: 3,800") is about what the sentence names; the longest term wins. */
function inSentence(sentence: string, terms: readonly Term[]): string | undefined {
  const stems = stemsOf(sentence);
  const found = terms.filter((term) => finds(stems, term)).sort((a, b) => b.stems.length - a.stems.length);
  return found[0]?.quantity;
}

const stemsOf = (text: string): string[] => {
  const { words } = tokenize(text);
  return words.length === 0 ? text.split(/\s+/).filter(Boolean) : words.map(stemOf);
};

const finds = (stems: readonly string[], term: Term): boolean =>
  stems.some((_, at) => term.stems.every((stem, i) => stems[at + i] === stem));

const onTop = (quantity: string): string => `${quantity}, on top`;

/** The part of a sentence that has the figure in it, as far as commas tell. */
function clauseOf(sentence: string, { value, object }: Figure): string {
  const clauses = sentence.split(/(?<=[,;:])\s+|\s+(?=including\b)/);
  const digits = NUMBER.format(value);
  return (
    clauses.find((clause) => clause.includes(digits)) ?? clauses.find((clause) => clause.includes(object)) ?? sentence
  );
}

const NUMBER = new Intl.NumberFormat("en-GB");
