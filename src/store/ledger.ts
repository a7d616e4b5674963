/**
 * What a poll says of our coverage, kept in its transaction: outages, lost items, polls that came too late, silence. A gap begins and ends
 * once, whatever runs twice.
 */
import { eq } from "drizzle-orm";
import { overrun } from "../core/gaps/window.ts";
import { spell } from "../core/text/spell.ts";
import type { Tx } from "./db.ts";
import { addGap, closeGap, openGap } from "./gaps.ts";
import { after } from "./lease.ts";
import type { PollResult } from "./polls.ts";
import { whenSilent } from "./rhythm.ts";
import { type sources, sourceWindows } from "./schema.ts";
import type { Sighted } from "./sightings.ts";
import { addEvent } from "./source-events.ts";
import type { Source } from "./sources.ts";

/** One failed poll is a hiccup. */
const OUTAGE_AFTER = 2;
/** A poll may be late by its interval, or by so much. */
const LATE_MS = 900_000;

export interface Covered {
  readonly change: Partial<typeof sources.$inferInsert>;
  /** Items were lost since the poll before. */
  readonly overrun: boolean;
}

export async function keepLedger(
  tx: Tx,
  source: Source,
  result: PollResult,
  sighted: Sighted,
  now: Date,
  wall: Date,
): Promise<Covered> {
  await noteLateness(tx, source, now, wall);
  const failingSince = await noteOutage(tx, source, result, now);
  const lost = result.items !== undefined && result.partial !== true && (await noteWindow(tx, source, sighted, now));
  const silence = await noteSilence(tx, source, result, sighted.newItems > 0, now);
  return { change: { failingSince, ...silence }, overrun: lost };
}

/** Judged by the machine's time: in a story that runs faster than the machine every poll would be late. */
async function noteLateness(tx: Tx, source: Source, now: Date, wall: Date): Promise<void> {
  if (source.polledAt === null || source.polledWall === null || source.intervalSeconds === null) return;
  const intervalMs = source.intervalSeconds * 1000;
  const lateMs = wall.getTime() - source.polledWall.getTime() - intervalMs;
  if (lateMs <= Math.max(LATE_MS, intervalMs)) return;
  const why = `asked ${spell(lateMs)} late: the program was not running, or the host had asked for a pause`;
  await addGap(tx, source.id, { kind: "unasked", from: after(source.polledAt, intervalMs), why }, now, now);
}

/** @returns since when it cannot be read; null when it was read */
async function noteOutage(tx: Tx, source: Source, result: PollResult, now: Date): Promise<Date | null> {
  if (result.error === undefined) {
    if (source.failures > 0) await closeGap(tx, source.id, "outage", now);
    return null;
  }
  const from = source.failingSince ?? now;
  if (source.failures + 1 >= OUTAGE_AFTER || result.change.state === "gone")
    await openGap(tx, source.id, { kind: "outage", from, why: result.error }, now);
  return from;
}

/** @returns true when items were lost between the document before and this one */
async function noteWindow(tx: Tx, source: Source, { window }: Sighted, now: Date): Promise<boolean> {
  const [before] = await tx.select().from(sourceWindows).where(eq(sourceWindows.sourceId, source.id));
  const lost = before === undefined ? null : overrun(before.items, window);
  if (lost !== null) {
    const from = lost.from ?? source.okAt ?? source.addedAt;
    const to = lost.to ?? now;
    const why = `nothing of the feed read at ${source.okAt?.toISOString() ?? "first"} was left in it: what came and went in between was not seen`;
    await addGap(
      tx,
      source.id,
      { kind: "overrun", from, why, ...(lost.lost !== undefined && { lost: lost.lost }) },
      to,
      now,
    );
  }
  const row = { sourceId: source.id, items: window };
  await tx.insert(sourceWindows).values(row).onConflictDoUpdate({ target: sourceWindows.sourceId, set: row });
  return lost !== null;
}

async function noteSilence(
  tx: Tx,
  source: Source,
  result: PollResult,
  brought: boolean,
  now: Date,
): Promise<{ silentAfter?: Date }> {
  if (brought) {
    const over = await closeGap(tx, source.id, "silence", now);
    if (over !== null) await addEvent(tx, over, "source.recovered", now);
    return { silentAfter: await whenSilent(tx, source, now) };
  }
  const from = source.newAt ?? source.addedAt;
  const isGone = result.change.state === "gone";
  if (!isGone && (source.silentAfter === null || now <= source.silentAfter)) return {};
  const said = result.error === undefined ? "it is read well" : `it cannot be read (${result.error})`;
  const usual =
    source.silentAfter === null
      ? ""
      : `; it is never that quiet for longer than ${spell(source.silentAfter.getTime() - from.getTime())}`;
  const why = `nothing new for ${spell(now.getTime() - from.getTime())}: ${said}${usual}`;
  const begun = await openGap(tx, source.id, { kind: "silence", from, why }, now);
  if (begun !== null) await addEvent(tx, begun, "source.silent", now);
  return {};
}
