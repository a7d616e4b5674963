/** When an article that a storyline tracks is looked at again. Pure: the present moment is an argument. */

const HOUR_MS = 3_600_000;
/** Corrections come within the hour, rewrites within the day, clarifications within the week. */
export const RECHECK_AFTER_MS = [HOUR_MS, 24 * HOUR_MS, 7 * 24 * HOUR_MS] as const;
/** What has just changed is looked at again this soon. */
const AFTER_CHANGE_MS = HOUR_MS;

/**
 * @param seenAt when the article was first seen
 * @param changed it has just been found changed
 * @returns undefined when it is old enough to be left alone
 */
export function nextRecheckAt(seenAt: Date, now: Date, changed = false): Date | undefined {
  const next = RECHECK_AFTER_MS.map((ms) => seenAt.getTime() + ms).find((at) => at > now.getTime());
  if (next === undefined) return undefined;
  return new Date(changed ? Math.min(next, now.getTime() + AFTER_CHANGE_MS) : next);
}
