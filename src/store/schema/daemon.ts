/** Tables of the program itself: settings, running processes, lanes of work, manners towards hosts. */
import { sql } from "drizzle-orm";
import { bigint, check, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, bytea, id } from "./columns.ts";

/** Facts about this installation: one row a fact. */
export const settings = pgTable("settings", { name: text().primaryKey(), value: jsonb().notNull() });

/** Running processes. A lease counts only while its holder's heartbeat is fresh, so a killed process blocks nothing for long. */
export const daemons = pgTable("daemons", {
  id: uuid().primaryKey(),
  pid: integer().notNull(),
  machine: text().notNull(),
  role: text().notNull(),
  version: text().notNull(),
  startedAt: at().notNull(), // machine time
  seenAt: at().notNull(), // machine time
});

/**
 * One row a unit of serial work: a host, a storyline's developments, a channel. A wake-up bumps `wake` in the transaction that made the
 * work; whoever holds the lane works until `wake` stands still, so a wake-up can never fall between two holders.
 */
export const lanes = pgTable(
  "lanes",
  {
    queue: text().notNull(),
    key: text().notNull(),
    wake: bigint({ mode: "number" }).notNull(),
    queuedAt: at(), // machine time: when a job was last added for it and has not begun yet
    holder: uuid(),
    heldUntil: at(), // machine time
  },
  (t) => [primaryKey({ columns: [t.queue, t.key] })],
);

/** Manners towards a host: `turn` is the one request it may have at a time. */
export const hosts = pgTable("hosts", {
  host: text().primaryKey(),
  turnHolder: uuid(),
  turnUntil: at(), // machine time
  nextAt: at(), // machine time
  crawlDelayMs: integer(),
  robots: text(),
  robotsStatus: integer(),
  robotsAt: at(), // machine time
});

/** Keys to the HTTP server, one a person or program. Only a hash is kept: who reads the database cannot use them. */
export const tokens = pgTable(
  "tokens",
  {
    id: id(),
    name: text().notNull().unique("tokens_name"),
    scope: text().$type<"feeds" | "read" | "write" | "admin">().notNull(),
    hash: bytea().notNull().unique("tokens_hash"), // sha256; a token is random, so a slow hash would protect nothing more
    createdAt: at().notNull(),
    usedAt: at(),
  },
  (t) => [check("tokens_scope", sql`${t.scope} in ('feeds', 'read', 'write', 'admin')`)],
);
