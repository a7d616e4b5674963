/** Wiring: the one place that knows all rooms. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type RunningWorkers, startWorkers } from "../workers/main.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { describeError } from "./errors.ts";
import type { Log } from "./log.ts";
import { guardedDial } from "./net/dial.ts";
import { createFetcher, type Fetcher } from "./net/fetch.ts";
import { createRobots } from "./net/robots.ts";
import { userAgent } from "./net/user-agent.ts";
import { createParsingPool, type ParsingPool } from "./parsing/pool.ts";
import { createQueueBackend, type QueueBackend } from "./queue/backend.ts";
import type { QueueName } from "./queue/names.ts";
import { createQueues, type Queues } from "./queue/queues.ts";
import { signOff, signOffAll, signOn } from "./store/daemons.ts";
import { connect, type Database } from "./store/db.ts";
import { robotsOf, saveRobots } from "./store/hosts.ts";
import { createMonitors } from "./store/monitors.ts";
import { createPace } from "./store/pace.ts";
import { setting } from "./store/settings.ts";

export const VERSION: string = (
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve("throughline/package.json"), "utf8")) as {
    version: string;
  }
).version;

export interface DaemonOptions {
  readonly databaseUrl: string;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** What this process does, for `status`. */
  readonly role: string;
  readonly queues: readonly QueueName[];
  /** The only process that may use this database: leases of earlier ones are free at once. */
  readonly alone: boolean;
  /** How often the rows are asked what is due, machine time; absent: each second. */
  readonly tickMs?: number;
  /** Where the terminal channel prints. */
  readonly print: (text: string) => void;
  readonly terminal: { readonly columns: number; readonly colour: boolean };
}

export interface Daemon {
  readonly database: Database;
  readonly queues: Queues;
  readonly backend: QueueBackend;
  /** The guarded door and the reading threads. */
  readonly fetcher: Fetcher;
  readonly parsing: ParsingPool;
  close(): Promise<void>;
}

/** Starts the workers named in `queues` on a migrated database. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { config, clock, log } = options;
  const closing = new AbortController();
  const database = connect(options.databaseUrl);
  const { db, leases } = database;
  const onQueueError = rateLimited(
    (error) => closing.signal.aborted || log.warn({ error: describeError(error) }, "the queue had trouble"),
  );
  const installation = (await setting<string>(db, "installation")) ?? "unknown";
  const place = {
    databaseUrl: options.databaseUrl,
    installation,
    ...(config.redisUrl && { redisUrl: config.redisUrl }),
  };
  const backend = createQueueBackend(place, onQueueError);
  const queues = createQueues(backend, onQueueError, options.tickMs);
  const daemonId = randomUUID();
  if (options.alone) await signOffAll(db);
  if (options.queues.length > 0) await signOn(db, { id: daemonId, role: options.role, version: VERSION }, clock.wall());
  const agent = userAgent(VERSION, config.publicUrl);
  const fetcher = createFetcher({
    allow: config.allow,
    userAgent: agent,
    pace: createPace(leases, clock, config.hostDelayMs, daemonId),
    clock,
  });
  const robots = createRobots({
    fetcher,
    userAgent: agent,
    clock,
    cache: {
      get: (host) => robotsOf(db, host),
      save: (host, row, crawlDelayMs) => saveRobots(db, host, row, crawlDelayMs),
    },
  });
  const parsing = createParsingPool({});
  const deps = {
    daemonId,
    clock,
    config,
    log,
    db,
    leases,
    queues,
    monitors: createMonitors((storyline, error) => log.error({ storyline, error }, "a storyline cannot be matched")),
    fetcher,
    robots,
    parsing,
    channelTools: {
      poster: fetcher,
      dial: guardedDial(config.allow),
      clock,
      print: options.print,
      terminal: options.terminal,
      ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    },
    chance: Math.random,
    closing: closing.signal,
  };
  const workers: RunningWorkers | undefined =
    options.queues.length > 0 ? await startWorkers(deps, backend, database, options.queues) : undefined;
  return {
    database,
    queues,
    backend,
    fetcher,
    parsing,
    close: async () => {
      closing.abort(new Error("closing"));
      await workers?.close();
      await signOff(db, daemonId).catch(() => {}); // its beat stops; that says the same
      await queues.close();
      await backend.close();
      await Promise.all([parsing.close(), fetcher.close()]);
      await database.close();
    },
  };
}

/** At most one line in ten seconds: a lost connection reports every retry. */
function rateLimited(report: (error: Error) => void): (error: Error) => void {
  let quietUntil = 0;
  return (error) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + 10_000;
    report(error);
  };
}
