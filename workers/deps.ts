/** What the workers are given. Wired once, in `src/app.ts`. */

import type { ChannelTools } from "../src/channels/contract.ts";
import type { Clock } from "../src/clock.ts";
import type { Config } from "../src/config.ts";
import type { Log } from "../src/log.ts";
import type { Fetcher } from "../src/net/fetch.ts";
import type { Robots } from "../src/net/robots.ts";
import type { ParsingPool } from "../src/parsing/pool.ts";
import type { Queues } from "../src/queue/queues.ts";
import type { Database } from "../src/store/db.ts";
import type { Monitors } from "../src/store/monitors.ts";

export interface Deps {
  /** This process, as signed on. */
  readonly daemonId: string;
  readonly clock: Clock;
  readonly config: Config;
  readonly log: Log;
  readonly db: Database["db"];
  /** For leases alone: see `Database`. */
  readonly leases: Database["leases"];
  readonly queues: Queues;
  readonly monitors: Monitors;
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly parsing: ParsingPool;
  readonly channelTools: ChannelTools;
  /** Chance in [0, 1), for jitter. */
  readonly chance: () => number;
  /** Aborts when the process begins to close: lanes are let go after the piece of work at hand. */
  readonly closing: AbortSignal;
}
