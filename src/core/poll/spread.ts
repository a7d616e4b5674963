/**
 * Many sources that are due together are not asked together: at the first start, after an import, after a night in which nothing ran.
 * Pure; what spreads them is the hash of their address, so that a restart in between changes nothing.
 */

/** A person's first sources show themselves at once; every one beyond adds to the time over which all are spread, up to the poll floor. */
const AT_ONCE = 25;
const EACH_MS = 4_000;
const OVER_MS = 300_000;

/** A place in [0, 1) that is a source's own. */
export function phaseOf(hash: Uint8Array): number {
  return (hash[0]! * 256 + hash[1]!) / 65_536;
}

/** @param waiting how many are due, this one included or not */
export function firstPollDelayMs(waiting: number, phase: number): number {
  return Math.min(Math.max(0, waiting - AT_ONCE) * EACH_MS, OVER_MS) * phase;
}
