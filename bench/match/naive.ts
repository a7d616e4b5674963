/** What one would write first: a map of the article's words to their places, and a loop over all queries. */
import { stemOf } from "../../src/core/text/stem.ts";
import type { MatchableArticle } from "../../src/core/types.ts";
import type { Atom, BooleanQuery } from "./workload.ts";

const GAP = 1_000;
const stem = (word: string): string => stemOf(word, "en") ?? word;

/** The queries with their words stemmed, once. */
export function prepare(queries: readonly BooleanQuery[]): BooleanQuery[] {
  const stemmed = (atom: Atom): Atom => atom.map(stem);
  return queries.map(({ groups, not }) => ({
    groups: groups.map((group) => group.map(stemmed)),
    not: not.map(stemmed),
  }));
}

/** @returns the numbers of the queries that are true of the article */
export function matchAll(queries: readonly BooleanQuery[], { title = "", text }: MatchableArticle): number[] {
  const places = new Map<string, number[]>();
  let at = 0;
  for (const part of [title, text]) {
    for (const [word] of part.toLowerCase().matchAll(/\p{L}+/gu)) {
      const key = stem(word);
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
      at++;
    }
    at += GAP;
  }
  const has = ([first, second]: Atom): boolean => {
    const firsts = places.get(first!);
    if (firsts === undefined || second === undefined) return firsts !== undefined;
    const seconds = places.get(second);
    return seconds?.some((place) => firsts.includes(place - 1)) ?? false;
  };
  const found: number[] = [];
  for (const [n, { groups, not }] of queries.entries())
    if (groups.every((group) => group.some(has)) && !not.some(has)) found.push(n);
  return found;
}
