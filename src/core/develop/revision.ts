/**
 * A new version of an article against the one that was read before: does what it was told for still stand in it?
 *
 * Versions are compared by their claims and never by their words, so that mended commas, new links and a moved paragraph raise nothing.
 */

import { toldBy } from "../developments/article.ts";
import { noteFigures } from "../developments/figures.ts";
import { inWords } from "../developments/headlines.ts";
import type { Count, Fact, Known, Raised } from "../developments/ledger.ts";
import { createNotes, type Notes } from "../developments/notes.ts";
import { actOf, notePositions } from "../developments/positions.ts";
import type { Counted } from "../developments/series.ts";
import { isSame, statementTerms } from "../developments/statement.ts";
import { contentStems, sharedCount } from "../text/content.ts";
import type { Claim, DevelopmentResult } from "../types.ts";
import type { Reading } from "./reading.ts";

/** A development that the article was told for. */
export interface ToldOf {
  readonly key: string;
  readonly result: DevelopmentResult;
}

export interface Change {
  /** Of the development that is touched. */
  readonly key: string;
  readonly kind: "changed" | "taken back";
  readonly raised: Raised;
}

export interface Revision {
  readonly changes: readonly Change[];
  readonly facts: readonly Fact[];
  /** What the new version tells besides. */
  readonly developments: readonly Raised[];
  readonly joins: readonly string[];
}

/** @param version number of the new version */
export function revise(
  before: Reading,
  after: Reading,
  told: readonly ToldOf[],
  known: Known,
  { sides, version }: { readonly sides: readonly string[]; readonly version: number },
): Revision {
  const keyOf = (n: number) => `${after.article.id}.${version}.${n}`;
  const notes = createNotes(known.facts, keyOf);
  const changes = told.flatMap(({ key, result }) => {
    const change = changeOf(result, before, after, notes);
    return change === undefined ? [] : [{ ...change, key }];
  });
  const old = new Set(before.article.claims.map(saysWhat));
  const added = after.article.claims.filter((claim) => !old.has(saysWhat(claim)));
  const counted = after.counted.filter(({ claim }) => !old.has(saysWhat(claim)));
  notePositions({ ...after.article, claims: added }, sides, notes);
  noteFigures(after.article, counted, after.series, notes);
  const corrections = new Set(changes.map(({ raised }) => raised.key));
  return {
    changes,
    facts: notes.facts,
    developments: notes.raised.filter(({ key }) => !corrections.has(key)),
    joins: notes.joins.map(({ development }) => development),
  };
}

/** What makes a claim another one: who, how, and how many; in a sentence, only its telling words. */
const saysWhat = ({ side, stance, figure, sentence }: Claim): string =>
  JSON.stringify([side, stance, figure?.value, figure?.quantity, [...new Set(contentStems(sentence))].sort()]);

function changeOf(
  result: DevelopmentResult,
  before: Reading,
  after: Reading,
  notes: Notes,
): Omit<Change, "key"> | undefined {
  switch (result.kind) {
    case "new_figure":
    case "figure_range":
      return figureChange(result, before, after, notes);
    case "first_confirmation":
    case "first_denial":
    case "stance_change":
      return stanceChange(result, after, notes);
    case "new_event":
      return stillTold(result.sentence, after) ? undefined : takenBack(result, after, notes);
    case "new_actor":
    case "new_place":
      return after.article.text.includes(result.value ?? "") ? undefined : takenBack(result, after, notes);
    case "correction":
      return undefined;
  }
}

function figureChange(result: DevelopmentResult, before: Reading, after: Reading, notes: Notes) {
  const { figure } = result;
  const was = before.counted.find(({ figure: other }) => other.value === figure?.value);
  if (
    was === undefined ||
    after.counted.some((one) => one.topic === was.topic && one.figure.value === was.figure.value)
  )
    return undefined;
  const values = new Set(before.counted.filter(({ topic }) => topic === was.topic).map((one) => one.figure.value));
  const now = after.counted.find((one) => one.topic === was.topic && !values.has(one.figure.value));
  return now === undefined ? takenBack(result, after, notes) : changed(was, now, after, notes);
}

/** The figure that stands in its place is written down with the change, so that it is told once. */
function changed(was: Counted, now: Counted, { article }: Reading, notes: Notes): Omit<Change, "key"> {
  const { quantity, figure, claim, topic } = now;
  const fact: Count = { kind: "figure", topic, ...toldBy(article, claim), quantity, figure };
  const { sentence, start, end, speaker, side } = fact;
  notes.add(fact, {
    kind: "correction",
    headline: `Changed: ${quantity}, ${inWords(was.figure)} is now ${inWords(figure)}`,
    sentence,
    start,
    end,
    ...(speaker !== undefined && { speaker }),
    ...(side !== undefined && { side }),
    figure,
    novelty: 0.9,
    why: `a new version of the article says ${inWords(figure)} where it said ${inWords(was.figure)}`,
  });
  return { kind: "changed", raised: notes.raised.at(-1)! };
}

function stanceChange(result: DevelopmentResult, after: Reading, notes: Notes) {
  const about = { terms: statementTerms(result.sentence, result.speaker), context: [] };
  const acts = new Set(ACTS_OF[result.kind] ?? []);
  const mine = after.article.claims.filter(({ side }) => side === result.side);
  const same = mine.filter((claim) => isSame(statementTerms(claim.sentence, claim.speaker), about));
  const stands = same.some((claim) => acts.size === 0 || acts.has(actOf(claim) ?? ""));
  return stands ? undefined : takenBack(result, after, notes, same[0]);
}

const ACTS_OF: Readonly<Partial<Record<DevelopmentResult["kind"], readonly string[]>>> = {
  first_confirmation: ["confirms", "states"],
  first_denial: ["denies"],
};

/** Half of the telling words of a sentence stand in the new text. */
function stillTold(sentence: string, { article }: Reading): boolean {
  const stems = new Set(contentStems(sentence));
  return sharedCount(stems, new Set(contentStems(`${article.title}\n${article.text}`))) >= stems.size / 2;
}

/** @param instead what the side says now; without it, the lead shows how the article reads */
function takenBack(
  result: DevelopmentResult,
  { article }: Reading,
  notes: Notes,
  instead?: Claim,
): Omit<Change, "key"> {
  const fact: Fact = { kind: "event", topic: `taken back:${article.id}`, ...toldBy(article, instead ?? article.lead) };
  notes.add(fact, {
    kind: "correction",
    headline: `Taken back: ${result.headline}`,
    sentence: fact.sentence,
    start: fact.start,
    end: fact.end,
    ...(result.side !== undefined && { side: result.side }),
    ...(result.figure !== undefined && { figure: result.figure }),
    novelty: 0.9,
    why: "a new version of the article no longer says it",
  });
  return { kind: instead === undefined ? "taken back" : "changed", raised: notes.raised.at(-1)! };
}

/**
 * Whether a new version tells something else: a claim, or a sentence that has no counterpart in the other version. Mended words do not
 * count.
 */
export function isTelling(before: Reading, after: Reading): boolean {
  const [old, now] = [before, after].map(({ article }) => new Set(article.claims.map(saysWhat)));
  if (old!.size !== now!.size || [...old!].some((claim) => !now!.has(claim))) return true;
  const alone = (one: Reading, other: Reading) =>
    one.print.sentences.some((sentence) =>
      other.print.sentences.every((counterpart) => sharedCount(sentence, counterpart) < sentence.size / 2),
    );
  return before.article.title !== after.article.title || alone(after, before) || alone(before, after);
}
