/** The real workers in this process, on a test database, impatient enough for tests. */

import { type Daemon, startDaemon } from "../../src/app.ts";
import { systemClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { QUEUE_NAMES, type QueueName } from "../../src/queue/names.ts";

export interface TestDaemonOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly queues?: readonly QueueName[];
  readonly printed?: string[];
}

export async function startTestDaemon(databaseUrl: string, options: TestDaemonOptions = {}): Promise<Daemon> {
  const config = readConfig({
    THROUGHLINE_ALLOW: "127.0.0.0/8:1-65535",
    THROUGHLINE_HOST_DELAY_MS: "20",
    THROUGHLINE_POLL_MIN_S: "1",
    ...options.env,
  });
  return startDaemon({
    databaseUrl,
    config,
    clock: systemClock,
    log: createLog({ level: "silent" }),
    role: "test",
    queues: options.queues ?? QUEUE_NAMES,
    alone: false,
    tickMs: 100,
    print: (text) => void options.printed?.push(text),
    terminal: { columns: 80, colour: false },
  });
}

/** Waits until something holds, and fails by saying what did not. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  forMs = 20_000,
): Promise<T> {
  const end = Date.now() + forMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`it never came true that ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
