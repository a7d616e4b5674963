/** Where the speaker of a verb of saying stands in its sentence. */

import type { Grammar } from "./grammar/grammar.ts";
import { headOf, kindOf } from "./names.ts";
import { beforeLoose, beginningOf, isFiniteVerb, nameAfter, nameBefore, type Stretch, trimmed } from "./phrase.ts";
import type { Word } from "./words.ts";

/** What closes a quotation in texts whose marks do not pair. */
const CLOSING = /^["”»“’']$|^''$/;
/** An aside is not sought further back than this, words. */
const ASIDE = 40;

/** "..., said NAME": the speaker follows. */
export function speakerAfter(words: readonly Word[], at: number, g: Grammar): Stretch | undefined {
  let left = at;
  while (left > 0 && g.auxiliaries.has(words[left - 1]!.lower)) left--;
  const before = words[left - 1];
  const next = words[at + 1];
  if (next === undefined || next.quoted || next.kind !== "word") return undefined;
  if (g.hearers.has(words[at]!.lower) || g.prepositions.has(next.lower)) return undefined;
  if (g.order === "subject-after" && nothingBefore(words, at, g)) return nameAfter(words, at + 1, g);
  const quotation = before === undefined || before.quoted || CLOSING.test(before.text);
  if (!quotation && !(before.kind === "mark" && /^[,–—-]$/.test(before.text) && hasVerb(words, 0, at, g)))
    return undefined;
  if (!next.capital && !g.determiners.has(next.lower) && !g.pronouns.has(next.lower) && !isRole(words, at + 1, g))
    return undefined;
  const speaker = nameAfter(words, at + 1, g);
  return speaker === undefined || verbFollows(words, speaker.to, g) ? undefined : speaker;
}

/** Whether the clause of a verb has no name before it: "Об этом заявил", "Am Montag sagte", "قالت". */
function nothingBefore(words: readonly Word[], at: number, g: Grammar): boolean {
  const left = beforeLoose(words, at, g);
  const before = words[left - 1];
  if (before !== undefined && (g.pronouns.has(before.lower) || g.and.has(before.lower))) return false;
  const next = words[at + 1]!;
  if (g.conjunctions.has(next.lower) || g.that.has(next.lower)) return false;
  return nameBefore(words, left, g) === undefined;
}

function isRole(words: readonly Word[], at: number, g: Grammar): boolean {
  for (const { lower, capital, kind } of words.slice(at, at + 4)) {
    if (kind === "mark") return false;
    const one = lower.replace(/s$/, "");
    if (
      capital ||
      g.people.has(one) ||
      g.bodies.has(one) ||
      g.people.has(lower) ||
      g.bodies.has(lower) ||
      g.papers.has(lower)
    )
      return true;
  }
  return false;
}

/** "said Russia had": what follows the verb has a verb of its own, so it is what is said. */
function verbFollows(words: readonly Word[], from: number, g: Grammar): boolean {
  for (let at = from; at < words.length && words[at]!.kind !== "mark"; at++) {
    if (g.conjunctions.has(words[at]!.lower) || g.relatives.has(words[at]!.lower)) return false;
    if (isFiniteVerb(words, at, g)) return true;
  }
  return false;
}

function hasVerb(words: readonly Word[], from: number, to: number, g: Grammar): boolean {
  for (let i = from; i < to; i++) {
    if (words[i]!.quoted) return true;
    if (i > 0 && isFiniteVerb(words, i, g) && !g.relatives.has(words[i - 1]!.lower)) return true;
  }
  return false;
}

/** The speaker before the verb. `last` is who spoke before in the sentence. */
export function speakerBefore(
  words: readonly Word[],
  at: number,
  last: Stretch | undefined,
  g: Grammar,
): Stretch | undefined {
  const left = beforeLoose(words, at, g);
  const word = words[left - 1];
  if (word === undefined) return undefined;
  if (word.kind === "mark" && /^[,)–—-]$/.test(word.text) && !word.quoted) return pastAside(words, left - 1, g) ?? last;
  if (word.kind === "mark" || word.quoted) return undefined;
  if (g.and.has(word.lower) || g.conjunctions.has(word.lower)) return last ?? subjectOf(words, at, g);
  if (!word.capital && g.relatives.has(word.lower)) return antecedent(words, left - 1, g);
  if (g.pronouns.has(word.lower)) return { from: left - 1, to: left };
  return withRelative(words, left, g) ?? named(words, nameBefore(words, left, g), g) ?? atPlace(words, left, g);
}

/** "В Кремле заявили": those who are at a place speak for it. */
function atPlace(words: readonly Word[], end: number, g: Grammar): Stretch | undefined {
  const from = beginningOf(words, end, g);
  const name = words[from + 1];
  if (!g.places.has(words[from]?.lower ?? "") || name === undefined || from + 1 >= end) return undefined;
  return g.times.has(name.lower) || name.kind !== "word" ? undefined : { from: from + 1, to: end };
}

/** "NAME, a doctor told the paper": the name before a role whose comma is missing. */
function named(words: readonly Word[], role: Stretch | undefined, g: Grammar): Stretch | undefined {
  if (role === undefined || words[role.from - 1]?.text !== "," || !g.articles.has(words[role.from]!.lower)) return role;
  const name = nameBefore(words, role.from - 1, g);
  const person =
    name !== undefined && name.to - name.from >= 2 && words.slice(name.from, name.to).every(({ capital }) => capital);
  return person && standsAlone(words, name, g) ? name : role;
}

/** Whom "who" stands for: "NAME, who said". */
function antecedent(words: readonly Word[], relative: number, g: Grammar): Stretch | undefined {
  const end = words[relative - 1]?.text === "," ? relative - 1 : relative;
  const from = beginningOf(words, end, g);
  let start = end;
  while (start > from && !leadsAway(words[start - 1]!, g)) start--;
  return trimmed(words, start, end, g);
}

/** A preposition that does not lead on from a role to what it belongs to: "testimony from a man who". */
function leadsAway({ lower }: Word, g: Grammar): boolean {
  return g.infinitive.has(lower) || (g.prepositions.has(lower) && !g.numbers.ofWords.has(lower));
}

/** "the officer who fired the shot says" */
function withRelative(words: readonly Word[], end: number, g: Grammar): Stretch | undefined {
  const from = beginningOf(words, end, g);
  for (let i = from; i > 0 && i > from - 5; i--) {
    if (words[i - 1]!.kind === "mark") return undefined;
    if (isRelativeAt(words, i - 1, g)) return nameBefore(words, i - 1, g);
  }
  return undefined;
}

/** A relative pronoun: "who", and "that" between a noun and a verb ("a region that borders"). */
function isRelativeAt(words: readonly Word[], at: number, g: Grammar): boolean {
  const { lower, capital } = words[at]!;
  if (capital || !g.relatives.has(lower)) return false;
  if (!g.that.has(lower)) return !g.determiners.has(lower);
  const before = words[at - 1];
  const next = words[at + 1];
  const noun = before?.kind === "word" && !isFiniteVerb(words, at - 1, g) && !g.verbs.has(before.lower);
  return (
    noun &&
    next !== undefined &&
    !next.capital &&
    !g.determiners.has(next.lower) &&
    !g.plural.test(next.lower.replace(/s$/, ""))
  );
}

/** "NAME, who leads the office in Seoul, said": the name before the aside that ends at this mark. */
function pastAside(words: readonly Word[], mark: number, g: Grammar): Stretch | undefined {
  const begins = words[mark]!.text === ")" ? "(" : words[mark]!.text;
  let asides = 0;
  for (let i = mark - 1; i > 0 && mark - i < ASIDE; i--) {
    if (words[i]!.quoted || words[i]!.text !== begins) continue;
    asides++;
    const name = nameBefore(words, i, g);
    if (name === undefined) continue;
    if (begins === "(") return name;
    if (!standsAlone(words, name, g)) break;
    if (!isAside(words, name, g)) return personIn(words, name, i, mark, g) ?? name;
  }
  // "SHIP, dubbed NAME": without an aside, what follows the comma tells of the name, which says nothing.
  return begins === "(" || asides === 0 ? undefined : nameBefore(words, mark, g);
}

/** Whether a name begins its clause: what is the object of a verb speaks for nobody. */
function standsAlone(words: readonly Word[], { from }: Stretch, g: Grammar): boolean {
  return from === 0 || !isFiniteVerb(words, from - 1, g);
}

/** A part between commas that tells of a name before it is no name. */
function isAside(words: readonly Word[], { from }: Stretch, g: Grammar): boolean {
  const first = words[from]!;
  if (words[from - 1]?.text !== ",") return false;
  return (
    g.articles.has(first.lower) ||
    first.kind === "number" ||
    g.prepositions.has(first.lower) ||
    g.people.has(first.lower)
  );
}

/** "the firm's lawyer, Ann Lee, said": the name in the aside says more than the role before it. */
function personIn(words: readonly Word[], role: Stretch, from: number, to: number, g: Grammar): Stretch | undefined {
  const head = headOf(words.slice(role.from, role.to), g);
  const inside = words.slice(from + 1, to);
  const named =
    inside.length >= 2 && inside.length <= 4 && inside.every(({ capital, kind }) => capital && kind === "word");
  const nameless = head.every(({ capital, lower }) => !capital || g.articles.has(lower) || lower === "'s");
  return named && (nameless || g.people.has(head.at(-1)!.lower)) && kindOf(head, g) === "person"
    ? { from: from + 1, to }
    : undefined;
}

/** The subject of the first clause of a sentence, before a word of it. */
export function subjectOf(words: readonly Word[], before: number, g: Grammar): Stretch | undefined {
  for (let i = mainClause(words, g) + 1; i < before; i++) {
    if (!isFiniteVerb(words, i, g)) continue;
    const left = beforeLoose(words, i, g);
    const word = words[left - 1];
    if (word === undefined || word.quoted) return undefined;
    if (g.pronouns.has(word.lower)) return { from: left - 1, to: left };
    return word.text === "," ? pastAside(words, left - 1, g) : nameBefore(words, left, g);
  }
  return undefined;
}

/** Where the main clause begins: after the comma when the sentence begins with another. */
function mainClause(words: readonly Word[], g: Grammar): number {
  const first = words[0];
  if (first === undefined || !g.conjunctions.has(first.lower)) return 0;
  return Math.max(
    0,
    words.findIndex(({ text, quoted }) => text === "," && !quoted),
  );
}

/** "NAME hat am Montag die Entsendung bestätigt": the name stands at the auxiliary, the participle ends the clause. */
export function speakerInBracket(words: readonly Word[], participle: number, g: Grammar): Stretch | undefined {
  for (let at = participle - 1; at >= 0 && words[at]!.text !== ","; at--) {
    if (words[at]!.quoted || !g.auxiliaries.has(words[at]!.lower) || g.be.has(words[at]!.lower)) continue;
    return nameBefore(words, at, g) ?? nameAfter(words, at + 1, g);
  }
  return undefined;
}

/** "letters saying": a paper or people before a gerund are who speaks. */
export function gerundSpeaker(words: readonly Word[], at: number, g: Grammar): Stretch | undefined {
  const before = words[at - 1];
  if (before === undefined || before.quoted || before.capital || before.kind !== "word") return undefined;
  const kind = kindOf([before], g);
  return kind === "paper" || kind === "person" ? nameBefore(words, at, g) : undefined;
}

/** "quoting NAME as saying", "NAME was quoted as saying" */
export function quotedSpeaker(words: readonly Word[], at: number, g: Grammar): Stretch | undefined {
  if (!g.as.has(words[at - 1]?.lower ?? "")) return undefined;
  if (g.quoted.has(words[at - 2]?.lower ?? "")) {
    const left = beforeLoose(words, at - 2, g);
    return g.pronouns.has(words[left - 1]?.lower ?? "") ? { from: left - 1, to: left } : nameBefore(words, left, g);
  }
  for (let i = at - 2; i >= 0 && i > at - ASIDE; i--)
    if (g.citing.has(words[i]!.lower)) return trimmed(words, i + 1, at - 1, g);
  return undefined;
}
