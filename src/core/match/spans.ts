/** Where the parts of a program that have places are found in an article. */
import type { Document } from "./document.ts";
import { nearby } from "./near.ts";
import type { Element, Program, Sequence } from "./program.ts";
import { fits, fitsFolded, stem } from "./sequence.ts";
import type { Zone } from "./zone.ts";

/** Tokens of a zone, and the terms that were found there. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly hits: readonly Hit[];
}

export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly term: Sequence;
  /** What it was near to, in words. */
  readonly beside?: string;
  /** The product of the boosts above it. */
  readonly factor: number;
}

const NOWHERE: readonly Span[] = [];
/** Of one part, in one article: who repeats a word more often is not writing news, and must not stall the matcher. */
const MOST_SPANS = 2_000;

/** In the order of the text. Empty for parts without places. */
export function spansOf(program: Program, document: Document): readonly Span[] {
  let spans = document.found.get(program);
  if (spans === undefined) {
    spans = find(program, document).slice(0, MOST_SPANS);
    document.found.set(program, spans);
  }
  return spans;
}

function find(program: Program, document: Document): readonly Span[] {
  switch (program.kind) {
    case "sequence":
      return findSequence(program, document);
    case "any":
      return merge(program.parts.map((part) => spansOf(part, document)));
    case "near":
      return nearby(
        program,
        spansOf(program.left, document),
        spansOf(program.right, document),
        document.zone(program.scope).tokens.places,
      );
    case "mentions": {
      const spans = spansOf(program.part, document);
      return apart(spans) >= program.count ? spans : NOWHERE;
    }
    case "boost":
      return spansOf(program.part, document).map((span) => ({
        ...span,
        hits: span.hits.map((hit) => ({ ...hit, factor: hit.factor * program.factor })),
      }));
    default:
      return NOWHERE;
  }
}

function findSequence(sequence: Sequence, document: Document): readonly Span[] {
  const zone = document.zone(sequence.scope);
  const { elements } = sequence;
  const anchor = rarest(elements, zone);
  const [from, to] = document.range(sequence.scope);
  const spans: Span[] = [];
  for (const at of placesOf(elements[anchor]!, zone)) {
    const first = at - anchor;
    const last = first + elements.length - 1;
    if (spans.length === MOST_SPANS) break;
    if (first < from || last >= to || !standsAt(elements, first, zone)) continue;
    if (first !== last && zone.fieldOf(first) !== zone.fieldOf(last)) continue;
    spans.push({ first, last, hits: [{ first, last, term: sequence, factor: 1 }] });
  }
  return spans;
}

/** The element with the fewest places; one that is no plain word only when there is no other. */
function rarest(elements: readonly Element[], zone: Zone): number {
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [i, element] of elements.entries()) {
    const count = element.kind === "word" ? zone.ofWord(element.word, element.stemmed).length : Number.MAX_VALUE;
    if (count < fewest) [best, fewest] = [i, count];
  }
  return best;
}

/** Tokens that fit the folded form of an element, in order. */
function placesOf(element: Element, zone: Zone): readonly number[] {
  if (element.kind === "word") return zone.ofWord(element.word, element.stemmed);
  const words = zone.withPrefix(stem(element)).filter((word) => fitsFolded(element, word));
  if (words.length === 1) return zone.at(words[0]!);
  return [...new Set(words.flatMap((word) => zone.at(word)))].sort((a, b) => a - b);
}

function standsAt(elements: readonly Element[], first: number, zone: Zone): boolean {
  const { starts, ends } = zone.tokens;
  return elements.every((element, i) => {
    const at = first + i;
    if (element.touching && ends[at - 1] !== starts[at]) return false;
    if (element.stemmed !== undefined && zone.isForm(at, element.stemmed)) return true;
    return zone.forms(at).some((form) => fits(element, form, () => zone.written(at)));
  });
}

/** One row of spans out of several; where two are of the same words, the first stays. */
function merge(rows: readonly (readonly Span[])[]): readonly Span[] {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length <= 1) return filled[0] ?? NOWHERE;
  const sorted = filled.flat().sort((a, b) => a.first - b.first || a.last - b.last);
  return sorted.filter(
    (span, i) => i === 0 || span.first !== sorted[i - 1]!.first || span.last !== sorted[i - 1]!.last,
  );
}

/** How many of the spans do not overlap with one counted before. */
function apart(spans: readonly Span[]): number {
  let count = 0;
  let end = -1;
  for (const span of spans) {
    if (span.first <= end) continue;
    count++;
    end = span.last;
  }
  return count;
}
