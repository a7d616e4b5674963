/** What `doctor` looks at: each check says what it found, and how to mend it when that is wrong. */
import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { sql } from "drizzle-orm";
import type { Config } from "../config.ts";
import { describeError, ThroughlineError } from "../errors.ts";
import { createQueueBackend } from "../queue/backend.ts";
import { MAX_ATTEMPTS } from "../store/developments.ts";
import type { Data } from "./context.ts";

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** How to mend it. */
  readonly mend?: string;
}

const good = (name: string, detail: string): Check => ({ name, ok: true, detail });
const bad = (name: string, detail: string, mend: string): Check => ({ name, ok: false, detail, mend });

/** What went wrong, as a check that failed. */
export function failed(name: string, error: unknown, mend: string): Check {
  return bad(name, describeError(error), (error instanceof ThroughlineError && error.hint) || mend);
}

/** As package.json's `engines` has it. */
const OLDEST_NODE = [20, 19] as const;

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  return isOld
    ? bad("node", `Node.js ${version} is too old`, `install Node.js ${OLDEST_NODE.join(".")} or newer`)
    : good("node", `Node.js ${version}`);
}

const MIB = 1024 * 1024;
const LOW_DISK_BYTES = 500 * MIB;

/** The data folder, or the nearest one above it that is there. */
export function checkFolder(folder: string): Check {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  try {
    accessSync(there, constants.W_OK);
    const { bavail, bsize } = statfsSync(there);
    const free = `${Math.round((bavail * bsize) / MIB).toLocaleString("en")} MiB free`;
    if (bavail * bsize < LOW_DISK_BYTES)
      return bad("data folder", `${folder}: only ${free}`, "free some space, or set THROUGHLINE_DATA to another disk");
    return good("data folder", `${folder}${there === folder ? "" : " (not made yet)"}, ${free}`);
  } catch (error) {
    return failed(
      "data folder",
      error,
      "give this user the right to write there, or set THROUGHLINE_DATA to another folder",
    );
  }
}

/** Further off than this, times of alerts and leases are wrong. */
const CLOCK_TOLERANCE_MS = 5_000;

export async function checkDatabase({ db, clock, where }: Data): Promise<Check[]> {
  const [server] = (await db.execute(sql`
    select current_setting('server_version') as version, (extract(epoch from clock_timestamp()) * 1000)::float8 as now
  `)) as unknown as { version: string; now: number }[];
  const off = Math.round((clock.wall().getTime() - server!.now) / 1000);
  const isOff = Math.abs(off) * 1000 > CLOCK_TOLERANCE_MS;
  return [
    good("database", `PostgreSQL ${server!.version}, ${where}`),
    isOff
      ? bad("clock", `this machine's clock is ${off} s off the database's`, "set both by NTP")
      : good("clock", "agrees with the database's"),
  ];
}

/** Rows that nobody will touch again unless a person does. */
export async function checkRows({ db }: Data): Promise<Check[]> {
  const [row] = (await db.execute(sql`
    select
      (select count(*) from undeveloped where attempts >= ${MAX_ATTEMPTS})::int as parked,
      (select min(error) from undeveloped where attempts >= ${MAX_ATTEMPTS}) as why,
      (select count(*) from deliveries d join channels c on c.id = d.channel_id where d.state = 'dead' and c.state <> 'removed')::int as dead,
      (select string_agg(name, ', ' order by name) from channels where state = 'disabled') as disabled,
      (select count(*) from sources where state = 'active' and failures >= 5)::int as failing
  `)) as unknown as { parked: number; why: string | null; dead: number; disabled: string | null; failing: number }[];
  const { parked, why, dead, disabled, failing } = row!;
  const rows = (name: string, count: number, what: string, mend: string) =>
    count > 0 ? bad(name, `${count} ${what}`, mend) : good(name, "all well");
  return [
    rows(
      "matches",
      parked,
      `failed ${MAX_ATTEMPTS} times to be developed: ${why}`,
      "apply the storyline again after mending it, or report this as a fault of the program",
    ),
    rows("deliveries", dead, "given up", "see which: throughline alerts; send again: throughline alerts redeliver ID"),
    disabled === null
      ? good("channels", "all well")
      : bad("channels", `disabled: ${disabled}`, "mend the receiver, then remove the channel and add it again"),
    rows("sources", failing, "failed five times in a row or more", "see why: throughline source list"),
  ];
}

export async function checkRedis({ redisUrl }: Config): Promise<Check> {
  if (redisUrl === undefined) return good("queue", "in the database (REDIS_URL is not set)");
  let trouble: Error | undefined;
  const backend = createQueueBackend({ databaseUrl: "", redisUrl, installation: "doctor" }, (error) => {
    trouble = error; // what a failed command says is only that it gave up
  });
  try {
    await backend.ping();
    const info = await (await backend.queue("upkeep").getBackend().client).info();
    const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
    if (policy === "noeviction") return good("queue", "Redis answers and forgets nothing");
    return bad(
      "queue",
      `Redis may forget jobs: its maxmemory-policy is ${policy}`,
      "redis-cli CONFIG SET maxmemory-policy noeviction, and the same in redis.conf",
    );
  } catch (error) {
    return failed(
      "queue",
      trouble ?? error,
      "check REDIS_URL, and that the server runs; without REDIS_URL the queue is in the database",
    );
  } finally {
    await backend.close();
  }
}

/** The port is free, or it is Throughline that has it. */
export async function checkPort({ host, port }: Config): Promise<Check> {
  const trouble = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (trouble === undefined) return good("port", `${port} of ${host} is free`);
  const mend = "set THROUGHLINE_PORT or THROUGHLINE_HOST";
  if (trouble.code !== "EADDRINUSE") return failed("port", trouble, mend);
  return (await isOurs(host, port))
    ? good("port", `Throughline answers on port ${port} of ${host}`)
    : bad("port", `another program has port ${port} of ${host}`, mend);
}

const ANSWER_MS = 2_000;

function isOurs(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: "/livez", timeout: ANSWER_MS }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("timeout", () => request.destroy(new Error("no answer")));
    request.on("error", () => resolve(false));
  });
}
