/** How long `up` takes until it is ready, on an empty folder and on one that is there, and what the idle daemon weighs beside Postgres. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROUNDS = 5;
const PORT = "18499";
const IDLE_MS = 10_000;

interface Run {
  readonly seconds: number;
  readonly megabytes: number | undefined;
}

async function runOnce(folder: string, idleMs: number): Promise<Run> {
  const cli = fileURLToPath(new URL("../src/cli/main.js", import.meta.url));
  const env = {
    ...process.env,
    DATABASE_URL: "",
    REDIS_URL: "",
    THROUGHLINE_DATA: folder,
    THROUGHLINE_PORT: PORT,
    THROUGHLINE_STARTER: "off",
  };
  const began = performance.now();
  const child = spawn(process.execPath, [cli, "up"], { env, stdio: "ignore" });
  try {
    for (;;) {
      const ready = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => undefined);
      if (ready?.ok) break;
      if (child.exitCode !== null) throw new Error(`up ended with ${child.exitCode}`);
      await sleep(20);
    }
    const seconds = (performance.now() - began) / 1000;
    await sleep(idleMs);
    const kilobytes =
      process.platform === "linux"
        ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]
        : undefined;
    return { seconds, megabytes: kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024) };
  } finally {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  }
}

export async function startBench(): Promise<void> {
  const first: number[] = [];
  const warm: number[] = [];
  let idle: number | undefined;
  for (let round = 1; round <= ROUNDS; round++) {
    const folder = mkdtempSync(join(tmpdir(), "throughline-start-"));
    first.push((await runOnce(folder, 0)).seconds);
    const second = await runOnce(folder, round === ROUNDS ? IDLE_MS : 0);
    warm.push(second.seconds);
    if (round === ROUNDS) idle = second.megabytes;
    rmSync(folder, { recursive: true, force: true });
  }
  const said = (list: number[]) => {
    const sorted = list.toSorted((a, b) => a - b);
    return `median ${sorted[Math.floor(sorted.length / 2)]!.toFixed(2)} s (min ${sorted[0]!.toFixed(2)}, max ${sorted.at(-1)!.toFixed(2)})`;
  };
  console.log(`ready on a first run: ${said(first)}`);
  console.log(`ready on a warm run:  ${said(warm)}`);
  console.log(`idle daemon beside Postgres: ${idle ?? "unknown"} MB RSS`);
}
