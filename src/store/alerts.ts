/** The alert ledger: what was told, to whom, and what became of it. */
import { desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "./db.ts";
import { alerts, channels, deliveries, deliveryAttempts, storylines } from "./schema.ts";

/** Alerts with what became of them, newest first. */
export async function listAlerts(db: Db, limit: number, where?: SQL) {
  const rows = await db
    .select({ id: alerts.id, storyline: storylines.slug, payload: alerts.payload, createdAt: alerts.createdAt })
    .from(alerts)
    .leftJoin(storylines, eq(storylines.id, alerts.storylineId))
    .where(where)
    .orderBy(desc(alerts.id))
    .limit(limit);
  const sent =
    rows.length === 0
      ? []
      : await deliveriesOf(
          db,
          rows.map((row) => row.id),
        );
  return rows.map((row) => ({ ...row, deliveries: sent.filter((delivery) => delivery.alertId === row.id) }));
}

export async function deliveriesOf(db: Db, alertIds: readonly number[]) {
  return db
    .select({
      id: deliveries.id,
      alertId: deliveries.alertId,
      channel: channels.name,
      webhookId: deliveries.webhookId,
      state: deliveries.state,
      attempts: deliveries.attempts,
      nextAt: deliveries.nextAt,
      endedAt: deliveries.endedAt,
      heldUntil: deliveries.heldUntil,
      heldFor: deliveries.heldFor,
      foldedInto: deliveries.foldedInto,
    })
    .from(deliveries)
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .where(inArray(deliveries.alertId, [...alertIds]))
    .orderBy(deliveries.id);
}

export async function attemptsOf(db: Db, deliveryId: number): Promise<(typeof deliveryAttempts.$inferSelect)[]> {
  return db
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.deliveryId, deliveryId))
    .orderBy(deliveryAttempts.number);
}

/** How many deliveries are in each state. */
export async function countDeliveries(
  db: Db,
): Promise<{ waiting: number; held: number; delivered: number; dead: number }> {
  const rows = await db
    .select({ state: deliveries.state, count: sql<number>`count(*)::int` })
    .from(deliveries)
    .groupBy(deliveries.state);
  const count = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { waiting: count("waiting"), held: count("held"), delivered: count("delivered"), dead: count("dead") };
}
