/** What changed between two versions of an article, word by word. */
import { diffArrays } from "diff";
import type { Evidence } from "../types.ts";

export interface Change {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Words, each sign of a script without spaces, spaces, line ends and everything else by itself. */
const PIECES =
  /[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*|\n|[^\S\n]+|[^\p{L}\p{M}\p{N}\s]/gu;
/** Texts that differ in more pieces than this have nothing in common that is worth the time (quadratic in the differences). */
const MOST_EDITS = 1_000;

/** @returns changes in order: those that are not added are the text before, those that are not removed the text after */
export function diffWords(before: string, after: string): Change[] {
  const found = diffArrays(before.match(PIECES) ?? [], after.match(PIECES) ?? [], { maxEditLength: MOST_EDITS });
  if (found === undefined) return diffLines(before, after);
  return found.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value.join("") }));
}

function diffLines(before: string, after: string): Change[] {
  const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const found = diffArrays(lines(before), lines(after), { maxEditLength: MOST_EDITS });
  if (found !== undefined)
    return found.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), text: value.join("") }));
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}

const kindOf = (added: boolean | undefined, removed: boolean | undefined): Change["kind"] =>
  added === true ? "added" : removed === true ? "removed" : "same";

/**
 * Evidence of a match carried over to a later version: spans that still stand, at their new places.
 *
 * @param changes of title and text, from the version that the evidence is of
 */
export function carriedOver(
  evidence: readonly Evidence[],
  changes: { readonly title: readonly Change[]; readonly text: readonly Change[] },
): { readonly stands: Evidence[]; readonly gone: Evidence[] } {
  const stands: Evidence[] = [];
  const gone: Evidence[] = [];
  for (const span of evidence) {
    const start = movedTo(span, changes[span.field]);
    if (start === undefined) gone.push(span);
    else stands.push({ ...span, start, end: start + span.end - span.start });
  }
  return { stands, gone };
}

/** Where a span starts after the changes; undefined when one of them is within it. */
function movedTo({ start, end }: Evidence, changes: readonly Change[]): number | undefined {
  let before = 0;
  let after = 0;
  for (const { kind, text } of changes) {
    if (kind === "added") {
      if (before > start && before < end) return undefined;
      after += text.length;
      continue;
    }
    if (kind === "removed") {
      if (start < before + text.length && end > before) return undefined;
      before += text.length;
      continue;
    }
    if (start >= before && end <= before + text.length) return after + start - before;
    before += text.length;
    after += text.length;
  }
  return undefined;
}
