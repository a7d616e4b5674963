/**
 * That a source fell silent (`source.silent`) and that it is back (`source.recovered`), for the step that tells people.
 *
 * A poll stores the event in its own transaction, announces it (NOTIFY `source`) and wakes nobody. The step that tells reads
 * `untoldEvents`, decides for each storyline that watches the source (`watches` of `core/gaps/watched.ts`), and calls `markTold` in the
 * transaction that stores the alerts: an event is told once, however often a process dies.
 */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "./db.ts";
import { gaps, sourceEvents, sources } from "./schema.ts";

export interface SourceEvent {
  readonly id: number;
  readonly type: "source.silent" | "source.recovered";
  readonly at: Date;
  readonly source: {
    readonly id: number;
    readonly url: string;
    readonly title: string | null;
    readonly siteUrl: string | null;
    readonly publisher: string;
  };
  readonly gap: {
    readonly id: number;
    /** When the last news came. */
    readonly from: Date;
    /** When it came again; null while silent. */
    readonly to: Date | null;
    /** In words: how long it has been silent, what is usual, and whether it can be read at all. */
    readonly why: string;
  };
}

/** Events that nobody has been told of yet, oldest first. In a transaction they stay locked until its end; those that another one has are left out. */
export async function untoldEvents(tx: Tx, limit: number): Promise<SourceEvent[]> {
  return tx
    .select({
      id: sourceEvents.id,
      type: sourceEvents.type,
      at: sourceEvents.at,
      source: {
        id: sources.id,
        url: sources.url,
        title: sources.title,
        siteUrl: sources.siteUrl,
        publisher: sources.publisher,
      },
      gap: { id: gaps.id, from: gaps.fromAt, to: gaps.toAt, why: gaps.why },
    })
    .from(sourceEvents)
    .innerJoin(gaps, eq(gaps.id, sourceEvents.gapId))
    .innerJoin(sources, eq(sources.id, gaps.sourceId))
    .where(isNull(sourceEvents.toldAt))
    .orderBy(asc(sourceEvents.id))
    .limit(limit)
    .for("update", { of: sourceEvents, skipLocked: true });
}

export async function markTold(tx: Tx, ids: readonly number[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(sourceEvents)
    .set({ toldAt: now })
    .where(and(inArray(sourceEvents.id, [...ids]), isNull(sourceEvents.toldAt)));
}

/** Stores an event of a gap, once. */
export async function addEvent(tx: Tx, gapId: number, type: SourceEvent["type"], at: Date): Promise<void> {
  await tx.insert(sourceEvents).values({ gapId, type, at }).onConflictDoNothing();
}
