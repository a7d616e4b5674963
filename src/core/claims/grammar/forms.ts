/** Verbs given by their forms, for languages whose inflection is not computed. */

import type { Stance } from "../../types.ts";
import type { Form, Grammar, Verb } from "./grammar.ts";

const NONE: ReadonlySet<never> = new Set();

/** A grammar that knows nothing: languages say what they know. */
export const EMPTY: Omit<Grammar, "language" | "verbs" | "numbers"> = {
  capitalNouns: false,
  order: "subject-first",
  nounFirst: false,
  brackets: false,
  compounds: false,
  auxiliaries: NONE,
  be: NONE,
  copulas: NONE,
  modals: NONE,
  negations: NONE,
  refusals: NONE,
  infinitive: NONE,
  hearers: NONE,
  reflexives: NONE,
  citing: NONE,
  adverbs: NONE,
  times: NONE,
  prepositions: NONE,
  links: NONE,
  conjunctions: NONE,
  breaks: NONE,
  questions: NONE,
  and: NONE,
  places: NONE,
  relatives: NONE,
  that: NONE,
  determiners: NONE,
  articles: NONE,
  finite: NONE,
  by: NONE,
  as: NONE,
  quoted: NONE,
  according: [],
  accordingAfter: NONE,
  noSpeaker: NONE,
  pronouns: new Map(),
  authors: NONE,
  estimates: NONE,
  papers: NONE,
  people: NONE,
  deputies: NONE,
  officials: NONE,
  bodies: NONE,
  seats: NONE,
  titles: NONE,
  feminine: NONE,
  masculine: NONE,
  blame: NONE,
  falsehood: NONE,
  noDenial: NONE,
  none: NONE,
  plural: /\p{L}/u,
};

/**
 * Verbs by form. In the lists `form` is finite, `>form` a participle, `form+particle` needs its particle.
 *
 * @param prefixes what may be written onto a form: Arabic "wa-"
 */
export function verbForms(
  lists: Partial<Record<Stance, string>>,
  prefixes: readonly string[] = [],
): ReadonlyMap<string, readonly Verb[]> {
  const verbs = new Map<string, Verb[]>();
  for (const [stance, list] of Object.entries(lists) as [Stance, string][])
    for (const entry of list.trim().split(/\s+/)) {
      const form: Form = entry.startsWith(">") ? "participle" : "past";
      const [word, particle] = entry.replace(/^>/, "").split("+") as [string, string?];
      const needs =
        particle === undefined
          ? ({ needs: "nothing" } as const)
          : ({ needs: "particle", particles: new Set([particle]) } as const);
      for (const prefix of ["", ...prefixes]) {
        const known = verbs.get(prefix + word) ?? [];
        known.push({ stance, form, noun: false, ...needs });
        verbs.set(prefix + word, known);
      }
    }
  return verbs;
}
