/** What makes a lease count: its time has not run out, and the process that holds it still beats. */
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { daemons } from "./schema.ts";

/** A process beats every 2 s; one that missed four beats is taken for dead and its leases are free. */
export const BEAT_MS = 2_000;
const DEAD_AFTER_MS = 10_000;

/** True while the lease in these columns is held by a live process. `wall` is machine time. */
export function held(holder: PgColumn, until: PgColumn, wall: Date): SQL<boolean> {
  return sql<boolean>`(${until} is not null and ${until} > ${wall.toISOString()}::timestamptz and exists (
    select 1 from ${daemons} where ${daemons.id} = ${holder} and ${daemons.seenAt} > ${after(wall, -DEAD_AFTER_MS).toISOString()}::timestamptz))`;
}

export function after(time: Date, ms: number): Date {
  return new Date(time.getTime() + ms);
}
