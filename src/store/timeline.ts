/** The facts that a timeline is made of, with the articles that they were read in. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Fact } from "../core/developments/ledger.ts";
import { listedArticle } from "./articles.ts";
import type { Db } from "./db.ts";
import { articles, facts, sources } from "./schema.ts";

/** A timeline shows so many facts, the latest by time. */
const MOST = 5_000;

/** Positions and figures. @param asOf only what had been seen by then */
export async function timelineFacts(db: Db, storylineId: number, asOf?: Date): Promise<Fact[]> {
  const rows = await db
    .select({ fact: facts.fact })
    .from(facts)
    .where(
      and(
        eq(facts.storylineId, storylineId),
        sql`${facts.fact}->>'kind' in ('position', 'figure')`,
        asOf && sql`${facts.seenAt} <= ${asOf.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(sql`${facts.time} desc`, sql`${facts.id} desc`)
    .limit(MOST);
  return rows.map(({ fact }) => fact).reverse();
}

/** Articles by id. */
export async function articlesById(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .select(listedArticle)
    .from(articles)
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(inArray(articles.id, [...ids]))
    .orderBy(asc(articles.id));
}
