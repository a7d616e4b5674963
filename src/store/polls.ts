/**
 * What a poll brought. Items, sightings, validators and the next poll are one transaction: validators saved without their items would
 * turn a crash into a loss that a 304 then hides.
 */
import { desc, eq } from "drizzle-orm";
import type { Wake } from "../core/wake.ts";
import type { Db, Tx } from "./db.ts";
import { polls, sources, type sources as sourcesTable } from "./schema.ts";
import { type PlacedItem, sightItems } from "./sightings.ts";
import type { Source } from "./sources.ts";

export interface PollResult {
  readonly outcome: string;
  readonly status: number | null;
  readonly error?: string;
  /** Absent when nothing was read. */
  readonly items?: readonly PlacedItem[];
  /** What changes on the source beside its times: validators, title, failures, state. */
  readonly change: Partial<typeof sourcesTable.$inferInsert>;
}

export interface SavedPoll {
  readonly newArticles: number;
  readonly wakes: Wake[];
}

/**
 * @param next when and why the source is polled next, given how many articles were new
 */
export async function savePoll(
  db: Db,
  source: Source,
  result: PollResult,
  next: (newArticles: number) => Partial<typeof sourcesTable.$inferInsert>,
  now: Date,
  wall: Date,
): Promise<SavedPoll> {
  return db.transaction(async (tx) => {
    const sighted = await sightItems(tx, source, result.items ?? [], now, wall);
    await tx
      .update(sources)
      .set({ polledAt: now, ...result.change, ...next(sighted.newArticles) })
      .where(eq(sources.id, source.id));
    await record(tx, source.id, { ...result, items: result.items?.length ?? 0, newArticles: sighted.newArticles }, now);
    return sighted;
  });
}

interface PollRow {
  readonly outcome: string;
  readonly status: number | null;
  readonly error?: string;
  readonly items: number;
  readonly newArticles: number;
}

/** Adds to the latest row when nothing but the time differs; polls that brought something keep a row of their own. */
async function record(tx: Tx, sourceId: number, poll: PollRow, now: Date): Promise<void> {
  const [last] = await tx.select().from(polls).where(eq(polls.sourceId, sourceId)).orderBy(desc(polls.id)).limit(1);
  const same =
    last !== undefined &&
    poll.newArticles === 0 &&
    last.newArticles === 0 &&
    last.outcome === poll.outcome &&
    last.status === poll.status;
  if (same) {
    await tx
      .update(polls)
      .set({ count: last.count + 1, toAt: now, items: poll.items, error: poll.error ?? null })
      .where(eq(polls.id, last.id));
  } else {
    await tx.insert(polls).values({ ...poll, error: poll.error ?? null, sourceId, count: 1, fromAt: now, toAt: now });
  }
}

/** The latest polls of a source, newest first. */
export async function pollsOf(db: Db, sourceId: number, limit: number): Promise<(typeof polls.$inferSelect)[]> {
  return db.select().from(polls).where(eq(polls.sourceId, sourceId)).orderBy(desc(polls.id)).limit(limit);
}
