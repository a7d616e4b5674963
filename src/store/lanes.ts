/**
 * Lanes: serial work that any process may do, one process at a time (a host, a storyline's developments, a channel's deliveries).
 *
 * `wake` is called in the transaction that makes the work; `enter` by the job that came to do it; `leave` lets go only if nobody woke
 * the lane since, so no wake-up is lost between two holders. A job that finds the lane held just ends: the holder will see its wake-up.
 */
import { and, eq, sql } from "drizzle-orm";
import type { LaneQueue, Wake } from "../core/wake.ts";
import type { Db } from "./db.ts";
import { after, held } from "./lease.ts";
import { lanes } from "./schema.ts";

/** A job that has not begun this long after it was added is taken for lost, and added again. */
const LOST_AFTER_MS = 30_000;
/** A lane is held for so long at a time; its holder renews it (see `enter`). */
const HOLD_MS = 60_000;

/** The order in which one transaction takes several lanes: any other order, and two of them would wait for each other. Numbers by value. */
export const laneOrder = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

/**
 * Says that a lane has work.
 *
 * @param queue false when the caller has no queue to add jobs to (a command): the next tick of a daemon adds them
 * @returns the job to add after the commit, or null when one is waiting already
 */
export async function wake(db: Db, queue: LaneQueue, key: string, wall: Date, canAdd = true): Promise<Wake | null> {
  const stale = after(wall, -LOST_AFTER_MS).toISOString();
  const now = wall.toISOString();
  const [lane] = await db
    .insert(lanes)
    .values({ queue, key, wake: 1, ...(canAdd && { queuedAt: wall }) })
    .onConflictDoUpdate({
      target: [lanes.queue, lanes.key],
      set: {
        wake: sql`${lanes.wake} + 1`,
        ...(canAdd && {
          queuedAt: sql`case when ${lanes.queuedAt} > ${stale}::timestamptz then ${lanes.queuedAt} else ${now}::timestamptz end`,
        }),
      },
    })
    .returning({ counter: lanes.wake, add: sql<boolean>`coalesce(${lanes.queuedAt} = ${now}::timestamptz, false)` });
  return canAdd && lane!.add ? { queue, key, counter: lane!.counter } : null;
}

/**
 * Takes a lane.
 *
 * @returns the wake-up it was taken at, or null when a live process holds it
 */
export async function enter(db: Db, queue: LaneQueue, key: string, holder: string, wall: Date): Promise<number | null> {
  const free = sql`not ${held(lanes.holder, lanes.heldUntil, wall)}`;
  const [lane] = await db
    .update(lanes)
    .set({ holder, heldUntil: after(wall, HOLD_MS), queuedAt: null })
    .where(and(eq(lanes.queue, queue), eq(lanes.key, key), free))
    .returning({ wake: lanes.wake });
  return lane?.wake ?? null;
}

/** Holds on for another minute. @returns the latest wake-up, or null when the lane was lost to another process */
export async function renew(db: Db, queue: LaneQueue, key: string, holder: string, wall: Date): Promise<number | null> {
  const [lane] = await db
    .update(lanes)
    .set({ heldUntil: after(wall, HOLD_MS), queuedAt: null })
    .where(and(eq(lanes.queue, queue), eq(lanes.key, key), eq(lanes.holder, holder)))
    .returning({ wake: lanes.wake });
  return lane?.wake ?? null;
}

/** Lets go. @returns false when the lane was woken after `seen`: its holder has more to do */
export async function leave(db: Db, queue: LaneQueue, key: string, holder: string, seen: number): Promise<boolean> {
  const left = await db
    .update(lanes)
    .set({ holder: null, heldUntil: null })
    .where(and(eq(lanes.queue, queue), eq(lanes.key, key), eq(lanes.holder, holder), eq(lanes.wake, seen)))
    .returning({ wake: lanes.wake });
  if (left.length > 0) return true;
  const [lane] = await db
    .select({ holder: lanes.holder })
    .from(lanes)
    .where(and(eq(lanes.queue, queue), eq(lanes.key, key)));
  return lane?.holder !== holder;
}

/** Lets go whatever was said since: the process is closing, the next one will find the work in the rows. */
export async function abandon(db: Db, queue: LaneQueue, key: string, holder: string): Promise<void> {
  await db
    .update(lanes)
    .set({ holder: null, heldUntil: null })
    .where(and(eq(lanes.queue, queue), eq(lanes.key, key), eq(lanes.holder, holder)));
}

/**
 * Wakes those of `keys` that nobody holds and no job is waiting for: what the reconciler found in the rows.
 *
 * @param force also those with a job waiting (at start: the queue may have been emptied)
 */
export async function wakeIdle(
  db: Db,
  queue: LaneQueue,
  keys: readonly string[],
  wall: Date,
  force = false,
): Promise<Wake[]> {
  if (keys.length === 0) return [];
  const stale = after(wall, -LOST_AFTER_MS).toISOString();
  const waiting = force ? sql`false` : sql`coalesce(${lanes.queuedAt} > ${stale}::timestamptz, false)`;
  const woken = await db
    .insert(lanes)
    .values(keys.toSorted(laneOrder).map((key) => ({ queue, key, wake: 1, queuedAt: wall })))
    .onConflictDoUpdate({
      target: [lanes.queue, lanes.key],
      set: { wake: sql`${lanes.wake} + 1`, queuedAt: wall },
      setWhere: sql`not ${waiting} and not ${held(lanes.holder, lanes.heldUntil, wall)}`,
    })
    .returning({ key: lanes.key, counter: lanes.wake });
  return woken.map((lane) => ({ queue, ...lane }));
}

/** Holds the lane without working on it until then: nobody else tries what just failed. */
export async function pause(db: Db, queue: LaneQueue, key: string, holder: string, until: Date): Promise<void> {
  await db
    .update(lanes)
    .set({ heldUntil: until })
    .where(and(eq(lanes.queue, queue), eq(lanes.key, key), eq(lanes.holder, holder)));
}
