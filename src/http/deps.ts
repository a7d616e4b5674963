/** What the HTTP server is given. Wired once, in `src/service.ts`. */
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { DiscoveryTools } from "../discovery/document.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/db.ts";
import type { Monitors } from "../store/monitors.ts";

/** Whether this process and what it needs are well, part by part. */
export interface Health {
  readonly ok: boolean;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail?: string }[];
}

export interface HttpDeps {
  readonly db: Database["db"];
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
  readonly monitors: Monitors;
  /** For looking at addresses, with turns and pauses at their hosts. */
  readonly discovery: DiscoveryTools;
  health(): Promise<Health>;
  /** Name or address to listen on. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}
