/** The outbox: what is due on a channel, what came of each attempt, and how all of it stands. */
import { and, asc, desc, eq, inArray, lt, lte, ne, sql } from "drizzle-orm";
import { announce, type Db } from "./db.ts";
import { wake } from "./lanes.ts";
import { alerts, channels, deliveries, deliveryAttempts, storylines } from "./schema.ts";

export type DueDelivery = Awaited<ReturnType<typeof dueDeliveries>>[number];

/** Oldest first. The holder of the channel's lane is the only one who asks. */
export async function dueDeliveries(db: Db, channelId: number, wall: Date, limit: number) {
  return db
    .select({
      id: deliveries.id,
      alertId: deliveries.alertId,
      webhookId: deliveries.webhookId,
      body: deliveries.body,
      attempts: deliveries.attempts,
      payload: alerts.payload,
    })
    .from(deliveries)
    .innerJoin(alerts, eq(alerts.id, deliveries.alertId))
    .where(and(eq(deliveries.channelId, channelId), eq(deliveries.state, "waiting"), lte(deliveries.nextAt, wall)))
    .orderBy(asc(deliveries.nextAt), asc(deliveries.id))
    .limit(limit);
}

export interface Attempt {
  readonly at: Date;
  readonly tookMs: number;
  readonly outcome: string;
  readonly status?: number;
  readonly excerpt?: string;
}

export type AfterAttempt =
  | { readonly state: "delivered" | "dead" }
  | { readonly state: "waiting"; readonly nextAt: Date };

/** Records an attempt and where the delivery stands after it. */
export async function recordAttempt(
  db: Db,
  delivery: Pick<DueDelivery, "id" | "attempts">,
  attempt: Attempt,
  after: AfterAttempt,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const number = delivery.attempts + 1;
    const row = { ...attempt, status: attempt.status ?? null, excerpt: attempt.excerpt ?? null };
    await tx
      .insert(deliveryAttempts)
      .values({ ...row, deliveryId: delivery.id, number })
      .onConflictDoNothing();
    await tx
      .update(deliveries)
      .set({
        state: after.state,
        attempts: number,
        nextAt: after.state === "waiting" ? after.nextAt : null,
        endedAt: after.state === "waiting" ? null : now,
      })
      .where(and(eq(deliveries.id, delivery.id), ne(deliveries.state, "delivered")));
  });
}

/** Sends again what was sent or given up: same id, same bytes. @returns how many deliveries wait now */
export async function redeliver(db: Db, alertId: number, wall: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const active = tx.select({ id: channels.id }).from(channels).where(eq(channels.state, "active"));
    const again = await tx
      .update(deliveries)
      .set({ state: "waiting", nextAt: wall, endedAt: null })
      .where(and(eq(deliveries.alertId, alertId), inArray(deliveries.channelId, active)))
      .returning({ channelId: deliveries.channelId });
    for (const { channelId } of again) await wake(tx, "deliver", String(channelId), wall, false);
    await announce(tx, "deliver");
    return again.length;
  });
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
