/** What an article that satisfies a query gets: a score, and the words that prove it. */
import type { Evidence } from "../types.ts";
import type { Document } from "./document.ts";
import { hitsOf, holds, requiredParts } from "./evaluate.ts";
import type { Program } from "./program.ts";
import type { Hit } from "./spans.ts";

export interface Verdict {
  /** 0.5 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** What a mention counts by where it stands: an article is about what is in its title, mostly about what it begins with. */
const WEIGHT = { title: 3, lead: 1.5, text: 1 } as const;
/** Mentions, weighed, at which a required part is half as strong as it can be: a title and a lead. */
const HALF = 5;

/** Of one term, of one required part, and of all: enough to judge by, too few to fill a page. */
const MOST_OF_A_TERM = 2;
const MOST_OF_A_PART = 8;
const MOST = 40;
/** UTF-16 units of the text that are shown when no word can be. */
const OPENING = 80;

/** @returns null when the program does not hold */
export function judge(program: Program, document: Document): Verdict | null {
  if (!holds(program, document)) return null;
  const groups = requiredParts(program).map((part) => inArticle(hitsOf(part, document)));
  return { score: scoreOf(groups, document), evidence: evidenceOf(groups, program, document) };
}

/** The mentions in title and text, each place once: words of an address or a name cannot be shown, and count for nothing more. */
function inArticle(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Map<string, Hit>();
  for (const hit of hits) {
    if (hit.term.scope === "url" || hit.term.scope === "source" || hit.term.scope === "author") continue;
    const key = `${hit.first} ${hit.last}`;
    const before = seen.get(key);
    if (before === undefined || before.factor < hit.factor) seen.set(key, hit);
  }
  return [...seen.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Half for matching at all; the rest is the mean strength of the parts that had to hold, which more and better mentions raise. */
function scoreOf(groups: readonly (readonly Hit[])[], document: Document): number {
  const strengths = groups
    .filter((hits) => hits.length > 0)
    .map((hits) => {
      const heat = hits.reduce((sum, hit) => sum + hit.factor * WEIGHT[document.placeOf(hit.first)], 0);
      return heat / (heat + HALF);
    });
  const mean = strengths.length === 0 ? 0 : strengths.reduce((a, b) => a + b) / strengths.length;
  return Math.round((0.5 + mean / 2) * 10_000) / 10_000;
}

function evidenceOf(groups: readonly (readonly Hit[])[], program: Program, document: Document): readonly Evidence[] {
  const shown = groups.flatMap((hits) => sample(hits)).slice(0, MOST);
  const ordered = [...new Set(shown)].sort((a, b) => a.first - b.first || a.last - b.last);
  const evidence = ordered.map((hit): Evidence => {
    const { field, start, end, text } = document.main.slice(hit.first, hit.last);
    return {
      field: field === 0 ? "title" : "text",
      start,
      end,
      text,
      why: hit.beside === undefined ? hit.term.label : `${hit.term.label}, ${hit.beside}`,
    };
  });
  return evidence.length > 0 ? evidence : opening(program, document);
}

function sample(hits: readonly Hit[]): readonly Hit[] {
  const count = new Map<string, number>();
  const some = hits.filter(({ term: { label } }) => {
    count.set(label, (count.get(label) ?? 0) + 1);
    return count.get(label)! <= MOST_OF_A_TERM;
  });
  return some.slice(0, MOST_OF_A_PART);
}

/** A query about the language, the source, or what must be absent has no words to show: the title stands for the article. */
function opening({ label }: Program, { article }: Document): readonly Evidence[] {
  const field = article.title ? "title" : "text";
  const whole = field === "title" ? article.title! : article.text;
  const text =
    whole.length > OPENING ? whole.slice(0, /[\udc00-\udfff]/.test(whole[OPENING]!) ? OPENING - 1 : OPENING) : whole;
  return text === "" ? [] : [{ field, start: 0, end: text.length, text, why: `the article as a whole: ${label}` }];
}
