/** The outbox of a channel: what is due, and what came of each attempt. */
import { and, asc, eq, inArray, lte, ne } from "drizzle-orm";
import { announce, type Db } from "./db.ts";
import { wake } from "./lanes.ts";
import { alerts, channels, deliveries, deliveryAttempts } from "./schema.ts";

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
