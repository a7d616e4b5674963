/** Voices and figures of texts in languages that are read by marks. */

import type { SentenceSpan } from "../../text/sentences.ts";
import type { Stance } from "../../types.ts";
import type { FoundFigure } from "../figures.ts";
import type { Quantities } from "../quantities.ts";
import type { Quotation } from "../quotes.ts";
import type { Sides } from "../sides.ts";
import type { Voice } from "../voices.ts";
import { figurePattern, markedFigures } from "./figures.ts";
import type { Marks } from "./marks.ts";
import { type MarkedSaying, markedSayings, type Verbs, verbsOf } from "./speakers.ts";

export interface MarkedSentence {
  readonly voices: readonly Voice[];
  readonly figures: readonly FoundFigure[];
  /** Nothing but quotation. */
  readonly quoted: boolean;
}

interface Patterns {
  readonly verbs: Verbs;
  readonly figures: RegExp;
}

const PATTERNS = new Map<string, Patterns>();

function patternsOf(marks: Marks): Patterns {
  const known = PATTERNS.get(marks.language) ?? { verbs: verbsOf(marks), figures: figurePattern(marks) };
  PATTERNS.set(marks.language, known);
  return known;
}

/** Reads sentence after sentence of a text; who is left out is whoever spoke last. */
export function markedReader(
  text: string,
  quotations: readonly Quotation[],
  marks: Marks,
  sides: Sides,
  quantities: Quantities,
) {
  const patterns = patternsOf(marks);
  let last: Voice | undefined;
  let next = 0;
  return (span: SentenceSpan, number: number): MarkedSentence => {
    while (next < quotations.length && quotations[next]!.end <= span.start) next++;
    const sentence = text.slice(span.start, span.end);
    const told = blanked(sentence, span.start, quotations, next);
    const voices: Voice[] = [];
    for (const saying of markedSayings(told, marks, patterns.verbs)) {
      const voice = voiceOf(saying, told, number, marks, sides, last);
      if (voice !== undefined) voices.push(voice);
    }
    last = voices.at(-1) ?? last;
    return {
      voices,
      figures: markedFigures(sentence, marks, patterns.figures, quantities),
      quoted: !/\p{L}/u.test(told) && /\p{L}/u.test(sentence),
    };
  };
}

/** What a sentence quotes goes, its length stays; the marks stay as ends of clauses. */
function blanked(sentence: string, start: number, quotations: readonly Quotation[], from: number): string {
  let told = sentence;
  for (let at = from; at < quotations.length && quotations[at]!.start < start + sentence.length; at++) {
    const begin = Math.max(0, quotations[at]!.start - start + 1);
    const end = Math.min(sentence.length, quotations[at]!.end - start - 1);
    if (end > begin) told = told.slice(0, begin) + " ".repeat(end - begin) + told.slice(end);
  }
  return told;
}

function voiceOf(
  saying: MarkedSaying,
  told: string,
  number: number,
  marks: Marks,
  sides: Sides,
  last: Voice | undefined,
): Voice | undefined {
  const { name, at } = saying;
  const stance = stanceOf(saying, told, marks);
  if (stance === undefined) return undefined;
  const withholds =
    saying.negated && (saying.stance === "confirms" || saying.stance === "denies") ? saying.stance : undefined;
  if (name === undefined || marks.pronouns.test(name)) return last && { ...last, stance, withholds, at };
  const side = sides.of(name);
  return { speaker: name, side, stance, withholds, at, as: { name, side, kind: "name", sentence: number } };
}

function stanceOf({ stance, negated }: MarkedSaying, told: string, { blame, falsehood }: Marks): Stance | undefined {
  if (negated) return stance === "confirms" || stance === "denies" ? "says" : undefined;
  if (stance !== "says") return stance;
  return falsehood.test(told) ? "denies" : blame.test(told) ? "condemns" : "says";
}
