/** Running processes and their heartbeats. */
import { hostname } from "node:os";
import { desc, eq, gt, lt } from "drizzle-orm";
import type { Db } from "./db.ts";
import { after } from "./lease.ts";
import { daemons } from "./schema.ts";

export interface Daemon {
  readonly id: string;
  readonly pid: number;
  readonly machine: string;
  readonly role: string;
  readonly version: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
}

/** Rows of processes that ended without signing off go after a day. */
const FORGET_AFTER_MS = 86_400_000;

export async function signOn(db: Db, daemon: { id: string; role: string; version: string }, wall: Date): Promise<void> {
  await db.delete(daemons).where(lt(daemons.seenAt, after(wall, -FORGET_AFTER_MS)));
  await db.insert(daemons).values({ ...daemon, pid: process.pid, machine: hostname(), startedAt: wall, seenAt: wall });
}

export async function beat(db: Db, id: string, wall: Date): Promise<void> {
  await db.update(daemons).set({ seenAt: wall }).where(eq(daemons.id, id));
}

export async function signOff(db: Db, id: string): Promise<void> {
  await db.delete(daemons).where(eq(daemons.id, id));
}

/** For the one owner of an embedded database: whoever was here before is gone, and so are its leases. */
export async function signOffAll(db: Db): Promise<void> {
  await db.delete(daemons);
}

/** Processes that beat within the last `withinMs`, newest first. */
export async function liveDaemons(db: Db, wall: Date, withinMs = 15_000): Promise<Daemon[]> {
  return db
    .select()
    .from(daemons)
    .where(gt(daemons.seenAt, after(wall, -withinMs)))
    .orderBy(desc(daemons.startedAt));
}
