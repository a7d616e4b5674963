/** Articles and storylines of invented words, as common and as rare as words are (Zipf). The same on every run. */
import type { MatchableArticle, Storyline } from "../../src/core/types.ts";

/** A word, or two in a row. */
export type Atom = readonly string[];
/** One atom of each group must be there, none of `not`. */
export interface BooleanQuery {
  readonly groups: readonly (readonly Atom[])[];
  readonly not: readonly Atom[];
}

const VOCABULARY = 40_000;
const WORDS_OF_AN_ARTICLE = 300;
const SYLLABLES = "ba ke ri mo tan sel dor vi lu pen gar shi no fra ter bil cos hun wex jo".split(" ");

/** Numbers in [0, 1) that a seed decides (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The n-th most common word. */
function word(n: number): string {
  let rest = n + 7;
  let letters = "";
  while (rest > 0) {
    letters += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return letters;
}

const words = Array.from({ length: VOCABULARY }, (_, n) => word(n));
/** Ranks are drawn so that the r-th word comes with a share of 1 / r. */
const zipf = (next: () => number): string => words[Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** next()) - 1)]!;
/** From the rarer nine tenths: what people ask for is not what every article says. */
const telling = (next: () => number): string => words[200 + Math.floor((VOCABULARY - 200) ** next())]!;
const rare = (next: () => number): string => words[2_000 + Math.floor(next() * (VOCABULARY - 2_000))]!;

export function articles(count: number, seed: number): MatchableArticle[] {
  const next = random(seed);
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: WORDS_OF_AN_ARTICLE }, () => zipf(next)).join(" ");
    return { title: text.split(" ").slice(0, 8).join(" "), text, language: "en" };
  });
}

/** Two or three groups of one to four atoms, a quarter of them phrases; one group is rare; two in five exclude something. */
export function queries(count: number, seed: number): BooleanQuery[] {
  const next = random(seed);
  const atom = (draw: (next: () => number) => string): Atom =>
    next() < 0.25 ? [draw(next), zipf(next)] : [draw(next)];
  const group = (draw: (next: () => number) => string) =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => atom(draw));
  return Array.from({ length: count }, () => {
    const common = Array.from({ length: next() < 0.5 ? 1 : 2 }, () => group(telling));
    return { groups: [group(rare), ...common], not: next() < 0.4 ? [atom(telling)] : [] };
  });
}

export function storylineOf({ groups, not }: BooleanQuery, n: number): Storyline {
  const text = (atom: Atom): string => (atom.length === 1 ? atom[0]! : `"${atom.join(" ")}"`);
  const query = [
    ...groups.map((group) => `(${group.map(text).join(" OR ")})`),
    ...not.map((atom) => `NOT ${text(atom)}`),
  ].join(" AND ");
  return { slug: `s${n}`, name: `s${n}`, query };
}

/** The same for Postgres. */
export function tsqueryOf({ groups, not }: BooleanQuery): string {
  const text = (atom: Atom): string => (atom.length === 1 ? atom[0]! : `(${atom.join(" <-> ")})`);
  return [...groups.map((group) => `(${group.map(text).join(" | ")})`), ...not.map((atom) => `!${text(atom)}`)].join(
    " & ",
  );
}
