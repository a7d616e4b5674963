/** Channels: where alerts go. */
import { and, asc, eq, ne } from "drizzle-orm";
import { NotFoundError, UsageError } from "../errors.ts";
import { announce, type Db, isPostgresError } from "./db.ts";
import { wake } from "./lanes.ts";
import { channels, deliveries, subscriptions } from "./schema.ts";
import { dropHeld } from "./subscriptions.ts";

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
    await dropHeld(tx, eq(deliveries.channelId, id), now);
    await tx
      .update(deliveries)
      .set({ state: "dead", nextAt: null, endedAt: now })
      .where(and(eq(deliveries.channelId, id), eq(deliveries.state, "waiting")));
  });
}

/** Nothing more is sent. What waits stays waiting until a person decides. */
export async function disableChannel(db: Db, id: number, reason: string): Promise<void> {
  await db.update(channels).set({ state: "disabled", reason }).where(eq(channels.id, id));
}

/** Sends again, beginning with what waits. */
export async function enableChannel(db: Db, id: number, wall: Date): Promise<void> {
  await db
    .update(channels)
    .set({ state: "active", reason: null, failures: 0, failingSince: null, restsUntil: null })
    .where(eq(channels.id, id));
  await wake(db, "deliver", String(id), wall, false);
  await announce(db, "deliver");
}

/** Other settings of a channel. */
export async function setChannel(db: Db, id: number, settings: Record<string, unknown>): Promise<void> {
  await db.update(channels).set({ settings }).where(eq(channels.id, id));
}
