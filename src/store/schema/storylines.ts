/** Storylines in revisions, and what matched them. */
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { Evidence, Storyline } from "../../core/types.ts";
import { articleVersions } from "./articles.ts";
import { at, id, ref } from "./columns.ts";

/** One row. Every change of a definition bumps `epoch`; an article's transaction reads it `FOR SHARE`. */
export const definitions = pgTable(
  "definitions",
  { id: smallint().primaryKey(), epoch: bigint({ mode: "number" }).notNull() },
  (t) => [check("definitions_one_row", sql`${t.id} = 1`)],
);

export const storylines = pgTable(
  "storylines",
  {
    id: id(),
    slug: text().notNull().unique("storylines_slug"),
    revision: integer().notNull(),
    state: text().$type<"active" | "archived">().notNull(),
    createdAt: at().notNull(),
    /** Stored articles up to this id have been matched against the current revision; null when all have. */
    rematchedThrough: bigint({ mode: "number" }),
    /** Articles above this id were matched as they came in, so that the rematch ends here. */
    rematchUntil: bigint({ mode: "number" }),
  },
  (t) => [check("storylines_state", sql`${t.state} in ('active', 'archived')`)],
);

export const storylineRevisions = pgTable(
  "storyline_revisions",
  {
    storylineId: ref(() => storylines.id),
    number: integer().notNull(),
    definition: jsonb().$type<Storyline>().notNull(),
    source: text().notNull(), // the file as a person wrote it
    createdAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storylineId, t.number] })],
);

/** Append-only: an article's version satisfied a storyline's revision. */
export const matches = pgTable(
  "matches",
  {
    id: id(),
    storylineId: bigint({ mode: "number" }).notNull(),
    revision: integer().notNull(),
    articleId: bigint({ mode: "number" }).notNull(),
    version: integer().notNull(),
    score: doublePrecision().notNull(),
    evidence: jsonb().$type<readonly Evidence[]>().notNull(),
    matchedAt: at().notNull(),
  },
  (t) => [
    unique("matches_once").on(t.articleId, t.storylineId, t.version, t.revision),
    foreignKey({
      columns: [t.articleId, t.version],
      foreignColumns: [articleVersions.articleId, articleVersions.number],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storylineId, t.revision],
      foreignColumns: [storylineRevisions.storylineId, storylineRevisions.number],
    }).onDelete("cascade"),
    index("matches_by_storyline").on(t.storylineId, t.id.desc()),
    check("matches_score", sql`${t.score} between 0 and 1`),
  ],
);

/** Matches whose storyline has not been developed with them yet. */
export const undeveloped = pgTable(
  "undeveloped",
  {
    matchId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => matches.id, { onDelete: "cascade" }),
    storylineId: bigint({ mode: "number" }).notNull(),
    attempts: integer().notNull().default(0), // that failed; a match that always fails is parked and stops nothing else
    error: text(),
  },
  (t) => [index("undeveloped_by_storyline").on(t.storylineId, t.attempts, t.matchId)],
);

/** Searches that a person keeps: a name for a query, so that a feed reader can follow it. */
export const searches = pgTable("searches", {
  id: id(),
  name: text().notNull().unique("searches_name"),
  query: text().notNull(),
  storylineId: bigint({ mode: "number" }).references(() => storylines.id, { onDelete: "cascade" }), // only what matches it
  createdAt: at().notNull(),
  changedAt: at().notNull(),
});
