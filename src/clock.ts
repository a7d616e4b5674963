/**
 * Time, injected everywhere: nothing else in the program reads a clock.
 *
 * Two times exist. `now` is the time of the story: what is stored, shown and scheduled (seenAt, the next poll). `wall` is the time of
 * the machine and its network: leases, pauses between two requests to a host, retries, signatures. They are the same in a real run;
 * the demo runs the story faster than the machine, and tests move both by hand.
 */
import { setTimeout as wait } from "node:timers/promises";

export interface Clock {
  now(): Date;
  wall(): Date;
  /** Resolves after so many milliseconds of machine time; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
  await wait(Math.max(0, ms), undefined, signal === undefined ? {} : { signal });
};

export const systemClock: Clock = { now: () => new Date(), wall: () => new Date(), sleep };

/**
 * A clock whose story begins at `from` when the clock is made and runs `speed` times as fast as the machine.
 *
 * @throws {RangeError} if `speed` is not a positive number
 */
export function scaledClock(from: Date, speed: number): Clock {
  if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError(`speed must be a positive number, not ${speed}`);
  const began = Date.now();
  return { now: () => new Date(from.getTime() + (Date.now() - began) * speed), wall: () => new Date(), sleep };
}
