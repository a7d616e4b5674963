/** A query made ready to be held against articles: sets put in, words cut and folded as the words of articles are. */
import type { Field } from "../query/ast.ts";

/** Where a term is looked for: `article` is title and text. */
export type Scope = "article" | Field;

/** What one token must be. A pattern has "?" for any one letter; `open`: more letters may follow. */
export interface Element {
  readonly kind: "word" | "prefix" | "pattern";
  /** Folded. */
  readonly word: string;
  /** As written, when capitals and marks count. */
  readonly exact?: string;
  readonly open: boolean;
  /** As written, in small letters, when any form of the word will do that the article's language has. */
  readonly stemmed?: string;
  /** Nothing may stand between it and the element before: signs of one word. */
  readonly touching: boolean;
}

/** A word or a phrase: tokens in a row. */
export interface Sequence {
  readonly kind: "sequence";
  readonly elements: readonly Element[];
  readonly scope: Scope;
  /** What a person would call it: the term, and the set that it is of. */
  readonly label: string;
}

export interface Near {
  readonly kind: "near";
  readonly left: Program;
  readonly right: Program;
  readonly distance: number;
  readonly ordered: boolean;
  /** Of all its terms: a field can only stand around a NEAR. */
  readonly scope: Scope;
  readonly label: string;
}

export type Program =
  | Sequence
  | Near
  | { readonly kind: "any" | "all"; readonly parts: readonly Program[]; readonly label: string }
  | { readonly kind: "none"; readonly part: Program; readonly label: string }
  | { readonly kind: "atleast"; readonly count: number; readonly parts: readonly Program[]; readonly label: string }
  | { readonly kind: "mentions"; readonly count: number; readonly part: Program; readonly label: string }
  | { readonly kind: "boost"; readonly factor: number; readonly part: Program; readonly label: string }
  | { readonly kind: "lang"; readonly language: string; readonly label: string };
