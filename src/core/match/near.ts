/** Which places of two terms are near each other. */
import type { Near } from "./program.ts";
import type { Hit, Span } from "./spans.ts";

/**
 * Spans from a left to a right term at most `distance` words apart (neighbours are 1 apart). Terms may overlap ("Korean soldiers"
 * and "soldiers"), but one mention is not near itself.
 *
 * For each left term the nearest partner and the outermost two are kept: an enclosing NEAR asks only how far a span reaches.
 *
 * @param places the number of the word that a token belongs to
 */
export function nearby(
  near: Near,
  lefts: readonly Span[],
  rights: readonly Span[],
  places: readonly number[],
): readonly Span[] {
  if (lefts.length === 0 || rights.length === 0) return [];
  const longest = rights.reduce((most, { first, last }) => Math.max(most, places[last]! - places[first]!), 0);
  const spans: Span[] = [];
  let from = 0;
  for (const left of lefts) {
    const lowest = places[left.first]! - near.distance - longest;
    while (from < rights.length && places[rights[from]!.first]! < lowest) from++;
    spans.push(...partners(near, left, rights, from, places).map((right) => join(near, left, right)));
  }
  return spans.sort((a, b) => a.first - b.first || a.last - b.last);
}

function partners(near: Near, left: Span, rights: readonly Span[], from: number, places: readonly number[]): Span[] {
  let nearest: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  let outermost: Span | undefined;
  let foremost: Span | undefined;
  const highest = places[left.last]! + near.distance;
  for (let i = from; i < rights.length && places[rights[i]!.first]! <= highest; i++) {
    const right = rights[i]!;
    const gap = gapBetween(left, right, places, near.ordered);
    if (gap === null || gap > near.distance) continue;
    foremost ??= right;
    if (outermost === undefined || right.last >= outermost.last) outermost = right;
    if (gap < least) [nearest, least] = [right, gap];
  }
  return [...new Set([foremost, nearest, outermost])].filter((span) => span !== undefined);
}

/** Words from one to the other, 0 when they overlap; null when the two cannot be a pair. */
function gapBetween(left: Span, right: Span, places: readonly number[], ordered: boolean): number | null {
  if (left.last < right.first) return places[right.first]! - places[left.last]!;
  if (ordered) return null;
  if (right.last < left.first) return places[left.first]! - places[right.last]!;
  return left.first === right.first && left.last === right.last ? null : 0;
}

function join(near: Near, left: Span, right: Span): Span {
  const beside = (hit: Hit, other: string): Hit =>
    hit.beside === undefined ? { ...hit, beside: `within ${near.distance} words of ${other}` } : hit;
  return {
    first: Math.min(left.first, right.first),
    last: Math.max(left.last, right.last),
    hits: [
      ...left.hits.map((hit) => beside(hit, near.right.label)),
      ...right.hits.map((hit) => beside(hit, near.left.label)),
    ],
  };
}
