/** Who speaks in a sentence of a language that is read by marks. */

import type { Stance } from "../../types.ts";
import type { Marks } from "./marks.ts";

export interface MarkedSaying {
  /** Absent when the sentence leaves it out: whoever spoke last. */
  readonly name?: string;
  readonly stance: Stance;
  /** Offset of the verb in the sentence. */
  readonly at: number;
  readonly negated: boolean;
}

/** Longer names are clauses that were not understood. UTF-16 units. */
const LONGEST = 45;
/** How far behind a verb its negation may stand. UTF-16 units. */
const TAIL = 8;

export interface Verbs {
  readonly pattern: RegExp;
  readonly stances: ReadonlyMap<string, Stance>;
}

export function verbsOf({ verbs }: Marks): Verbs {
  const stances = new Map<string, Stance>();
  for (const [stance, forms] of Object.entries(verbs) as [Stance, string][])
    for (const form of forms.trim().split(/\s+/)) stances.set(form, stance);
  const longestFirst = [...stances.keys()].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(longestFirst.join("|"), "gu"), stances };
}

/** @param text the sentence, with what it quotes blanked out */
export function markedSayings(text: string, marks: Marks, verbs: Verbs): MarkedSaying[] {
  const drawn = accordances(text, marks, verbs);
  if (drawn.length > 0) return drawn;
  const found = [...text.matchAll(verbs.pattern)];
  if (marks.verb === "last") {
    const verb = found.at(-1);
    if (verb === undefined) return [];
    const name = topicBefore(text, verb.index, marks);
    return [{ ...saying(text, verb, marks, verbs), ...(name === undefined ? {} : { name }) }];
  }
  for (const verb of found) {
    const name = cleaned(clauseBefore(text, verb.index, marks), marks);
    if (name !== undefined) return [{ ...saying(text, verb, marks, verbs), name }];
  }
  return [];
}

function saying(
  text: string,
  verb: RegExpExecArray,
  { negation, verb: place }: Marks,
  { stances }: Verbs,
): Omit<MarkedSaying, "name"> {
  const end = verb.index + verb[0].length;
  const near =
    place === "last" ? text.slice(verb.index, end + TAIL) : text.slice(Math.max(0, verb.index - 2), verb.index);
  return { stance: stances.get(verb[0])!, at: verb.index, negated: negation.test(near) };
}

function accordances(text: string, marks: Marks, verbs: Verbs): MarkedSaying[] {
  const found: MarkedSaying[] = [];
  const add = (name: string | undefined, at: number, stance: Stance = "says"): void => {
    if (name !== undefined) found.push({ name, stance, at, negated: false });
  };
  for (const mark of text.matchAll(marks.accordingAfter))
    add(cleaned(clauseBefore(text, mark.index, marks), marks), mark.index);
  if (marks.accordingAround === undefined) return found;
  for (const mark of text.matchAll(marks.accordingAround)) {
    const verb = mark[0].slice(mark[1]!.length).match(verbs.pattern)?.at(-1);
    add(cleaned(mark[1]!, marks), mark.index, verbs.stances.get(verb ?? ""));
  }
  return found;
}

/** The name before the first topic particle. */
function topicBefore(text: string, end: number, marks: Marks): string | undefined {
  for (const topic of marks.topics ?? [])
    for (const mark of text.slice(0, end).matchAll(topic)) {
      const clause = clauseBefore(text, mark.index, marks);
      if (marks.noTopic?.test(text.slice(Math.max(0, mark.index - 3), mark.index + mark[0].length)) === true) continue;
      const name = cleaned(clause, marks);
      if (name !== undefined) return name;
    }
  return undefined;
}

function clauseBefore(text: string, end: number, { breaks }: Marks): string {
  const from = Math.max(0, end - 2 * LONGEST);
  const clause = text.slice(from, end);
  let start = 0;
  for (const mark of clause.matchAll(new RegExp(breaks, "gu"))) start = mark.index + mark[0].length;
  return clause.slice(start);
}

function cleaned(clause: string, { before, after }: Marks): string | undefined {
  const name = clause.replace(before, "").replace(after, "").trim();
  return name.length > 0 && name.length <= LONGEST && /^\p{L}/u.test(name) ? name : undefined;
}
