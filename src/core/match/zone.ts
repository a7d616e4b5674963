/** Texts cut into tokens, with the places of each word: what a phrase is looked up in. */
import { MAX_DISTANCE } from "../query/limits.ts";
import { stemOf } from "../text/stem.ts";
import { asWritten, isSign, type Tokens, tokenize, withoutProclitics } from "../text/tokens.ts";

/** Nothing in one field is near anything in the next. */
const GAP = 10 * MAX_DISTANCE;
const NOWHERE: readonly number[] = [];
/** Before a stem where it stands among words. No word begins with it. */
const STEM = "~";

/** A stem as a key beside words. */
export const stemKey = (stem: string): string => STEM + stem;

export class Zone {
  /** The fields one after the other: their tokens, and where each begins. */
  readonly tokens: Tokens;
  readonly fieldStarts: readonly number[];
  readonly #texts: readonly string[];
  readonly #postings = new Map<string, number[]>();
  /** The words of a token without what its language writes onto the front of it. */
  readonly #stems = new Map<number, readonly string[]>();
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
  }

  #post(word: string, at: number): void {
    this.#postAs(word, at);
    const stem = this.#stemAt(at);
    if (stem !== undefined) this.#postAs(stemKey(stem), at);
    const stems = withoutProclitics(word);
    if (stems.length === 0) return;
    this.#stems.set(at, stems);
    for (const stem of stems) this.#postAs(stem, at);
  }

  #postAs(word: string, at: number): void {
    const places = this.#postings.get(word);
    if (places === undefined) this.#postings.set(word, [at]);
    else places.push(at);
  }

  #stemAt(at: number): string | undefined {
    if (this.#language === null || isSign(this.tokens.words[at]!)) return undefined;
    return stemOf(this.written(at).toLowerCase(), this.#language);
  }

  /** Every word, every word that a proclitic was written onto, and the stems (`stemKey`). */
  get vocabulary(): Iterable<string> {
    return this.#postings.keys();
  }

  /** The tokens that are this word, in order. */
  at(word: string): readonly number[] {
    return this.#postings.get(word) ?? NOWHERE;
  }

  /** The tokens that are this word or, in the language of the text, a form of it, in order. @param stemmed in small letters */
  ofWord(word: string, stemmed: string | undefined): readonly number[] {
    const places = this.at(word);
    const stem = stemmed === undefined || this.#language === null ? undefined : stemOf(stemmed, this.#language);
    const forms = stem === undefined ? NOWHERE : this.at(stemKey(stem));
    if (forms.length === 0) return places;
    return places.length === 0 ? forms : [...new Set([...places, ...forms])].sort((a, b) => a - b);
  }

  /** Whether a token is a form of a word in the language of the text. */
  isForm(at: number, stemmed: string): boolean {
    const stem = this.#stemAt(at);
    return stem !== undefined && stem === stemOf(stemmed, this.#language!);
  }

  /** The words that begin so. */
  withPrefix(prefix: string): readonly string[] {
    this.#sorted ??= [...this.#postings.keys()].filter((key) => !key.startsWith(STEM)).sort();
    const from = firstNotBelow(this.#sorted, prefix);
    let to = from;
    while (to < this.#sorted.length && this.#sorted[to]!.startsWith(prefix)) to++;
    return this.#sorted.slice(from, to);
  }

  /** The forms that a token counts as. */
  forms(at: number): readonly string[] {
    const stems = this.#stems.get(at);
    return stems === undefined ? [this.tokens.words[at]!] : [this.tokens.words[at]!, ...stems];
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
