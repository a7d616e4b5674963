/** Turns at a host: one request at a time over all processes, with a pause between two. And what its robots.txt said. */
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "./db.ts";
import { after, held } from "./lease.ts";
import { hosts } from "./schema.ts";

/** A request ends after 30 s at most; a turn that lasts longer than this was left by a process that hangs. */
const TURN_MS = 45_000;

/**
 * Takes the turn at a host if it is free and its pause is over.
 *
 * @returns null when taken; otherwise the milliseconds after which to ask again
 */
export async function takeTurn(db: Db, host: string, holder: string, wall: Date): Promise<number | null> {
  const busy = held(hosts.turnHolder, hosts.turnUntil, wall);
  const turn = { turnHolder: holder, turnUntil: after(wall, TURN_MS) };
  const taken = await db
    .update(hosts)
    .set(turn)
    .where(
      and(
        eq(hosts.host, host),
        sql`not ${busy}`,
        sql`(${hosts.nextAt} is null or ${hosts.nextAt} <= ${wall.toISOString()}::timestamptz)`,
      ),
    )
    .returning({ host: hosts.host });
  if (taken.length > 0) return null;
  const [row] = await db.select({ busy, nextAt: hosts.nextAt }).from(hosts).where(eq(hosts.host, host));
  if (row === undefined) {
    const first = await db
      .insert(hosts)
      .values({ host, ...turn })
      .onConflictDoNothing()
      .returning({ host: hosts.host });
    if (first.length > 0) return null;
  }
  const pause = (row?.nextAt?.getTime() ?? 0) - wall.getTime();
  return Math.max(5, pause, row?.busy ? 100 : 0);
}

/** Gives the turn back; the next one begins after the pause (the host's own crawl delay when that is longer). */
export async function leaveTurn(db: Db, host: string, holder: string, pauseMs: number, wall: Date): Promise<void> {
  const next = sql`${wall.toISOString()}::timestamptz + greatest(${pauseMs}::int, coalesce(${hosts.crawlDelayMs}, 0)) * interval '1 millisecond'`;
  await db
    .update(hosts)
    .set({ turnHolder: null, turnUntil: null, nextAt: sql`greatest(coalesce(${hosts.nextAt}, ${next}), ${next})` })
    .where(and(eq(hosts.host, host), eq(hosts.turnHolder, holder)));
}

/** When the host may be asked again; null when it may be now. */
export async function pausedUntil(db: Db, host: string, wall: Date): Promise<Date | null> {
  const [row] = await db.select({ nextAt: hosts.nextAt }).from(hosts).where(eq(hosts.host, host));
  return row?.nextAt != null && row.nextAt > wall ? row.nextAt : null;
}

export interface RobotsRow {
  readonly status: number | null;
  readonly body: string;
  readonly fetchedAt: Date;
}

export async function robotsOf(db: Db, host: string): Promise<RobotsRow | undefined> {
  const [row] = await db.select().from(hosts).where(eq(hosts.host, host));
  return row?.robotsAt == null
    ? undefined
    : { status: row.robotsStatus, body: row.robots ?? "", fetchedAt: row.robotsAt };
}

export async function saveRobots(db: Db, host: string, robots: RobotsRow, crawlDelayMs: number | null): Promise<void> {
  const row = { robots: robots.body, robotsStatus: robots.status, robotsAt: robots.fetchedAt, crawlDelayMs };
  await db
    .insert(hosts)
    .values({ host, ...row })
    .onConflictDoUpdate({ target: hosts.host, set: row });
}
