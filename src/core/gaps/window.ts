/**
 * Whether a feed's document joins on to the one read before it. A feed shows its latest items only: when nothing of the old document is
 * left in the new one, items came and went in between, and nobody can say that they were seen. Pure.
 */

export interface WindowItem {
  /** The article's id: guids and addresses of an item may change, the article stays. */
  readonly id: number;
  /** When it was published, milliseconds; absent when the feed does not say. */
  readonly at?: number;
}

export interface Overrun {
  /** The newest item of the document before, and the oldest that came after it; absent for undated feeds. */
  readonly from?: Date;
  readonly to?: Date;
  /** About how many items were lost, from the pace of those that were not; absent when it cannot be told. */
  readonly lost?: number;
}

/** Fewer items than this above the newest one that stayed may have been withdrawn. */
const WITHDRAWN_AT_MOST = 2;
/** Longer estimates say nothing. */
const LOST_AT_MOST = 10_000;

/**
 * Compares two documents of a feed, read one after the other.
 *
 * A pinned item stays while all others roll over, so one item that stayed proves nothing when most that were newer are gone. A feed that
 * gave all its items new addresses joins on by its dates: most of what is new to us is older than what we had.
 *
 * @returns null when they join on, and when either is empty: an empty document had nothing to lose
 */
export function overrun(before: readonly WindowItem[], after: readonly WindowItem[]): Overrun | null {
  if (before.length === 0 || after.length === 0) return null;
  const here = new Set(after.map(({ id }) => id));
  const goneAbove = newestFirst(before).findIndex(({ id }) => here.has(id));
  if (goneAbove >= 0 && goneAbove <= Math.max(WITHDRAWN_AT_MOST, before.length / 2)) return null;
  const had = new Set(before.map(({ id }) => id));
  const fresh = after.filter(({ id }) => !had.has(id));
  const newest = Math.max(...datesOf(before));
  const dates = datesOf(fresh);
  if (!Number.isFinite(newest) || dates.length === 0) return {};
  const later = dates.filter((at) => at > newest);
  if (later.length * 2 <= dates.length) return null;
  return { from: new Date(newest), to: new Date(Math.min(...later)), ...lostBetween(newest, later) };
}

/** In the order of their dates; as the document has them when one has none. */
function newestFirst(items: readonly WindowItem[]): readonly WindowItem[] {
  return items.every(({ at }) => at !== undefined) ? items.toSorted((a, b) => b.at! - a.at!) : items;
}

const datesOf = (items: readonly WindowItem[]): number[] => items.flatMap(({ at }) => (at === undefined ? [] : [at]));

function lostBetween(newest: number, later: readonly number[]): { lost?: number } {
  const oldest = Math.min(...later);
  const gap = (Math.max(...later) - oldest) / (later.length - 1);
  if (!(gap > 0)) return {};
  return { lost: Math.min(Math.max(1, Math.round((oldest - newest) / gap) - 1), LOST_AT_MOST) };
}
