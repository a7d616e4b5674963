/**
 * What is new in a storyline, article by article, with the ledger in memory. The worker takes the same step with the ledger in rows.
 */
import { ThroughlineError, UsageError } from "../../errors.ts";
import { createMonitor, type Monitor } from "../match/monitor.ts";
import type { StoryArticle, Storyline, StoryStep } from "../types.ts";
import { mostFrequent, RECENT } from "./languages.ts";
import { createMemoryLedger } from "./memory.ts";
import { createReader } from "./reading.ts";
import { step } from "./step.ts";

export interface Story {
  /** Takes the next article, in time order. Every article gets its report and claims; only those that the storyline matches get developments. */
  develop(article: StoryArticle): StoryStep;
}

/** @throws {UsageError} STORYLINE_WRONG if the storyline cannot be matched */
export function createStory(storyline: Storyline): Story {
  const monitor = createMonitor([storyline]);
  const [failed] = monitor.errors;
  if (failed !== undefined) throw new UsageError("STORYLINE_WRONG", `${failed.storyline}: ${failed.error}`);
  const reader = createReader(storyline);
  const ledger = createMemoryLedger();
  const sides = Object.keys(storyline.actors ?? {});
  let latest: string | undefined;
  let languages: readonly string[] = [];
  return {
    develop(article) {
      const reading = reader.read(article);
      const before = ledger.reportOf(article.id);
      if (before !== undefined) return { report: before, claims: reading.claims, developments: [] };
      const matched = isMatched(monitor, article);
      const entries = step(reading, ledger.known(reading.needs), {
        sides,
        matched,
        latest,
        mainLanguage: mostFrequent(languages),
        version: 1,
      });
      ledger.keep(entries, { ...article, matched });
      if (matched) languages = [...languages, reading.article.language ?? ""].slice(-RECENT);
      if (matched && (latest === undefined || entries.member.at > latest)) latest = entries.member.at;
      const { lead, relation, overlap } = entries.member;
      return {
        report: { lead, relation, overlap },
        claims: reading.claims,
        developments: entries.developments.map(({ result }) => result),
      };
    },
  };
}

/** @throws {ThroughlineError} STORYLINE_FAILED if the storyline failed on this article */
function isMatched(monitor: Monitor, article: StoryArticle): boolean {
  const { matches, errors } = monitor.match(article);
  if (errors[0] !== undefined)
    throw new ThroughlineError("STORYLINE_FAILED", `${errors[0].storyline}: ${errors[0].error}`);
  return matches.length > 0;
}
