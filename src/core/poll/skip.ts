/** Hours and days in which a feed asks not to be polled (RSS 2.0 `<skipHours>`, `<skipDays>`; both in GMT). Pure. */

export interface Skipped {
  /** 0 to 23. */
  readonly hours: readonly number[];
  /** 0 (Sunday) to 6. */
  readonly days: readonly number[];
}

const HOUR_MS = 3_600_000;
/** A feed that skips everything is polled once a day all the same. */
const HOURS_AT_MOST = 24;

/** @returns `at`, or the first full hour after it in which the feed may be polled; a day later at the most */
export function outsideSkipped(at: Date, { hours, days }: Skipped): Date {
  let time = at;
  for (let waited = 0; waited < HOURS_AT_MOST; waited++) {
    if (!hours.includes(time.getUTCHours()) && !days.includes(time.getUTCDay())) return time;
    time = new Date((Math.floor(time.getTime() / HOUR_MS) + 1) * HOUR_MS);
  }
  return time;
}
