/** Which of the sets that ship a text names, and where. */
import { candidatesOf } from "../match/candidates.ts";
import { compileQuery } from "../match/compile.ts";
import { Document } from "../match/document.ts";
import { createPrefilter, type Prefilter } from "../match/prefilter.ts";
import type { Program } from "../match/program.ts";
import { type Span, spansOf } from "../match/spans.ts";
import type { MatchableArticle } from "../types.ts";
import { setNamed, setNames, type TermSet } from "./named.ts";

export interface Mention {
  readonly field: "title" | "text";
  /** UTF-16 units of the field. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface NamedSet {
  readonly set: TermSet;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

interface Found {
  readonly name: string;
  readonly spans: readonly Span[];
}

let sets: { readonly names: readonly string[]; readonly programs: readonly Program[]; readonly prefilter: Prefilter };

/**
 * The sets that an article names, those with the most mentions first. A name within a longer one of another set does not count: "Guinea"
 * in "Equatorial Guinea".
 */
export function setsNaming(article: MatchableArticle): readonly NamedSet[] {
  sets ??= load();
  const { names, programs, prefilter } = sets;
  const document = new Document(article);
  const found = prefilter
    .candidates(document)
    .map((n): Found => ({ name: names[n]!, spans: spansOf(programs[n]!, document) }))
    .filter(({ spans }) => spans.length > 0);
  return found
    .map(({ name, spans }) => ({ set: setNamed(name)!, mentions: mentionsOf(outermost(name, spans, found), document) }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => b.mentions.length - a.mentions.length);
}

function load() {
  const names = setNames();
  const programs = names.map((name) => compileQuery({ type: "set", name, at: 0 }));
  return { names, programs, prefilter: createPrefilter(programs.map(candidatesOf)) };
}

function outermost(name: string, spans: readonly Span[], found: readonly Found[]): readonly Span[] {
  const longer = (a: Span, b: Span): boolean =>
    b.first <= a.first && b.last >= a.last && b.last - b.first > a.last - a.first;
  return spans.filter(
    (span) => !found.some((other) => other.name !== name && other.spans.some((wide) => longer(span, wide))),
  );
}

/** Each place once: the longest of those that begin there. */
function mentionsOf(spans: readonly Span[], { main }: Document): readonly Mention[] {
  const last = new Map<number, number>();
  for (const span of spans) last.set(span.first, Math.max(span.last, last.get(span.first) ?? 0));
  return [...last].map(([from, to]) => {
    const { field, start, end, text } = main.slice(from, to);
    return { field: field === 0 ? "title" : "text", start, end, text };
  });
}
