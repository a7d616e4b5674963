/** The guarded door to the outside, for what a person asks for by hand: nobody else's pace is kept, robots.txt is not asked. */
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { createFetcher, type Fetcher } from "../net/fetch.ts";
import { userAgent } from "../net/user-agent.ts";
import { version } from "./version.ts";

export function openFetcher({ allow, publicUrl }: Config, clock: Clock): Fetcher {
  return createFetcher({ allow, userAgent: userAgent(version(), publicUrl), clock });
}
