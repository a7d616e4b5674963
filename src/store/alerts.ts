/** The alert ledger: an alert is a row before it is a message, with one delivery for each channel that is to have it. */
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { webhookBody } from "../core/alert/body.ts";
import type { AlertPayload } from "../core/alert/payload.ts";
import { webhookId } from "../core/alert/webhook-id.ts";
import type { AlertPolicy } from "../core/types.ts";
import type { Wake } from "../core/wake.ts";
import type { Db, Tx } from "./db.ts";
import { wake } from "./lanes.ts";
import { alerts, channels, deliveries, deliveryAttempts, storylines, subscriptions } from "./schema.ts";
import { setting } from "./settings.ts";

export interface NewAlert {
  /** What makes it happen once. */
  readonly key: string;
  readonly storylineId?: number;
  readonly articleId?: number;
  readonly developmentId?: number;
  readonly payload: AlertPayload;
}

/** Channels that get this kind of alert of a storyline, and since when. */
export async function subscribersOf(
  tx: Tx,
  storylineId: number,
  policy: AlertPolicy,
): Promise<{ channelId: number; since: Date }[]> {
  return tx
    .select({ channelId: subscriptions.channelId, since: subscriptions.createdAt })
    .from(subscriptions)
    .innerJoin(channels, eq(channels.id, subscriptions.channelId))
    .where(
      and(eq(subscriptions.storylineId, storylineId), eq(subscriptions.policy, policy), eq(channels.state, "active")),
    );
}

/** Stores the decision to tell, and the outbox rows, in the caller's transaction. An alert whose key is there already stays as it was. */
export async function raiseAlert(
  tx: Tx,
  alert: NewAlert,
  channelIds: readonly number[],
  now: Date,
  wall: Date,
  canAdd = true,
): Promise<Wake[]> {
  if (channelIds.length === 0) return [];
  const [made] = await tx
    .insert(alerts)
    .values({ ...alert, createdAt: now })
    .onConflictDoNothing()
    .returning();
  const [row] = made === undefined ? await tx.select().from(alerts).where(eq(alerts.key, alert.key)) : [made];
  const id = String(row!.id);
  const body = webhookBody(id, row!.payload);
  // Ids of alerts begin anew with a new database: a receiver that remembers ids must not take its alerts for old ones.
  const everywhere = `${await setting<string>(tx, "installation")}/${id}`;
  const rows = channelIds.map((channelId) => ({
    alertId: row!.id,
    channelId,
    webhookId: webhookId(everywhere, String(channelId)),
    body,
    state: "waiting" as const,
    attempts: 0,
    nextAt: wall,
    createdAt: now,
  }));
  const added = await tx
    .insert(deliveries)
    .values(rows)
    .onConflictDoNothing()
    .returning({ channelId: deliveries.channelId });
  const wakes: Wake[] = [];
  for (const { channelId } of added.sort((a, b) => a.channelId - b.channelId)) {
    const woken = await wake(tx, "deliver", String(channelId), wall, canAdd);
    if (woken !== null) wakes.push(woken);
  }
  return wakes;
}

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
export async function countDeliveries(db: Db): Promise<{ waiting: number; delivered: number; dead: number }> {
  const rows = await db
    .select({ state: deliveries.state, count: sql<number>`count(*)::int` })
    .from(deliveries)
    .groupBy(deliveries.state);
  const count = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { waiting: count("waiting"), delivered: count("delivered"), dead: count("dead") };
}
