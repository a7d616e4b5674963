/**
 * Which storylines an article can match at all. Of each, the smallest set of words is kept of which one must be there; an article
 * is held only against the storylines that one of its words leads to. It may skip only what cannot match.
 */
import { type Candidates, keysOf } from "./candidates.ts";
import type { Document } from "./document.ts";

/** Prefixes are filed under their first letters; one that has fewer is no anchor. UTF-16 units. */
const FILED_UNDER = 3;

interface Anchors {
  readonly words: readonly string[];
  readonly prefixes: readonly string[];
  /** Small when few articles have any of them: long words are rarer than short ones. */
  readonly cost: number;
}

export interface Prefilter {
  /** The numbers of the storylines that may match, ascending. */
  candidates(document: Document): readonly number[];
}

/** @param trees what each storyline's query needs; null for one that takes no part */
export function createPrefilter(trees: readonly (Candidates | null)[]): Prefilter {
  const always: number[] = [];
  const byWord = new Map<string, number[]>();
  const byPrefix = new Map<string, { readonly prefix: string; readonly storyline: number }[]>();
  for (const [storyline, tree] of trees.entries()) {
    if (tree === null) continue;
    const anchors = anchorsOf(tree);
    if (anchors === null) always.push(storyline);
    for (const word of anchors?.words ?? []) file(byWord, word, storyline);
    for (const prefix of anchors?.prefixes ?? []) file(byPrefix, prefix.slice(0, FILED_UNDER), { prefix, storyline });
  }
  return {
    candidates(document) {
      const found = new Set(always);
      for (const key of keysOf(document.main)) {
        for (const storyline of byWord.get(key) ?? []) found.add(storyline);
        for (const { prefix, storyline } of byPrefix.get(key.slice(0, FILED_UNDER)) ?? [])
          if (key.startsWith(prefix)) found.add(storyline);
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}

function file<T>(index: Map<string, T[]>, key: string, value: T): void {
  const values = index.get(key);
  if (values === undefined) index.set(key, [value]);
  else values.push(value);
}

/** Words of which every matching article has one; null when there is no such set. */
function anchorsOf(tree: Candidates): Anchors | null {
  if ("everything" in tree) return null;
  if ("token" in tree) return { words: [tree.token], prefixes: [], cost: 1 / tree.token.length };
  if ("prefix" in tree) {
    return tree.prefix.length < FILED_UNDER
      ? null
      : { words: [], prefixes: [tree.prefix], cost: 2 / tree.prefix.length };
  }
  if ("all" in tree) {
    const choices = tree.all.map(anchorsOf).filter((anchors) => anchors !== null);
    return choices.length === 0 ? null : choices.reduce((best, other) => (other.cost < best.cost ? other : best));
  }
  const branches = tree.any.map(anchorsOf);
  if (branches.includes(null)) return null;
  return (branches as Anchors[]).reduce(
    (sum, { words, prefixes, cost }) => ({
      words: sum.words.concat(words),
      prefixes: sum.prefixes.concat(prefixes),
      cost: sum.cost + cost,
    }),
    { words: [], prefixes: [], cost: 0 } as Anchors,
  );
}
