/** Who says what in one sentence: the verbs of saying, and the names and roles that stand to them as speakers. */

import type { Stance } from "../types.ts";
import type { Grammar, Verb } from "./grammar/grammar.ts";
import { kindOf } from "./names.ts";
import { beforeLoose, nameAfter, nameBefore, type Stretch } from "./phrase.ts";
import { gerundSpeaker, quotedSpeaker, speakerAfter, speakerBefore, speakerInBracket, subjectOf } from "./speakers.ts";
import { isPassive, verbAt } from "./verbs.ts";
import type { Word } from "./words.ts";

export interface Saying {
  readonly speaker: Stretch;
  readonly stance: Stance;
  readonly needs: Verb["needs"];
  /** Index of the word that says it. */
  readonly at: number;
  readonly negated: boolean;
  /** How the speaker comes in: by a verb, "according to", or "citing". */
  readonly by: "verb" | "accordance" | "citation";
}

/** The sayings of a sentence in the order of their verbs. */
export function sayingsOf(words: readonly Word[], g: Grammar): Saying[] {
  const found: Saying[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at]!.quoted || words[at]!.kind !== "word") continue;
    const saying =
      accordance(words, at, g) ??
      byVerb(words, at, found.at(-1)?.speaker, g) ??
      refusal(words, at, g) ??
      citation(words, at, g);
    if (saying !== undefined) found.push(saying);
  }
  return found;
}

/** "according to NAME" */
function accordance(words: readonly Word[], at: number, g: Grammar): Saying | undefined {
  const phrase = g.according.find((parts) => parts.every((part, i) => words[at + i]?.lower === part));
  const after = g.accordingAfter.has(words[at]!.lower) ? nameBefore(words, at, g) : undefined;
  const speaker = after ?? (phrase && nameAfter(words, at + phrase.length, g));
  if (speaker === undefined) return undefined;
  const said = words.slice(speaker.from, speaker.to);
  if (said.every(({ lower }) => g.noSpeaker.has(lower) || g.determiners.has(lower))) return undefined;
  const stance = words.slice(at, speaker.to).some(({ lower }) => g.estimates.has(lower)) ? "estimates" : "says";
  return { speaker: authorOf(words, speaker, g), stance, needs: "nothing", at, negated: false, by: "accordance" };
}

/** "a report by NAME": NAME. */
function authorOf(words: readonly Word[], { from, to }: Stretch, g: Grammar): Stretch {
  const by = words.findIndex(({ lower }, at) => at > from && at < to - 1 && g.authors.has(lower));
  if (by < 0 || kindOf(words.slice(from, by), g) !== "paper") return { from, to };
  const author = nameAfter(words, by + 1, g);
  if (author === undefined || g.by.has(words[by]!.lower)) return author ?? { from, to };
  // "reports from the scene": a place is no author.
  const known = words.slice(author.from, author.to);
  return known.some(({ capital }) => capital) || kindOf(known, g) !== "unknown" ? author : { from, to };
}

/** ", citing NAME" */
function citation(words: readonly Word[], at: number, g: Grammar): Saying | undefined {
  if (!g.citing.has(words[at]!.lower)) return undefined;
  const speaker = nameAfter(words, at + 1, g);
  return speaker && { speaker, stance: "says", needs: "nothing", at, negated: false, by: "citation" };
}

function byVerb(words: readonly Word[], at: number, last: Stretch | undefined, g: Grammar): Saying | undefined {
  const verb = verbAt(words, at, g);
  const speaker = verb && speakerOf(words, at, verb, last, g);
  return (
    speaker && {
      speaker: authorOf(words, speaker, g),
      stance: verb.stance,
      needs: verb.needs,
      at,
      negated: isNegated(words, at, g),
      by: "verb",
    }
  );
}

/** "declined to confirm" */
function refusal(words: readonly Word[], at: number, g: Grammar): Saying | undefined {
  if (!g.refusals.has(words[at]!.lower) || !g.infinitive.has(words[at + 1]?.lower ?? "")) return undefined;
  const verb = g.verbs
    .get(words[at + 2]?.lower ?? "")
    ?.find(({ form, needs }) => form === "base" && needs === "nothing");
  const speaker = verb && speakerBefore(words, at, undefined, g);
  return speaker && { speaker, stance: verb.stance, needs: verb.needs, at, negated: true, by: "verb" };
}

function speakerOf(
  words: readonly Word[],
  at: number,
  verb: Verb,
  last: Stretch | undefined,
  g: Grammar,
): Stretch | undefined {
  if (verb.form === "gerund" && !isProgressive(words, at, g))
    return quotedSpeaker(words, at, g) ?? gerundSpeaker(words, at, g) ?? last ?? subjectOf(words, at, g);
  if (verb.form === "participle" && g.brackets) return speakerInBracket(words, at, g);
  if (isPassive(words, at, verb, g)) {
    const agent = g.by.has(words[at + 1]?.lower ?? "") && !g.hearers.has(words[at]!.lower);
    return agent ? nameAfter(words, at + 2, g) : undefined;
  }
  return speakerAfter(words, at, g) ?? speakerBefore(words, at, last, g);
}

/** "is warning" */
function isProgressive(words: readonly Word[], at: number, g: Grammar): boolean {
  const left = beforeLoose(words, at, g);
  return words.slice(left, at).some(({ lower }) => g.be.has(lower));
}

/** How far a negation may stand before its verb: "did not immediately confirm". */
const NEGATION = 4;

function isNegated(words: readonly Word[], at: number, g: Grammar): boolean {
  for (let i = at - 1; i >= 0 && i >= at - NEGATION; i--) {
    if (words[i]!.kind !== "word") return false;
    if (g.negations.has(words[i]!.lower)) return true;
  }
  return false;
}
