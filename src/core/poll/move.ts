/**
 * Whether a feed has moved for good. Permanent redirects are often a slip, or a maintenance page's: the new address is taken over only
 * after it has held for three polls over a day and could be read as a feed each time. Pure.
 */

const POLLS = 3;
const HOLDS_MS = 86_400_000;

export interface Hop {
  readonly status: number;
  readonly url: string;
}

export interface Move {
  readonly movedTo: string | null;
  readonly movedSince: Date | null;
  readonly movedPolls: number;
}

/**
 * Where an unbroken run of permanent redirects leads (301, 308: RFC 9110 section 15.4); a temporary one ends the run.
 *
 * @param hops oldest first
 * @param end where the answer came from
 */
export function permanentTarget(hops: readonly Hop[], end: string): string | null {
  const run = hops.findIndex(({ status }) => status !== 301 && status !== 308);
  if (run === 0 || hops.length === 0) return null;
  return run < 0 ? end : hops[run]!.url;
}

/**
 * What is known of a move after one more poll.
 *
 * @param target of this poll's permanent redirects; null when there were none, or when no feed could be read there
 * @returns `adopt`: the address to use from now on
 */
export function afterPoll(before: Move, target: string | null, now: Date): { move: Move; adopt?: string } {
  if (target === null) return { move: { movedTo: null, movedSince: null, movedPolls: 0 } };
  if (target !== before.movedTo || before.movedSince === null)
    return { move: { movedTo: target, movedSince: now, movedPolls: 1 } };
  const move = { movedTo: target, movedSince: before.movedSince, movedPolls: before.movedPolls + 1 };
  const holds = move.movedPolls >= POLLS && now.getTime() - before.movedSince.getTime() >= HOLDS_MS;
  return { move, ...(holds && { adopt: target }) };
}
