/**
 * Brings a database to this version's schema: ours (drizzle/) and BullMQ's own.
 *
 * Everything of ours runs in one transaction behind an advisory lock: two daemons that start together migrate once, and a migration that
 * fails leaves the schema as it was.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { runMigrations as migrateQueue } from "bullmq";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as migrateTables } from "drizzle-orm/postgres-js/migrator";
import pg from "pg";
import postgres from "postgres";
import { describeError, ThroughlineError } from "../errors.ts";

const LOCK = 7_203_114_512; // any number, the same in every version
const OLDEST_POSTGRES = 140_000;

/** The folder of SQL migrations, from the sources as from dist/. */
function migrationsFolder(): string {
  const packageFile = createRequire(import.meta.url).resolve("throughline/package.json");
  return fileURLToPath(new URL("drizzle", `file://${packageFile}`));
}

/**
 * Migrates the database at `url`.
 *
 * @throws {ThroughlineError} OLD_POSTGRES, NEWER_SCHEMA (the database was migrated by a later version), MIGRATION_FAILED
 */
export async function migrate(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    const [server] = await client<{ version: number }[]>`select current_setting('server_version_num')::int as version`;
    if (server!.version < OLDEST_POSTGRES) {
      throw new ThroughlineError("OLD_POSTGRES", `PostgreSQL ${Math.floor(server!.version / 10_000)} is too old`, {
        hint: "use PostgreSQL 14 or newer",
      });
    }
    await client`select pg_advisory_lock(${LOCK})`;
    await refuseNewerSchema(client);
    await migrateTables(drizzle(client), { migrationsFolder: migrationsFolder() });
    await migrateQueueSchema(url);
  } catch (error) {
    if (error instanceof ThroughlineError) throw error;
    throw new ThroughlineError("MIGRATION_FAILED", `cannot migrate the database: ${describeError(error)}`, {
      cause: error,
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Drizzle applies what is newer than the last row of its journal and never looks whether the database is ahead of it. */
async function refuseNewerSchema(client: postgres.Sql): Promise<void> {
  const [ledger] = await client`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (ledger?.name == null) return;
  const [last] = await client<{ at: string | null }[]>`select max(created_at) as at from drizzle.__drizzle_migrations`;
  const journal = JSON.parse(readFileSync(`${migrationsFolder()}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  if (Number(last?.at ?? 0) > Math.max(...journal.entries.map((entry) => entry.when))) {
    throw new ThroughlineError("NEWER_SCHEMA", "the database was migrated by a newer version of Throughline", {
      hint: "install that version or a later one, or use another database",
    });
  }
}

async function migrateQueueSchema(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await migrateQueue(client);
  } finally {
    await client.end();
  }
}
