/** One step of a storyline: an article against what is known. Pure: the same article and the same ledger give the same answer. */
import { noteCorrection } from "../developments/corrections.ts";
import { nearestReport, noteEvent } from "../developments/events.ts";
import { noteFigures } from "../developments/figures.ts";
import type { Candidate, Entries, Known, Member } from "../developments/ledger.ts";
import { noteNames } from "../developments/names.ts";
import { createNotes, type Notes } from "../developments/notes.ts";
import { notePositions } from "../developments/positions.ts";
import { sentenceStems } from "../duplicates/cover.ts";
import { type Print, printOf, relate } from "../duplicates/relate.ts";
import { contentStems, sharedCount } from "../text/content.ts";
import type { ReportOf } from "../types.ts";
import type { Reading } from "./reading.ts";

export interface Circumstances {
  /** Keys of the storyline's actors. */
  readonly sides: readonly string[];
  /** Whether the storyline matches the article: only then is it told of. */
  readonly matched: boolean;
  /** The time of the latest article of the storyline; absent for its first: then every name is new, and none is news. */
  readonly latest?: string | undefined;
  /** Most of the latest articles are in it: only in it can be told by words whether a report is new. Absent for the first. */
  readonly mainLanguage?: string | undefined;
  /** Of the article; a development's key names it. */
  readonly version: number;
}

/** @returns what to write into the ledger */
export function step(
  reading: Reading,
  known: Known,
  { sides, matched, latest, mainLanguage, version }: Circumstances,
): Entries {
  const { article, print } = reading;
  const near = nearestText(print, known.candidates);
  const report: ReportOf =
    near === undefined || near.relation === "own"
      ? { lead: article.id, relation: "own", overlap: 1 }
      : { lead: near.candidate.lead, relation: near.relation, overlap: near.overlap };
  const member: Member = {
    ...report,
    article: article.id,
    ...(report.relation !== "own" && { follows: near!.candidate.article }),
    family: article.family,
    ...(article.language !== undefined && { language: article.language }),
    at: article.at,
    seenAt: article.seenAt,
    added: report.relation === "own" ? print.sentences.length : addedSentences(print, near!.print),
    credits: reading.credits,
  };
  const notes = createNotes(known.facts, (n) => `${article.id}.${version}.${n}`);
  const told = report.relation === "copy" && near!.candidate.told;
  if (matched && told) for (const development of near!.candidate.developments) notes.joinKey(development);
  if (matched && !told)
    note(
      reading,
      known,
      notes,
      { sides, latest, mainLanguage },
      report.relation === "derived" ? near!.candidate.text : undefined,
    );
  const copy = report.relation === "copy" && print.shingles.size > ALIKE * near!.print.shingles.size;
  return {
    member,
    sketch: copy ? [] : reading.needs.sketch,
    headline: reading.needs.headline,
    marks: report.relation === "copy" || !matched ? [] : reading.marks,
    facts: notes.facts,
    developments: notes.raised,
    joins: notes.joins,
  };
}

/** An article older than the latest by more than this tells how it was, not what is new: feeds differ by hours, not by days. */
const LATE_MS = 2 * 86_400_000;

/** A copy of about the same length is found by what it was copied from. */
const ALIKE = 0.9;

function note(
  reading: Reading,
  known: Known,
  notes: Notes,
  { sides, latest, mainLanguage }: Pick<Circumstances, "sides" | "latest" | "mainLanguage">,
  derivedFrom: string | undefined,
): void {
  const { article } = reading;
  const isLate = latest !== undefined && Date.parse(article.at) < Date.parse(latest) - LATE_MS;
  const isForeign = mainLanguage !== undefined && article.language !== undefined && article.language !== mainLanguage;
  noteCorrection(article, reading.wrong, notes);
  notePositions(article, sides, notes);
  noteFigures(
    article,
    derivedFrom === undefined
      ? reading.counted
      : reading.counted.filter(({ claim }) => !isTaken(claim.sentence, derivedFrom)),
    reading.series,
    notes,
  );
  if (derivedFrom === undefined && !isLate && !isForeign)
    noteEvent(article, nearestReport(reading.needs.marks, known.marked, article.id), reading.counted.length > 0, notes);
  noteNames(article, latest === undefined || isLate || isForeign, notes);
}

interface Near extends Omit<ReportOf, "lead"> {
  readonly candidate: Candidate;
  readonly print: Print;
}

/** The candidate with the nearest wording; of equals the earliest. */
function nearestText(print: Print, candidates: readonly Candidate[]): Near | undefined {
  let best: Near | undefined;
  for (const candidate of candidates) {
    const other = printOf({ ...candidate, at: new Date(candidate.at) });
    const { relation, overlap } = relate(print, other);
    const better =
      best === undefined ||
      RANK[relation] > RANK[best.relation] ||
      (relation === best.relation &&
        (overlap > best.overlap || (overlap === best.overlap && candidate.at < best.candidate.at)));
    if (better) best = { candidate, print: other, relation, overlap };
  }
  return best;
}

const RANK: Readonly<Record<ReportOf["relation"], number>> = { own: 0, derived: 1, copy: 2 };

/** A sentence is taken over if most of its telling words stand in one sentence of the other text. */
const TAKEN = 0.5;

/** A rewritten sentence of another text, with its numbers. */
function isTaken(sentence: string, text: string): boolean {
  const numbers = new Set(text.match(NUMBERS) ?? []);
  if (!(sentence.match(NUMBERS) ?? []).every((number) => numbers.has(number))) return false;
  const stems = new Set(contentStems(sentence));
  return sentenceStems(text).some((other) => sharedCount(stems, other) >= TAKEN * stems.size);
}

const NUMBERS = /\p{N}+(?:[.,]\p{N}+)*/gu;

function addedSentences(print: Print, other: Print): number {
  return print.sentences.filter((sentence) =>
    other.sentences.every((one) => sharedCount(sentence, one) < TAKEN * sentence.size),
  ).length;
}
