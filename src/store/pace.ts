/** Turns at a host as `net` asks for them, over the hosts' rows: at most one request at a time and a pause between two, over all processes. */
import type { Clock } from "../clock.ts";
import { ThroughlineError } from "../errors.ts";
import type { Db } from "./db.ts";
import { leaveTurn, takeTurn } from "./hosts.ts";
import { after } from "./lease.ts";

/** While another process has the turn, it is asked for again this often, ms. */
const ASK_EVERY_MS = 250;
/** The longest pause that is waited for: a crawl delay of a minute. Who asks a host that pauses for a day has better things to do. */
const WAIT_AT_MOST_MS = 65_000;
/** A host that says "too many" without saying for how long. */
const TOO_MANY_MS = 60_000;

/** The host may not be asked for longer than a request should wait. Nothing was sent. */
export class HostPausedError extends ThroughlineError {
  override readonly name = "HostPausedError";
  /** Machine time. */
  readonly until: Date;
  constructor(host: string, until: Date) {
    super("HOST_PAUSED", `${host} is to be left alone until ${until.toISOString()}`, { retry: true });
    this.until = until;
  }
}

/**
 * @param delayMs pause between two requests to a host
 * @param holder this process, as signed on
 */
export function createPace(db: Db, clock: Clock, delayMs: number, holder: string) {
  return {
    /** Waits for the turn at `host`; rejects with the signal's reason when it aborts first. @throws {HostPausedError} */
    async enter(host: string, signal: AbortSignal) {
      const patience = after(clock.wall(), WAIT_AT_MOST_MS);
      for (;;) {
        signal.throwIfAborted();
        const waitMs = await takeTurn(db, host, holder, clock.wall());
        if (waitMs === null) break;
        const free = after(clock.wall(), waitMs);
        if (free > patience) throw new HostPausedError(host, free);
        await clock.sleep(Math.min(waitMs, ASK_EVERY_MS), signal);
      }
      return {
        /** A host that says "too many" or "not now" with a time is left alone for that long, by feeds and pages alike. */
        async leave(outcome: { status: number | null; retryAfterMs?: number }): Promise<void> {
          const least = outcome.status === 429 ? TOO_MANY_MS : 0;
          const asked = outcome.status === 429 || outcome.status === 503 ? (outcome.retryAfterMs ?? least) : 0;
          await leaveTurn(db, host, holder, Math.max(delayMs, asked), clock.wall());
        },
      };
    },
  };
}
