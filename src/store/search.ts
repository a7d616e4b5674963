/**
 * The query language over stored coverage: candidates from our own tsvector, newest first, each decided by the core. What is found is
 * what live matching would have found, by construction.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { compileSearch } from "../core/match/search.ts";
import type { Evidence } from "../core/types.ts";
import { type ArticlePage, articleTime, beyond, type ListedArticle, listedArticle } from "./articles.ts";
import type { Db } from "./db.ts";
import { articles, articleVersions, sources } from "./schema.ts";
import { storedArticle } from "./stored-article.ts";
import { mayMatch } from "./tsvector.ts";

export interface SearchRequest extends ArticlePage {
  readonly query: string;
  /** Named sets that the query may use. */
  readonly terms?: Readonly<Record<string, readonly string[]>>;
  readonly since?: Date;
  readonly until?: Date;
  /** Only what had been seen by then. */
  readonly asOf?: Date;
  readonly where?: SQL;
}

export interface Found {
  readonly article: ListedArticle;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Candidates read at a time. */
const BATCH = 200;

/** @throws {QueryError} with the place of the mistake */
export async function searchArticles(db: Db, request: SearchRequest): Promise<Found[]> {
  const search = compileSearch(request.query, request.terms);
  const found: Found[] = [];
  let place = request.after;
  for (;;) {
    const rows = await db
      .select({ article: articles, version: articleVersions, listed: listedArticle })
      .from(articles)
      .innerJoin(
        articleVersions,
        and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
      )
      .leftJoin(sources, eq(sources.id, articles.sourceId))
      .where(
        and(
          mayMatch(articleVersions.search, search.candidates),
          request.since && sql`${articleTime} >= ${request.since.toISOString()}::timestamptz`,
          request.until && sql`${articleTime} < ${request.until.toISOString()}::timestamptz`,
          request.asOf && sql`${articles.seenAt} <= ${request.asOf.toISOString()}::timestamptz`,
          request.where,
          beyond({ ...(place && { after: place }), limit: BATCH }),
        ),
      )
      .orderBy(sql`coalesce(${articles.publishedAt}, ${articles.seenAt}) desc`, sql`${articles.id} desc`)
      .limit(BATCH);
    for (const row of rows) {
      const hit = search.test(storedArticle(row.article, row.version));
      if (hit !== null) found.push({ article: row.listed, ...hit });
      if (found.length === request.limit) return found;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return found;
    place = { time: last.listed.time, id: last.listed.id };
  }
}
