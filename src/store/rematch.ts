/** Stored coverage against a changed definition, a page at a time. Each page is a transaction, so a kill repeats at most one page. */
import { and, asc, eq, gt, lte } from "drizzle-orm";
import { createMonitor } from "../core/match/monitor.ts";
import type { Wake } from "../core/wake.ts";
import { monitorOptions } from "./background.ts";
import { candidatesFor } from "./candidates.ts";
import type { Db } from "./db.ts";
import { saveMatches } from "./keep.ts";
import { articles, articleVersions, storylineRevisions, storylines } from "./schema.ts";
import { storedArticle } from "./stored-article.ts";
import { mayMatch } from "./tsvector.ts";

const PAGE = 200;

/** @returns null when nothing is left to do */
export async function rematchPage(db: Db, storylineId: number, now: Date, wall: Date): Promise<Wake[] | null> {
  return db.transaction(async (tx) => {
    const [storyline] = await tx.select().from(storylines).where(eq(storylines.id, storylineId)).for("update");
    if (storyline === undefined || storyline.rematchedThrough === null || storyline.state !== "active") return null;
    const [revision] = await tx
      .select()
      .from(storylineRevisions)
      .where(and(eq(storylineRevisions.storylineId, storylineId), eq(storylineRevisions.number, storyline.revision)));
    const rows = await tx
      .select({ article: articles, version: articleVersions })
      .from(articles)
      .innerJoin(
        articleVersions,
        and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
      )
      .where(
        and(
          gt(articles.id, storyline.rematchedThrough),
          lte(articles.id, storyline.rematchUntil ?? 0),
          mayMatch(articleVersions.search, candidatesFor([revision!.definition])),
        ),
      )
      .orderBy(asc(articles.id))
      .limit(PAGE);
    const { definition } = revision!;
    const monitor = createMonitor([definition], await monitorOptions(tx, [definition]));
    const bySlug = new Map([[storyline.slug, { id: storylineId, revision: storyline.revision }]]);
    const wakes: Wake[] = [];
    for (const { article, version } of rows) {
      const found = monitor.match(storedArticle(article, version)).matches;
      wakes.push(
        ...(await saveMatches(
          tx,
          { articleId: article.id, version: version.number },
          found,
          { bySlug },
          { now, wall },
        )),
      );
    }
    const last = rows.length < PAGE ? null : rows.at(-1)!.article.id;
    await tx.update(storylines).set({ rematchedThrough: last }).where(eq(storylines.id, storylineId));
    return wakes;
  });
}
