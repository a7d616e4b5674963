/**
 * What a poll brought. Items, sightings, validators, the next poll and what it says of our coverage are one transaction: validators saved
 * without their items would turn a crash into a loss that a 304 then hides.
 */
import { desc, eq, sql } from "drizzle-orm";
import type { PlacedItem } from "../core/poll/place.ts";
import type { Wake } from "../core/wake.ts";
import type { Db, Tx } from "./db.ts";
import { type Covered, keepLedger } from "./ledger.ts";
import { adopt } from "./moves.ts";
import { polls, sources, type sources as sourcesTable } from "./schema.ts";
import { type Sighted, sightItems } from "./sightings.ts";
import type { Source } from "./sources.ts";

export interface PollResult {
  readonly outcome: string;
  readonly status: number | null;
  readonly error?: string;
  /** Absent when nothing was read. */
  readonly items?: readonly PlacedItem[];
  /** The items are not all that the source shows: nothing can be told from what is not among them. */
  readonly partial?: boolean;
  /** What changes on the source beside its times: validators, title, failures, state. */
  readonly change: Partial<typeof sourcesTable.$inferInsert>;
  /** The address to use from now on. */
  readonly adopt?: string;
}

/** What of a poll decides when the next one is. */
export interface Brought extends Pick<Sighted, "newItems">, Pick<Covered, "overrun"> {
  /** When a pause would be a silence; null while the rhythm is not known. */
  readonly silentAfter: Date | null;
}

export interface SavedPoll {
  readonly newArticles: number;
  readonly wakes: Wake[];
}

/**
 * @param next when and why the source is polled next, given what was new
 */
export async function savePoll(
  db: Db,
  source: Source,
  result: PollResult,
  next: (brought: Brought) => Partial<typeof sourcesTable.$inferInsert>,
  now: Date,
  wall: Date,
): Promise<SavedPoll> {
  return db.transaction(async (tx) => {
    const sighted = await sightItems(tx, source, result.items ?? [], now, wall);
    const covered = await keepLedger(tx, source, result, sighted, now, wall);
    await tx
      .update(sources)
      .set({
        polledAt: now,
        polledWall: wall,
        ...(sighted.newItems > 0 && { newAt: now }),
        ...result.change,
        ...covered.change,
        ...next({
          newItems: sighted.newItems,
          overrun: covered.overrun,
          silentAfter: covered.change.silentAfter ?? source.silentAfter,
        }),
      })
      .where(eq(sources.id, source.id));
    if (result.adopt !== undefined) await adopt(tx, source, result.adopt, now);
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
  const { outcome, status, items, newArticles } = poll;
  const error = poll.error ?? null;
  if (same) {
    await tx
      .update(polls)
      .set({ count: last.count + 1, toAt: now, items, error })
      .where(eq(polls.id, last.id));
  } else {
    await tx
      .insert(polls)
      .values({ outcome, status, items, newArticles, error, sourceId, count: 1, fromAt: now, toAt: now });
  }
}

/** Old polls of a source that ended alike on one day (UTC) become one row. @returns how many rows that saved */
export async function rollUpPolls(db: Db, olderThan: Date): Promise<number> {
  const gone = await db.execute(sql`
    with days as (
      select min(id) as kept, array_agg(id) as ids, sum(count)::int as count, max(items) as items,
        sum(new_articles)::int as new_articles, min(from_at) as from_at, max(to_at) as to_at
      from ${polls} where to_at < ${olderThan.toISOString()}::timestamptz
      group by source_id, date_trunc('day', from_at at time zone 'UTC'), outcome, status having count(*) > 1
    ), kept as (
      update ${polls} p set count = d.count, items = d.items, new_articles = d.new_articles, from_at = d.from_at, to_at = d.to_at
      from days d where p.id = d.kept
    )
    delete from ${polls} p using days d where p.id = any(d.ids) and p.id <> d.kept returning p.id`);
  return gone.length;
}

/** The latest polls of a source, newest first. */
export async function pollsOf(db: Db, sourceId: number, limit: number): Promise<(typeof polls.$inferSelect)[]> {
  return db.select().from(polls).where(eq(polls.sourceId, sourceId)).orderBy(desc(polls.id)).limit(limit);
}
