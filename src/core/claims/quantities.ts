/** Which of a storyline's quantities a figure is about: "troops sent" or "casualties". */

import { foldWord } from "../text/tokens.ts";
import type { Storyline } from "../types.ts";
import type { Word } from "./words.ts";

export interface Quantities {
  /** The key in the storyline. `words.slice(from, to)` is the number, what is counted ends at `end`. */
  of(words: readonly Word[], from: number, to: number, end: number): string | undefined;
}

interface Term {
  readonly key: string;
  readonly words: readonly string[];
  /** Written "word*". */
  readonly prefix: boolean;
}

/** How far before and after its noun a figure is told of: words, within its clause. */
const BEFORE = 6;
const AFTER = 9;

export function quantitiesOf(storyline: Pick<Storyline, "quantities">): Quantities {
  const terms: Term[] = Object.entries(storyline.quantities ?? {}).flatMap(([key, list]) =>
    list.map((term) => ({
      key,
      words: term.replace(/\*$/, "").split(/\s+/).map(foldWord).filter(Boolean),
      prefix: term.endsWith("*"),
    })),
  );
  if (terms.length === 0) return { of: () => undefined };
  return {
    of(words, from, to, end) {
      const before = clauseBefore(words, from);
      const after = clauseAfter(words, end);
      const counted = fold(words.slice(to, end));
      // What is done to those who are counted says more than what they are: "12 soldiers were killed".
      return best(terms, after, counted) ?? best(terms, before, counted) ?? best(terms, counted, []);
    },
  };
}

/** The term with most words that is found in `told`, if what is counted does not say the same. */
function best(terms: readonly Term[], told: readonly string[], counted: readonly string[]): string | undefined {
  let found: Term | undefined;
  for (const term of terms)
    if (finds(told, term) && (found === undefined || term.words.length > found.words.length)) found = term;
  if (found === undefined || counted.length === 0) return found?.key;
  const own = terms.filter((term) => finds(counted, term));
  return own.some(({ key }) => key === found.key) ? found.key : found.key;
}

function finds(told: readonly string[], { words, prefix }: Term): boolean {
  if (words.length === 0) return false;
  return told.some((_, at) =>
    words.every((word, i) =>
      prefix && i === words.length - 1 ? (told[at + i]?.startsWith(word) ?? false) : told[at + i] === word,
    ),
  );
}

function clauseBefore(words: readonly Word[], from: number): string[] {
  let at = from;
  while (at > 0 && from - at < BEFORE && words[at - 1]!.kind === "word") at--;
  return fold(words.slice(at, from));
}

function clauseAfter(words: readonly Word[], end: number): string[] {
  let at = end;
  while (at < words.length && at - end < AFTER && words[at]!.kind === "word") at++;
  return fold(words.slice(end, at));
}

function fold(words: readonly Word[]): string[] {
  return words.map(({ text }) => foldWord(text));
}
