/**
 * Starts and stops the embedded PostgreSQL server of a data folder. Callers hold the folder's server lock.
 *
 * The server is a process group of its own, so that Ctrl-C reaches only the daemon, which then has time to finish its work. The price
 * is that a killed daemon leaves the server behind: the next start adopts it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ThroughlineError } from "../../errors.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { type Connection, dataOf, logOf, readPassword, removeConnection, writeConnection } from "./folder.ts";
import { trimLog } from "./log-file.ts";
import { livingPostmaster, readPostmaster, removeBrokenPostmaster } from "./postmaster.ts";
import { ask, urlOf } from "./probe.ts";
import { startOf } from "./process-id.ts";
import { programEnvironment, serverError } from "./program.ts";
import { ownerOf } from "./run-as.ts";

export interface StartedServer extends Connection {
  /** True when the server ran already. */
  readonly adopted: boolean;
}

export interface ServerOptions {
  /** False only for data that may be lost, as in tests: no waiting for the disk. */
  readonly durable: boolean;
  onMessage(text: string): void;
}

const POLL_MS = 10;
/** Crash recovery replays at most `max_wal_size`, 2.7 s measured; the rest is room for slow disks. */
const START_MS = 300_000;
const ADOPT_MS = 30_000;
/** A fast shutdown writes at most `shared_buffers`, 0.3 s measured. */
const FAST_STOP_MS = 30_000;
const HARD_STOP_MS = 5_000;

/**
 * Small: 64 MB of buffers serve tens of thousands of articles. Reads in the backend itself, no replication and no parallel replication
 * workers save four processes of nine. `max_connections` is the sum of the pools of all daemons, with room to spare.
 */
const SETTINGS: Readonly<Record<string, string | number>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 300,
  shared_buffers: "64MB",
  io_method: "sync",
  wal_level: "minimal",
  max_wal_senders: 0,
  max_logical_replication_workers: 0,
  max_wal_size: "256MB",
  password_encryption: "scram-sha-256",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  log_min_error_statement: "panic", // our statements carry whole articles
};
const NOT_DURABLE: typeof SETTINGS = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };

/**
 * Starts the server of `folder`, making its data first where there are none, or adopts the one that runs. Resolves when it answers.
 *
 * @throws {ThroughlineError} POSTGRES_FAILED, POSTGRES_VERSION, NO_EMBEDDED_POSTGRES, ROOT_REFUSED, BAD_FOLDER
 */
export async function startServer(folder: string, options: ServerOptions): Promise<StartedServer> {
  const binaries = findBinaries();
  await ensureCluster(folder, binaries, options.onMessage);
  await removeBrokenPostmaster(dataOf(folder));
  const server = (await adopt(folder)) ?? (await start(folder, binaries, options));
  writeConnection(folder, { port: server.port, password: server.password, pid: server.pid });
  return server;
}

async function adopt(folder: string): Promise<StartedServer | undefined> {
  const until = Date.now() + ADOPT_MS;
  const password = readPassword(folder);
  for (;;) {
    const found = livingPostmaster(dataOf(folder));
    if (found === undefined) return undefined;
    const trouble =
      found.status === "ready" ? await ask(urlOf(found.port, password, "postgres")) : `it is ${found.status}`;
    if (trouble === undefined) return { pid: found.pid, port: found.port, password, adopted: true };
    if (Date.now() >= until) {
      throw new ThroughlineError(
        "POSTGRES_FAILED",
        `a PostgreSQL server (process ${found.pid}) runs on ${folder}, but ${trouble}`,
        {
          hint: `end it with: kill -INT ${found.pid}`,
        },
      );
    }
    await wait(found.status === "ready" ? 100 : POLL_MS);
  }
}

async function start(
  folder: string,
  binaries: Binaries,
  { durable, onMessage }: ServerOptions,
): Promise<StartedServer> {
  const settings = durable ? SETTINGS : { ...SETTINGS, ...NOT_DURABLE };
  const stale = readPostmaster(dataOf(folder));
  if (stale !== undefined) onMessage(`the database in ${folder} was not closed properly; recovering`);
  for (let attempt = 1; ; attempt++) {
    const logged = trimLog(logOf(folder));
    const port = await freePort();
    const child = launch(folder, binaries, { ...settings, port }, stale?.pid);
    const trouble = await untilReady(dataOf(folder), child);
    if (trouble === undefined) return { pid: child.pid!, port, password: readPassword(folder), adopted: false };
    const said = `${readFileSync(logOf(folder)).subarray(logged)}\n${trouble}`;
    // Somebody took the port, or the backends of a killed server are still ending: both pass.
    const passes = /Address already in use|shared memory block.*still in use/.test(said);
    if (!passes || attempt === 20) throw serverError(`PostgreSQL does not start in ${folder}`, said);
    await wait(100);
  }
}

function launch(
  folder: string,
  binaries: Binaries,
  settings: typeof SETTINGS,
  stalePid: number | undefined,
): ChildProcess {
  const data = dataOf(folder);
  const { prefix, account } = ownerOf(data);
  const set = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command, ...args] = [...prefix, binaries.postgres, "-D", realpathSync(data), ...set];
  // PostgreSQL refuses to start while the pid of an old postmaster.pid answers. It does not, as we looked, belong to a server, so it is
  // named as one to ignore. Removing the file instead would remove the check for backends that outlived their server.
  const env = programEnvironment(stalePid === undefined ? {} : { PG_GRANDPARENT_PID: String(stalePid) });
  const log = openSync(logOf(folder), "a", 0o600);
  const child = spawn(command!, args, { ...account, cwd: "/", env, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  child.unref();
  return child;
}

/** Undefined when the server accepts connections, else what happened to it. */
async function untilReady(dataFolder: string, child: ChildProcess): Promise<string | undefined> {
  let ended: string | undefined;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", (code, signal) => {
    ended = `it ended with ${code ?? signal}`;
  });
  const until = Date.now() + START_MS;
  while (ended === undefined) {
    const said = readPostmaster(dataFolder);
    if (said?.pid === child.pid && said?.status === "ready") return undefined;
    if (Date.now() >= until) {
      child.kill("SIGQUIT");
      return `it was not ready after ${START_MS / 1000} s`;
    }
    await wait(POLL_MS);
  }
  return ended;
}

/** A free port of 127.0.0.1. Somebody may take it before the server does; the start then tries another. */
async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve, reject) => listener.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = listener.address() as { port: number };
  await new Promise((resolve) => listener.close(resolve));
  return port;
}

/** Stops the server of `folder`, if one runs: cleanly, and if it does not obey, by force. Resolves when it is gone. */
export async function stopServer(folder: string): Promise<void> {
  for (const [signal, waitMs] of [
    ["SIGINT", FAST_STOP_MS],
    ["SIGQUIT", HARD_STOP_MS],
    ["SIGKILL", HARD_STOP_MS],
  ] as const) {
    const server = livingPostmaster(dataOf(folder));
    if (server === undefined || (await end(server.pid, signal, waitMs))) break;
  }
  removeConnection(folder);
}

async function end(pid: number, signal: NodeJS.Signals, waitMs: number): Promise<boolean> {
  const until = Date.now() + waitMs;
  signalServer(pid, signal);
  while (startOf(pid) !== undefined) {
    if (Date.now() >= until) return false;
    await wait(POLL_MS);
  }
  return true;
}

/** Sends a signal to a server that may be gone by now. */
export function signalServer(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
