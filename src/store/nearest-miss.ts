/** What came nearest to a match of any storyline, for a person who has none yet. */
import { and, desc, eq, gt } from "drizzle-orm";
import type { Db } from "./db.ts";
import type { Monitors } from "./monitors.ts";
import { articles, articleVersions } from "./schema.ts";
import { storedArticle } from "./stored-article.ts";

/** So many of the newest articles are looked at: each is matched with every storyline again. */
const LOOKED_AT = 100;

export interface NearestMiss {
  readonly articleId: number;
  readonly url: string;
  readonly title: string;
  /** Slug. */
  readonly storyline: string;
  /** Which words lacked, and how far it was. */
  readonly reason: string;
}

/** @returns undefined without articles or storylines, or when all of them match */
export async function nearestMiss(db: Db, monitors: Monitors): Promise<NearestMiss | undefined> {
  const { monitor } = await monitors.current(db);
  const rows = await db
    .select({ article: articles, version: articleVersions })
    .from(articles)
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
    )
    .where(gt(articles.version, 0))
    .orderBy(desc(articles.id))
    .limit(LOOKED_AT);
  const misses = rows.flatMap(({ article, version }) =>
    monitor.explain(storedArticle(article, version)).misses.map((miss) => ({ ...miss, article })),
  );
  const nearest = misses.sort((a, b) => b.nearness - a.nearness)[0];
  if (nearest === undefined) return undefined;
  const { storyline, reason, article } = nearest;
  const url = article.canonicalUrl;
  return { articleId: article.id, url, title: article.title ?? url, storyline, reason };
}
