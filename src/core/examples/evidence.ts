/** The words for which an article is like the examples, and those that it lacks. */
import type { Document } from "../match/document.ts";
import type { Evidence } from "../types.ts";
import type { Sketch } from "./background.ts";
import type { Party } from "./party.ts";
import { product, type Vector } from "./vectors.ts";

/** Enough to judge by, too few to fill a page. */
const SHOWN = 8;
const LACKING = 5;
/** Of the share of examples that have a word. */
const IN_MOST = 0.5;

/** The words that count most, in the order of the article. */
export function evidenceFor(document: Document, { portrait, vectors }: Sketch, party: Party): readonly Evidence[] {
  const shared = strongest(vectors.body, (term, weight) => weight * (party.vectors.body.get(term) ?? 0), SHOWN);
  const places = shared.map((term) => ({ term, at: portrait.first.get(term)! })).sort((a, b) => a.at - b.at);
  return places.map(({ term, at }) => {
    const { field, start, end, text } = document.main.slice(at, at);
    return {
      field: field === 0 ? "title" : "text",
      start,
      end,
      text,
      why: whyOf(term, portrait.counts.names.has(term), party),
    };
  });
}

function whyOf(term: string, isName: boolean, { sketches }: Party): string {
  const count = sketches.filter(({ portrait }) => portrait.counts.body.has(term)).length;
  const kind = isName ? "name" : /^\d/.test(term) ? "number" : "word";
  return sketches.length === 1 ? `${kind} of the example` : `${kind} of ${count} of ${sketches.length} examples`;
}

/** What would have to be in the article, and whom it is nearer to; undefined when nothing lacks. */
export function reasonAgainst({ portrait, vectors }: Sketch, party: Party, counter?: Party): string | undefined {
  const lead = [...party.shares.lead].filter(([, share]) => share >= IN_MOST).map(([term]) => term);
  const wanted = new Map(lead.map((term) => [term, party.vectors.body.get(term) ?? 0]));
  const lacking = strongest(wanted, (term, weight) => (portrait.counts.body.has(term) ? 0 : weight), LACKING);
  const reasons = lacking.length === 0 ? [] : [`it lacks ${lacking.join(", ")}`];
  if (counter !== undefined && product(vectors.body, counter.vectors.body) > product(vectors.body, party.vectors.body))
    reasons.push("it is nearer to the counter-examples");
  return reasons.length === 0 ? undefined : reasons.join("; ");
}

function strongest(terms: Vector, strength: (term: string, weight: number) => number, count: number): string[] {
  return [...terms]
    .map(([term, weight]): [string, number] => [term, strength(term, weight)])
    .filter(([, worth]) => worth > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([term]) => term);
}
