/** Who says what in one sentence: the verbs of saying, and the names and roles that stand to them as speakers. */

import type { Stance } from "../types.ts";
import type { Grammar, Verb } from "./grammar/grammar.ts";
import { beginningOf, isFiniteVerb, isLoose, nameAfter, nameBefore, type Stretch, trimmed } from "./phrase.ts";
import type { Word } from "./words.ts";

export interface Saying {
  readonly speaker: Stretch;
  readonly stance: Stance;
  readonly needs: Verb["needs"];
  /** Index of the word that says it. */
  readonly at: number;
  readonly negated: boolean;
}

/** The sayings of a sentence in the order of their verbs. */
export function sayingsOf(words: readonly Word[], g: Grammar): Saying[] {
  const found: Saying[] = [];
  for (let at = 0; at < words.length; at++) {
    const saying = accordance(words, at, g) ?? sayingAt(words, at, found, g);
    if (saying !== undefined) found.push(saying);
  }
  return found;
}

/** "according to NAME" */
function accordance(words: readonly Word[], at: number, g: Grammar): Saying | undefined {
  if (words[at]!.quoted) return undefined;
  const phrase = g.according.find((parts) => parts.every((part, i) => words[at + i]?.lower === part));
  if (phrase === undefined) return undefined;
  const speaker = nameAfter(words, at + phrase.length, g);
  if (speaker === undefined) return undefined;
  const said = words.slice(speaker.from, speaker.to);
  if (said.every(({ lower }) => g.noSpeaker.has(lower) || g.determiners.has(lower))) return undefined;
  return { speaker, stance: "says", needs: "nothing", at, negated: false };
}

function sayingAt(words: readonly Word[], at: number, before: readonly Saying[], g: Grammar): Saying | undefined {
  const word = words[at]!;
  if (word.kind !== "word" || word.quoted) return undefined;
  const verb = g.verbs.get(word.lower)?.find((verb) => fits(words, at, verb, g));
  if (verb === undefined) return undefined;
  const said = { stance: verb.stance, needs: verb.needs, at };
  if (verb.form === "gerund") {
    const speaker = quotedSpeaker(words, at, g) ?? carriedWithin(words, at, before, g);
    return speaker && { ...said, speaker, negated: false };
  }
  if (isPassive(words, at, g)) {
    const speaker = g.by.has(words[at + 1]?.lower ?? "") ? nameAfter(words, at + 2, g) : undefined;
    return speaker && { ...said, speaker, negated: false };
  }
  const speaker = inverted(words, at, g) ?? subject(words, at, before, g);
  return speaker && { ...said, speaker, negated: isNegated(words, at, g) };
}

/** Whether this form can be this verb here. */
function fits(words: readonly Word[], at: number, verb: Verb, g: Grammar): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  const next = words[at + 1];
  if (before !== undefined && g.infinitive.has(before.lower)) return false;
  if (word.capital && at > 0 && !before?.quoted && before?.kind !== "mark") return false;
  if (before !== undefined && !before.quoted && g.determiners.has(before.lower) && !g.pronouns.has(before.lower))
    return false;
  if (before?.lower === "'s" && !isContraction(words, at)) return false;
  if (before !== undefined && g.prepositions.has(before.lower) && verb.form !== "gerund") return false;
  if (next !== undefined && !next.quoted && verb.form === "past" && next.lower === "-") return false;
  if (verb.noun && !verbHere(words, at, verb, g)) return false;
  if (underModal(words, at, g)) return false;
  return hasWhatItNeeds(words, at, verb, g);
}

/** "he's said" against "Russia's reported losses". */
function isContraction(words: readonly Word[], at: number): boolean {
  return /^(?:he|she|it|who|that)$/.test(words[at - 2]?.lower ?? "");
}

/** "would say" has not been said. */
function underModal(words: readonly Word[], at: number, g: Grammar): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const { lower, kind } = words[i]!;
    if (g.modals.has(lower)) return true;
    if (
      kind !== "word" ||
      (!g.negations.has(lower) &&
        !g.adverbs.has(lower) &&
        !g.auxiliaries.has(lower) &&
        g.adverbEnd?.test(lower) !== true)
    )
      return false;
  }
  return false;
}

/** A form that is a noun, too, is a verb after a subject of its number and before what is said. */
function verbHere(words: readonly Word[], at: number, verb: Verb, g: Grammar): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (before === undefined || before.kind === "number") return false;
  if (next === undefined) return false;
  if (g.prepositions.has(next.lower) && verb.needs !== "particle") return false;
  if (verb.form === "past" || verb.form === "participle") return true;
  if (before.kind === "mark") return /[,”"'»]/.test(before.text) || before.quoted;
  if (g.pronouns.has(before.lower) || g.adverbEnd?.test(before.lower) === true || g.auxiliaries.has(before.lower))
    return true;
  const plural =
    /s$/.test(before.lower) ||
    g.and.has(words[at - 2]?.lower ?? "") ||
    before.lower === "police" ||
    before.lower === "people";
  if (verb.form === "base" ? !plural : plural && !before.capital) return false;
  if (g.finite.has(next.lower) || next.kind === "mark") return false;
  return verb.form === "base" || before.capital || g.that.has(next.lower) || g.determiners.has(next.lower);
}

/** How far a verdict or a particle may stand from its verb, words. */
const REACH = 10;

function hasWhatItNeeds(words: readonly Word[], at: number, verb: Verb, g: Grammar): boolean {
  if (verb.needs === "nothing") return true;
  const after = words.slice(at + 1, at + 1 + REACH);
  if (verb.needs === "particle")
    return after.slice(0, 6).some(({ lower, quoted }) => !quoted && verb.particles!.has(lower));
  if (verb.needs === "verdict")
    return after.some(({ lower, quoted }) => quoted || g.blame.has(lower) || g.falsehood.has(lower));
  return saysClause(words, at, verb, g);
}

/** "found that", "believes the driver was", "..., the study found" */
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
  if (word === undefined || /^[.!?]$/.test(word.text)) return words.slice(0, at).some(({ text }) => text === ",");
  if (g.that.has(word.lower)) {
    const after = words[next + 1];
    return after !== undefined && after.kind !== "mark";
  }
  if (word.quoted || word.text === ":") return true;
  if (word.text === ",")
    return words[next + 1]?.quoted === true || words.slice(0, at).some(({ text, quoted }) => quoted || text === ",");
  if (verb.form === "gerund") return false;
  return clauseFollows(words, next, g);
}

/** A subject and then a verb: "the driver was". */
function clauseFollows(words: readonly Word[], from: number, g: Grammar): boolean {
  const first = words[from]!;
  if (g.prepositions.has(first.lower) || g.infinitive.has(first.lower)) return false;
  for (let at = from + 1; at < words.length && at < from + REACH; at++) {
    const word = words[at]!;
    if (word.kind === "mark" || g.relatives.has(word.lower) || g.conjunctions.has(word.lower)) return false;
    if (g.finite.has(word.lower) && word.lower !== "'s") return true;
  }
  return false;
}

/** "was told", "has been reported" */
function isPassive(words: readonly Word[], at: number, g: Grammar): boolean {
  const form = g.verbs.get(words[at]!.lower)?.[0]?.form;
  if (form !== "past" && form !== "participle") return false;
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const { lower, kind } = words[i]!;
    if (g.be.has(lower)) return lower !== "'s" || !/^(?:he|she|it)$/.test(words[i - 1]?.lower ?? "");
    if (kind !== "word" || (!g.negations.has(lower) && !g.adverbs.has(lower) && g.adverbEnd?.test(lower) !== true))
      break;
  }
  const before = words[at - 1];
  return (
    before !== undefined &&
    before.kind === "word" &&
    g.by.has(words[at + 1]?.lower ?? "") &&
    !g.pronouns.has(before.lower)
  );
}

/** "..., said NAME": the speaker follows. */
function inverted(words: readonly Word[], at: number, g: Grammar): Stretch | undefined {
  const before = words[at - 1];
  const next = words[at + 1];
  if (before !== undefined && before.kind !== "mark" && !before.quoted) return undefined;
  if (next === undefined || next.quoted || next.kind !== "word") return undefined;
  const quotation = before?.quoted === true || before === undefined;
  if (!quotation && before.text !== "," && !/^[–—-]$/.test(before.text)) return undefined;
  if (!quotation && !hasVerb(words, beginsSentence(words, at), at, g)) return undefined;
  if (!(next.capital || g.determiners.has(next.lower) || g.pronouns.has(next.lower) || isRole(words, at + 1, g)))
    return undefined;
  const speaker = nameAfter(words, at + 1, g);
  if (speaker === undefined) return undefined;
  const after = words[speaker.to];
  return after !== undefined && isFiniteVerb(after, words[speaker.to - 1], g) ? undefined : speaker;
}

function isRole(words: readonly Word[], at: number, g: Grammar): boolean {
  for (let i = at; i < words.length && i < at + 4; i++) {
    const { lower } = words[i]!;
    if (g.people.has(lower) || g.bodies.has(lower) || g.papers.has(lower) || g.people.has(lower.replace(/s$/, "")))
      return true;
    if (words[i]!.capital) return true;
    if (words[i]!.kind === "mark") return false;
  }
  return false;
}

function beginsSentence(words: readonly Word[], at: number): number {
  for (let i = at - 2; i >= 0; i--) if (/^[;]$/.test(words[i]!.text)) return i + 1;
  return 0;
}

function hasVerb(words: readonly Word[], from: number, to: number, g: Grammar): boolean {
  for (let i = from; i < to; i++) {
    if (isFiniteVerb(words[i]!, words[i - 1], g) && !g.relatives.has(words[i - 1]?.lower ?? "")) return true;
    if (words[i]!.quoted) return true;
  }
  return false;
}

/** The speaker before the verb. */
function subject(words: readonly Word[], at: number, before: readonly Saying[], g: Grammar): Stretch | undefined {
  let left = at;
  while (left > 0 && isLoose(words, left - 1, g)) left--;
  const word = words[left - 1];
  if (word === undefined) return undefined;
  if (word.kind === "mark" && /^[,)–—-]$/.test(word.text) && !word.quoted)
    return pastAside(words, left - 1, g) ?? carriedWithin(words, at, before, g);
  if (word.kind === "mark" || word.quoted) return undefined;
  if (g.and.has(word.lower) || g.conjunctions.has(word.lower)) return carriedWithin(words, at, before, g);
  if (g.relatives.has(word.lower)) return nameBefore(words, words[left - 2]?.text === "," ? left - 2 : left - 1, g);
  if (g.pronouns.has(word.lower)) return { from: left - 1, to: left };
  return relativeSubject(words, left, g) ?? nameBefore(words, left, g);
}

/** "the officer who fired the shot says" */
function relativeSubject(words: readonly Word[], end: number, g: Grammar): Stretch | undefined {
  const from = beginningOf(words, end, g);
  for (let i = from; i > 0 && i > from - 5; i--) {
    const { lower, kind } = words[i - 1]!;
    if (kind === "mark") return undefined;
    if (g.relatives.has(lower) && !g.determiners.has(lower)) return nameBefore(words, i - 1, g);
  }
  return undefined;
}

/** "NAME, who leads the office in Seoul, said": the name before the aside that ends at this mark. */
function pastAside(words: readonly Word[], mark: number, g: Grammar): Stretch | undefined {
  const ends = words[mark]!.text;
  const begins = ends === ")" ? "(" : ends;
  for (let i = mark - 1; i > 0; i--) {
    const word = words[i]!;
    if (word.quoted) continue;
    if (word.text !== begins) continue;
    const name = nameBefore(words, i, g);
    if (name !== undefined && !isAside(words, i, name, g)) return name;
  }
  return undefined;
}

/** A part between commas that tells of a name before it is no name. */
function isAside(words: readonly Word[], _end: number, { from }: Stretch, g: Grammar): boolean {
  const first = words[from]!;
  const before = words[from - 1];
  if (before === undefined || before.text !== ",") return false;
  return (
    /^(?:a|an|the|his|her|its)$/.test(first.lower) ||
    first.kind === "number" ||
    g.prepositions.has(first.lower) ||
    g.people.has(first.lower)
  );
}

/** "quoting NAME as saying", "NAME was quoted as saying" */
function quotedSpeaker(words: readonly Word[], at: number, g: Grammar): Stretch | undefined {
  if (!g.as.has(words[at - 1]?.lower ?? "")) return undefined;
  const before = words[at - 2];
  if (before !== undefined && g.quoted.has(before.lower)) {
    let left = at - 2;
    while (left > 0 && isLoose(words, left - 1, g)) left--;
    return g.pronouns.has(words[left - 1]?.lower ?? "") ? { from: left - 1, to: left } : nameBefore(words, left, g);
  }
  for (let i = at - 2; i >= 0 && i > at - 14; i--)
    if (/^(?:quot|cit)(?:ing|ed|es)$/.test(words[i]!.lower)) return trimmed(words, i + 1, at - 1, g);
  return undefined;
}

/** Who speaks on in the same sentence: the last speaker, else its first name. */
function carriedWithin(words: readonly Word[], at: number, before: readonly Saying[], g: Grammar): Stretch | undefined {
  const last = before.at(-1);
  if (last !== undefined) return last.speaker;
  if (g.infinitive.has(words[at - 1]?.lower ?? "")) return undefined;
  return firstSubject(words, at, g);
}

/** The subject of the first clause. */
export function firstSubject(words: readonly Word[], before: number, g: Grammar): Stretch | undefined {
  for (let i = 1; i < before; i++)
    if (isFiniteVerb(words[i]!, words[i - 1], g)) {
      let left = i;
      while (left > 0 && isLoose(words, left - 1, g)) left--;
      const word = words[left - 1];
      if (word === undefined || word.quoted) return undefined;
      if (g.pronouns.has(word.lower)) return { from: left - 1, to: left };
      return word.text === "," ? pastAside(words, left - 1, g) : nameBefore(words, left, g);
    }
  return undefined;
}

function isNegated(words: readonly Word[], at: number, g: Grammar): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    if (words[i]!.kind !== "word") return false;
    if (g.negations.has(words[i]!.lower)) return true;
  }
  return false;
}
