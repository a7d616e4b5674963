/** Whether a subscription wants to be told of something. Pure. */
import { Document } from "../match/document.ts";
import { leftOut } from "../match/filters.ts";
import { createMonitor, type Monitor } from "../match/monitor.ts";
import type { MatchableArticle } from "../types.ts";
import type { SubscriptionSettings } from "./settings.ts";

export interface Tellable {
  readonly score?: number;
  readonly novelty?: number;
  /** Independent sources that have it, the first one included; absent where nobody counts them. */
  readonly sources?: number;
  /** Absent where it is about no article. */
  readonly article?: MatchableArticle;
}

const NAME = "filter";
/** Monitors of filters that were used lately: making one costs more than using it. */
const monitors = new Map<string, Monitor>();
const MOST_MONITORS = 500;

/** True when nothing that is known speaks against it: an unknown score, language or source passes. */
export function wants(settings: SubscriptionSettings, { score, novelty, sources, article }: Tellable): boolean {
  const { min_score = 0, min_novelty = 0, min_sources = 1 } = settings;
  if ((score ?? 1) < min_score || (novelty ?? 1) < min_novelty) return false;
  if ((sources ?? Number.POSITIVE_INFINITY) < min_sources) return false;
  return article === undefined || passes(settings, article);
}

function passes({ languages, sources, filter }: SubscriptionSettings, article: MatchableArticle): boolean {
  const filters = { ...(languages && { languages }), ...(sources && { sources }) };
  if (leftOut(filters, new Document(article)) !== null) return false;
  return filter === undefined || monitorOf(filter).match(article).matches.length > 0;
}

function monitorOf(query: string): Monitor {
  let monitor = monitors.get(query);
  if (monitor === undefined) {
    if (monitors.size >= MOST_MONITORS) monitors.clear();
    monitor = createMonitor([{ slug: NAME, name: NAME, query }]);
    monitors.set(query, monitor);
  }
  return monitor;
}
