/** Why an article matched, as a sentence of it with the words marked. Pure. */
import { sentences } from "../core/text/sentences.ts";
import type { Evidence } from "../core/types.ts";

export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

type Span = Pick<Evidence, "start" | "end">;

/** So many UTF-16 units on both sides of a span are looked at for its sentence. */
const AROUND = 2_000;
/** A longer sentence is shown in part. */
const LONGEST = 360;
/** More spans than this add nothing to a choice among sentences. */
const MOST = 100;

/** The sentence of `text` that holds the most evidence; undefined when none of it is in the text. */
export function evidenceSentence(text: string, evidence: readonly Evidence[]): readonly Part[] | undefined {
  const spans = evidence
    .filter((span) => span.field === "text" && span.start < span.end && span.end <= text.length)
    .slice(0, MOST);
  const near = (a: Span) => spans.filter((b) => Math.abs(b.start - a.start) < LONGEST / 2).length;
  const best = spans.reduce<Evidence | undefined>(
    (kept, span) => (kept === undefined || near(span) > near(kept) ? span : kept),
    undefined,
  );
  if (best === undefined) return undefined;
  const sentence = shortened(text, sentenceAt(text, best), best);
  const parts = markSpans(text, spans, sentence);
  const whole = sentenceAt(text, best);
  return [
    ...(sentence.start > whole.start ? [{ text: "… ", marked: false }] : []),
    ...parts,
    ...(sentence.end < whole.end ? [{ text: " …", marked: false }] : []),
  ];
}

/** A text with the evidence of one field marked. */
export function marked(text: string, field: Evidence["field"], evidence: readonly Evidence[]): readonly Part[] {
  return markSpans(
    text,
    evidence.filter((span) => span.field === field),
    { start: 0, end: text.length },
  );
}

function sentenceAt(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - AROUND);
  const found = sentences(text.slice(from, end + AROUND)).find((sentence) => from + sentence.end > start);
  return found === undefined ? { start, end } : { start: from + found.start, end: Math.max(from + found.end, end) };
}

/** The part of a long sentence around `kept`, cut at spaces. */
function shortened(text: string, sentence: Span, kept: Span): Span {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const room = Math.max(0, (LONGEST - (kept.end - kept.start)) / 2);
  const start = Math.max(sentence.start, Math.floor(kept.start - room));
  const end = Math.min(sentence.end, Math.ceil(kept.end + room));
  const gapAfter = start === sentence.start ? -1 : text.slice(start, kept.start).search(/\s/);
  const gapBefore = end === sentence.end ? -1 : text.slice(kept.end, end).search(/\s\S*$/);
  return { start: gapAfter < 0 ? start : start + gapAfter + 1, end: gapBefore < 0 ? end : kept.end + gapBefore };
}

/** Cuts `text` within `bounds` where marks begin and end. Spans may overlap. */
function markSpans(text: string, spans: readonly Span[], bounds: Span): Part[] {
  const parts: Part[] = [];
  let at = bounds.start;
  const add = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), marked: isMarked });
    at = Math.max(at, end);
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= at || span.start >= bounds.end) continue;
    add(Math.max(at, span.start), false);
    add(Math.min(bounds.end, span.end), true);
  }
  add(bounds.end, false);
  return parts;
}
