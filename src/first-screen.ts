/** What the first minute of a run says when nothing has matched yet: how far reading is, what came nearest, what to try. */
import { and, desc, eq, gt } from "drizzle-orm";
import { plain } from "./core/text/plain.ts";
import { countArticles } from "./store/articles.ts";
import type { Db } from "./store/db.ts";
import { countMatches } from "./store/matches.ts";
import type { Monitors } from "./store/monitors.ts";
import { storedArticle } from "./store/rematch.ts";
import { articles, articleVersions } from "./store/schema.ts";
import { countSources } from "./store/sources.ts";

/** So many of the newest articles are looked at for the nearest miss. */
const LOOKED_AT = 300;

/** @returns lines for a person */
export async function progressLines(db: Db, monitors: Monitors): Promise<string[]> {
  const [sources, stored, matched] = await Promise.all([countSources(db), countArticles(db), countMatches(db)]);
  const matches = [...matched.values()].reduce((sum, count) => sum + count, 0);
  const failing = sources.failing > 0 ? ` (${sources.failing} failing: see \`throughline source list\`)` : "";
  const lines = [
    `${sources.read} of ${sources.all} sources read${failing}, ${stored.stored} articles stored, ${stored.waiting} pages still to be read, ${matches} matched`,
  ];
  if (sources.all === 0) lines.push("no sources yet; try: throughline source add https://example.org/feed.xml");
  else if (sources.read === 0)
    lines.push("no source could be read yet: is the network up? try: throughline source list");
  else if (matches === 0) lines.push(...(await nearestMiss(db, monitors)));
  return lines;
}

async function nearestMiss(db: Db, monitors: Monitors): Promise<string[]> {
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
  const misses = rows
    .flatMap(({ article, version }) =>
      monitor.explain(storedArticle(article, version)).misses.map((miss) => ({ ...miss, article })),
    )
    .sort((a, b) => b.nearness - a.nearness);
  const nearest = misses[0];
  if (nearest === undefined) return ["no storyline is followed yet; try: throughline storyline apply FILE"];
  return [
    `nearest miss: "${plain(nearest.article.title ?? nearest.article.canonicalUrl)}" for ${nearest.storyline}: ${nearest.reason}`,
    `try: throughline explain ${nearest.article.id} ${nearest.storyline}; or add sources nearer to the story: throughline source add URL`,
  ];
}
