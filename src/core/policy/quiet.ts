/**
 * Quiet hours: "22:00-07:00 Europe/Berlin". What is to be told in them is held until they end.
 *
 * They are read off the wall clock, also on the two days a year when it jumps: a clock that skips the end ends them with the skip, and
 * one that is set back into them is quiet again.
 */
import { addMinutes, floorMinute, isZone, minuteOfDay, minutesUntil } from "./zone.ts";

export interface Quiet {
  /** Minutes of the day; `to` is the first that is not quiet. */
  readonly from: number;
  readonly to: number;
  readonly zone: string;
}

const FORM = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d) (\S+)$/;
/** No zone jumps by more (Lord Howe by half an hour, a few by two in the past). */
const JUMP_MINUTES = 180;

/** Undefined for what is no such text, a zone that does not exist, or an end that is the beginning. */
export function parseQuiet(text: string): Quiet | undefined {
  const [, fromHour, fromMinute, toHour, toMinute, zone] = FORM.exec(text) ?? [];
  if (zone === undefined || !isZone(zone)) return undefined;
  const quiet = { from: Number(fromHour) * 60 + Number(fromMinute), to: Number(toHour) * 60 + Number(toMinute), zone };
  return quiet.from === quiet.to ? undefined : quiet;
}

export function isQuietAt({ from, to, zone }: Quiet, at: Date): boolean {
  const minute = minuteOfDay(at, zone);
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** When the quiet hours around this moment end: the first minute that is not quiet. Null when it is not quiet now. */
export function quietUntil(quiet: Quiet, now: Date): Date | null {
  if (!isQuietAt(quiet, now)) return null;
  const at = floorMinute(now);
  const straight = minutesUntil(minuteOfDay(at, quiet.zone), quiet.to);
  const expected = addMinutes(at, straight);
  // Right on all days but those of a jump: then the clock does not show the end where it should.
  if (minuteOfDay(expected, quiet.zone) === quiet.to && isQuietAt(quiet, addMinutes(expected, -1))) return expected;
  for (let minute = 1; minute <= straight + JUMP_MINUTES; minute++) {
    const end = addMinutes(at, minute);
    if (!isQuietAt(quiet, end)) return end;
  }
  return expected;
}

/** When quiet hours that end then began. @param end as `quietUntil` gave it */
export function quietSince(quiet: Quiet, end: Date): Date {
  const length = minutesUntil(quiet.from, quiet.to);
  for (let minute = Math.max(1, length - JUMP_MINUTES); minute <= length + JUMP_MINUTES; minute++) {
    const before = addMinutes(end, -minute - 1);
    if (!isQuietAt(quiet, before)) return addMinutes(before, 1);
  }
  return addMinutes(end, -length);
}
