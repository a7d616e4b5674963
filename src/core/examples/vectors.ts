/** Weighed terms and how alike two collections of them are. Vectors have length 1, so that their product is the cosine. */
import type { Counts } from "./portrait.ts";

export type Vector = ReadonlyMap<string, number>;
/** How much a term tells: see `Background.weight`. */
export type Weigh = (term: string) => number;

/** Repetition counts, each time less. */
export function vectorOf(counts: Counts, weigh: Weigh): Vector {
  const vector = new Map<string, number>();
  for (const [term, count] of counts) vector.set(term, (1 + Math.log(count)) * weigh(term));
  return toLengthOne(vector);
}

export function product(a: Vector, b: Vector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

/** @param parts vectors and what each counts; a single one is returned as it is */
export function blend(parts: readonly (readonly [vector: Vector, share: number])[]): Vector {
  if (parts.length === 1) return parts[0]![0];
  const sum = new Map<string, number>();
  for (const [vector, share] of parts)
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + share * weight);
  return toLengthOne(sum);
}

/** The share of the terms of one that the other has, by what they tell. 0 to 1; 0 for no terms. */
export function coverage(terms: ReadonlyMap<string, number>, by: ReadonlyMap<string, unknown>, weigh: Weigh): number {
  let found = 0;
  let all = 0;
  for (const [term, share] of terms) {
    const weight = share * weigh(term);
    all += weight;
    if (by.has(term)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

function toLengthOne(vector: Map<string, number>): Vector {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}
