/** Whose words a sentence is that stands in a quotation and names no speaker. */

import type { SentenceSpan } from "../text/sentences.ts";
import type { Quotation } from "./quotes.ts";
import type { Voice } from "./voices.ts";

export interface Voiced {
  readonly span: SentenceSpan;
  /** Nothing but quotation. */
  readonly quoted: boolean;
  readonly voices: readonly Voice[];
}

/**
 * The voices of every sentence, with those of sentences that only quote: the speaker who is named where the same quotation begins or
 * ends, else the one of the sentence before.
 */
export function withQuoted(
  sentences: readonly Voiced[],
  quotations: readonly Quotation[],
): readonly (readonly Voice[])[] {
  const all: (readonly Voice[])[] = [];
  let next = 0;
  for (const [number, { span, quoted, voices }] of sentences.entries()) {
    while (next < quotations.length && quotations[next]!.end <= span.start) next++;
    const voice = quoted && voices.length === 0 ? quotedBy(sentences, all, number, quotations[next]) : undefined;
    all.push(voice === undefined ? voices : [voice]);
  }
  return all;
}

function quotedBy(
  sentences: readonly Voiced[],
  before: readonly (readonly Voice[])[],
  number: number,
  quotation: Quotation | undefined,
): Voice | undefined {
  const { span } = sentences[number]!;
  const last = before[number - 1]?.at(-1);
  const goesOn = quotation !== undefined && quotation.start < span.start;
  if (goesOn && last !== undefined) return says(last);
  if (quotation !== undefined && quotation.end > span.end)
    for (let i = number + 1; i < sentences.length && sentences[i]!.span.start < quotation.end; i++) {
      const first = sentences[i]!.voices[0];
      if (first !== undefined) return says(first);
    }
  const person = last !== undefined && last.as.kind !== "paper" && last.as.kind !== "body";
  return person && followsQuotation(sentences[number - 1]!) ? says(last) : undefined;
}

function followsQuotation({ quoted, voices }: Voiced): boolean {
  return quoted || voices.length > 0;
}

function says(voice: Voice): Voice {
  return { ...voice, stance: "says", at: 0 };
}
