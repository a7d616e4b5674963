/** What a step writes down while it reads an article: the facts known so far, and what was added to them. */
import type { DevelopmentResult } from "../types.ts";
import type { Count, Fact, Join, Raised } from "./ledger.ts";

export interface Notes {
  /** All facts under the topics of the article, those of this article included, in order of time. */
  of<K extends Fact["kind"]>(kind: K, topic: string): Extract<Fact, { kind: K }>[];
  /** Writes a fact down. With a development it is told, else it is only known. @returns the fact as it stands in the ledger */
  add<F extends Fact>(fact: F, development?: DevelopmentResult, earlier?: readonly Count[]): void;
  /** The article tells what a fact of before told. */
  join(fact: Fact): void;
  /** The same, by the development's key. */
  joinKey(development: string): void;
  readonly facts: readonly Fact[];
  readonly raised: readonly Raised[];
  readonly joins: readonly Join[];
}

/** @param keyOf makes the key of the article's n-th development */
export function createNotes(known: readonly Fact[], keyOf: (n: number) => string): Notes {
  const all = new Map<string, Fact[]>();
  const put = (fact: Fact): void => {
    const list = all.get(fact.topic);
    if (list === undefined) all.set(fact.topic, [fact]);
    else list.push(fact);
  };
  for (const fact of known) put(fact);
  const facts: Fact[] = [];
  const raised: Raised[] = [];
  const joins: Join[] = [];
  const joinKey = (development: string): void => {
    if (raised.some(({ key }) => key === development)) return;
    if (!joins.some((join) => join.development === development)) joins.push({ development });
  };
  return {
    facts,
    raised,
    joins,
    of: <K extends Fact["kind"]>(kind: K, topic: string) =>
      (all.get(topic) ?? []).filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind),
    add: (fact, development, earlier = []) => {
      const key = development === undefined ? undefined : keyOf(raised.length);
      const written = key === undefined ? fact : { ...fact, development: key };
      facts.push(written);
      put(written);
      if (key !== undefined) raised.push({ key, result: development!, earlier });
    },
    join: ({ development }) => {
      if (development !== undefined) joinKey(development);
    },
    joinKey,
  };
}
