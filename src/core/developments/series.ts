/** Which quantity of the storyline a figure belongs to, and whether it comes on top of what was there. */
import { stemOf } from "../text/content.ts";
import { tokenize } from "../text/tokens.ts";
import type { Claim, Figure, Storyline } from "../types.ts";
import { figureTopic } from "./ledger.ts";
import { COMPARES, ON_TOP } from "./words.ts";

/** A handful of people or things is told as an event: "two soldiers were captured". */
const LEAST = 10;

/** A claim's figure with the series that it belongs to. */
export interface Counted {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly quantity: string;
  /** Of its facts. */
  readonly topic: string;
}

export interface Series {
  /** The figures of claims that the storyline counts, in order. */
  of(claims: readonly Claim[]): Counted[];
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
    of: (claims) =>
      claims.flatMap((claim) => {
        const { figure } = claim;
        if (figure === undefined || Math.max(figure.value, figure.high ?? 0) < LEAST) return [];
        const clause = clauseOf(claim.sentence, figure);
        if (COMPARES.test(clause.split(NUMBER.format(figure.value))[0]!)) return [];
        const told = quantityOf(figure, claim.sentence, terms);
        if (told === undefined) return [];
        const quantity = ON_TOP.test(clause) ? `${told}, on top` : told;
        return [{ claim, figure, quantity, topic: figureTopic(quantity) }];
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
  if (unit === "percent") return undefined;
  const named = terms.filter((term) => finds(stemsOf(object), term));
  const counted = terms.filter((term) => finds(stemsOf(unit), term));
  const told = named.filter((term) => !counted.includes(term));
  if (
    quantity !== undefined &&
    terms.some((term) => term.quantity === quantity && term.stems.length > 1 && finds(stemsOf(sentence), term))
  )
    return quantity;
  if (told.length > 0) return told.find((term) => term.quantity === quantity)?.quantity ?? told[0]!.quantity;
  return counted[0]?.quantity ?? quantity ?? inSentence(sentence, terms);
}

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

/** The part of a sentence that has the figure in it, as far as commas tell. */
function clauseOf(sentence: string, { value, object }: Figure): string {
  const clauses = sentence.split(/(?<=[,;:])\s+|\s+(?=including\b)/);
  const digits = NUMBER.format(value);
  return (
    clauses.find((clause) => clause.includes(digits)) ?? clauses.find((clause) => clause.includes(object)) ?? sentence
  );
}

const NUMBER = new Intl.NumberFormat("en-GB");
