/** How a development stands: who had it first, and how many others say it of their own accord. */
import type { Figure, ReportOf } from "../types.ts";
import type { Count } from "./ledger.ts";

/**
 * The shape that alerts are told from and that changes in place as more is heard: `first` is the earliest report, `independent` counts
 * publisher families beside it that wrote their own text, `reports` all articles that tell it, copies too. `earlier` are figures of the
 * same quantity from before, the latest last, at most `MOST_EARLIER`.
 */
export interface Standing {
  readonly first: { readonly article: string; readonly family: string; readonly at: string };
  readonly independent: number;
  readonly reports: number;
  readonly earlier: readonly Earlier[];
}

export interface Earlier {
  readonly figure: Figure;
  readonly speaker?: string;
  readonly at: string;
}

export interface Teller {
  readonly article: string;
  readonly family: string;
  readonly relation: ReportOf["relation"];
  readonly at: string;
}

const MOST_EARLIER = 12;

/** @param tellers one at least */
export function standingOf(tellers: readonly Teller[], earlier: readonly Earlier[]): Standing {
  const [first] = [...tellers].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const others = new Set(tellers.filter(({ relation }) => relation === "own").map(({ family }) => family));
  others.delete(first!.family);
  return {
    first: { article: first!.article, family: first!.family, at: first!.at },
    independent: others.size,
    reports: tellers.length,
    earlier,
  };
}

export const earlierOf = (counts: readonly Count[]): Earlier[] =>
  counts
    .slice(-MOST_EARLIER)
    .map(({ figure, speaker, at }) => ({ figure, ...(speaker !== undefined && { speaker }), at }));
