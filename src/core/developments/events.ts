/**
 * A report unlike all before: its headline and lead say what no single earlier report says.
 *
 * Words that few reports had weigh more. One that tells a figure or a change of stance in its headline is told by that already.
 */
import { contentStems } from "../text/content.ts";
import { hash32 } from "../text/hash.ts";
import type { DevelopmentResult } from "../types.ts";
import { type ReadArticle, toldBy } from "./article.ts";
import { isCorrection } from "./corrections.ts";
import { type Event, eventTopic, MOST_PER_MARK } from "./ledger.ts";
import type { Notes } from "./notes.ts";
import { IN_A_SERIES, SAYING, SUMS_UP } from "./words.ts";

/** At least this share of what the lead says, by weight, must be new. */
const NEW = 0.6;
/** A later report that shares so much of its lead with an earlier one tells the same event. */
const SAME_EVENT = 0.5;
/** Telling words that are looked up, of headline and lead, and that an article is found by, of all its text. */
const MOST_ASKED = 32;
const MOST_KEPT = 64;

/** Hashes of the telling words, in order. */
const marksOf = (text: string): number[] =>
  [...new Set(contentStems(text))].filter((stem) => !SAYING.has(stem) && !/\d/.test(stem)).map(hash32);

export const askedMarks = (title: string, lead: string): number[] => marksOf(`${title}\n${lead}`).slice(0, MOST_ASKED);
export const keptMarks = (title: string, text: string): number[] => marksOf(`${title}\n${text}`).slice(0, MOST_KEPT);

export interface Nearest {
  /** 0 to 1: how much no single earlier report says. */
  readonly novelty: number;
  readonly article?: string;
}

/** @param marked for each mark the articles that have it, the latest first */
export function nearestReport(
  marks: readonly number[],
  marked: ReadonlyMap<number, readonly string[]>,
  self: string,
): Nearest {
  const shares = new Map<string, number>();
  let all = 0;
  for (const mark of marks) {
    const articles = (marked.get(mark) ?? []).filter((article) => article !== self);
    const weight = Math.log((MOST_PER_MARK + 1) / (articles.length + 0.5));
    all += weight;
    for (const article of articles) shares.set(article, (shares.get(article) ?? 0) + weight);
  }
  let best: { article: string; share: number } | undefined;
  for (const [article, share] of shares) if (best === undefined || share > best.share) best = { article, share };
  if (best === undefined || all === 0) return { novelty: marks.length === 0 ? 0 : 1 };
  return { novelty: Math.round((1 - best.share / all) * 100) / 100, article: best.article };
}

/**
 * To be called after figures and positions.
 *
 * @param counts the article has figures of the storyline: one in its headline is what it tells, be it new or not
 */
export function noteEvent(article: ReadArticle, near: Nearest, counts: boolean, notes: Notes): void {
  if (near.article !== undefined && 1 - near.novelty >= SAME_EVENT)
    for (const event of notes.of("event", eventTopic(near.article))) notes.join(event);
  if (near.novelty < NEW || isTold(article, notes) || isNoEvent(article) || (counts && /\p{N}/u.test(article.title)))
    return;
  const fact: Event = { kind: "event", topic: eventTopic(article.id), ...toldBy(article, article.lead) };
  notes.add(fact, developmentOf(article, fact, near.novelty));
}

/** Pieces that sum up, come every week, or mend an earlier one tell nothing that happened. */
const isNoEvent = ({ title, text }: ReadArticle): boolean =>
  SUMS_UP.test(title) || IN_A_SERIES.test(title) || isCorrection(title, text);

/** Whether what the headline says has been told as a figure or a stance. */
function isTold({ title, lead }: ReadArticle, { raised }: Notes): boolean {
  return raised.some(({ result: { kind, figure, start } }) => {
    if (kind !== "new_figure" && kind !== "figure_range") return kind !== "new_actor" && kind !== "new_place";
    return figure !== undefined && (/\p{N}/u.test(title) || (title === "" && start <= lead.start));
  });
}

function developmentOf({ title }: ReadArticle, { sentence, start, end }: Event, novelty: number): DevelopmentResult {
  return {
    kind: "new_event",
    headline: title || sentence,
    sentence,
    start,
    end,
    novelty,
    why: `no earlier report says ${Math.round(novelty * 100)} % of this`,
  };
}
