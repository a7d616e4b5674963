/** The clock on the wall of a time zone. Pure: Intl knows the zones, the moment is an argument. */

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** One formatter a zone: making one costs more than a thousand uses. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** True for a name of the IANA database, "UTC" among them. */
export function isZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** Minutes since midnight on the wall, 0 to 1439. @throws {RangeError} for a zone that does not exist */
export function minuteOfDay(at: Date, zone: string): number {
  return Math.floor(wallTime(at, zone) / MINUTE_MS) % DAY_MINUTES;
}

/** What the clock on the wall shows, to the minute, as if it stood in UTC: milliseconds. */
export function wallTime(at: Date, zone: string): number {
  const [month, day, year, hour, minute] = formatterOf(zone).format(at).match(/\d+/g)!.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute);
}

/**
 * The moment at which the wall shows this time: the first, if it does so twice; if the clock skips it, as much after the skip as the time
 * lies within it (as RFC 5545 section 3.3.5 has it).
 *
 * @param wall as `wallTime` gives it
 */
export function momentOf(wall: number, zone: string): Date {
  const offsetAt = (at: number) => wallTime(new Date(at), zone) - Math.floor(at / MINUTE_MS) * MINUTE_MS;
  const [before, after] = [offsetAt(wall - DAY_MINUTES * MINUTE_MS), offsetAt(wall + DAY_MINUTES * MINUTE_MS)];
  const shown = [wall - Math.max(before, after), wall - Math.min(before, after)].find(
    (at) => at + offsetAt(at) === wall,
  );
  return new Date(shown ?? wall - before);
}

export const floorMinute = (at: Date): Date => new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS);
export const addMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);
/** How many minutes the wall clock has to go from one time of day to another, 0 to 1439. */
export const minutesUntil = (from: number, to: number): number => (to - from + DAY_MINUTES) % DAY_MINUTES;

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    const digits = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const;
    formatter = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...digits });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}
