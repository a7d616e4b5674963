/** Runs a lane: takes it, works until nothing is left and nobody woke it meanwhile, lets it go. */
import type { LaneQueue } from "../src/core/wake.ts";
import { describeError } from "../src/errors.ts";
import { abandon, enter, leave, pause, renew } from "../src/store/lanes.ts";
import type { Deps } from "./deps.ts";

/** Well within the minute that a lane is held for. */
const RENEW_EVERY_MS = 20_000;
/** A lane whose step fails as a whole (the database is away, say) rests before it is tried again. */
const REST_MS = 15_000;

/**
 * @param step one piece of work; true when there may be more, false when nothing is left now
 */
export async function runLane(deps: Deps, queue: LaneQueue, key: string, step: () => Promise<boolean>): Promise<void> {
  const { leases, daemonId, clock, closing, log } = deps;
  let seen = await enter(leases, queue, key, daemonId, clock.wall());
  if (seen === null) return;
  const keeping = setInterval(() => {
    renew(leases, queue, key, daemonId, clock.wall()).catch((error) =>
      log.warn({ queue, key, error: describeError(error) }, "a lane could not be renewed"),
    );
  }, RENEW_EVERY_MS);
  try {
    while (seen !== null) {
      while (!closing.aborted && (await step())) {}
      if (closing.aborted) return await abandon(leases, queue, key, daemonId);
      if (await leave(leases, queue, key, daemonId, seen)) return;
      seen = await renew(leases, queue, key, daemonId, clock.wall());
    }
  } catch (error) {
    if (closing.aborted) return await abandon(leases, queue, key, daemonId);
    log.error({ queue, key, error: describeError(error) }, "work failed; it is tried again");
    await pause(leases, queue, key, daemonId, new Date(clock.wall().getTime() + REST_MS)).catch(() => {}); // the lease runs out by itself
  } finally {
    clearInterval(keeping);
  }
}
