/** Subscriptions: who gets what of a storyline, and when. */
import { and, asc, eq, sql } from "drizzle-orm";
import { effective, nextDigestAfter, type SubscriptionSettings } from "../core/policy/settings.ts";
import type { AlertPolicy } from "../core/types.ts";
import { announce, type Db, type Tx } from "./db.ts";
import { channels, deliveries, storylineRevisions, storylines, subscriptions } from "./schema.ts";

/**
 * Makes a subscription, or gives one that is there other settings.
 *
 * @param settings its own; absent: as they are, or none
 * @returns false when it was there
 */
export async function subscribe(
  db: Db,
  storylineId: number,
  channelId: number,
  policy: AlertPolicy,
  now: Date,
  settings?: SubscriptionSettings,
): Promise<boolean> {
  const added = await db.transaction(async (tx) => {
    const same = and(
      eq(subscriptions.storylineId, storylineId),
      eq(subscriptions.channelId, channelId),
      eq(subscriptions.policy, policy),
    );
    const [before] = await tx.select().from(subscriptions).where(same).for("update");
    const own = settings ?? before?.settings ?? {};
    const nextDigestAt = policy === "digest" ? await digestAfter(tx, storylineId, own, now) : null;
    if (before !== undefined) {
      await tx.update(subscriptions).set({ settings: own, nextDigestAt }).where(same);
      return false;
    }
    const row = { storylineId, channelId, policy, createdAt: now, settings: own, nextDigestAt };
    return (await tx.insert(subscriptions).values(row).onConflictDoNothing().returning()).length > 0;
  });
  await announce(db, "subscription");
  return added;
}

/** When the next digest of these settings is due, with what the storyline's file says in force. */
async function digestAfter(tx: Tx, storylineId: number, own: SubscriptionSettings, now: Date): Promise<Date> {
  const [row] = await tx
    .select({ definition: storylineRevisions.definition })
    .from(storylines)
    .innerJoin(
      storylineRevisions,
      and(eq(storylineRevisions.storylineId, storylines.id), eq(storylineRevisions.number, storylines.revision)),
    )
    .where(eq(storylines.id, storylineId));
  return nextDigestAfter(effective(own, row?.definition.alerts), now);
}

/** @returns how many subscriptions went */
export async function unsubscribe(db: Db, storylineId: number, channelId: number, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const pair = and(eq(subscriptions.storylineId, storylineId), eq(subscriptions.channelId, channelId));
    const ids = await tx.select({ id: subscriptions.id }).from(subscriptions).where(pair);
    for (const { id } of ids) await dropHeld(tx, eq(deliveries.subscriptionId, id), now);
    return (await tx.delete(subscriptions).where(pair).returning()).length;
  });
}

/** What was held for somebody who wants it no more is recorded as not sent. */
export async function dropHeld(tx: Tx, which: ReturnType<typeof eq>, now: Date): Promise<void> {
  await tx
    .update(deliveries)
    .set({ state: "muted", heldUntil: null, endedAt: now })
    .where(and(which, eq(deliveries.state, "held")));
}

/** Nothing is sent until then; null: as ever. @returns how many subscriptions it holds for */
export async function mute(db: Db, storylineId: number, channelId: number, until: Date | null): Promise<number> {
  const muted = await db
    .update(subscriptions)
    .set({ mutedUntil: until })
    .where(and(eq(subscriptions.storylineId, storylineId), eq(subscriptions.channelId, channelId)))
    .returning();
  return muted.length;
}

export async function listSubscriptions(db: Db) {
  return db
    .select({
      id: subscriptions.id,
      storyline: storylines.slug,
      channel: channels.name,
      kind: channels.kind,
      policy: subscriptions.policy,
      settings: subscriptions.settings,
      mutedUntil: subscriptions.mutedUntil,
      nextDigestAt: subscriptions.nextDigestAt,
      held: sql<number>`(select count(*)::int from ${deliveries} where ${deliveries.subscriptionId} = ${subscriptions.id} and ${deliveries.state} = 'held')`,
      createdAt: subscriptions.createdAt,
    })
    .from(subscriptions)
    .innerJoin(storylines, eq(storylines.id, subscriptions.storylineId))
    .innerJoin(channels, eq(channels.id, subscriptions.channelId))
    .orderBy(asc(storylines.slug), asc(channels.name), asc(subscriptions.policy));
}
