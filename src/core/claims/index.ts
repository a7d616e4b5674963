/**
 * Who says what in an article: speaker, side, stance, figure, and the sentence that proves it.
 *
 * By grammar and tables, sentence by sentence; what a sentence leaves open (he, the agency, a quotation that runs on) is taken from
 * who spoke before. Pure, and linear in the text.
 */

import { detectLanguage, languageOfTag } from "../text/language.ts";
import { type SentenceSpan, sentences } from "../text/sentences.ts";
import type { Claim, Storyline } from "../types.ts";
import { Carry } from "./carry.ts";
import { type FoundFigure, figuresOf } from "./figures.ts";
import { GRAMMARS } from "./grammar/list.ts";
import { MARKED } from "./marked/list.ts";
import { markedReader } from "./marked/read.ts";
import { type Quantities, quantitiesOf } from "./quantities.ts";
import { type Voiced, withQuoted } from "./quoted.ts";
import { type Quotation, quotationsOf } from "./quotes.ts";
import { type Sides, sidesOf } from "./sides.ts";
import { type Voice, voicesOf } from "./voices.ts";
import { wordsOf } from "./words.ts";

export interface ClaimArticle {
  readonly title?: string;
  readonly text: string;
  readonly language?: string;
  readonly publishedAt?: string;
  readonly source?: { readonly name?: string; readonly domain?: string };
}

export interface ClaimReader {
  /** The claims in the order of their sentences. `article.text.slice(start, end)` is the sentence of each. */
  read(article: ClaimArticle): Claim[];
}

/** Reads claims with the sides and quantities of a storyline. */
export function createClaimReader(storyline: Pick<Storyline, "actors" | "quantities">): ClaimReader {
  const sides = sidesOf(storyline);
  const quantities = quantitiesOf(storyline);
  return {
    read(article) {
      const { text } = article;
      const quotations = quotationsOf(text);
      const read = sentenceReader(article, quotations, sides, quantities);
      if (read === undefined) return [];
      const sentencesRead = sentences(text).map((span, number) => ({ span, ...read(span, number) }));
      return withQuoted(sentencesRead, quotations).flatMap((voices, number) => {
        const { span, figures } = sentencesRead[number]!;
        const proof = { sentence: text.slice(span.start, span.end), start: span.start, end: span.end };
        return spread(voices, figures).map((said) => ({ ...said, ...proof }));
      });
    },
  };
}

type SentenceReader = (
  span: SentenceSpan,
  number: number,
) => Omit<Voiced, "span"> & { readonly figures: readonly FoundFigure[] };

/** @returns undefined for a language that there is no grammar of */
function sentenceReader(
  { title, text, language }: ClaimArticle,
  quotations: readonly Quotation[],
  sides: Sides,
  quantities: Quantities,
): SentenceReader | undefined {
  const tag =
    (language === undefined ? undefined : languageOfTag(language)) ?? detectLanguage(`${title ?? ""}\n${text}`) ?? "";
  const marks = MARKED.get(tag);
  if (marks !== undefined) return markedReader(text, quotations, marks, sides, quantities);
  const g = GRAMMARS.get(tag);
  if (g === undefined) return undefined;
  const carry = new Carry(g);
  return (span, number) => {
    const words = wordsOf(text, span, g.clitic, quotations);
    const quoted = words.every((word) => word.quoted) && words.some(({ kind }) => kind === "word");
    return { quoted, voices: voicesOf({ words, number, g, carry, sides }), figures: figuresOf(words, g, quantities) };
  };
}

type Said = Omit<Claim, "sentence" | "start" | "end">;

/** A claim for every voice and every figure; a figure belongs to the voice that stands before it, else to the next one. */
function spread(voices: readonly Voice[], figures: readonly FoundFigure[]): Said[] {
  if (voices.length === 0) return different(figures).map(({ figure }) => ({ figure }));
  return voices.flatMap((voice): Said[] => {
    const own = different(figures.filter(({ at }) => (voices.findLast((said) => said.at < at) ?? voices[0]) === voice));
    const said = saidBy(voice);
    return own.length === 0 ? [said] : own.map(({ figure }) => ({ ...said, figure }));
  });
}

function saidBy({ speaker, side, stance, withholds }: Voice): Said {
  return {
    speaker,
    ...(side === undefined ? {} : { side }),
    stance,
    ...(withholds === undefined ? {} : { withholds }),
  };
}

/** The same number of the same is told once a sentence. */
function different(figures: readonly FoundFigure[]): FoundFigure[] {
  const seen = new Set<string>();
  return figures.filter(({ figure }) => {
    const key = `${figure.value} ${figure.quantity ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
