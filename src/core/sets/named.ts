/** The sets of terms that ship: `@north-korea`, `@putin`, `@sanctions`, in every storyline, in the languages of the news. */
import { DISASTERS } from "./data/disasters.ts";
import { ECONOMY } from "./data/economy.ts";
import { ORGANISATIONS } from "./data/organisations.ts";
import { PEOPLE } from "./data/people.ts";
import { PLACES } from "./data/places.ts";
import { POLITICS } from "./data/politics.ts";
import { WAR } from "./data/war.ts";
import { type Block, readBlocks } from "./read.ts";
import { type ByLanguage, CAPITAL_NAMES, STATE_CODES, titleOf, wordsOfCapital, wordsOfState } from "./states.ts";

export type SetKind = "state" | "capital" | "person" | "organisation" | "place" | "event";

export interface TermSet {
  /** As written after @. */
  readonly name: string;
  /** What it is, in English. */
  readonly title: string;
  readonly kind: SetKind;
  /** By ISO 639-1 code; `mul`: spellings that several languages share, and sets within. */
  readonly byLanguage: ByLanguage;
  /** All of them, each once. */
  readonly terms: readonly string[];
}

const WRITTEN: readonly (readonly [SetKind, string])[] = [
  ["person", PEOPLE],
  ["organisation", ORGANISATIONS],
  ["place", PLACES],
  ["event", WAR],
  ["event", POLITICS],
  ["event", ECONOMY],
  ["event", DISASTERS],
];

const blocks: ReadonlyMap<string, Block & { readonly kind: SetKind }> = new Map(
  WRITTEN.flatMap(([kind, text]) => readBlocks(text).map((block) => [block.name, { ...block, kind }] as const)),
);
const made = new Map<string, TermSet>();

/** The names of all sets, states first. */
export function setNames(): readonly string[] {
  return [...STATE_CODES.keys(), ...CAPITAL_NAMES.keys(), ...blocks.keys()];
}

export function hasSet(name: string): boolean {
  return STATE_CODES.has(name) || CAPITAL_NAMES.has(name) || blocks.has(name);
}

/** @returns undefined when no such set ships */
export function setNamed(name: string): TermSet | undefined {
  const known = made.get(name);
  if (known !== undefined) return known;
  const set = make(name);
  if (set !== undefined) made.set(name, set);
  return set;
}

function make(name: string): TermSet | undefined {
  const block = blocks.get(name);
  if (block !== undefined) return { ...block, terms: all(block.byLanguage) };
  const state = STATE_CODES.get(name);
  if (state !== undefined) {
    const byLanguage = wordsOfState(name);
    return { name, title: titleOf(state.code), kind: "state", byLanguage, terms: all(byLanguage) };
  }
  const capital = CAPITAL_NAMES.get(name);
  if (capital === undefined) return undefined;
  const byLanguage = wordsOfCapital(name);
  return { name, title: `capital of ${titleOf(capital.code)}`, kind: "capital", byLanguage, terms: all(byLanguage) };
}

const all = (byLanguage: ByLanguage): readonly string[] => [...new Set(Object.values(byLanguage).flat())];
