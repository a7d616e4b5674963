/** The figures of a sentence of a language that is read by marks: numbers with a counter. */

import type { Figure } from "../../types.ts";
import type { FoundFigure } from "../figures.ts";
import type { Quantities } from "../quantities.ts";
import type { Marks } from "./marks.ts";
import { amountOf, numberPattern } from "./number.ts";

/** How far around a number its bounds and its noun are sought. UTF-16 units. */
const AROUND = 24;

export function figurePattern(marks: Marks): RegExp {
  const counters = Object.keys(marks.counters)
    .sort((a, b) => b.length - a.length)
    .join("|");
  const number = numberPattern(marks);
  return new RegExp(
    `(?<low>${number})(?:(?:${counters})?\\s?(?:${marks.range})\\s?(?<high>${number}))?(?<counter>${counters})(?![月])`,
    "gu",
  );
}

export function markedFigures(text: string, marks: Marks, pattern: RegExp, quantities: Quantities): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const match of text.matchAll(pattern)) {
    const figure = figureOf(text, match, marks, quantities);
    if (figure !== undefined) found.push({ figure, at: match.index });
  }
  return found;
}

function figureOf(text: string, match: RegExpExecArray, marks: Marks, quantities: Quantities): Figure | undefined {
  const { low, high, counter } = match.groups as { low: string; high?: string; counter: string };
  const first = amountOf(low, marks);
  const last = high === undefined ? undefined : amountOf(high, marks);
  // "1人" and "一个" are articles more often than figures.
  if (first === undefined || first < 2) return undefined;
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - AROUND), match.index);
  const after = text.slice(end, end + AROUND);
  const range = last !== undefined && last > first;
  const unit = marks.counters[counter]!;
  const counted = marks.nounShape.exec(marks.noun === "before" ? before : after)?.[1];
  const noun = counted === undefined || marks.pronouns.test(counted) ? undefined : counted;
  const quantity =
    quantities.within(marks.noun === "after" ? after.slice(noun?.length ?? 0) : after) ??
    quantities.within(noun ?? "") ??
    quantities.within(before);
  return {
    value: range ? (first + last) / 2 : first,
    ...(range ? { low: first, high: last } : boundsOf(before, after, first, marks)),
    unit,
    object: noun ?? unit,
    ...(quantity === undefined ? {} : { quantity }),
  };
}

function boundsOf(before: string, after: string, value: number, marks: Marks): { low?: number; high?: number } {
  if (marks.atLeastBefore.test(before) || marks.atLeastAfter.test(after)) return { low: value };
  if (marks.atMostBefore.test(before) || marks.atMostAfter.test(after)) return { high: value };
  return {};
}
