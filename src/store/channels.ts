/** Channels and subscriptions: where alerts go, and who gets what of a storyline. */
import { and, asc, eq, ne } from "drizzle-orm";
import type { AlertPolicy } from "../core/types.ts";
import { NotFoundError, UsageError } from "../errors.ts";
import { announce, type Db, isPostgresError } from "./db.ts";
import { channels, deliveries, storylines, subscriptions } from "./schema.ts";

export type StoredChannel = typeof channels.$inferSelect;
const UNIQUE_VIOLATION = "23505";

/** @throws {UsageError} NAME_TAKEN */
export async function addChannel(
  db: Db,
  channel: { name: string; kind: string; settings: Record<string, unknown> },
  now: Date,
): Promise<StoredChannel> {
  try {
    const [added] = await db
      .insert(channels)
      .values({ ...channel, state: "active", createdAt: now })
      .returning();
    return added!;
  } catch (error) {
    if (!isPostgresError(error, UNIQUE_VIOLATION)) throw error;
    throw new UsageError("NAME_TAKEN", `there is a channel '${channel.name}' already`, {
      hint: "choose another one with --name",
    });
  }
}

export async function listChannels(db: Db): Promise<StoredChannel[]> {
  return db.select().from(channels).where(ne(channels.state, "removed")).orderBy(asc(channels.id));
}

export async function channelById(db: Db, id: number): Promise<StoredChannel | undefined> {
  const [channel] = await db.select().from(channels).where(eq(channels.id, id));
  return channel;
}

/** @param key name or id @throws {NotFoundError} naming the channels there are */
export async function requireChannel(db: Db, key: string): Promise<StoredChannel> {
  const all = await listChannels(db);
  const found = all.find((channel) => channel.name === key) ?? all.find((channel) => String(channel.id) === key);
  if (found !== undefined) return found;
  throw new NotFoundError(`no channel '${key}'`, {
    hint:
      all.length > 0
        ? `there are: ${all.map((channel) => channel.name).join(", ")}`
        : "add one with: throughline channel add KIND",
  });
}

/** Its subscriptions go and what waited for it is dropped; what it has sent stays on record. */
export async function removeChannel(db: Db, id: number, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(channels).set({ state: "removed" }).where(eq(channels.id, id));
    await tx.delete(subscriptions).where(eq(subscriptions.channelId, id));
    await tx
      .update(deliveries)
      .set({ state: "dead", nextAt: null, endedAt: now })
      .where(and(eq(deliveries.channelId, id), eq(deliveries.state, "waiting")));
  });
}

/** The far end said that it is gone for good. What waits stays waiting until a person decides. */
export async function disableChannel(db: Db, id: number, reason: string): Promise<void> {
  await db.update(channels).set({ state: "disabled", reason }).where(eq(channels.id, id));
}

/** @returns false when it was subscribed like that already */
export async function subscribe(
  db: Db,
  storylineId: number,
  channelId: number,
  policy: AlertPolicy,
  now: Date,
): Promise<boolean> {
  const added = await db
    .insert(subscriptions)
    .values({ storylineId, channelId, policy, createdAt: now })
    .onConflictDoNothing()
    .returning();
  await announce(db, "subscription");
  return added.length > 0;
}

/** @returns how many subscriptions went */
export async function unsubscribe(db: Db, storylineId: number, channelId: number): Promise<number> {
  const gone = await db
    .delete(subscriptions)
    .where(and(eq(subscriptions.storylineId, storylineId), eq(subscriptions.channelId, channelId)))
    .returning();
  return gone.length;
}

export async function listSubscriptions(db: Db) {
  return db
    .select({
      id: subscriptions.id,
      storyline: storylines.slug,
      channel: channels.name,
      kind: channels.kind,
      policy: subscriptions.policy,
      createdAt: subscriptions.createdAt,
    })
    .from(subscriptions)
    .innerJoin(storylines, eq(storylines.id, subscriptions.storylineId))
    .innerJoin(channels, eq(channels.id, subscriptions.channelId))
    .orderBy(asc(storylines.slug), asc(channels.name));
}
