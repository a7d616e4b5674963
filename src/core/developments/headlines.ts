/** What a person would say of a development in one line, and why it is one. */
import { cutToColumns } from "../alert/columns.ts";
import type { DevelopmentResult } from "../types.ts";
import type { Count, Position } from "./ledger.ts";

const LONGEST = 110;
const day = (at: string): string => at.slice(0, 10);
const clipped = (sentence: string): string => cutToColumns(sentence.replace(/\s+/g, " "), LONGEST);

const proof = ({ sentence, start, end, speaker, side, stance }: Position) => ({
  sentence,
  start,
  end,
  ...(speaker !== undefined && { speaker }),
  side,
  stance,
});

/** @param before what the side said last, when it was something else */
export function firstConfirmation(position: Position, before?: Position): DevelopmentResult {
  const turned = before === undefined ? "" : `, after it ${DID[before.act]} on ${day(before.at)}`;
  return {
    kind: "first_confirmation",
    headline: `${position.side} confirms: ${clipped(position.sentence)}`,
    ...proof(position),
    novelty: before === undefined ? 0.9 : 1,
    why: `${position.side} had not confirmed this before${turned}`,
  };
}

export function firstDenial(position: Position): DevelopmentResult {
  return {
    kind: "first_denial",
    headline: `${position.side} denies: ${clipped(position.sentence)}`,
    ...proof(position),
    novelty: 0.9,
    why: `${position.side} had not denied this before`,
  };
}

export function stanceChange(position: Position, before: Position): DevelopmentResult {
  return {
    kind: "stance_change",
    headline: `${position.side} ${NOW[position.act]}: ${clipped(position.sentence)}`,
    ...proof(position),
    novelty: 0.9,
    why: `${position.side} ${DID[before.act]} on ${day(before.at)}`,
  };
}

const DID: Readonly<Record<Position["act"], string>> = {
  alleges: "alleged it",
  estimates: "estimated it",
  states: "stated it",
  confirms: "confirmed it",
  denies: "denied it",
  open: "left it open",
  condemns: "condemned it",
};

const NOW: Readonly<Record<Position["act"], string>> = {
  alleges: "alleges",
  estimates: "estimates",
  states: "says",
  confirms: "confirms",
  denies: "now denies",
  open: "neither confirms nor denies",
  condemns: "condemns",
};

const NUMBERS = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

interface Bounds {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** "at least 4,000", "10,000 to 12,000" */
export function inWords({ value, low, high }: Bounds): string {
  if (low !== undefined && high !== undefined) return `${NUMBERS.format(low)} to ${NUMBERS.format(high)}`;
  if (low !== undefined) return `at least ${NUMBERS.format(low)}`;
  if (high !== undefined) return `up to ${NUMBERS.format(high)}`;
  return NUMBERS.format(value);
}

export interface NewFigure {
  readonly count: Count;
  readonly kind: "new_figure" | "figure_range";
  readonly earlier: readonly Count[];
  /** 0 to 1. */
  readonly novelty: number;
}

export function newFigure({ count, kind, earlier, novelty }: NewFigure): DevelopmentResult {
  const { figure, quantity, speaker, side, sentence, start, end, stance } = count;
  const by = speaker === undefined ? "nobody named says it" : `says ${speaker}`;
  const last = earlier.at(-1);
  const before =
    last === undefined
      ? "the first figure"
      : `${earlier.length} earlier, the last ${inWords(last.figure)}${last.speaker ? ` by ${last.speaker}` : ""} on ${day(last.at)}`;
  return {
    kind,
    headline: `${quantity}: ${inWords(figure)}, ${by}`,
    sentence,
    start,
    end,
    ...(speaker !== undefined && { speaker }),
    ...(side !== undefined && { side }),
    ...(stance !== undefined && { stance }),
    figure,
    novelty,
    why: `${quantity}: ${before}${speaker === undefined ? "; uncertain, since no speaker is named" : ""}`,
  };
}
