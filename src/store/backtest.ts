/** A draft of a storyline over stored coverage: candidates from the index, a page at a time, each decided by the core. */
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type BacktestReport, createBacktest } from "../core/match/backtest.ts";
import type { MonitorOptions } from "../core/match/followed.ts";
import type { Storyline } from "../core/types.ts";
import { articleTime } from "./articles.ts";
import { monitorOptions } from "./background.ts";
import { candidatesFor } from "./candidates.ts";
import type { Db } from "./db.ts";
import { articles, articleVersions } from "./schema.ts";
import { storedArticle } from "./stored-article.ts";
import { findStoryline } from "./storylines.ts";
import { mayMatch } from "./tsvector.ts";

const PAGE = 500;

export interface BacktestRequest {
  readonly draft: Storyline;
  /** By `publishedAt ?? seenAt`. */
  readonly since?: Date;
  readonly until?: Date;
  readonly options?: MonitorOptions;
  /** Called after each page. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Reads, and changes nothing. What is found is what live matching of the same definition would have found.
 *
 * @throws {UsageError} for a draft that cannot be followed
 */
export async function runBacktest(db: Db, request: BacktestRequest): Promise<BacktestReport> {
  const { draft, onProgress } = request;
  const stored = await findStoryline(db, draft.slug);
  const saved = stored?.state === "active" ? stored.definition : undefined;
  const both = saved === undefined ? [draft] : [draft, saved];
  const backtest = createBacktest(draft, saved, request.options ?? (await monitorOptions(db, both)));
  const candidates = candidatesFor(both);
  const current = and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version));
  const within = withinTime(request);
  const [total] = await db
    .select({ articles: sql<number>`count(*)::int` })
    .from(articles)
    .innerJoin(articleVersions, current)
    .where(within);
  const ids = await db
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(articleVersions, current)
    .where(and(within, mayMatch(articleVersions.search, candidates)))
    .orderBy(articles.id);
  for (let from = 0; from < ids.length; from += PAGE) {
    const page = ids.slice(from, from + PAGE).map(({ id }) => id);
    const rows = await db
      .select({ article: articles, version: articleVersions, time: articleTime })
      .from(articles)
      .innerJoin(articleVersions, current)
      .where(inArray(articles.id, page));
    for (const { article, version, time } of rows)
      backtest.add(String(article.id), time.toISOString(), storedArticle(article, version));
    onProgress?.(from + page.length, ids.length);
  }
  return backtest.report(total!.articles);
}

function withinTime({ since, until }: BacktestRequest): SQL | undefined {
  return and(
    since && sql`${articleTime} >= ${since.toISOString()}::timestamptz`,
    until && sql`${articleTime} < ${until.toISOString()}::timestamptz`,
  );
}
