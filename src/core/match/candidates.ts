/**
 * What an article must have for a program to hold, as a tree over its index tokens: a superset that is quick to look up. What the
 * tree says of an article is decided by the program; what it leaves out cannot match.
 */
import { stemsOf } from "../text/stem.ts";
import { isSign } from "../text/tokens.ts";
import { programParts } from "./compile.ts";
import type { Program, Sequence } from "./program.ts";
import { stem } from "./sequence.ts";
import type { Zone } from "./zone.ts";

export type Candidates =
  | { readonly all: readonly Candidates[] }
  | { readonly any: readonly Candidates[] }
  /** `stemmed`: any form of this word will do, in the language of the article; as `Element` has it. */
  | { readonly token: string; readonly stemmed?: string }
  | { readonly prefix: string }
  | { readonly everything: true };

/** Longer words are cut: an index needs no more of a word than tells it from others. Characters. */
const LONGEST = 60;
/** Asks for nothing: every article is a candidate. */
export const EVERYTHING: Candidates = { everything: true };

/** The tokens by which an article is found: its words, their stems, and each two signs in a row of scripts without spaces. */
export function* keysOf(zone: Zone): Generator<string> {
  for (const word of zone.vocabulary) yield cut(word);
  for (const stem of zone.stems) yield keyOfStem(stem);
  yield* pairsOf(zone);
}

/** Each two signs in a row. */
export function* pairsOf(zone: Zone): Generator<string> {
  const { words, starts, ends } = zone.tokens;
  for (let i = 1; i < words.length; i++) {
    if (starts[i] === ends[i - 1] && isSign(words[i]!) && isSign(words[i - 1]!)) yield cut(words[i - 1]! + words[i]!);
  }
}

/** Of sets, which storylines share: what they need is worked out once, and is one thing to whoever indexes it. */
const known = new WeakMap<Program, Candidates>();

export function candidatesOf(program: Program): Candidates {
  const before = known.get(program);
  if (before !== undefined) return before;
  const candidates = workOut(program);
  if (program.kind === "any") known.set(program, candidates);
  return candidates;
}

function workOut(program: Program): Candidates {
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
    if (element.kind === "word")
      keys.push({ token: cut(element.word), ...(element.stemmed !== undefined && { stemmed: element.stemmed }) });
    else if (stem(element) !== "") keys.push({ prefix: cut(stem(element)) });
  }
  return all(keys);
}

/** The tree with each word that may have another form as one of tokens: the word, and its stem in whichever language the article may be. */
export function spelledOut(tree: Candidates): Candidates {
  if ("any" in tree) return { any: tree.any.map(spelledOut) };
  if ("all" in tree) return { all: tree.all.map(spelledOut) };
  if (!("token" in tree) || tree.stemmed === undefined) return tree;
  const { token, stemmed } = tree;
  return any([token, ...stemsOf(stemmed).map(keyOfStem)].map((one) => ({ token: one })));
}

/** Before a stem where it stands among words. No word begins with it. */
const STEM = "~";
const keyOfStem = (stem: string): string => cut(STEM + stem);

/** Whether an article has the words of a tree, as far as that is quick to tell: prefixes are taken to be there. @param pairs of its signs */
export function couldHold(tree: Candidates, zone: Zone, pairs: ReadonlySet<string>): boolean {
  if ("all" in tree) return tree.all.every((part) => couldHold(part, zone, pairs));
  if ("any" in tree) return tree.any.some((part) => couldHold(part, zone, pairs));
  if (!("token" in tree) || tree.token.length >= LONGEST) return true;
  return zone.has(tree.token) || pairs.has(tree.token) || (tree.stemmed !== undefined && zone.hasForm(tree.stemmed));
}

/** Conditions of a tree that an index is asked for at once: more cost it more than they spare the core. */
const MOST_CONDITIONS = 400;

/** A tree that asks for less: of what must all be there, the parts that are quickest to look up. */
export function lighter(tree: Candidates): Candidates {
  if ("any" in tree) return { any: tree.any.map(lighter) };
  if (!("all" in tree)) return tree;
  const parts = tree.all.map(lighter).map((part) => ({ part, size: sizeOf(part) }));
  parts.sort((a, b) => a.size - b.size);
  let size = 0;
  const kept = parts.filter((one, i) => {
    size += one.size;
    return i === 0 || size <= MOST_CONDITIONS;
  });
  return all(kept.map(({ part }) => part));
}

function sizeOf(tree: Candidates): number {
  const parts = "any" in tree ? tree.any : "all" in tree ? tree.all : [];
  return 1 + parts.reduce((sum, part) => sum + sizeOf(part), 0);
}

function all(parts: readonly Candidates[]): Candidates {
  const telling = parts.filter((part) => !("everything" in part));
  return telling.length === 0 ? EVERYTHING : telling.length === 1 ? telling[0]! : { all: telling };
}

function any(parts: readonly Candidates[]): Candidates {
  if (parts.some((part) => "everything" in part)) return EVERYTHING;
  return parts.length === 1 ? parts[0]! : { any: parts };
}

export function cut(word: string): string {
  return word.length <= LONGEST ? word : [...word].slice(0, LONGEST).join("");
}
