/**
 * A query as a tree. `at` is the offset of the part in the text it was read from.
 *
 * A phrase keeps its words as written: the printer gives them back, the matcher cuts and folds them.
 */

/** Parts of an article that a term can be bound to. `lead` is the beginning of the text, `text` all but the title. */
export const FIELDS = ["title", "lead", "text", "url", "source", "author"] as const;
export type Field = (typeof FIELDS)[number];

export type Query =
  | PhraseQuery
  | { readonly type: "set"; readonly name: string; readonly at: number }
  | { readonly type: "and" | "or"; readonly parts: readonly Query[]; readonly at: number }
  | { readonly type: "not"; readonly part: Query; readonly at: number }
  | NearQuery
  | { readonly type: "atleast"; readonly count: number; readonly parts: readonly Query[]; readonly at: number }
  | { readonly type: "mentions"; readonly count: number; readonly part: Query; readonly at: number }
  | { readonly type: "boost"; readonly factor: number; readonly part: Query; readonly at: number }
  | { readonly type: "field"; readonly field: Field; readonly part: Query; readonly at: number }
  /** Only the words as written, no other forms of them. */
  | { readonly type: "exact"; readonly part: Query; readonly at: number }
  | { readonly type: "lang"; readonly language: string; readonly at: number };

/** One word, or several in a row. `exact`: capitals and marks count, and no other form of the word does. */
export interface PhraseQuery {
  readonly type: "phrase";
  readonly text: string;
  readonly exact: boolean;
  readonly at: number;
}

/** Both sides at most `distance` words apart: neighbours are 1 apart. `ordered`: the left one first. */
export interface NearQuery {
  readonly type: "near";
  readonly left: Query;
  readonly right: Query;
  readonly distance: number;
  readonly ordered: boolean;
  readonly at: number;
}
