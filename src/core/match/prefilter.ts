/**
 * Which storylines an article can match at all. Of each, the least common group of words is kept of which one must be there: its anchor;
 * an article is held only against the storylines whose anchors its words lead to. It may skip only what cannot match.
 *
 * Anchors have numbers, and storylines that share one (a set, a word) share its number: a word leads to anchors, an anchor to storylines.
 */
import { stemOf } from "../text/stem.ts";
import { type Candidates, couldHold, cut, pairsOf } from "./candidates.ts";
import type { Document } from "./document.ts";
import type { Zone } from "./zone.ts";

/** Prefixes are filed under their first letters; one that has fewer is no anchor. UTF-16 units. */
const FILED_UNDER = 3;
/** Articles after which it is known well enough which words are common. */
const LEARNT_FROM = 300;
/** With fewer storylines a better choice of anchors gains nothing. */
const WORTH_LEARNING = 1_000;

/** The share of articles that have one of the words; above 1 when several words add up. */
type Cost = (leaf: Leaf) => number;
type Leaf = Extract<Candidates, { readonly token: string } | { readonly prefix: string }>;

export interface Prefilter {
  /** The numbers of the storylines that may match, ascending. */
  candidates(document: Document): readonly number[];
}

/** @param trees what each storyline's query needs; null for one that takes no part */
export function createPrefilter(trees: readonly (Candidates | null)[]): Prefilter {
  let index = buildIndex(trees, guess);
  let seen: Frequencies | undefined = trees.length < WORTH_LEARNING ? undefined : new Frequencies();
  return {
    candidates({ main, language }) {
      if (seen?.articles === LEARNT_FROM) {
        index = buildIndex(trees, seen.cost);
        seen = undefined;
      }
      const pairs = new Set(pairsOf(main));
      seen?.add([...main.vocabulary, ...pairs]);
      return lookUp(index, main, pairs, language).filter((n) => couldHold(trees[n]!, main, pairs));
    },
  };
}

interface Index {
  readonly always: readonly number[];
  /** Anchors by word. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Words of which any form will do, with their anchors; `byStem`: by language, when an article of it has come, by stem. */
  readonly stemmed: readonly { readonly word: string; readonly anchor: number }[];
  readonly byStem: Map<string, ReadonlyMap<string, readonly number[]>>;
  /** By the first letters. */
  readonly prefixes: ReadonlyMap<string, readonly { readonly prefix: string; readonly anchor: number }[]>;
  /** Storylines by anchor. */
  readonly storylines: readonly (readonly number[])[];
}

function lookUp(index: Index, zone: Zone, pairs: Iterable<string>, language: string | null): readonly number[] {
  const { always, words, prefixes, storylines } = index;
  const anchors = new Set<number>();
  const look = (key: string): void => {
    for (const anchor of words.get(key) ?? NONE) anchors.add(anchor);
    if (prefixes.size === 0) return;
    for (const { prefix, anchor } of prefixes.get(key.slice(0, FILED_UNDER)) ?? NO_PREFIXES)
      if (key.startsWith(prefix)) anchors.add(anchor);
  };
  for (const word of zone.vocabulary) look(cut(word));
  for (const pair of pairs) look(pair);
  if (language !== null) {
    const stems = stemsIn(index, language);
    for (const stem of zone.stems) for (const anchor of stems.get(stem) ?? NONE) anchors.add(anchor);
  }
  const found = new Set(always);
  for (const anchor of anchors) for (const storyline of storylines[anchor]!) found.add(storyline);
  return [...found].sort((a, b) => a - b);
}

const NONE: readonly number[] = [];
const NO_PREFIXES: readonly { readonly prefix: string; readonly anchor: number }[] = [];

function stemsIn({ stemmed, byStem }: Index, language: string): ReadonlyMap<string, readonly number[]> {
  const known = byStem.get(language);
  if (known !== undefined) return known;
  const stems = new Map<string, number[]>();
  for (const { word, anchor } of stemmed) {
    const stem = stemOf(word, language);
    if (stem !== undefined) file(stems, stem, anchor);
  }
  byStem.set(language, stems);
  return stems;
}

function buildIndex(trees: readonly (Candidates | null)[], cost: Cost): Index {
  const always: number[] = [];
  const words = new Map<string, number[]>();
  const prefixes = new Map<string, { prefix: string; anchor: number }[]>();
  const stemmed: { word: string; anchor: number }[] = [];
  const storylines: number[][] = [];
  const numbers = new Map<Candidates | string, number>();
  const choose = chooser(cost);
  const numberOf = (anchor: Anchor): number => {
    const same = anchor.leaves.length === 1 ? JSON.stringify(anchor.leaves[0]) : anchor.node;
    const known = numbers.get(same);
    if (known !== undefined) return known;
    const number = storylines.push([]) - 1;
    numbers.set(same, number);
    for (const leaf of anchor.leaves) {
      if ("token" in leaf) {
        file(words, leaf.token, number);
        if (leaf.stemmed !== undefined) stemmed.push({ word: leaf.stemmed, anchor: number });
      } else file(prefixes, leaf.prefix.slice(0, FILED_UNDER), { prefix: leaf.prefix, anchor: number });
    }
    return number;
  };
  for (const [storyline, tree] of trees.entries()) {
    if (tree === null) continue;
    const anchor = choose(tree);
    if (anchor === null) always.push(storyline);
    else storylines[numberOf(anchor)]!.push(storyline);
  }
  return { always, words, stemmed, byStem: new Map(), prefixes, storylines };
}

function file<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else values.push(value);
}

/** Words of which every matching article has one. */
interface Anchor {
  readonly node: Candidates;
  readonly leaves: readonly Leaf[];
  readonly cost: number;
}

/** Chooses the anchor of a tree; null when it has none. Nodes that storylines share are looked at once. */
function chooser(cost: Cost): (tree: Candidates) => Anchor | null {
  const known = new Map<Candidates, Anchor | null>();
  const choose = (node: Candidates): Anchor | null => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const anchor = make(node);
    if ("any" in node || "all" in node) known.set(node, anchor);
    return anchor;
  };
  const make = (node: Candidates): Anchor | null => {
    if ("everything" in node || ("prefix" in node && node.prefix.length < FILED_UNDER)) return null;
    if ("token" in node || "prefix" in node) return { node, leaves: [node], cost: cost(node) };
    if ("all" in node) {
      const anchors = node.all.map(choose).filter((anchor) => anchor !== null);
      return anchors.length === 0 ? null : anchors.reduce((best, other) => (other.cost < best.cost ? other : best));
    }
    const branches = node.any.map(choose);
    if (branches.includes(null)) return null;
    const leaves = (branches as Anchor[]).flatMap((branch) => branch.leaves);
    return { node, leaves, cost: leaves.reduce((sum, leaf) => sum + cost(leaf), 0) };
  };
  return choose;
}

/** Before anything was seen: long words are rarer than short ones, and a stem is no other word than the one it is of. */
function guess(leaf: Leaf): number {
  if ("prefix" in leaf) return 2 / leaf.prefix.length;
  return 1 / leaf.token.length;
}

/** In how many articles each word was. */
class Frequencies {
  articles = 0;
  readonly #counts = new Map<string, number>();

  add(keys: readonly string[]): void {
    this.articles++;
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** The share of articles with the word; among those in none, longer ones are taken to be rarer. */
  get cost(): Cost {
    const sorted = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
    return (leaf) => {
      if ("token" in leaf) return ((this.#counts.get(leaf.token) ?? 0) + guess(leaf)) / this.articles;
      let count = 0;
      for (let i = firstNotBelow(sorted, leaf.prefix); sorted[i]?.[0].startsWith(leaf.prefix); i++)
        count += sorted[i]![1];
      return (count + guess(leaf)) / this.articles;
    };
  }
}

function firstNotBelow(sorted: readonly (readonly [string, number])[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]![0] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
