/**
 * Real PostgreSQL for the tests: one server for the whole run, one database for each test file.
 *
 * The schema is migrated once, into a template; a file's database is a copy of it. So files run side by side without seeing each other,
 * and none of them pays for the migrations.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { ensureDatabase, urlOf, withClient } from "../../src/store/embedded/probe.ts";
import { startOf } from "../../src/store/embedded/process-id.ts";
import { startServer, stopServer } from "../../src/store/embedded/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The run's server, its database `postgres`. */
    readonly postgresUrl: string;
  }
}

const TEMPLATE = "template_throughline";
const FOLDER = /^throughline-test-(\d+)-/;

export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server in a folder of its own, with the migrated template. Its data may be lost at any time: nothing waits for the disk. */
export async function startTestServer(): Promise<TestServer> {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `throughline-test-${process.pid}-`));
  const stop = async (): Promise<void> => {
    await stopServer(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { port, password } = await startServer(folder, { durable: false, onMessage: () => {} });
    const { migrate } = await import("../../src/store/migrate.ts");
    await ensureDatabase(port, password, TEMPLATE);
    await migrate(urlOf(port, password, TEMPLATE));
    return { url: urlOf(port, password, "postgres"), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Copies the template into a new database of the server at `serverUrl`. */
export async function cloneTemplate(serverUrl: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await withClient(serverUrl, (sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)}`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return {
    url: url.href,
    drop: async () => {
      await withClient(serverUrl, (sql) => sql`drop database ${sql(name)} with (force)`);
    },
  };
}

/** A migrated database of this test file's own. Call at the top of the file; the address is there once the tests run. */
export function useDatabase(): () => string {
  let database: Awaited<ReturnType<typeof cloneTemplate>> | undefined;
  beforeAll(async () => {
    database = await cloneTemplate(inject("postgresUrl"));
  });
  afterAll(async () => {
    await database?.drop();
  });
  return () => {
    if (database === undefined) throw new Error("the database exists only while tests run");
    return database.url;
  };
}

/** Ends the servers of runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = FOLDER.exec(name)?.[1];
    if (pid === undefined || startOf(Number(pid)) !== undefined) continue;
    await stopServer(join(tmpdir(), name));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
