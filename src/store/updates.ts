/** Alerts that are kept up to date: what is known of a development now, and which messages are to be changed for it. */
import { and, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { AlertPayload, Corroboration } from "../core/alert/payload.ts";
import type { Standing } from "../core/developments/standing.ts";
import type { Wake } from "../core/wake.ts";
import type { Tx } from "./db.ts";
import { raiseAlert, subscribersOf } from "./raise.ts";
import {
  alerts,
  articles,
  deliveries,
  developments,
  matches,
  sources,
  storylineRevisions,
  storylines,
} from "./schema.ts";
import { sinceOf } from "./since.ts";

/** Changes that come together are one change of the message. */
const GATHER_MS = 30_000;
/** Developments of before that a correction is looked for in. */
const MOST_TOUCHED = 5;

/** Who had it first and how many follow, as alerts tell it. */
export async function reportOf(tx: Tx, { first, independent }: Standing): Promise<Corroboration> {
  const [row] = await tx
    .select({ publisher: articles.publisher, title: sources.title })
    .from(articles)
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .where(eq(articles.id, Number(first.article)));
  const who =
    row === undefined ? { name: first.family } : { ...(row.title && { name: row.title }), domain: row.publisher };
  return { first: { ...who, at: first.at }, independent };
}

/** Earlier figures, the latest first. */
export const earlierOf = ({ earlier }: Standing): Pick<AlertPayload, "earlier"> =>
  earlier.length === 0 ? {} : { earlier: [...earlier].reverse() };

/** Developments that a new one may have corrected. */
export async function touchedBy(
  tx: Tx,
  { id, storylineId, articleId, result }: typeof developments.$inferSelect,
): Promise<number[]> {
  if (result.kind !== "correction") return [];
  const object = result.figure?.object ?? null;
  const rows = await tx
    .select({ id: developments.id })
    .from(developments)
    .where(
      and(
        eq(developments.storylineId, storylineId),
        lt(developments.id, id),
        sql`(${developments.articleId} = ${articleId} or ${developments.result} #>> '{figure,object}' = ${object})`,
      ),
    )
    .orderBy(sql`${developments.id} desc`)
    .limit(MOST_TOUCHED);
  return rows.map((row) => row.id);
}

/**
 * Developments stand differently now. Alerts of them are made anew where a message can be changed, and those are told that waited for
 * more sources.
 */
export async function updateAlerts(
  tx: Tx,
  developmentIds: readonly number[],
  now: Date,
  wall: Date,
  canAdd = true,
): Promise<Wake[]> {
  const wakes: Wake[] = [];
  for (const id of developmentIds) {
    const known = await knownNow(tx, id, now);
    if (known === undefined) continue;
    const { development, payload } = known;
    const channels = (await subscribersOf(tx, development.storylineId, "developments")).map(
      ({ channelId }) => channelId,
    );
    const { storylineId, articleId } = development;
    const alert = { key: `development/${id}`, storylineId, articleId, developmentId: id, payload };
    wakes.push(...(await raiseAlert(tx, alert, channels, now, wall, canAdd)));
    await renew(tx, id, payload, wall);
  }
  return wakes;
}

async function renew(tx: Tx, developmentId: number, payload: AlertPayload, wall: Date): Promise<void> {
  const [alert] = await tx.select().from(alerts).where(eq(alerts.developmentId, developmentId)).for("update");
  if (alert === undefined) return;
  const { report, since } = payload;
  const shown = alert.current ?? alert.payload;
  if (
    JSON.stringify([shown.report?.independent, shown.since?.note]) ===
    JSON.stringify([report?.independent, since?.note])
  )
    return;
  const current: AlertPayload = { ...alert.payload, ...(report && { report }), ...(since && { since }) };
  await tx
    .update(alerts)
    .set({ current, revision: alert.revision + 1 })
    .where(eq(alerts.id, alert.id));
  await tx
    .update(deliveries)
    .set({ updateAt: new Date(wall.getTime() + GATHER_MS) })
    .where(and(eq(deliveries.alertId, alert.id), isNotNull(deliveries.receipt), isNull(deliveries.updateAt)));
}

/** A development as an alert of now would tell it. */
async function knownNow(tx: Tx, id: number, now: Date) {
  const [row] = await tx
    .select({
      development: developments,
      article: articles,
      sourceTitle: sources.title,
      slug: storylines.slug,
      definition: storylineRevisions.definition,
    })
    .from(developments)
    .innerJoin(articles, eq(articles.id, developments.articleId))
    .leftJoin(sources, eq(sources.id, articles.sourceId))
    .innerJoin(storylines, eq(storylines.id, developments.storylineId))
    .innerJoin(
      storylineRevisions,
      and(eq(storylineRevisions.storylineId, storylines.id), eq(storylineRevisions.number, storylines.revision)),
    )
    .where(eq(developments.id, id));
  if (row === undefined) return undefined;
  const { development, article, sourceTitle, slug, definition } = row;
  const [match] = await tx
    .select({ score: matches.score, evidence: matches.evidence })
    .from(matches)
    .where(and(eq(matches.articleId, article.id), eq(matches.storylineId, development.storylineId)))
    .orderBy(sql`${matches.id} desc`)
    .limit(1);
  const since = await sinceOf(tx, id);
  const payload: AlertPayload = {
    type: "development",
    createdAt: now.toISOString(),
    storyline: { slug, name: definition.name },
    article: {
      id: String(article.id),
      url: article.canonicalUrl,
      title: article.title ?? article.canonicalUrl,
      ...(article.publishedAt && { publishedAt: article.publishedAt.toISOString() }),
      seenAt: article.seenAt.toISOString(),
      ...(article.language && { language: article.language }),
      source: { name: sourceTitle ?? article.publisher, domain: article.publisher },
    },
    development: development.result,
    ...(match && { match: { score: match.score } }),
    report: await reportOf(tx, development.standing),
    ...earlierOf(development.standing),
    ...(since && { since }),
    evidence: match?.evidence ?? [],
  };
  return { development, payload };
}

/** Messages of a channel that are to be changed now. */
export async function dueUpdates(tx: Pick<Tx, "select">, channelId: number, wall: Date, limit: number) {
  return tx
    .select({
      id: deliveries.id,
      alertId: deliveries.alertId,
      webhookId: deliveries.webhookId,
      body: deliveries.body,
      attempts: deliveries.attempts,
      receipt: deliveries.receipt,
      shown: deliveries.shown,
      payload: alerts.payload,
      current: alerts.current,
      revision: alerts.revision,
    })
    .from(deliveries)
    .innerJoin(alerts, eq(alerts.id, deliveries.alertId))
    .where(
      and(
        eq(deliveries.channelId, channelId),
        inArray(deliveries.state, ["delivered"]),
        lt(deliveries.updateAt, new Date(wall.getTime() + 1)),
      ),
    )
    .limit(limit);
}

export type DueUpdate = Awaited<ReturnType<typeof dueUpdates>>[number];
