/** The connection to Postgres through Drizzle, and the few things every table's file needs. */
import { type ExtractTablesWithRelations, sql } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema.ts";

type Schema = typeof schema;
export type Tx = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;
/** The database or a transaction in it: every function of the store takes either. */
export type Db = PostgresJsDatabase<Schema> | Tx;

export interface Database {
  readonly db: PostgresJsDatabase<Schema>;
  /**
   * The same database for leases alone. Its commits do not wait for the disk: what a crash of Postgres could forget of them runs out by
   * itself, and a page costs five of them.
   */
  readonly leases: PostgresJsDatabase<Schema>;
  /** Calls back after every commit that announced a change (see `announce`), from any process. */
  listen(onChange: (what: string) => void): Promise<void>;
  close(): Promise<void>;
}

const LEASE_CONNECTIONS = 4;
/** The LISTEN/NOTIFY channel by which a write in one process is heard in the others. */
const CHANGES = "throughline";

/**
 * Opens a pool on a migrated database.
 *
 * @param connections size of the pool
 */
export function connect(url: string, connections = 8): Database {
  const options = { onnotice: () => {}, connect_timeout: 10, connection: { application_name: "throughline" } } as const;
  const client = postgres(url, { ...options, max: connections });
  const db = drizzle(client, { schema, casing: "snake_case" });
  const hasty = postgres(url, {
    ...options,
    max: LEASE_CONNECTIONS,
    connection: { ...options.connection, synchronous_commit: "off" },
  });
  const leases = drizzle(hasty, { schema, casing: "snake_case" });
  // `drizzle()` switches off the serializers of the client it is given, so listening has a client of its own.
  const listener = postgres(url, { ...options, max: 1 });
  return {
    db,
    leases,
    listen: async (onChange) => {
      await listener.listen(CHANGES, onChange, () => onChange("reconnected"));
    },
    close: async () => {
      await Promise.all([client, hasty, listener].map((one) => one.end({ timeout: 5 })));
    },
  };
}

/** Tells all daemons, when the transaction commits, that there is something to do. */
export async function announce(db: Db, what: string): Promise<void> {
  await db.execute(sql`select pg_notify(${CHANGES}, ${what})`);
}

/** True when the error is Postgres' own with this SQLSTATE. */
export function isPostgresError(error: unknown, code: string): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if ((e as { code?: unknown }).code === code) return true;
  return false;
}
