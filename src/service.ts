/** A running Throughline: the database, the workers and the HTTP server, in as many processes as one likes. */
import { statfs } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { type Daemon, startDaemon, VERSION } from "./app.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { describeError, ThroughlineError } from "./errors.ts";
import { type Health, startHttp } from "./http/server.ts";
import type { Log } from "./log.ts";
import { QUEUE_NAMES, type QueueName } from "./queue/names.ts";
import { liveDaemons } from "./store/daemons.ts";
import { type OpenDatabase, openDatabase } from "./store/embedded/database.ts";
import { migrate } from "./store/migrate.ts";
import { createMonitors } from "./store/monitors.ts";

export interface ServiceOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly role: "up" | "worker" | "api" | "demo";
  readonly queues?: readonly QueueName[];
  readonly http: boolean;
  readonly tickMs?: number;
  readonly print: (text: string) => void;
  readonly terminal: { readonly columns: number; readonly colour: boolean };
  /** Words for a person about what takes long. */
  readonly onMessage: (text: string) => void;
}

export interface Service {
  readonly daemon: Daemon;
  readonly database: OpenDatabase;
  /** Where the page is; absent without HTTP. */
  readonly url?: string;
  /** Ends what is under way, then stops everything, Postgres last. */
  close(): Promise<void>;
}

/** Starts everything or nothing: what was started before a failure is stopped again. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, clock, log } = options;
  const own = options.role === "up" || options.role === "demo";
  const opened: { close(): Promise<void> }[] = [];
  const closeAll = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  try {
    const database = await openDatabase({
      databaseUrl: config.databaseUrl,
      dataFolder: config.dataFolder,
      mode: own ? "own" : "join",
      onMessage: options.onMessage,
    });
    opened.push(database);
    await migrate(database.url);
    const alone = own && config.databaseUrl === undefined;
    const queues = options.queues ?? QUEUE_NAMES;
    const daemon = await startDaemon({ ...options, databaseUrl: database.url, queues, alone });
    opened.push(daemon);
    if (!options.http) return { daemon, database, close: closeAll };
    const http = await startHttp({
      db: daemon.database.db,
      config,
      clock,
      log,
      version: VERSION,
      monitors: createMonitors(() => {}),
      discovery: { fetcher: daemon.fetcher, parsing: daemon.parsing },
      health: () => healthOf(daemon, config, clock),
      host: config.host,
      port: config.port,
    });
    opened.push(http);
    return { daemon, database, url: http.url, close: closeAll };
  } catch (error) {
    await closeAll().catch((second) => log.error({ error: describeError(second) }, "could not close cleanly"));
    throw error;
  }
}

/** Less free disk than this, and the database will soon refuse to write. */
const LOW_DISK_BYTES = 200 * 1024 * 1024;

/** What /readyz and `status` tell. */
async function healthOf(daemon: Daemon, config: Config, clock: Clock): Promise<Health> {
  const check = async (name: string, work: () => Promise<string | undefined>) => {
    try {
      const detail = await work();
      return { name, ok: true, ...(detail !== undefined && { detail }) };
    } catch (error) {
      return { name, ok: false, detail: describeError(error) };
    }
  };
  const { db } = daemon.database;
  const checks = await Promise.all([
    check("database", async () => {
      await db.execute(sql`select 1`);
      return undefined;
    }),
    check("queue", async () => {
      await daemon.backend.ping();
      return undefined;
    }),
    check("workers", async () => {
      const live = (await liveDaemons(db, clock.wall())).filter((one) => one.role !== "api");
      if (live.length === 0) throw new ThroughlineError("NO_WORKER", "no worker process is alive");
      return `${live.length} alive`;
    }),
    check("disk", async () => {
      if (config.databaseUrl !== undefined) return undefined;
      const { bavail, bsize } = await statfs(config.dataFolder);
      if (bavail * bsize < LOW_DISK_BYTES)
        throw new ThroughlineError(
          "DISK_FULL",
          `only ${Math.round((bavail * bsize) / 1024 / 1024)} MB are free in ${config.dataFolder}`,
        );
      return undefined;
    }),
  ]);
  return { ok: checks.every((one) => one.ok), checks };
}
