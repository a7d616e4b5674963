/** The daemon as a process of its own, on a data folder of its own, for benches of what it tells. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));
const PORT = "18498";

export interface BenchDaemon {
  readonly folder: string;
  readonly dataFolder: string;
  /** Runs a command of the program on the same data. */
  run(...args: string[]): Promise<void>;
  /** Resident memory, megabytes; undefined where it cannot be read. */
  megabytes(): number | undefined;
  close(): Promise<void>;
}

/** Starts it on embedded Postgres, without a pause between two requests to a host. @param allow for THROUGHLINE_ALLOW */
export async function startBenchDaemon(allow: string): Promise<BenchDaemon> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const dataFolder = join(folder, "data");
  const env = {
    ...process.env,
    DATABASE_URL: "",
    REDIS_URL: "",
    THROUGHLINE_DATA: dataFolder,
    THROUGHLINE_PORT: PORT,
    THROUGHLINE_STARTER: "off",
    THROUGHLINE_ALLOW: allow,
    THROUGHLINE_HOST_DELAY_MS: "0",
    THROUGHLINE_POLL_MIN_S: "1",
    THROUGHLINE_POLL_MAX_S: "2",
    THROUGHLINE_LOG: "error",
  };
  const child: ChildProcess = spawn(process.execPath, [CLI, "up"], { env, stdio: ["ignore", "ignore", "inherit"] });
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => undefined);
    if (ready?.ok) break;
    if (child.exitCode !== null) throw new Error(`up ended with ${child.exitCode}`);
    await sleep(50);
  }
  return {
    folder,
    dataFolder,
    run: async (...args) => {
      const [code] = await once(
        spawn(process.execPath, [CLI, ...args], { env, stdio: ["ignore", "ignore", "inherit"] }),
        "exit",
      );
      if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`);
    },
    megabytes: () => {
      if (process.platform !== "linux") return undefined;
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024);
    },
    close: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** "p50 120 ms, p99 480 ms, most 510 ms (400)" */
export function percentiles(ms: readonly number[]): string {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms (${sorted.length})`;
}
