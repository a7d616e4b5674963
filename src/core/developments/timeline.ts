/**
 * What is known, in order: who stands where on what, how the figures went, and when. Made from facts, so that it can be asked for any
 * moment by giving it the facts of then.
 */
import type { Figure } from "../types.ts";
import { type Band, bandOf } from "./figures.ts";
import type { Act, Count, Fact, Position } from "./ledger.ts";
import { isSame } from "./statement.ts";
import { ACKNOWLEDGES } from "./words.ts";

export type Level = "alleged" | "estimated" | "acknowledged" | "confirmed" | "denied" | "left open" | "condemned";

/** Where a sentence stands that proves a step. */
export interface Proof {
  readonly article: string;
  readonly at: string;
  readonly seenAt: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly speaker?: string;
}

export interface Rung extends Proof {
  readonly level: Level;
}

/** A matter, and how each side came to stand on it. */
export interface Ladder {
  /** The sentence that raised it. */
  readonly proposition: string;
  readonly sides: readonly { readonly side: string; readonly rungs: readonly Rung[] }[];
}

export interface Series {
  readonly quantity: string;
  /** What the figures say between them. */
  readonly band: Band;
  readonly figures: readonly (Proof & { readonly figure: Figure; readonly side?: string })[];
}

export interface Timeline {
  /** The latest to be spoken of first. */
  readonly ladders: readonly Ladder[];
  readonly series: readonly Series[];
}

const LEVELS: Readonly<Record<Act, Level>> = {
  alleges: "alleged",
  estimates: "estimated",
  states: "acknowledged",
  confirms: "confirmed",
  denies: "denied",
  open: "left open",
  condemns: "condemned",
};

/** @param facts of one storyline, in any order */
export function timelineOf(facts: readonly Fact[]): Timeline {
  const inOrder = [...facts].sort((a, b) => compare(a.at, b.at) || compare(a.seenAt, b.seenAt));
  // Plain statements that nobody contested are no steps; those that were told as confirmations stand as such.
  const positions = inOrder.filter((fact): fact is Position => fact.kind === "position" && fact.act !== "states");
  const counts = inOrder.filter((fact): fact is Count => fact.kind === "figure");
  return { ladders: laddersOf(positions), series: seriesOf(counts) };
}

function laddersOf(positions: readonly Position[]): Ladder[] {
  const matters: { first: Position; positions: Position[] }[] = [];
  for (const position of positions) {
    const matter = matters.find(({ first }) => isSame(position.terms, first));
    if (matter === undefined) matters.push({ first: position, positions: [position] });
    else matter.positions.push(position);
  }
  return matters
    .sort((a, b) => compare(b.positions.at(-1)!.at, a.positions.at(-1)!.at))
    .map(({ first, positions: all }) => ({ proposition: first.sentence, sides: sidesOf(all) }));
}

function sidesOf(positions: readonly Position[]): Ladder["sides"] {
  const bySide = new Map<string, Rung[]>();
  for (const position of positions) {
    const rungs = bySide.get(position.side) ?? [];
    const level =
      ACKNOWLEDGES.test(position.sentence) && position.act === "confirms" ? "acknowledged" : LEVELS[position.act];
    if (rungs.at(-1)?.level !== level) rungs.push({ level, ...proofOf(position) });
    bySide.set(position.side, rungs);
  }
  return [...bySide].map(([side, rungs]) => ({ side, rungs }));
}

function seriesOf(counts: readonly Count[]): Series[] {
  const byQuantity = new Map<string, Count[]>();
  for (const count of counts) {
    const known = byQuantity.get(count.quantity);
    if (known === undefined) byQuantity.set(count.quantity, [count]);
    else known.push(count);
  }
  return [...byQuantity].map(([quantity, all]) => ({
    quantity,
    band: bandOf(all)!,
    figures: all.map((count) => ({
      figure: count.figure,
      ...(count.side !== undefined && { side: count.side }),
      ...proofOf(count),
    })),
  }));
}

const proofOf = ({ article, at, seenAt, sentence, start, end, speaker }: Fact): Proof => ({
  article,
  at,
  seenAt,
  sentence,
  start,
  end,
  ...(speaker !== undefined && { speaker }),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
