/**
 * What is new in a storyline, article by article.
 *
 * A text is news once: the first article that matches with it is a development, whoever prints the same text later has a copy.
 */

import { ThroughlineError, UsageError } from "../../errors.ts";
import { createClaimReader } from "../claims/index.ts";
import { textFingerprint } from "../duplicates/exact.ts";
import { createMonitor, type Monitor } from "../match/monitor.ts";
import { type SentenceSpan, sentences } from "../text/sentences.ts";
import type {
  DevelopmentResult,
  Evidence,
  MatchResult,
  ReportOf,
  StoryArticle,
  Storyline,
  StoryStep,
} from "../types.ts";

export interface Story {
  /** Takes the next article, in time order. Every article gets its report; only those that the storyline matches get developments. */
  develop(article: StoryArticle): StoryStep;
}

/** @throws {UsageError} STORYLINE_WRONG if the storyline cannot be matched */
export function createStory(storyline: Storyline): Story {
  const monitor = createMonitor([storyline]);
  const [failed] = monitor.errors;
  if (failed !== undefined) throw new UsageError("STORYLINE_WRONG", `${failed.storyline}: ${failed.error}`);
  const reader = createClaimReader(storyline);
  const leads = new Map<string, string>();
  const told = new Set<string>();
  return {
    develop(article) {
      const fingerprint = textFingerprint(article.text, article.title);
      const lead = leads.get(fingerprint) ?? article.id;
      const report: ReportOf = { lead, relation: lead === article.id ? "own" : "copy", overlap: 1 };
      leads.set(fingerprint, lead);
      const claims = reader.read(article);
      const match = told.has(fingerprint) ? undefined : matchOf(monitor, article);
      if (match === undefined) return { report, claims, developments: [] };
      told.add(fingerprint);
      return { report, claims, developments: [developmentOf(article, match.evidence)] };
    },
  };
}

/** @throws {ThroughlineError} STORYLINE_FAILED if the storyline failed on this article */
function matchOf(monitor: Monitor, article: StoryArticle): MatchResult | undefined {
  const { matches, errors } = monitor.match(article);
  if (errors[0] !== undefined)
    throw new ThroughlineError("STORYLINE_FAILED", `${errors[0].storyline}: ${errors[0].error}`);
  return matches[0];
}

/** What a person is told of the first report of a text: its headline, and the sentence with most of what made it match. */
export function developmentOf(
  article: Pick<StoryArticle, "title" | "text">,
  evidence: readonly Evidence[],
): DevelopmentResult {
  const { start, end } = tellingSentence(article.text, evidence);
  const sentence = article.text.slice(start, end);
  return {
    kind: "new_event",
    headline: article.title ?? sentence,
    sentence,
    start,
    end,
    novelty: 1,
    why: "the first report of this text in the storyline",
  };
}

/** The earliest sentence with the most spans of evidence; the first one when all evidence is in the headline. */
function tellingSentence(text: string, evidence: readonly Evidence[]): SentenceSpan {
  const spans = evidence.filter(({ field }) => field === "text");
  let best: SentenceSpan = { start: 0, end: 0 };
  let most = -1;
  for (const sentence of sentences(text)) {
    const count = spans.filter(({ start }) => start >= sentence.start && start < sentence.end).length;
    if (count > most) {
      best = sentence;
      most = count;
    }
  }
  return best;
}
