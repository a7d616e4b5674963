/** Stored coverage that storylines by example are held against: which words are common, and which articles are near one another. */
import { and, desc, eq, lte, max } from "drizzle-orm";
import { type Background, createBackground } from "../core/examples/background.ts";
import type { MonitorOptions } from "../core/match/followed.ts";
import type { Storyline } from "../core/types.ts";
import type { Db } from "./db.ts";
import { articles, articleVersions } from "./schema.ts";
import { storedArticle } from "./stored-article.ts";

/** Articles: some days of a hundred sources, and about 50 MB of memory. */
const MOST = 1_000;
/** It is made anew after so many articles, so that every process has the same one, and few times. */
const EVERY = 500;
/** While there is little, it grows in smaller steps. */
const AT_FIRST_EVERY = 50;

export const asksForBackground = (storylines: readonly Storyline[]): boolean =>
  storylines.some(({ like, not_like: notLike }) => like !== undefined || notLike !== undefined);

/** The last article that belongs to the background of now; 0 for none. */
export async function backgroundUntil(db: Db): Promise<number> {
  const [row] = await db.select({ last: max(articles.id) }).from(articles);
  const last = row?.last ?? 0;
  const every = last < EVERY ? AT_FIRST_EVERY : EVERY;
  return last - (last % every);
}

export async function readBackground(db: Db, until: number): Promise<Background> {
  const rows = await db
    .select({ article: articles, version: articleVersions })
    .from(articles)
    .innerJoin(
      articleVersions,
      and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
    )
    .where(lte(articles.id, until))
    .orderBy(desc(articles.id))
    .limit(MOST);
  return createBackground(rows.map(({ article, version }) => storedArticle(article, version)));
}

/** What a monitor of these storylines is to know of stored coverage; nothing, if none of them goes by examples. */
export async function monitorOptions(db: Db, storylines: readonly Storyline[]): Promise<MonitorOptions> {
  return asksForBackground(storylines) ? { background: await readBackground(db, await backgroundUntil(db)) } : {};
}
