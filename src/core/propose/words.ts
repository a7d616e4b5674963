/**
 * The words of an article that tell its story from others, and how many of them another article must have.
 *
 * Without stored coverage, by how rare they are and where they stand. With it, the examples' verdict on each stored article is known
 * (see examples/scorer.ts), and the words are those that agree with it best: a query that says what the examples mean.
 */
import type { Background, Sketch } from "../examples/background.ts";
import type { Portrait } from "../examples/portrait.ts";
import { isSign } from "../text/tokens.ts";

export interface Words {
  readonly words: readonly string[];
  /** So many of them must be there. */
  readonly least: number;
  /** How they were chosen: accepted among stored articles; undefined without stored coverage. */
  readonly agreed?: { readonly stored: number; readonly accepted: number };
}

/** On 44 stories, from one article each, these found the best balance of precision and recall. */
const CHOSEN = 16;
const LEAST = 5;
const NAME = 1.5;
/** Shorter words are too often another word. UTF-16 units. */
const SHORTEST = 3;

export function tellingWords({ portrait, weigh }: Sketch): Words {
  const { counts } = portrait;
  const worth = ([term, count]: readonly [string, number]): number => {
    const place = (counts.title.has(term) ? 1 : 0) + (counts.lead.has(term) ? 1 : 0);
    return weigh(term) * (Math.log(1 + count) + place) * (counts.names.has(term) ? NAME : 1);
  };
  const words = [...termsOf(portrait)]
    .map((entry): [string, number] => [entry[0], worth(entry)])
    .sort((a, b) => b[1] - a[1])
    .slice(0, CHOSEN)
    .map(([word]) => word);
  return { words, least: Math.min(LEAST, Math.ceil(words.length / 2)) };
}

/** What may be asked for: words, and two signs in a row of scripts without spaces, which are found within longer words. */
function termsOf({ counts }: Portrait): ReadonlyMap<string, number> {
  const terms = new Map([...counts.body].filter(([word]) => word.length >= SHORTEST && !/^\d/.test(word)));
  for (const [pair, count] of counts.pairs) {
    const [first, second] = pair.split(" ") as [string, string];
    if (isSign(first) && isSign(second)) terms.set(first + second, count);
  }
  return terms;
}

/** Sizes that are tried, and how many stored articles must be accepted for the words to be learned from them. */
const SIZES = [6, 8, 10, 12, 16, 20, 24];
const FEWEST_ACCEPTED = 3;
/** Stored articles that are nearest among those that are not accepted: what the words must keep out. */
const RIVALS = 40;

/** @param probability that an article is of the story */
export function agreedWords(
  example: Sketch,
  background: Background,
  probability: (sketch: Sketch) => number,
): Words | undefined {
  const judged = background.stock.map((sketch) => ({ terms: termsOf(sketch.portrait), p: probability(sketch) }));
  const accepted = judged.filter(({ p }) => p >= 0.5);
  if (accepted.length < FEWEST_ACCEPTED) return undefined;
  const others = judged.filter(({ p }) => p < 0.5).sort((a, b) => b.p - a.p);
  const ranked = rank(termsOf(example.portrait), accepted, others.slice(0, RIVALS));
  let best = { words: ranked, least: 1, f1: -1 };
  for (const size of SIZES) {
    const words = ranked.slice(0, size);
    if (words.length < size) break;
    const had = judged.map(({ terms, p }) => ({ p, n: words.filter((word) => terms.has(word)).length }));
    for (let least = 2; least <= size / 2; least++) {
      const f1 = agreement(had, least);
      if (f1 > best.f1 + 0.005) best = { words, least, f1 };
    }
  }
  return { words: best.words, least: best.least, agreed: { stored: judged.length, accepted: accepted.length } };
}

interface Judged {
  readonly terms: ReadonlyMap<string, number>;
  readonly p: number;
}

/** By how much more often accepted articles have a word than their rivals; a word of the example counts as one article more. */
function rank(
  own: ReadonlyMap<string, number>,
  accepted: readonly Judged[],
  rivals: readonly Judged[],
): readonly string[] {
  const share = (word: string, among: readonly Judged[], bonus: number): number =>
    (among.filter(({ terms }) => terms.has(word)).length + bonus) / (among.length + 1);
  const candidates = new Set([...own.keys(), ...accepted.flatMap(({ terms }) => [...terms.keys()])]);
  return [...candidates]
    .map((word): [string, number] => {
      const often = share(word, accepted, own.has(word) ? 1 : 0);
      return [word, often * Math.log((often + 0.02) / (share(word, rivals, 0) + 0.02))];
    })
    .filter(([, worth]) => worth > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, SIZES.at(-1))
    .map(([word]) => word);
}

function agreement(had: readonly { readonly p: number; readonly n: number }[], least: number): number {
  let both = 0;
  let said = 0;
  let wanted = 0;
  for (const { p, n } of had) {
    const yes = p >= 0.5;
    if (yes) wanted++;
    if (n < least) continue;
    said++;
    if (yes) both++;
  }
  return (2 * both) / (said + wanted || 1);
}
