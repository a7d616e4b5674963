/** How long a recorded stream lasts. */
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
