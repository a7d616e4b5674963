/** When a digest is due: five cron fields on the wall clock of a time zone, "0 7 * * 1-5 Europe/Berlin". */
import { CronExpressionParser } from "cron-parser";
import { isZone, momentOf, wallTime } from "./zone.ts";

export interface DigestTime {
  readonly cron: string;
  /** Absent: the zone of the quiet hours, else UTC. */
  readonly zone?: string;
}

const FIELDS = 5;
/** Numbers, lists, ranges, steps, names. cron-parser also knows `H`, which stands for chance. */
const FIELD = /^(?:[\d*,/-]|[a-z]{3})+$/i;

/** Undefined for what is no such text. */
export function parseDigest(text: string): DigestTime | undefined {
  const words = text.trim().split(/\s+/);
  const cron = words.slice(0, FIELDS).join(" ");
  const zone = words[FIELDS];
  if (!words.slice(0, FIELDS).every((field) => FIELD.test(field))) return undefined;
  if (words.length < FIELDS || words.length > FIELDS + 1 || (zone !== undefined && !isZone(zone))) return undefined;
  try {
    CronExpressionParser.parse(cron, { currentDate: new Date(0), tz: "UTC", strict: false });
    return { cron, ...(zone !== undefined && { zone }) };
  } catch {
    return undefined;
  }
}

/**
 * The first time after `now`. The fields are held against the wall clock as if it never jumped, and the time that is found is looked up in
 * the zone: one that comes twice counts once, one that is skipped comes after the skip. (cron-parser's own time zones gave the doubled
 * hour twice, and no time at all on Lord Howe's half-hour jump.)
 */
export function nextDigest({ cron, zone }: DigestTime, now: Date, otherZone = "UTC"): Date {
  const where = zone ?? otherZone;
  const times = CronExpressionParser.parse(cron, { currentDate: new Date(wallTime(now, where)), tz: "UTC" });
  for (;;) {
    const due = momentOf(times.next().toDate().getTime(), where);
    if (due > now) return due;
  }
}
