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

/** Where rules are kept, by `URL.host`, with the pause between two requests that they ask for (ms, at most a minute). */
export interface RobotsCache {
  get(host: string): Promise<RobotsRow | undefined>;
  save(host: string, row: RobotsRow, crawlDelayMs: number | null): Promise<void>;
}

export interface RobotsAnswer {
  readonly allowed: boolean;
  /** True when it may be allowed later: the rules could not be had. They are asked for again after ten minutes. */
  readonly later?: boolean;
  /** In words, when not allowed. */
  readonly reason?: string;
}

export interface Robots {
  /** @throws what the cache throws; the signal's reason when it aborts while the rules are fetched */
  may(url: string, signal?: AbortSignal): Promise<RobotsAnswer>;
}

const KEEP_MS = 86_400_000;
/** Rules that could not be had are asked for again after this. */
const RETRY_MS = 600_000;
/** What RFC 9309 section 2.5 asks a reader to take; the rest is left out. */
const MAX_BYTES = 500 * 1024;
/**
 * Rules that can never be had (redirects without end or to where we do not go, an unknown encoding) count as none, RFC 9309 section
 * 2.3.1.2. Where the host itself may not be reached the same guard refuses the page.
 */
const NONE = 404;
const MAX_CRAWL_DELAY_MS = 60_000;
/**
 * Rules times path, in characters: robots-parser may take that many steps for one answer, 1.5 s of a blocked process for 468,000 x 2,000
 * ("*aaa..." against "/aaa..."). This many are 0.2 s, and 50 times what the longest honest rules met need.
 */
const MAX_STEPS = 100_000_000;

export function createRobots(options: {
  readonly fetcher: Fetcher;
  readonly cache: RobotsCache;
  readonly clock: Clock;
  readonly userAgent: string;
}): Robots {
  const { fetcher, cache, clock } = options;
  const product = options.userAgent.split("/")[0]!;

  /** The rules as they are kept, or fetched anew and kept. */
  async function rowFor({ origin, host }: URL, signal?: AbortSignal): Promise<RobotsRow> {
    const kept = await cache.get(host);
    const age = clock.wall().getTime() - (kept?.fetchedAt.getTime() ?? 0);
    if (kept !== undefined && age < (isFailure(kept.status) ? RETRY_MS : KEEP_MS)) return kept;
    const row = { ...(await readRobots(fetcher, `${origin}/robots.txt`, signal)), fetchedAt: clock.wall() };
    const seconds = parseRobots(`${origin}/robots.txt`, row.body).getCrawlDelay(product) ?? 0;
    await cache.save(host, row, seconds > 0 ? Math.min(seconds * 1000, MAX_CRAWL_DELAY_MS) : null);
    return row;
  }

  return {
    async may(page, signal) {
      const url = new URL(page);
      const { status, body } = await rowFor(url, signal);
      if (isFailure(status)) {
        return {
          allowed: false,
          later: true,
          reason: `robots.txt of ${url.host} could not be read (${status ?? "no answer"})`,
        };
      }
      if (body.length * (url.pathname.length + url.search.length) > MAX_STEPS) {
        return { allowed: false, reason: "robots.txt is too long for an address of this length" };
      }
      const allowed = parseRobots(`${url.origin}/robots.txt`, body).isAllowed(url.href, product) !== false;
      return allowed ? { allowed } : { allowed, reason: "robots.txt forbids it" };
    },
  };
}

/** No rules for now: no answer, an error of the server's, or "too many requests". Any other status without a text means that there are none. */
const isFailure = (status: number | null): boolean => status === null || status >= 500 || status === 429;

async function readRobots(fetcher: Fetcher, url: string, signal?: AbortSignal): Promise<Omit<RobotsRow, "fetchedAt">> {
  try {
    const wanted = { accept: "text/plain, */*;q=0.5", maxBytes: MAX_BYTES, cut: true, ...(signal && { signal }) };
    const { status, body } = await fetcher.get(url, wanted);
    // as text for a column of Postgres, which takes no NUL
    return { status, body: status === 200 ? new TextDecoder().decode(body).replaceAll("\0", "") : "" };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { status: error.retry ? null : NONE, body: "" };
  }
}
