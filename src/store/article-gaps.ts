/** Articles that were seen in a feed and whose text we do not have whole, counted by source and reason. */
import { and, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { ArticleGapKind } from "../core/gaps/kinds.ts";
import { ROBOTS_WORDS } from "../core/gaps/robots-words.ts";
import type { Db } from "./db.ts";
import type { Gap, GapSource } from "./gaps.ts";
import { articles, articleVersions } from "./schema.ts";

const byRobots = sql`${articles.fetchError} like ${`${ROBOTS_WORDS}%`}`;
const fromFeed = sql`coalesce(${articleVersions.origin}, 'feed') = 'feed'`;

/** The first that holds names the reason. */
const REASONS: readonly (readonly [ArticleGapKind, SQL, string])[] = [
  ["pruned", sql`${articleVersions.text} = ''`, "older than the retention, and no storyline matched them"],
  ["robots", sql`${byRobots} and ${fromFeed}`, "robots.txt forbids them; what the feed said is kept"],
  [
    "unreadable",
    sql`${articles.fetchState} = 'failed' or (${articles.fetchError} is not null and ${fromFeed})`,
    "the page could not be read; what the feed said is kept",
  ],
  ["paywalled", sql`${articleVersions.truncated} and not ${fromFeed}`, "the page shows only a teaser"],
];

const reason = sql<ArticleGapKind | null>`case ${sql.join(
  REASONS.map(([kind, holds]) => sql`when ${holds} then ${kind}`),
  sql` `,
)} end`;

export async function articleGaps(
  db: Db,
  { since, until }: { since: Date; until: Date },
  sources: ReadonlyMap<number, GapSource>,
): Promise<Gap[]> {
  if (sources.size === 0) return [];
  const rows = await db
    .select({
      sourceId: articles.sourceId,
      kind: reason,
      count: sql<number>`count(*)::int`,
      from: sql`min(${articles.seenAt})`.mapWith(articles.seenAt),
      to: sql`max(${articles.seenAt})`.mapWith(articles.seenAt),
    })
    .from(articles)
    .leftJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
    )
    .where(
      and(
        inArray(articles.sourceId, [...sources.keys()]),
        gte(articles.seenAt, since),
        lt(articles.seenAt, until),
        or(
          sql`${articles.fetchError} is not null`,
          sql`${articleVersions.truncated}`,
          sql`${articleVersions.text} = ''`,
        ),
      ),
    )
    .groupBy(sql`1`, sql`2`); // by place: written twice, the parameters of `reason` would make two expressions of it
  return rows.flatMap(({ sourceId, kind, ...row }) =>
    kind === null ? [] : [{ ...row, kind, source: sources.get(sourceId!)!, why: whyOf(kind) }],
  );
}

const whyOf = (kind: ArticleGapKind): string => REASONS.find(([name]) => name === kind)![2];
