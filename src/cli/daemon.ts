/** A command that runs until it is told to stop: `up`, `worker`, `api`, `demo`. */
import type { Clock } from "../clock.ts";
import { systemClock } from "../clock.ts";
import type { Config } from "../config.ts";
import { describeError, ThroughlineError } from "../errors.ts";
import { createLog, type Log } from "../log.ts";
import type { QueueName } from "../queue/names.ts";
import { type Service, startService } from "../service.ts";

export interface DaemonRun {
  readonly config: Config;
  readonly role: "up" | "worker" | "api" | "demo";
  readonly queues?: readonly QueueName[];
  readonly http: boolean;
  readonly clock?: Clock;
  readonly tickMs?: number;
  /** What happens once it is ready; its end ends nothing, unless it calls `stop`. */
  readonly onReady: (service: Service, tools: DaemonTools) => Promise<void>;
}

export interface DaemonTools {
  readonly log: Log;
  readonly clock: Clock;
  /** Words for a person on stderr. */
  say(text: string): void;
  /** Begins the end, as a signal does. */
  stop(exitCode: number): void;
  readonly stopping: AbortSignal;
}

/** Whoever waits longer than this for a clean end is told how to end it at once. */
const PATIENCE_MS = 10_000;

/** Starts, waits for SIGINT or SIGTERM (or `stop`), ends everything, Postgres last. @returns the exit code */
export async function runDaemon(run: DaemonRun): Promise<number> {
  const began = performance.now();
  const clock = run.clock ?? systemClock;
  const colour = process.env.NO_COLOR === undefined && process.stdout.isTTY === true;
  const log = createLog({
    level: run.config.logLevel,
    ...(process.stderr.isTTY && { terminal: { colour: process.env.NO_COLOR === undefined } }),
  });
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  const stopping = new AbortController();
  let exitCode = 0;
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));
  const stop = (code: number) => {
    exitCode = code;
    stopping.abort(new Error("stopping"));
  };
  const signals = listenForSignals(() => stop(0), say);
  let service: Service | undefined;
  try {
    service = await startService({
      config: run.config,
      clock,
      log,
      role: run.role,
      http: run.http,
      ...(run.queues !== undefined && { queues: run.queues }),
      ...(run.tickMs !== undefined && { tickMs: run.tickMs }),
      print: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
      terminal: { columns: process.stdout.columns ?? 100, colour },
      onMessage: say,
    });
    void service.database.died.then((error) => {
      if (stopping.signal.aborted) return;
      log.error({ error: describeError(error) }, "the embedded Postgres ended");
      stop(1);
    });
    log.info(
      {
        role: run.role,
        data: service.database.where,
        ...(service.url && { page: service.url }),
        seconds: Number(((performance.now() - began) / 1000).toFixed(2)),
      },
      "ready",
    );
    if (!stopping.signal.aborted) await run.onReady(service, { log, clock, say, stop, stopping: stopping.signal });
    await stopped;
  } finally {
    const impatient = setTimeout(
      () => say("still ending what is under way; press Ctrl-C again to end at once"),
      PATIENCE_MS,
    );
    await service?.close();
    clearTimeout(impatient);
    signals.close();
  }
  return exitCode;
}

/** The first signal begins a clean end; the second one ends the process. The embedded server is then adopted by the next start. */
function listenForSignals(begin: () => void, say: (text: string) => void): { close(): void } {
  let asked = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked) process.exit(signal === "SIGINT" ? 130 : 143);
    asked = true;
    say("\nstopping ...");
    begin();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  return {
    close: () => {
      process.off("SIGINT", onSignal);
      process.off("SIGTERM", onSignal);
    },
  };
}

/** Runs `work` every so often until stopped; what it throws is logged. */
export async function every(ms: number, tools: DaemonTools, work: () => Promise<boolean>): Promise<void> {
  while (!tools.stopping.aborted) {
    try {
      if (await work()) return;
      await tools.clock.sleep(ms, tools.stopping);
    } catch (error) {
      if (tools.stopping.aborted) return;
      throw error instanceof Error ? error : new ThroughlineError("FAILED", describeError(error));
    }
  }
}
