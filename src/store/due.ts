/** What the rows say is to be done, whatever the queue remembers: the truth behind every job. */
import { sql } from "drizzle-orm";
import { LANE_QUEUES, type LaneQueue, type Wake } from "../core/wake.ts";
import type { Db } from "./db.ts";
import { MAX_ATTEMPTS } from "./developments.ts";
import { wakeIdle } from "./lanes.ts";

/** At most so many lanes of a queue are woken at a time; the next tick takes the rest. */
const BATCH = 500;

/** For each queue the query that finds the keys with work. `$now` is story time, `$wall` machine time. */
function keysWithWork(queue: LaneQueue, now: Date, wall: Date) {
  const nowIs = sql`${now.toISOString()}::timestamptz`;
  const wallIs = sql`${wall.toISOString()}::timestamptz`;
  switch (queue) {
    case "host":
      return sql`
        select due.host as key from (
          select host from sources where state = 'active' and next_poll_at <= ${nowIs}
          union
          select host from articles where fetch_state = 'due' and fetch_at <= ${wallIs}
          union
          select host from rechecks where due_at <= ${nowIs}
        ) due left join hosts on hosts.host = due.host
        where hosts.next_at is null or hosts.next_at <= ${wallIs} + interval '1 second'
        limit ${BATCH}`;
    case "rematch":
      return sql`select id::text as key from storylines where rematched_through is not null and state = 'active' limit ${BATCH}`;
    case "develop":
      return sql`select distinct storyline_id::text as key from undeveloped where attempts < ${MAX_ATTEMPTS} limit ${BATCH}`;
    case "deliver":
      return sql`
        select id::text as key from channels where state = 'active' and (
          (coalesce(rests_until <= ${wallIs}, true) and exists (
            select 1 from deliveries where deliveries.channel_id = channels.id and state = 'waiting' and next_at <= ${wallIs}))
          or exists (select 1 from deliveries
            where deliveries.channel_id = channels.id and state = 'waiting' and attempts > 0 and next_at <= ${wallIs})
          or exists (select 1 from deliveries where deliveries.channel_id = channels.id and update_at <= ${wallIs}))
        limit ${BATCH}`;
  }
}

/**
 * Wakes every lane that has work and that nobody is on.
 *
 * @param force also those for which a job should be waiting: at start, when the queue may have lost everything
 */
export async function wakeDue(db: Db, now: Date, wall: Date, force = false): Promise<Wake[]> {
  const wakes: Wake[] = [];
  for (const queue of LANE_QUEUES) {
    const rows = (await db.execute(keysWithWork(queue, now, wall))) as unknown as { key: string }[];
    wakes.push(
      ...(await wakeIdle(
        db,
        queue,
        rows.map((row) => row.key),
        wall,
        force,
      )),
    );
  }
  return wakes;
}
