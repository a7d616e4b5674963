/** The guarded door to the outside, for what a person asks for by hand: with a pace of its own; robots.txt is not asked. */
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { createFetcher, type Fetcher } from "../net/fetch.ts";
import { createOwnPace } from "../net/own-pace.ts";
import { userAgent } from "../net/user-agent.ts";
import { version } from "./version.ts";

export function openFetcher({ allow, publicUrl, hostDelayMs }: Config, clock: Clock): Fetcher {
  const pace = createOwnPace(clock, hostDelayMs);
  return createFetcher({ allow, userAgent: userAgent(version(), publicUrl), clock, pace });
}
