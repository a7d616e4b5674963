/** How long a recorded stream lasts, and how fast to tell it. */
import { appearsAt, type StreamArticle } from "./stream.ts";

/** When the first and the last article appear. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** @param stream  in time order, not empty */
export function spanOf(stream: readonly StreamArticle[]): Span {
  const [first, last] = [stream.at(0), stream.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("an empty stream has no span");
  return { from: new Date(appearsAt(first)), to: new Date(appearsAt(last)) };
}

/**
 * The speed that tells a span in so many seconds of the machine.
 *
 * @param seconds  positive
 * @returns seconds of the story in one second of the machine, at least 1: no story is told slower than it happened
 */
export function speedFor(span: Span, seconds: number): number {
  if (!(seconds > 0)) throw new RangeError(`seconds must be a positive number, not ${seconds}`);
  return Math.max(1, (span.to.getTime() - span.from.getTime()) / 1000 / seconds);
}
