/** The coverage ledger: when a source could not show us what it published, or had nothing to show. */
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import type { WindowItem } from "../../core/gaps/window.ts";
import { sources } from "./articles.ts";
import { at, id, ref } from "./columns.ts";

/** A stretch of time of which a source has shown us less than all. Open while `toAt` is null. */
export const gaps = pgTable(
  "gaps",
  {
    id: id(),
    sourceId: ref(() => sources.id),
    kind: text().$type<"outage" | "silence" | "overrun" | "unasked" | "paused">().notNull(),
    fromAt: at().notNull(),
    toAt: at(),
    foundAt: at().notNull(),
    why: text().notNull(), // in words, for a person
    lost: integer(), // about how many items; null when unknown
  },
  (t) => [
    unique("gaps_once").on(t.sourceId, t.kind, t.fromAt),
    uniqueIndex("gaps_open").on(t.sourceId, t.kind).where(sql`${t.toAt} is null`),
    index("gaps_by_time").on(t.fromAt),
    check("gaps_kind", sql`${t.kind} in ('outage', 'silence', 'overrun', 'unasked', 'paused')`),
  ],
);

/** That a source fell silent, and that it is back: each happens once a gap, and is told once. */
export const sourceEvents = pgTable(
  "source_events",
  {
    id: id(),
    gapId: ref(() => gaps.id),
    type: text().$type<"source.silent" | "source.recovered">().notNull(),
    at: at().notNull(),
    toldAt: at(), // null until the step that tells has taken it
  },
  (t) => [
    unique("source_events_once").on(t.gapId, t.type),
    index("source_events_untold").on(t.id).where(sql`${t.toldAt} is null`),
    check("source_events_type", sql`${t.type} in ('source.silent', 'source.recovered')`),
  ],
);

/** What a feed's document held when it was last read, newest first: the next one must join on to it. */
export const sourceWindows = pgTable("source_windows", {
  sourceId: bigint({ mode: "number" })
    .primaryKey()
    .references(() => sources.id, { onDelete: "cascade" }),
  items: jsonb().$type<readonly WindowItem[]>().notNull(),
});
