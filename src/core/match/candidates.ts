/**
 * What an article must have for a program to hold, as a tree over its index tokens: a superset that is quick to look up. What the
 * tree says of an article is decided by the program; what it leaves out cannot match.
 */
import { stemsOf } from "../text/stem.ts";
import { isSign } from "../text/tokens.ts";
import { programParts } from "./compile.ts";
import type { Element, Program, Sequence } from "./program.ts";
import { stem } from "./sequence.ts";
import { stemKey, type Zone } from "./zone.ts";

export type Candidates =
  | { readonly all: readonly Candidates[] }
  | { readonly any: readonly Candidates[] }
  | { readonly token: string }
  | { readonly prefix: string }
  | { readonly everything: true };

/** Longer words are cut: an index needs no more of a word than tells it from others. Characters. */
const LONGEST = 60;
/** Asks for nothing: every article is a candidate. */
export const EVERYTHING: Candidates = { everything: true };

/** The tokens by which an article is found: its words, and each two signs in a row of scripts without spaces. */
export function* keysOf(zone: Zone): Generator<string> {
  for (const word of zone.vocabulary) yield cut(word);
  const { words, starts, ends } = zone.tokens;
  for (let i = 1; i < words.length; i++) {
    if (starts[i] === ends[i - 1] && isSign(words[i]!) && isSign(words[i - 1]!)) yield cut(words[i - 1]! + words[i]!);
  }
}

export function candidatesOf(program: Program): Candidates {
  switch (program.kind) {
    case "sequence":
      return ofSequence(program);
    case "none":
    case "lang":
      return EVERYTHING;
    case "any":
      return any(program.parts.map(candidatesOf));
    case "atleast":
      return program.count === program.parts.length
        ? all(program.parts.map(candidatesOf))
        : any(program.parts.map(candidatesOf));
    default:
      return all(programParts(program).map(candidatesOf));
  }
}

function ofSequence({ elements, scope }: Sequence): Candidates {
  if (scope === "url" || scope === "source" || scope === "author") return EVERYTHING;
  const pairs = new Set<number>();
  const keys = elements.flatMap((element, i): Candidates[] => {
    const before = elements[i - 1];
    if (
      before === undefined ||
      !element.touching ||
      element.kind !== "word" ||
      before.kind !== "word" ||
      !isSign(element.word) ||
      !isSign(before.word)
    )
      return [];
    pairs.add(i - 1).add(i);
    return [{ token: cut(before.word + element.word) }];
  });
  for (const [i, element] of elements.entries()) {
    if (pairs.has(i)) continue;
    if (element.kind === "word") keys.push(anyForm(element));
    else if (stem(element) !== "") keys.push({ prefix: cut(stem(element)) });
  }
  return all(keys);
}

/** The word, or its stem in whichever language the article may be. */
function anyForm({ word, stemmed }: Element): Candidates {
  const stems = stemmed === undefined ? [] : stemsOf(stemmed).map(stemKey);
  return any([word, ...stems].map((token) => ({ token: cut(token) })));
}

function all(parts: readonly Candidates[]): Candidates {
  const telling = parts.filter((part) => !("everything" in part));
  return telling.length === 0 ? EVERYTHING : telling.length === 1 ? telling[0]! : { all: telling };
}

function any(parts: readonly Candidates[]): Candidates {
  if (parts.some((part) => "everything" in part)) return EVERYTHING;
  return parts.length === 1 ? parts[0]! : { any: parts };
}

function cut(word: string): string {
  return word.length <= LONGEST ? word : [...word].slice(0, LONGEST).join("");
}
