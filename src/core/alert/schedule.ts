/** When to try again: the ten attempts of Standard Webhooks 1.0.0, over 75 h 35 min 5 s when nothing else is asked. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The wait after the first, second, ... failed attempt. */
const WAITS_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** So many failures in a row, whatever they were of, show that a receiver is away: then new alerts wait for a sign of life. */
const AWAY_AFTER = 8;
const REST_MS = { least: SECOND, most: MINUTE } as const;

/**
 * How long a channel gets nothing new after so many failures in a row. What is due again keeps its own schedule. A hundred thousand alerts
 * for a receiver that is away are so not all tried, one after the other, while it is.
 */
export function restMs(failures: number): number {
  if (failures < AWAY_AFTER) return 0;
  return Math.min(REST_MS.most, REST_MS.least * 2 ** Math.floor((failures - AWAY_AFTER) / AWAY_AFTER));
}

/** Each wait is this share longer or shorter by chance, so that what failed together does not come back together. */
const JITTER = 0.2;

/** A receiver can ask for no more than the longest wait: its clock or its header may be wrong. */
const ASKED_MAX_MS = 24 * HOUR;

/**
 * The wait after a failed attempt.
 *
 * @param attempt      the number of the attempt that failed, from 1
 * @param chance       in [0, 1)
 * @param retryAfterMs the wait the receiver asked for; it only lengthens
 * @returns milliseconds; null after the tenth attempt
 * @throws {RangeError} if `attempt` is not a positive whole number
 */
export function nextAttemptMs(attempt: number, chance: number, retryAfterMs = 0): number | null {
  if (!Number.isInteger(attempt) || attempt < 1) throw new RangeError(`attempts are numbered from 1, not ${attempt}`);
  const wait = WAITS_MS[attempt - 1];
  if (wait === undefined) return null;
  const jittered = wait * (1 - JITTER + 2 * JITTER * chance);
  return Math.round(Math.max(jittered, Math.min(retryAfterMs, ASKED_MAX_MS)));
}
