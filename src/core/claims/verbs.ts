/** Whether a word that may be a verb of saying is one where it stands. */

import type { Grammar, Verb } from "./grammar/grammar.ts";
import { isFiniteVerb, isLoose } from "./phrase.ts";
import type { Word } from "./words.ts";

/** How far a verdict or the verb of a clause may stand from the verb that it belongs to, words. */
const REACH = 12;
/** The same for a particle: "waved the reports away". */
const PARTICLE_REACH = 4;
/** "put the number of soldiers who had been sent at" */
const FAR_REACH = 14;

/** The verb of saying that a word is here. */
export function verbAt(words: readonly Word[], at: number, g: Grammar): Verb | undefined {
  const word = words[at]!;
  if (word.kind !== "word" || word.quoted || !mayBeVerb(words, at, g)) return undefined;
  return g.verbs.get(word.lower)?.find((verb) => fits(words, at, verb, g));
}

function fits(words: readonly Word[], at: number, verb: Verb, g: Grammar): boolean {
  if ((verb.noun || verb.form === "base") && !isVerbNotNoun(words, at, verb, g)) return false;
  if (isPreposition(words[at - 1], g) && verb.form !== "gerund") return false;
  // "admitted herself to hospital", but "ruled herself out"
  if (g.reflexives.has(words[at + 1]?.lower ?? "") && verb.needs !== "particle") return false;
  return hasNeeds(words, at, verb, g);
}

function isPreposition(word: Word | undefined, g: Grammar): boolean {
  return word !== undefined && !word.quoted && g.prepositions.has(word.lower);
}

function mayBeVerb(words: readonly Word[], at: number, g: Grammar): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  if (before === undefined || before.quoted) return true;
  if (
    g.infinitive.has(before.lower) ||
    before.kind === "number" ||
    (g.numbers.values.has(before.lower) && !g.pronouns.has(before.lower))
  )
    return false;
  if (word.capital && before.kind !== "mark") return false;
  if (words[at + 1]?.text === "-" && words[at + 1]!.start === word.end) return false;
  return !isAttribute(words, at, g) && !underModal(words, at, g);
}

/** "the alleged plan", "a publicly disclosed flaw", "Russia's reported losses" */
function isAttribute(words: readonly Word[], at: number, g: Grammar): boolean {
  let left = at - 1;
  while (left > 0 && !words[left]!.capital && g.adverbEnd?.test(words[left]!.lower) === true) left--;
  const { lower } = words[left]!;
  if (lower === "'s")
    return !g.pronouns.has(words[left - 1]?.lower ?? "") && !g.relatives.has(words[left - 1]?.lower ?? "");
  return g.determiners.has(lower) && !g.pronouns.has(lower) && !g.relatives.has(lower);
}

/** "would say" has not been said. */
function underModal(words: readonly Word[], at: number, g: Grammar): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const { lower, kind } = words[i]!;
    if (g.modals.has(lower)) return true;
    const passes =
      g.negations.has(lower) || g.adverbs.has(lower) || g.auxiliaries.has(lower) || g.adverbEnd?.test(lower) === true;
    if (kind !== "word" || !passes) return false;
  }
  return false;
}

/** A form that is a noun, too, is a verb after a subject of its number and before what is said. */
function isVerbNotNoun(words: readonly Word[], at: number, verb: Verb, g: Grammar): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (before === undefined || next === undefined || (isPreposition(next, g) && verb.needs !== "particle")) return false;
  if (verb.form === "past" || verb.form === "participle") return true;
  if (before.kind === "mark") return /[,”"'»]/.test(before.text) || before.quoted;
  const pronoun = g.pronouns.get(before.lower);
  if (pronoun !== undefined) return (verb.form === "base") === (pronoun === "they" || pronoun === "I");
  if (g.adverbEnd?.test(before.lower) === true || g.auxiliaries.has(before.lower)) return true;
  const plural = g.plural.test(before.lower) || g.and.has(words[at - 2]?.lower ?? "");
  if (verb.form === "base" ? !plural : plural && !before.capital) return false;
  if (g.finite.has(next.lower) || next.kind === "mark") return false;
  return verb.form === "base" || before.capital || g.that.has(next.lower) || g.determiners.has(next.lower);
}

function hasNeeds(words: readonly Word[], at: number, verb: Verb, g: Grammar): boolean {
  const after = words.slice(at + 1, at + 1 + REACH);
  switch (verb.needs) {
    case "nothing":
      return true;
    case "object":
      return (
        after[0] !== undefined &&
        after[0].kind === "word" &&
        !g.prepositions.has(after[0].lower) &&
        !g.auxiliaries.has(after[0].lower)
      );
    case "particle":
      return words
        .slice(at + 1, at + 1 + (g.brackets || verb.particles!.has(g.numbers.at) ? FAR_REACH : PARTICLE_REACH))
        .some(({ lower, quoted }) => !quoted && verb.particles!.has(lower));
    case "verdict":
      return after.some(({ lower, quoted }) => quoted || g.blame.has(lower) || g.falsehood.has(lower));
    default:
      return saysClause(words, at, verb, g);
  }
}

/** "noted that", "believes the driver was", "..., the study noted" */
function saysClause(words: readonly Word[], at: number, verb: Verb, g: Grammar): boolean {
  let next = at + 1;
  while (
    next < words.length &&
    words[next]!.kind === "word" &&
    isLoose(words, next, g) &&
    !g.determiners.has(words[next]!.lower)
  )
    next++;
  const word = words[next];
  if (word === undefined || /^[.!?,]$/.test(word.text))
    return word?.text === "," && words[next + 1]?.quoted === true ? true : closesClause(words, at, g);
  if (g.that.has(word.lower)) return words[next + 1] !== undefined && words[next + 1]!.kind !== "mark";
  if (word.text === ":") return true;
  if (verb.needs === "that" || verb.form === "gerund") return false;
  return word.quoted || clauseFollows(words, next, g);
}

/** Whether something was said before the name that stands before this verb: "It works, the study noted." */
function closesClause(words: readonly Word[], at: number, g: Grammar): boolean {
  const comma = words.findLastIndex(({ text, quoted }, i) => i < at && (text === "," || quoted));
  if (comma < 0) return false;
  if (words[comma]!.quoted) return true;
  for (let i = 1; i < comma; i++) if (isFiniteVerb(words, i, g)) return true;
  return false;
}

/** A subject and then a verb: "the driver was", "the timing, after months of silence, was". */
function clauseFollows(words: readonly Word[], from: number, g: Grammar): boolean {
  const first = words[from]!;
  if (g.prepositions.has(first.lower) || g.infinitive.has(first.lower) || first.kind === "mark") return false;
  for (let at = from + 1; at < words.length && at < from + 2 * REACH; at++) {
    const word = words[at]!;
    const stops = (word.kind === "mark" && word.text !== ",") || g.and.has(word.lower);
    if (stops || g.relatives.has(word.lower) || g.conjunctions.has(word.lower)) return false;
    if (isFiniteVerb(words, at, g) && word.lower !== "'s" && g.finite.has(word.lower)) return true;
  }
  return false;
}

/** "was told", "has been reported", "figures released by" */
export function isPassive(words: readonly Word[], at: number, verb: Verb, g: Grammar): boolean {
  if (verb.form !== "past" && verb.form !== "participle") return false;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const { lower, kind } = words[i]!;
    if (g.be.has(lower)) return lower !== "'s" || !g.pronouns.has(words[i - 1]?.lower ?? "");
    if (kind !== "word" || (!g.negations.has(lower) && !g.adverbs.has(lower) && g.adverbEnd?.test(lower) !== true))
      break;
  }
  const before = words[at - 1];
  return before?.kind === "word" && g.by.has(words[at + 1]?.lower ?? "") && !g.pronouns.has(before.lower);
}
