/** Who acts in an article, and what its figures are about: what claims are sorted by. */
import type { Portrait } from "../examples/portrait.ts";
import { commonWords } from "../examples/words.ts";
import type { Document } from "../match/document.ts";
import type { FoundSet } from "./found-sets.ts";
import type { FoundName } from "./names.ts";

export type Groups = Readonly<Record<string, readonly string[]>>;

/** More would not be read. */
const MOST_SIDES = 8;
const MOST_NAMES = 6;
/** A name that no set has acts when it is mentioned so often. */
const FEWEST_MENTIONS = 2;
const MOST_QUANTITIES = 4;
/** From a number to the thing that it counts. Tokens. */
const REACH = 2;

/** States, people and organisations with the words that the article has for them, then other names that come up again. */
export function sidesOf(sets: readonly FoundSet[], names: readonly FoundName[]): Groups {
  const known = sets.filter(({ kind }) => kind === "state" || kind === "person" || kind === "organisation");
  const sides = known.map(({ title, words }) => [title, [...new Set([...words, title])].slice(0, MOST_NAMES)] as const);
  const said = new Set(known.flatMap(({ words }) => words.map((word) => word.toLowerCase())));
  const others = names
    .filter(({ text, mentions }) => mentions >= FEWEST_MENTIONS && !said.has(text.toLowerCase()))
    .map(({ text }) => [text, [text]] as const);
  return Object.fromEntries([...sides, ...others].slice(0, MOST_SIDES));
}

/** The words that follow numbers: "14,000 troops". */
export function quantitiesOf({ main }: Document, { language, counts }: Portrait): Groups {
  const { words } = main.tokens;
  const common = commonWords(language);
  const counted = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    if (!/^\d/.test(word)) continue;
    for (let next = at + 1; next <= at + REACH && next < words.length; next++) {
      const noun = words[next]!;
      if (/^\d/.test(noun)) break;
      if (!isNoun(noun, common, main.slice(next, next).text)) continue;
      counted.set(noun, (counted.get(noun) ?? 0) + (counts.title.has(noun) || counts.lead.has(noun) ? 2 : 1));
      break;
    }
  }
  const most = [...counted].sort((a, b) => b[1] - a[1]).slice(0, MOST_QUANTITIES);
  return Object.fromEntries(most.map(([noun]) => [noun, [noun]]));
}

/** Small letters, since names are not counted ("April 28, Kim"), and not a word that any text has. */
function isNoun(word: string, common: ReadonlySet<string>, written: string): boolean {
  return word.length > 3 && !common.has(word) && !/^\p{Lu}/u.test(written);
}
