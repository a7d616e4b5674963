/**
 * Who, what and where of an article, as sets that ship: what finds its story in languages that the article is not written in.
 *
 * Only an article that has all three gives such a rule: two of them are a kind of event, not an event.
 */
import type { FoundSet } from "./found-sets.ts";

export interface Facets {
  readonly who: readonly string[];
  readonly what: readonly string[];
  readonly where: readonly string[];
}

/** A set that has less than this share of the mentions of the first of its kind is in passing. */
const IN_PASSING = 0.15;

/** @param sets as `setsIn` gives them @returns undefined when one of the three is not named where it counts */
export function facetsOf(sets: readonly FoundSet[]): Facets | undefined {
  const opening = sets.filter(({ inTitle, inOpening }) => inTitle || inOpening);
  const events = opening.filter(({ kind }) => kind === "event");
  const who = opening.find(({ kind, inTitle }) => kind !== "event" && inTitle);
  if (who === undefined || events.length === 0) return undefined;
  const inTitle = events.filter((set) => set.inTitle);
  // A leader is named with the state, and would say no more of where it happens.
  const where = opening.filter(
    ({ name, kind, weight }) =>
      kind !== "event" && kind !== "person" && name !== who.name && weight >= IN_PASSING * who.weight,
  );
  if (where.length === 0) return undefined;
  const names = (some: readonly FoundSet[]): readonly string[] => some.map(({ name }) => name);
  return { who: [who.name], what: names(inTitle.length > 0 ? inTitle : events), where: names(where) };
}
