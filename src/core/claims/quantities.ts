/** Which of a storyline's quantities a figure is about: "troops sent" or "casualties". */

import { foldWord, isSign } from "../text/tokens.ts";
import type { Storyline } from "../types.ts";
import type { Grammar } from "./grammar/grammar.ts";
import type { Word } from "./words.ts";

export interface Quantities {
  /** The key whose longest term a text holds, for scripts whose words are not parted. */
  within(text: string): string | undefined;
  /** The key in the storyline. `words.slice(from, to)` is the number, what is counted ends at `end`; `part`: it is a part of another figure. */
  of(
    words: readonly Word[],
    figure: { from: number; to: number; end: number; unit?: string | undefined; part: boolean },
    g: Grammar,
  ): string | undefined;
}

interface Term {
  readonly key: string;
  readonly words: readonly string[];
  /** Written "word*". */
  readonly prefix: boolean;
}

/** How far before and after its noun a figure is told of: words, within its clause. */
const BEFORE = 6;
const AFTER = 24;

export function quantitiesOf(storyline: Pick<Storyline, "quantities">): Quantities {
  const terms: Term[] = Object.entries(storyline.quantities ?? {}).flatMap(([key, list]) =>
    list.map((term) => ({
      key,
      words: term.replace(/\*$/, "").split(/\s+/).map(foldWord).filter(Boolean),
      prefix: term.endsWith("*"),
    })),
  );
  if (terms.length === 0) return { of: () => undefined, within: () => undefined };
  const signs = terms.flatMap(({ key, words }) =>
    words.length === 1 && isSign(words[0]!) ? [{ key, sign: words[0]! }] : [],
  );
  return {
    within: (text) =>
      signs
        .filter(({ sign }) => text.includes(sign))
        .reduce<{ key: string; sign: string } | undefined>(
          (best, term) => (best === undefined || term.sign.length > best.sign.length ? term : best),
          undefined,
        )?.key,
    of(words, { from, to, end, unit, part }, g) {
      const counted = fold(words.slice(to, end));
      // What is done to those who are counted says more than what they are ("12 soldiers were killed"), and so does how they are.
      const told = [
        part ? fold(words.slice(end, end + 2)) : predicate(words, end, g),
        counted.slice(0, -1),
        before(words, from, g),
        counted,
      ];
      if (unit !== undefined) told.push([foldWord(unit)]);
      for (const row of told) {
        const key = longest(terms, row);
        if (key !== undefined) return key;
      }
      return undefined;
    },
  };
}

/** The key of the term with most words. */
function longest(terms: readonly Term[], told: readonly string[]): string | undefined {
  let found: Term | undefined;
  for (const term of terms)
    if (finds(told, term) && (found === undefined || term.words.length > found.words.length)) found = term;
  return found?.key;
}

function finds(told: readonly string[], { words, prefix }: Term): boolean {
  if (words.length === 0) return false;
  return told.some((_, at) =>
    words.every((word, i) =>
      prefix && i === words.length - 1 ? (told[at + i]?.startsWith(word) ?? false) : told[at + i] === word,
    ),
  );
}

/** The words before a number in its clause; none when "and" only joins it to another figure. */
function before(words: readonly Word[], from: number, g: Grammar): string[] {
  let at = from;
  while (at > 0 && from - at < BEFORE && words[at - 1]!.kind === "word") {
    if (
      g.and.has(words[at - 1]!.lower) &&
      words
        .slice(at, from)
        .every(({ lower }) => g.prepositions.has(lower) || g.determiners.has(lower) || g.adverbs.has(lower))
    )
      return [];
    at--;
  }
  return fold(words.slice(at, from));
}

/** What is said of those who are counted: the words up to a preposition, and those after an auxiliary. */
function predicate(words: readonly Word[], end: number, g: Grammar): string[] {
  const told: string[] = [];
  let open = true;
  for (let at = end; at < words.length && at - end < AFTER; at++) {
    const { kind, lower, text } = words[at]!;
    if (kind !== "word" || g.conjunctions.has(lower)) break;
    if (g.auxiliaries.has(lower)) open = true;
    else if (g.prepositions.has(lower)) open = false;
    else if (open) told.push(foldWord(text));
  }
  return told;
}

function fold(words: readonly Word[]): string[] {
  return words.map(({ text }) => foldWord(text));
}
