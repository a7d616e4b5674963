/**
 * What a draft of a storyline would have matched, beside the definition in force: through the monitor that live articles go through, so
 * that what is shown is what would have been.
 */
import type { Evidence, MatchableArticle, MatchResult, Storyline } from "../types.ts";
import { asksForNoWord, compileStoryline, type MonitorOptions } from "./followed.ts";
import { createMonitor } from "./monitor.ts";

export interface BacktestSample {
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  /** ISO 8601. */
  readonly time: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface BacktestSide {
  readonly count: number;
  /** The newest. */
  readonly samples: readonly BacktestSample[];
}

export interface BacktestReport {
  /** Stored articles that it was held against, those included that the index ruled out. */
  readonly articles: number;
  readonly matches: BacktestSide;
  /** Matches that the definition in force has not. */
  readonly gained: BacktestSide;
  /** Matches that only the definition in force has. */
  readonly lost: BacktestSide;
  /** Days with matches, in order. */
  readonly perDay: readonly { readonly day: string; readonly matches: number }[];
  readonly warnings: readonly string[];
}

export interface Backtest {
  /** @param time ISO 8601, of `publishedAt ?? seenAt` */
  add(id: string, time: string, article: MatchableArticle): void;
  /** @param articles how many there were, those left out included @param seen without those that hold nothing */
  report(articles: number): BacktestReport;
}

const SAMPLES = 20;
/** More of all articles than this is no story. */
const TOO_BROAD = 0.05;
/** Of fewer articles nothing can be said. */
const ENOUGH = 100;

/** @param saved the definition in force; undefined for a storyline that is new @throws {UsageError} for one that cannot be followed */
export function createBacktest(draft: Storyline, saved: Storyline | undefined, options: MonitorOptions = {}): Backtest {
  compileStoryline(draft, options); // a monitor would note what is wrong, and match nothing
  const after = createMonitor([draft], options);
  const before = createMonitor(saved === undefined ? [] : [saved], options);
  const sides = { matches: new Side(), gained: new Side(), lost: new Side() };
  const days = new Map<string, number>();
  return {
    add(id, time, article) {
      const [now] = after.match(article).matches;
      const [then] = before.match(article).matches;
      const sample = (match: MatchResult): BacktestSample => {
        const { url, title } = article;
        const { score, evidence } = match;
        return { id, ...(url !== undefined && { url }), ...(title !== undefined && { title }), time, score, evidence };
      };
      if (now !== undefined) {
        sides.matches.add(sample(now));
        days.set(time.slice(0, 10), (days.get(time.slice(0, 10)) ?? 0) + 1);
      }
      if (now !== undefined && then === undefined) sides.gained.add(sample(now));
      if (now === undefined && then !== undefined) sides.lost.add(sample(then));
    },
    report(articles) {
      const perDay = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, matches]) => ({ day, matches }));
      const warnings = warningsOf(articles, sides.matches.count, asksForNoWord(draft));
      return {
        articles,
        matches: sides.matches.shown(),
        gained: sides.gained.shown(),
        lost: sides.lost.shown(),
        perDay,
        warnings,
      };
    },
  };
}

function warningsOf(articles: number, matches: number, slow: boolean): string[] {
  const warnings: string[] = [];
  if (slow) warnings.push("slow: there is no word that an article must have, so every article is held against it");
  if (articles >= ENOUGH && matches === 0) warnings.push("never matches: none of the stored articles");
  if (articles >= ENOUGH && matches / articles > TOO_BROAD)
    warnings.push(`too broad: ${Math.round((100 * matches) / articles)} % of all stored articles match`);
  return warnings;
}

/** Counts all, keeps the newest. */
class Side {
  count = 0;
  #samples: BacktestSample[] = [];

  add(sample: BacktestSample): void {
    this.count++;
    this.#samples.push(sample);
    if (this.#samples.length > 4 * SAMPLES) this.#samples = this.#newest();
  }

  #newest(): BacktestSample[] {
    return this.#samples.toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0)).slice(0, SAMPLES);
  }

  shown(): BacktestSide {
    return { count: this.count, samples: this.#newest() };
  }
}
