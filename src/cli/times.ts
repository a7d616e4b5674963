/** Times as people give them on the command line, and as they are shown. */
import { InvalidArgumentError } from "commander";
import { systemClock } from "../clock.ts";
import { spell } from "../core/text/spell.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i;
const AGO = /^(\d{1,5})([hdw])$/;
const HOURS = { h: 1, d: 24, w: 168 } as const;

/**
 * A day (its beginning in UTC), a moment, or so long ago: `2025-04-28`, `2025-04-28T06:00:00Z`, `12h`, `7d`, `2w`.
 *
 * @throws {InvalidArgumentError}
 */
export function readTime(text: string, now: Date = systemClock.now()): Date {
  const [, count, unit] = AGO.exec(text) ?? [];
  if (count !== undefined)
    return new Date(now.getTime() - Number(count) * HOURS[unit as keyof typeof HOURS] * 3_600_000);
  const time = new Date(DAY.test(text) || MOMENT.test(text) ? text : Number.NaN);
  if (!Number.isNaN(time.getTime()) && (!DAY.test(text) || time.toISOString().startsWith(text))) return time;
  throw new InvalidArgumentError(
    "It must be a day (2025-04-28), a time (2025-04-28T06:00:00Z), or so long ago (12h, 7d, 2w).",
  );
}

/** "2025-04-28 06:00" in UTC; nothing for no time. */
export function minute(time: string | Date | null | undefined): string {
  if (time == null) return "";
  return new Date(time).toISOString().slice(0, 16).replace("T", " ");
}

/** How long ago, roughly: "40 s", "12 min", "5 h", "3 d". */
export const age = (time: Date, now: Date): string => spell(now.getTime() - time.getTime());
