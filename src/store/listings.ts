/** Lists as readers of the stored coverage ask for them. */
import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { NotFoundError } from "../errors.ts";
import { listedArticle } from "./articles.ts";
import type { Db } from "./db.ts";
import {
  alerts,
  articles,
  channels,
  deliveries,
  developments,
  matches,
  reportArticles,
  sources,
  storylines,
} from "./schema.ts";
import { findSource, type Source } from "./sources.ts";

/** @param key id or address @throws {NotFoundError} */
export async function requireSource(db: Db, key: string): Promise<Source> {
  const source = await findSource(db, key);
  if (source !== undefined && source.state !== "removed") return source;
  throw new NotFoundError(`no source '${key.slice(0, 200)}'`, {
    hint: "see which there are: throughline source list, or GET /v1/sources",
  });
}

/** The article matches this storyline now. */
export function matchedBy(storylineId: number): SQL {
  return sql`exists (select 1 from ${matches} join ${storylines} on ${storylines.id} = ${matches.storylineId}
    where ${matches.articleId} = ${articles.id} and ${matches.storylineId} = ${storylineId}
      and (${matches.revision} = ${storylines.revision} or coalesce(${articles.id} > ${storylines.rematchedThrough}, false)))`;
}

/** When a development happened, as far as is known: the order of its list. */
const developmentTime = sql<Date>`coalesce(${developments.publishedAt}, ${developments.seenAt})`;

/** Developments of a storyline with their lead article, newest first by time, then by id. */
export async function developmentsByTime(
  db: Db,
  storylineId: number,
  page: { readonly after?: { readonly time: Date; readonly id: number }; readonly limit: number },
) {
  const { after } = page;
  return db
    .select({
      id: developments.id,
      result: developments.result,
      version: developments.version,
      raisedAt: developments.raisedAt,
      time: developmentTime.mapWith(developments.seenAt),
      articles: sql<number>`(select count(*)::int from ${reportArticles} where ${reportArticles.reportId} = ${developments.reportId})`,
      article: listedArticle,
    })
    .from(developments)
    .innerJoin(articles, eq(articles.id, developments.articleId))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(
      and(
        eq(developments.storylineId, storylineId),
        after &&
          sql`(${developmentTime}, ${developments.id}) < (${after.time.toISOString()}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(sql`${developmentTime} desc`, desc(developments.id))
    .limit(page.limit);
}

export interface DeliveryPage {
  readonly before?: number;
  readonly limit: number;
  readonly state?: "waiting" | "delivered" | "dead";
}

/** What is on its way and what has arrived, newest first. */
export async function listDeliveries(db: Db, page: DeliveryPage) {
  const wanted = and(
    page.before === undefined ? undefined : lt(deliveries.id, page.before),
    page.state && eq(deliveries.state, page.state),
  );
  return deliveryRows(db).where(wanted).orderBy(desc(deliveries.id)).limit(page.limit);
}

export async function deliveryById(db: Db, id: number) {
  const [row] = await deliveryRows(db).where(eq(deliveries.id, id));
  return row;
}

function deliveryRows(db: Db) {
  return db
    .select({
      id: deliveries.id,
      alertId: deliveries.alertId,
      type: sql<string>`${alerts.payload} ->> 'type'`,
      storyline: storylines.slug,
      channel: channels.name,
      webhookId: deliveries.webhookId,
      state: deliveries.state,
      attempts: deliveries.attempts,
      nextAt: deliveries.nextAt,
      createdAt: deliveries.createdAt,
      endedAt: deliveries.endedAt,
    })
    .from(deliveries)
    .innerJoin(alerts, eq(alerts.id, deliveries.alertId))
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .leftJoin(storylines, eq(storylines.id, alerts.storylineId))
    .$dynamic();
}

/** How many developments each storyline has. */
export async function countDevelopments(db: Db): Promise<Map<number, number>> {
  const rows = await db
    .select({ storylineId: developments.storylineId, count: sql<number>`count(*)::int` })
    .from(developments)
    .groupBy(developments.storylineId);
  return new Map(rows.map((row) => [row.storylineId, row.count]));
}
