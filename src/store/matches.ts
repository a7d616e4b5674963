/** Matches as people ask for them: one an article, the latest, of the definition in force. */
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { type ArticlePage, beyond, listedArticle } from "./articles.ts";
import type { Db } from "./db.ts";
import { articles, matches, sources, storylines } from "./schema.ts";

/** A match counts when it is of the storyline's revision in force, or when that has not been rematched that far yet. */
const inForce = sql`(${matches.revision} = ${storylines.revision} or coalesce(${articles.id} > ${storylines.rematchedThrough}, false))`;

/** The newest match of its pair: of several versions and revisions the last one is shown. */
const newest = sql`not exists (select 1 from ${matches} later where later.article_id = ${matches.articleId}
  and later.storyline_id = ${matches.storylineId} and later.id > ${matches.id})`;

/** The article matches this storyline now. */
export function matchedBy(storylineId: number): SQL {
  return sql`exists (select 1 from ${matches} join ${storylines} on ${storylines.id} = ${matches.storylineId}
    where ${matches.articleId} = ${articles.id} and ${matches.storylineId} = ${storylineId} and ${inForce})`;
}

export async function listMatches(db: Db, storylineId: number, page: ArticlePage, where?: SQL) {
  return db
    .select({
      id: matches.id,
      score: matches.score,
      evidence: matches.evidence,
      matchedAt: matches.matchedAt,
      version: matches.version,
      revision: matches.revision,
      article: listedArticle,
    })
    .from(matches)
    .innerJoin(storylines, eq(storylines.id, matches.storylineId))
    .innerJoin(articles, eq(articles.id, matches.articleId))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(and(eq(matches.storylineId, storylineId), inForce, newest, beyond(page), where))
    .orderBy(sql`coalesce(${articles.publishedAt}, ${articles.seenAt}) desc`, desc(articles.id))
    .limit(page.limit);
}

/** How many articles match each active storyline. */
export async function countMatches(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .select({ storylineId: matches.storylineId, count: sql<number>`count(distinct ${matches.articleId})::int` })
    .from(matches)
    .innerJoin(storylines, eq(storylines.id, matches.storylineId))
    .innerJoin(articles, eq(articles.id, matches.articleId))
    .where(and(eq(storylines.state, "active"), inForce))
    .groupBy(matches.storylineId);
  return new Map(rows.map((row) => [row.storylineId, row.count]));
}

/** What an article matches now. */
export async function matchesOf(db: Db, articleId: number) {
  return db
    .select({
      slug: storylines.slug,
      score: matches.score,
      evidence: matches.evidence,
      version: matches.version,
      revision: matches.revision,
      matchedAt: matches.matchedAt,
    })
    .from(matches)
    .innerJoin(storylines, eq(storylines.id, matches.storylineId))
    .innerJoin(articles, eq(articles.id, matches.articleId))
    .where(and(eq(matches.articleId, articleId), inForce, newest));
}

/** What the matches of a version rest on, one a storyline: that of the latest revision. */
export async function evidenceOfVersion(db: Db, articleId: number, version: number) {
  return db
    .selectDistinctOn([matches.storylineId], { slug: storylines.slug, evidence: matches.evidence })
    .from(matches)
    .innerJoin(storylines, eq(storylines.id, matches.storylineId))
    .where(and(eq(matches.articleId, articleId), eq(matches.version, version)))
    .orderBy(matches.storylineId, desc(matches.revision));
}
