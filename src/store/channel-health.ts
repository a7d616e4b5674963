/** How a channel is doing: failures in a row, rest while its receiver is away, and when it is switched off, which somebody is told of. */
import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { AlertPayload } from "../core/alert/payload.ts";
import { restMs } from "../core/alert/schedule.ts";
import type { Wake } from "../core/wake.ts";
import { disableChannel, type StoredChannel } from "./channels.ts";
import type { Db, Tx } from "./db.ts";
import { raiseAlert } from "./raise.ts";
import { channels, subscriptions } from "./schema.ts";

/** A channel to which nothing could be delivered for so long is switched off. */
const GIVEN_UP_AFTER_MS = 5 * 86_400_000;

/** @param failed how many attempts failed and none succeeded; 0: it lives */
export async function noteHealth(db: Db, { id, failures }: StoredChannel, failed: number, wall: Date): Promise<void> {
  const inARow = failed === 0 ? 0 : failures + failed;
  const rest = restMs(inARow);
  await db
    .update(channels)
    .set({
      failures: inARow,
      failingSince: failed === 0 ? null : sql`coalesce(${channels.failingSince}, ${wall.toISOString()}::timestamptz)`,
      restsUntil: rest === 0 ? null : new Date(wall.getTime() + rest),
    })
    .where(eq(channels.id, id));
}

/**
 * Switches a channel off to which nothing could be delivered for five days, if there is another one on which that can be told: a person
 * who is told nothing must not take silence for calm.
 *
 * @returns what to wake; null when it stays
 */
export async function disableDead(db: Db, id: number, now: Date, wall: Date): Promise<Wake[] | null> {
  return db.transaction(async (tx) => {
    const [channel] = await tx.select().from(channels).where(eq(channels.id, id)).for("update");
    if (channel?.state !== "active" || channel.failingSince === null) return null;
    if (wall.getTime() - channel.failingSince.getTime() < GIVEN_UP_AFTER_MS) return null;
    const other = await otherChannel(tx, id);
    if (other === undefined) return null;
    return disableWithNotice(tx, channel, "nothing has arrived there for five days", other, now, wall);
  });
}

/** Switches a channel off whose receiver said that it is gone, and tells so where it can. @returns what to wake */
export async function disableGone(
  db: Db,
  channel: StoredChannel,
  reason: string,
  now: Date,
  wall: Date,
): Promise<Wake[]> {
  return db.transaction(async (tx) =>
    disableWithNotice(tx, channel, reason, await otherChannel(tx, channel.id), now, wall),
  );
}

async function disableWithNotice(
  tx: Tx,
  { id, name }: StoredChannel,
  reason: string,
  other: number | undefined,
  now: Date,
  wall: Date,
): Promise<Wake[]> {
  await disableChannel(tx, id, reason);
  if (other === undefined) return [];
  const payload: AlertPayload = {
    type: "channel.disabled",
    createdAt: now.toISOString(),
    channel: { name, reason: `${reason}. What waits for it is kept: throughline channel enable ${name}` },
    evidence: [],
  };
  return raiseAlert(tx, { key: `disabled/${id}/${wall.toISOString()}`, payload }, [other], now, wall);
}

/** One that works, rather of the same storylines. */
async function otherChannel(tx: Tx, id: number): Promise<number | undefined> {
  const shares = sql`exists (select 1 from ${subscriptions} theirs join ${subscriptions} ours on ours.storyline_id = theirs.storyline_id
    where theirs.channel_id = ${channels.id} and ours.channel_id = ${id})`;
  const [other] = await tx
    .select({ id: channels.id })
    .from(channels)
    .where(and(ne(channels.id, id), eq(channels.state, "active"), eq(channels.failures, 0)))
    .orderBy(sql`${shares} desc`, asc(channels.id))
    .limit(1);
  return other?.id;
}
