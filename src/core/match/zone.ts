/** Texts cut into tokens, with the places of each word: what a phrase is looked up in. */
import { MAX_DISTANCE } from "../query/limits.ts";
import { stemOf } from "../text/stem.ts";
import { asWritten, inSmallLetters, type Tokens, tokenize, withoutProclitics } from "../text/tokens.ts";

/** Nothing in one field is near anything in the next. */
const GAP = 10 * MAX_DISTANCE;
const NOWHERE: readonly number[] = [];

interface Posting {
  /** Tokens, in order. */
  readonly places: number[];
  readonly stem: string | undefined;
}

export class Zone {
  /** The fields one after the other: their tokens, and where each begins. */
  readonly tokens: Tokens;
  readonly fieldStarts: readonly number[];
  readonly #texts: readonly string[];
  readonly #postings = new Map<string, Posting>();
  /** Places by stem, for a language that has them. */
  readonly #forms = new Map<string, readonly number[]>();
  /** The words of a token without what its language writes onto the front of it. */
  readonly #bare = new Map<number, readonly string[]>();
  readonly #language: string | null;
  #sorted: readonly string[] | undefined;

  /**
   * @param texts the fields: no phrase goes from one into the next
   * @param language ISO 639-1, for the forms of words; null: none count but the one written
   */
  constructor(texts: readonly string[], language: string | null = null) {
    this.#texts = texts;
    this.#language = language;
    const joined = { words: [] as string[], starts: [] as number[], ends: [] as number[], places: [] as number[] };
    this.tokens = joined;
    this.fieldStarts = texts.map((text) => {
      const first = joined.words.length;
      const base = first === 0 ? 0 : joined.places[first - 1]! + GAP;
      const { words, starts, ends, places } = tokenize(text);
      for (let i = 0; i < words.length; i++) {
        joined.words.push(words[i]!);
        joined.starts.push(starts[i]!);
        joined.ends.push(ends[i]!);
        joined.places.push(base + places[i]!);
      }
      return first;
    });
    for (const [at, word] of joined.words.entries()) this.#post(word, at);
    for (const { stem, places } of this.#postings.values())
      if (stem !== undefined) this.#forms.set(stem, merged(this.#forms.get(stem), places));
  }

  /** The language's forms of a word are told by how it is written where it stands first. */
  #post(word: string, at: number): void {
    const known = this.#postings.get(word);
    if (known !== undefined) known.places.push(at);
    else this.#postings.set(word, { places: [at], stem: this.#stemAt(at) });
    const bare = withoutProclitics(word);
    if (bare.length === 0) return;
    this.#bare.set(at, bare);
    for (const stem of bare) {
      const others = this.#postings.get(stem);
      if (others === undefined) this.#postings.set(stem, { places: [at], stem: undefined });
      else others.places.push(at);
    }
  }

  #stemAt(at: number): string | undefined {
    if (this.#language === null) return undefined;
    const { words, starts, ends } = this.tokens;
    const raw = this.#texts[this.fieldOf(at)]!.slice(starts[at], ends[at]);
    return stemOf(inSmallLetters(raw, words[at]!), this.#language);
  }

  /** Every word, and every word that a proclitic was written onto. */
  get vocabulary(): Iterable<string> {
    return this.#postings.keys();
  }

  /** The stems of the words, in the language of the text. */
  get stems(): Iterable<string> {
    return this.#forms.keys();
  }

  has(word: string): boolean {
    return this.#postings.has(word);
  }

  /** Whether a form of a word is there. @param stemmed in small letters */
  hasForm(stemmed: string): boolean {
    const stem = this.#language === null ? undefined : stemOf(stemmed, this.#language);
    return stem !== undefined && this.#forms.has(stem);
  }

  /** The tokens that are this word, in order. */
  at(word: string): readonly number[] {
    return this.#postings.get(word)?.places ?? NOWHERE;
  }

  /** The tokens that are this word or, in the language of the text, a form of it, in order. @param stemmed in small letters */
  ofWord(word: string, stemmed: string | undefined): readonly number[] {
    const places = this.at(word);
    const stem = stemmed === undefined || this.#language === null ? undefined : stemOf(stemmed, this.#language);
    const forms = stem === undefined ? NOWHERE : (this.#forms.get(stem) ?? NOWHERE);
    if (forms.length === 0) return places;
    return places.length === 0 ? forms : merged(places, forms);
  }

  /** Whether a token is a form of a word in the language of the text. */
  isForm(at: number, stemmed: string): boolean {
    const stem = this.#postings.get(this.tokens.words[at]!)?.stem;
    return stem !== undefined && stem === stemOf(stemmed, this.#language!);
  }

  /** The words that begin so. */
  withPrefix(prefix: string): readonly string[] {
    this.#sorted ??= [...this.#postings.keys()].sort();
    const from = firstNotBelow(this.#sorted, prefix);
    let to = from;
    while (to < this.#sorted.length && this.#sorted[to]!.startsWith(prefix)) to++;
    return this.#sorted.slice(from, to);
  }

  /** The forms that a token counts as. */
  forms(at: number): readonly string[] {
    const bare = this.#bare.get(at);
    return bare === undefined ? [this.tokens.words[at]!] : [this.tokens.words[at]!, ...bare];
  }

  /** A token with its capitals and marks. */
  written(at: number): string {
    return asWritten(this.slice(at, at).text);
  }

  /** The number of the field that a token is in. */
  fieldOf(at: number): number {
    let field = this.fieldStarts.length - 1;
    while (field > 0 && this.fieldStarts[field]! > at) field--;
    return field;
  }

  /** The text from one token to another as it stands. */
  slice(
    first: number,
    last: number,
  ): { readonly field: number; readonly start: number; readonly end: number; readonly text: string } {
    const field = this.fieldOf(first);
    const start = this.tokens.starts[first]!;
    const end = this.tokens.ends[last]!;
    return { field, start, end, text: this.#texts[field]!.slice(start, end) };
  }
}

function merged(some: readonly number[] | undefined, others: readonly number[]): readonly number[] {
  if (some === undefined) return others;
  return [...new Set([...some, ...others])].sort((a, b) => a - b);
}

function firstNotBelow(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
