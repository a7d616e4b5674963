/**
 * Lines of a stream of bytes. Split at line feeds alone: a JSON line may hold the other separators that `node:readline` breaks at
 * (U+2028, a lone carriage return).
 */
import type { Readable } from "node:stream";

const LINE_FEED = 0x0a;
/** A page of 5 MiB or a feed of 10 MiB in base64 and JSON is far below this. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Null: longer than `MAX_LINE_BYTES`. */
  readonly text: string | null;
}

/** Lines that are not blank, in order. Reads on only when the line before has been taken. */
export async function* linesOf(stream: Readable): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  let number = 0;
  const add = (part: Uint8Array) => {
    bytes += part.length;
    if (bytes <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  const line = (): Line => {
    const text = bytes > MAX_LINE_BYTES ? null : new TextDecoder().decode(Buffer.concat(parts));
    parts = [];
    bytes = 0;
    return { number, text };
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      number++;
      const { text } = line();
      if (text === null || text.trim() !== "") yield { number, text };
    }
    add(chunk.subarray(from));
  }
  if (bytes === 0) return;
  number++;
  const last = line();
  if (last.text === null || last.text.trim() !== "") yield last;
}
