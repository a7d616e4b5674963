/** What saying so amounts to: the verb's class, what is said, and negation. */

import type { Stance } from "../types.ts";
import type { Saying } from "./cues.ts";
import type { Grammar } from "./grammar/grammar.ts";
import type { Word } from "./words.ts";

/** Stances that say something by not being taken: "declined to deny". */
const WITHHELD: ReadonlySet<Stance> = new Set(["confirms", "denies"]);

/** The stance that a speaker expressly does not take. */
export function withheldBy({ stance, negated }: Saying): Stance | undefined {
  return negated && WITHHELD.has(stance) ? stance : undefined;
}

/** @returns undefined when nothing was said: "did not comment" */
export function stanceOf(words: readonly Word[], saying: Saying, g: Grammar): Stance | undefined {
  const { stance, negated } = saying;
  if (saying.needs === "verdict") return verdict(words, saying.at + 1, g) ?? "says";
  if (negated) return WITHHELD.has(stance) ? "says" : undefined;
  if (stance !== "says") return stance;
  const content = contentOf(words, saying);
  return denial(words, content, g) ? "denies" : (blameIn(words, content, g) ?? "says");
}

function verdict(words: readonly Word[], from: number, g: Grammar): Stance | undefined {
  for (const { lower } of words.slice(from, from + 12)) {
    if (g.blame.has(lower)) return "condemns";
    if (g.falsehood.has(lower)) return "denies";
  }
  return undefined;
}

/** Where what is said stands: after the verb, or before it when the speaker closes the sentence. */
function contentOf(words: readonly Word[], { at, speaker }: Saying): { from: number; to: number } {
  return speaker.from > at || words.length - at < 6
    ? { from: 0, to: Math.min(at, speaker.from) }
    : { from: at + 1, to: words.length };
}

/** "there are no soldiers", "No militants were inside", "the reports are false" */
function denial(words: readonly Word[], { from, to }: { from: number; to: number }, g: Grammar): boolean {
  let at = from;
  while (
    at < to &&
    (words[at]!.kind === "mark" ||
      g.that.has(words[at]!.lower) ||
      g.adverbs.has(words[at]!.lower) ||
      g.auxiliaries.has(words[at]!.lower))
  )
    at++;
  if (at < to && g.none.has(words[at]!.lower)) return !g.noDenial.has(words[at + 1]?.lower ?? "");
  for (let i = at; i < to && i < at + 24; i++) {
    const { lower } = words[i]!;
    if (!g.falsehood.has(lower)) continue;
    const before = words.slice(Math.max(at, i - 5), i);
    if (before.some((word) => g.copulas.has(word.lower)) && !before.some((word) => g.negations.has(word.lower)))
      return true;
  }
  return false;
}

/** A judgment as a predicate: "it is appalling". */
function blameIn(words: readonly Word[], { from, to }: { from: number; to: number }, g: Grammar): Stance | undefined {
  for (let i = from; i < to; i++) {
    if (!g.blame.has(words[i]!.lower)) continue;
    const before = words.slice(Math.max(from, i - 4), i);
    if (before.some((word) => g.copulas.has(word.lower)) && !before.some((word) => g.negations.has(word.lower)))
      return "condemns";
  }
  return undefined;
}
