/** The outbox: what is due on a channel, what came of each attempt, and how all of it stands. */
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, ne, type SQL, sql } from "drizzle-orm";
import { announce, type Db } from "./db.ts";
import { wake } from "./lanes.ts";
import type { DeliveryState } from "./schema/alerts.ts";
import { alerts, channels, deliveries, deliveryAttempts, storylines } from "./schema.ts";

export type DueDelivery = Awaited<ReturnType<typeof dueDeliveries>>[number];

/**
 * Oldest first. The holder of the channel's lane is the only one who asks.
 *
 * @param againOnly only those that were tried before: the channel rests
 */
export async function dueDeliveries(db: Db, channelId: number, wall: Date, limit: number, againOnly = false) {
  return db
    .select({
      id: deliveries.id,
      alertId: deliveries.alertId,
      webhookId: deliveries.webhookId,
      body: deliveries.body,
      attempts: deliveries.attempts,
      begunAt: deliveries.begunAt,
      payload: alerts.payload,
      current: alerts.current,
      revision: alerts.revision,
    })
    .from(deliveries)
    .innerJoin(alerts, eq(alerts.id, deliveries.alertId))
    .where(
      and(
        eq(deliveries.channelId, channelId),
        eq(deliveries.state, "waiting"),
        lte(deliveries.nextAt, wall),
        againOnly ? gt(deliveries.attempts, 0) : undefined,
      ),
    )
    .orderBy(asc(deliveries.nextAt), asc(deliveries.id))
    .limit(limit);
}

/** Notes, before they are made, attempts of a medium that could not tell a second copy: if nobody records their end, they are in doubt. */
export async function noteBegun(db: Db, ids: readonly number[], wall: Date): Promise<void> {
  if (ids.length > 0)
    await db
      .update(deliveries)
      .set({ begunAt: wall })
      .where(inArray(deliveries.id, [...ids]));
}

export interface Attempt {
  readonly at: Date;
  readonly tookMs: number;
  readonly outcome: string;
  readonly status?: number;
  readonly excerpt?: string;
}

export type AfterAttempt = { readonly receipt?: Readonly<Record<string, string>>; readonly shown?: number } & (
  | { readonly state: "delivered" | "dead" | "possibly sent" }
  | { readonly state: "waiting"; readonly nextAt: Date }
);

/** What is kept of an answer. */
const EXCERPT = 1_000;

/** Records an attempt and where the delivery stands after it. */
export async function recordAttempt(
  db: Db,
  delivery: Pick<DueDelivery, "id" | "attempts">,
  attempt: Attempt,
  after: AfterAttempt,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const number = await addAttempt(tx, delivery, attempt);
    await tx
      .update(deliveries)
      .set({
        state: after.state,
        attempts: number,
        nextAt: after.state === "waiting" ? after.nextAt : null,
        endedAt: after.state === "waiting" ? null : now,
        begunAt: null,
        ...(after.receipt && { receipt: after.receipt }),
        ...(after.shown !== undefined && { shown: after.shown }),
      })
      .where(and(eq(deliveries.id, delivery.id), eq(deliveries.state, "waiting")));
  });
}

/** Records a change of a message that was delivered. @param nextAt when to try again; null: it is done with */
export async function recordUpdate(
  db: Db,
  delivery: Pick<DueDelivery, "id" | "attempts">,
  attempt: Attempt | null,
  shown: number,
  nextAt: Date | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    const number = attempt === null ? delivery.attempts : await addAttempt(tx, delivery, attempt);
    await tx
      .update(deliveries)
      .set({ attempts: number, shown, updateAt: nextAt })
      .where(eq(deliveries.id, delivery.id));
  });
}

async function addAttempt(
  db: Db,
  { id, attempts }: Pick<DueDelivery, "id" | "attempts">,
  attempt: Attempt,
): Promise<number> {
  const number = attempts + 1;
  const { status = null, excerpt = null } = attempt;
  await db
    .insert(deliveryAttempts)
    .values({ ...attempt, status, excerpt: excerpt?.slice(0, EXCERPT) ?? null, deliveryId: id, number })
    .onConflictDoNothing();
  return number;
}

/** Sends again what was sent, held or given up: same id, same bytes. @returns how many deliveries wait now */
export async function redeliver(db: Db, alertId: number, wall: Date): Promise<number> {
  return redeliverWhere(db, eq(deliveries.alertId, alertId), wall);
}

/** Sends again what was decided since then and did not arrive; @param all also what did. @returns how many deliveries wait now */
export async function redeliverSince(db: Db, since: Date, all: boolean, wall: Date): Promise<number> {
  const missed = inArray(deliveries.state, ["dead", "possibly sent", "muted"]);
  return redeliverWhere(db, and(gte(deliveries.createdAt, since), all ? ne(deliveries.state, "folded") : missed), wall);
}

async function redeliverWhere(db: Db, which: SQL | undefined, wall: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const active = tx.select({ id: channels.id }).from(channels).where(eq(channels.state, "active"));
    const again = await tx
      .update(deliveries)
      .set({ state: "waiting", nextAt: wall, endedAt: null, heldUntil: null, begunAt: null })
      .where(and(which, inArray(deliveries.channelId, active)))
      .returning({ channelId: deliveries.channelId });
    for (const channelId of new Set(again.map((row) => row.channelId)))
      await wake(tx, "deliver", String(channelId), wall, false);
    await announce(tx, "deliver");
    return again.length;
  });
}

export interface DeliveryPage {
  readonly before?: number;
  readonly limit: number;
  readonly state?: DeliveryState;
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
      heldUntil: deliveries.heldUntil,
      heldFor: deliveries.heldFor,
      foldedInto: deliveries.foldedInto,
    })
    .from(deliveries)
    .innerJoin(alerts, eq(alerts.id, deliveries.alertId))
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .leftJoin(storylines, eq(storylines.id, alerts.storylineId))
    .$dynamic();
}
