/** Turns at a host as `net` asks for them, over the hosts' rows: at most one request at a time and a pause between two, over all processes. */
import type { Clock } from "../clock.ts";
import type { Db } from "./db.ts";
import { leaveTurn, takeTurn } from "./hosts.ts";

/** While another process has the turn, it is asked for again this often, ms. */
const ASK_EVERY_MS = 250;

/**
 * @param delayMs pause between two requests to a host
 * @param holder this process, as signed on
 */
export function createPace(db: Db, clock: Clock, delayMs: number, holder: string) {
  return {
    /** Waits for the turn at `host`; rejects with the signal's reason when it aborts first. */
    async enter(host: string, signal: AbortSignal) {
      for (;;) {
        signal.throwIfAborted();
        const waitMs = await takeTurn(db, host, holder, clock.wall());
        if (waitMs === null) break;
        await clock.sleep(Math.min(waitMs, ASK_EVERY_MS), signal);
      }
      return {
        /** A host that says "too many" or "not now" with a time is left alone for that long, by feeds and pages alike. */
        async leave(outcome: { status: number | null; retryAfterMs?: number }): Promise<void> {
          const asked = outcome.status === 429 || outcome.status === 503 ? (outcome.retryAfterMs ?? 0) : 0;
          await leaveTurn(db, host, holder, Math.max(delayMs, asked), clock.wall());
        },
      };
    },
  };
}
