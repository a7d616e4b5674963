/**
 * robots.txt (RFC 9309), for article pages; feeds are offered for reading by machines. Kept for a day. A host whose robots.txt cannot be
 * had because it fails is left alone for now; one that says there is none allows everything.
 */
import { createRequire } from "node:module";
import type { Robot } from "robots-parser";
import type { Clock } from "../clock.ts";
import { FetchError } from "./error.ts";
import type { Fetcher } from "./fetch.ts";

// The package is CommonJS whose types say that it is a module with a default export: taken as what it is.
const parseRobots = createRequire(import.meta.url)("robots-parser") as (url: string, body: string) => Robot;

export interface RobotsRow {
  /** Null: no answer. */
  readonly status: number | null;
  readonly body: string;
  readonly fetchedAt: Date;
}

/** Where rules are kept, by host. */
export interface RobotsCache {
  get(host: string): Promise<RobotsRow | undefined>;
  save(host: string, row: RobotsRow, crawlDelayMs: number | null): Promise<void>;
}

export interface RobotsAnswer {
  readonly allowed: boolean;
  /** True when it may be allowed later: the rules could not be had. */
  readonly later?: boolean;
  /** In words, when not allowed. */
  readonly reason?: string;
}

export interface Robots {
  may(url: string): Promise<RobotsAnswer>;
}

const KEEP_MS = 86_400_000;
/** Rules that could not be had are asked for again after this. */
const RETRY_MS = 600_000;
const MAX_BYTES = 512 * 1024;
const MAX_CRAWL_DELAY_MS = 60_000;

export function createRobots(options: { fetcher: Fetcher; cache: RobotsCache; clock: Clock; userAgent: string }): Robots {
  const { fetcher, cache, clock } = options;
  const product = options.userAgent.split("/")[0]!;
  const rowFor = async (origin: string, host: string): Promise<RobotsRow> => {
    const kept = await cache.get(host);
    if (kept !== undefined && clock.wall().getTime() - kept.fetchedAt.getTime() < (isFailure(kept.status) ? RETRY_MS : KEEP_MS)) return kept;
    const row = await read(fetcher, `${origin}/robots.txt`, clock);
    const delay = row.status === 200 ? parseRobots(`${origin}/robots.txt`, row.body).getCrawlDelay(product) : undefined;
    await cache.save(host, row, delay === undefined || !(delay > 0) ? null : Math.min(delay * 1000, MAX_CRAWL_DELAY_MS));
    return row;
  };
  return {
    async may(url) {
      const { origin, host } = new URL(url);
      const row = await rowFor(origin, host);
      if (isFailure(row.status)) return { allowed: false, later: true, reason: `robots.txt of ${host} could not be read (${row.status ?? "no answer"})` };
      if (row.status !== 200) return { allowed: true };
      const allowed = parseRobots(`${origin}/robots.txt`, row.body).isAllowed(url, product) !== false;
      return allowed ? { allowed } : { allowed, reason: "robots.txt forbids it" };
    },
  };
}

const isFailure = (status: number | null): boolean => status === null || status >= 500 || status === 429;

async function read(fetcher: Fetcher, url: string, clock: Clock): Promise<RobotsRow> {
  try {
    const { status, body } = await fetcher.get(url, { accept: "text/plain, */*;q=0.5", maxBytes: MAX_BYTES });
    return { status, body: status === 200 ? new TextDecoder().decode(body).replaceAll("\u0000", "") : "", fetchedAt: clock.wall() };
  } catch (error) {
    // What may never be reached is no matter of robots.txt: the page is refused for the same reason.
    if (error instanceof FetchError && ["BLOCKED_ADDRESS", "BAD_URL"].includes(error.code)) throw error;
    return { status: null, body: "", fetchedAt: clock.wall() };
  }
}
