/** An article as the rules for developments see it: read once, nothing of the past in it. */
import type { SentenceSpan } from "../text/sentences.ts";
import type { Claim, Stance } from "../types.ts";

export interface ReadArticle {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Absent when it cannot be told. */
  readonly language?: string;
  /** When it was published, or seen. */
  readonly at: string;
  readonly seenAt: string;
  /** Who speaks: the agency that it credits, else its publisher's family. */
  readonly family: string;
  readonly claims: readonly Claim[];
  /** What the headline calls the statement, where it says so: "NATO confirms". */
  readonly headline: { readonly stance?: Stance; readonly side?: string };
  /** Telling words of headline and text, for what statements are about. */
  readonly context: readonly string[];
  /** `text.slice(start, end)`: the first sentence that tells something. */
  readonly lead: SentenceSpan;
  /** The name that a claim's side goes by in its sentence: "Grey Heron" for "a group calling itself Grey Heron". */
  nameOf(claim: Claim): string;
  /** Whether the storyline's own terms name it: then it is what the storyline is about. */
  isCentral(name: string): boolean;
  /** The sentence around a place in the text. */
  sentenceAt(at: number): SentenceSpan;
}

/** The parts of a fact that come from the article and the sentence. */
export function toldBy(
  article: ReadArticle,
  { start, end, ...by }: { start: number; end: number; speaker?: string; side?: string },
) {
  return {
    article: article.id,
    family: article.family,
    at: article.at,
    seenAt: article.seenAt,
    sentence: article.text.slice(start, end),
    start,
    end,
    ...(by.speaker !== undefined && { speaker: by.speaker }),
    ...(by.side !== undefined && { side: by.side }),
    ...(article.language !== undefined && { language: article.language }),
  };
}
