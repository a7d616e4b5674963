/**
 * Two thousand sources: how their first polls are spread after an import, and what happens when all are due at one moment. One worker
 * process on an embedded Postgres; what it weighs is read from /proc.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { connect, type Database } from "../../src/store/db.ts";
import { openDatabase } from "../../src/store/embedded/database.ts";
import { migrate } from "../../src/store/migrate.ts";
import { addSource } from "../../src/store/sources.ts";
import { isWell, type Request, startFeeds } from "./site.ts";

const SOURCES = 2_000;
const DELAY_MS = 1_000;
const INTERVAL_S = 300;
const ROUND_MS = 240_000;

export async function sourcesBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const opened = await openDatabase({ dataFolder: folder, mode: "own" });
  await migrate(opened.url);
  const database = connect(opened.url, 4);
  const site = await startFeeds(SOURCES);
  for (const url of site.feeds) await addSource(database.db, { url }, new Date(), new Date());
  const cli = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
  const env = { ...process.env, DATABASE_URL: opened.url, REDIS_URL: "", THROUGHLINE_ALLOW: site.allow };
  const child = spawn(process.execPath, [cli, "worker"], { env, stdio: "ignore" });
  try {
    const added = performance.now();
    await sleep(45_000);
    spread(site.requests, added);
    await dueAtOnce(database.db, site.requests, child.pid!);
  } finally {
    child.kill("SIGTERM");
    await sleep(3_000);
    site.close();
    await database.close();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function spread(requests: readonly Request[], from: number): void {
  const tens = [0, 1, 2, 3].map((n) => requests.filter(({ at }) => Math.floor((at - from) / 10_000) === n).length);
  console.log(`${SOURCES} sources added together, first polls in each ten seconds: ${tens.join(", ")} ...`);
}

async function dueAtOnce(db: Database["db"], requests: Request[], pid: number): Promise<void> {
  await db.execute(
    sql`update sources set next_poll_at = ${new Date().toISOString()}::timestamptz, interval_seconds = null`,
  );
  const began = performance.now();
  const done = new Map<number, number>();
  const weights: number[] = [];
  const first = requests.length;
  const well = Array.from({ length: SOURCES }, (_, feed) => feed).filter(isWell);
  while (performance.now() - began < ROUND_MS && well.some((feed) => !done.has(feed))) {
    await sleep(1_000);
    weights.push(megabytes(pid));
    for (const { feed, at } of requests.slice(first)) if (!done.has(feed)) done.set(feed, (at - began) / 1_000);
  }
  const waits = well.map((feed) => done.get(feed) ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  const at = (share: number) => waits[Math.floor((waits.length - 1) * share)]!.toFixed(0);
  console.log(
    `all due at once, ${SOURCES - well.length} of them never end: the others were asked after ${at(0.5)} s (median), ${at(0.99)} s (99 %), ${at(1)} s (last); an interval is ${INTERVAL_S} s`,
  );
  console.log(
    `resident memory of the worker: ${Math.min(...weights)} to ${Math.max(...weights)} MB, at the end ${weights.at(-1)} MB`,
  );
  console.log(pacing(requests.slice(first)));
}

function pacing(requests: readonly Request[]): string {
  let [overlaps, soonest] = [0, Number.POSITIVE_INFINITY];
  const last = new Map<number, Request>();
  for (const request of requests) {
    const before = last.get(request.host);
    if (before !== undefined) {
      if (!(before.ended <= request.at)) overlaps++;
      soonest = Math.min(soonest, request.at - before.at);
    }
    last.set(request.host, request);
  }
  return `${requests.length} requests to ${last.size} hosts: ${overlaps} while another was under way at the host, two starts ${soonest.toFixed(0)} ms apart at the least (pause: ${DELAY_MS} ms)`;
}

function megabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
