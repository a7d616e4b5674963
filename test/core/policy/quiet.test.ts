import fc from "fast-check";
import { expect, test } from "vitest";
import { nextDigest, parseDigest } from "../../../src/core/policy/digest.ts";
import { isQuietAt, parseQuiet, type Quiet, quietSince, quietUntil } from "../../../src/core/policy/quiet.ts";
import { minuteOfDay, wallTime } from "../../../src/core/policy/zone.ts";

/** Both hemispheres, half and quarter hours, zones without daylight saving, one that jumps by half an hour, one across the date line. */
const ZONES = [
  "UTC",
  "Europe/Berlin",
  "Europe/London",
  "Europe/Kyiv",
  "Europe/Moscow",
  "America/New_York",
  "America/Los_Angeles",
  "America/St_Johns",
  "America/Sao_Paulo",
  "America/Santiago",
  "Africa/Cairo",
  "Asia/Pyongyang",
  "Asia/Seoul",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Jerusalem",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Auckland",
] as const;
const MINUTE = 60_000;
const YEAR = { from: Date.parse("2025-01-01T00:00:00Z"), to: Date.parse("2026-01-01T00:00:00Z") } as const;

/** The minutes of 2025 at which a zone's clock jumps. */
function jumpsOf(zone: string): number[] {
  const ahead = (at: number) => (minuteOfDay(new Date(at), zone) - (Math.floor(at / MINUTE) % 1_440) + 2_880) % 1_440;
  const jumps: number[] = [];
  for (let day = YEAR.from; day < YEAR.to; day += 1_440 * MINUTE) {
    let [low, high] = [day, day + 1_440 * MINUTE];
    if (ahead(low) === ahead(high)) continue;
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (ahead(middle) === ahead(low)) low = middle;
      else high = middle;
    }
    jumps.push(high);
  }
  return jumps;
}

const jumps = new Map(ZONES.map((zone) => [zone, jumpsOf(zone)]));

/** Moments of 2025, half of them within a day of a jump of the clock. */
const momentIn = (zone: (typeof ZONES)[number]): fc.Arbitrary<Date> => {
  const anywhere = fc.integer({ min: YEAR.from, max: YEAR.to - 1 });
  const near = jumps.get(zone)!.map((jump) => fc.integer({ min: jump - 86_400_000, max: jump + 86_400_000 }));
  return (near.length === 0 ? anywhere : fc.oneof(anywhere, ...near)).map((at) => new Date(at));
};
const zoneAndMoment = fc
  .constantFrom(...ZONES)
  .chain((zone) => fc.record({ zone: fc.constant(zone), now: momentIn(zone) }));
const times = fc
  .record({ from: fc.integer({ min: 0, max: 1_439 }), to: fc.integer({ min: 0, max: 1_439 }) })
  .filter(({ from, to }) => from !== to);

test("both changes of the clock are among the moments", () => {
  expect(jumps.get("Europe/Berlin")!.map((at) => new Date(at).toISOString())).toEqual([
    "2025-03-30T01:00:00.000Z",
    "2025-10-26T01:00:00.000Z",
  ]);
  expect(jumps.get("Australia/Lord_Howe")).toHaveLength(2);
  expect(jumps.get("Asia/Pyongyang")).toEqual([]);
  expect([...jumps.values()].filter((list) => list.length === 2).length).toBeGreaterThan(10);
});

test("quiet hours end at the first minute that is not quiet, in every zone and at both changes of the clock", () => {
  fc.assert(
    fc.property(zoneAndMoment, times, ({ zone, now }, hours) => {
      const quiet: Quiet = { ...hours, zone };
      const end = quietUntil(quiet, now);
      expect(end === null).toBe(!isQuietAt(quiet, now));
      if (end === null) return;
      expect(end.getTime()).toBeGreaterThan(now.getTime());
      expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(26 * 60 * MINUTE);
      expect(isQuietAt(quiet, end)).toBe(false);
      // every minute between is quiet: a sample of them, and the last
      const length = Math.floor((end.getTime() - now.getTime()) / MINUTE);
      for (let minute = 0; minute < length; minute += Math.max(1, Math.floor(length / 12)))
        expect(isQuietAt(quiet, new Date(now.getTime() + minute * MINUTE))).toBe(true);
      expect(isQuietAt(quiet, new Date(end.getTime() - 1))).toBe(true);
    }),
    { numRuns: 400, endOnFailure: true },
  );
});

test("where quiet hours began is the end of what was not quiet", () => {
  fc.assert(
    fc.property(zoneAndMoment, ({ zone, now }) => {
      const quiet: Quiet = { from: 22 * 60, to: 7 * 60, zone };
      const end = quietUntil(quiet, now);
      if (end === null) return;
      const since = quietSince(quiet, end);
      expect(isQuietAt(quiet, since)).toBe(true);
      expect(isQuietAt(quiet, new Date(since.getTime() - 1))).toBe(false);
      expect(since.getTime()).toBeLessThanOrEqual(now.getTime());
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test.each([
  ["in winter", "2025-01-15T23:00:00Z", "2025-01-16T06:00:00.000Z"],
  ["in summer", "2025-07-15T23:00:00Z", "2025-07-16T05:00:00.000Z"],
  ["in the night an hour shorter", "2025-03-29T22:30:00Z", "2025-03-30T05:00:00.000Z"],
  ["in the night an hour longer", "2025-10-25T21:00:00Z", "2025-10-26T06:00:00.000Z"],
  ["before midnight, to the second", "2025-01-15T21:00:01Z", "2025-01-16T06:00:00.000Z"],
])("Berlin's night ends at seven %s", (_, now, end) => {
  expect(quietUntil(parseQuiet("22:00-07:00 Europe/Berlin")!, new Date(now))?.toISOString()).toBe(end);
});

test("hours that end within the skipped hour end with the skip", () => {
  expect(quietUntil(parseQuiet("22:00-02:30 Europe/Berlin")!, new Date("2025-03-30T00:30:00Z"))?.toISOString()).toBe(
    "2025-03-30T01:00:00.000Z",
  );
});

test.each([
  "",
  "22:00-07:00",
  "22-07 Europe/Berlin",
  "24:00-07:00 UTC",
  "22:00-07:00 Mars/Olympus",
  "22:00-22:00 UTC",
  "22:00-07:60 UTC",
])("%j is no quiet time", (text) => expect(parseQuiet(text)).toBeUndefined());

test("a digest comes at its time on the wall in every zone, the skipped hour apart", () => {
  fc.assert(
    fc.property(zoneAndMoment, fc.integer({ min: 0, max: 1_439 }), ({ zone, now }, at) => {
      const due = nextDigest({ cron: `${at % 60} ${Math.floor(at / 60)} * * *`, zone }, now);
      expect(due.getTime()).toBeGreaterThan(now.getTime());
      expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(50 * 60 * MINUTE);
      const jumped = jumps.get(zone)!.some((jump) => Math.abs(due.getTime() - jump) <= 120 * MINUTE);
      if (!jumped) expect(minuteOfDay(due, zone)).toBe(at);
    }),
    { numRuns: 400, endOnFailure: true },
  );
});

test("a day has one digest, also the days on which the clock jumps", () => {
  for (const zone of ZONES)
    for (const jump of jumps.get(zone)!)
      for (const cron of ["30 2 * * *", "0 7 * * *", "30 1 * * *"]) {
        const days: number[] = [];
        for (let at = new Date(jump - 2 * 86_400_000); days.length < 5; ) {
          at = nextDigest({ cron, zone }, at);
          days.push(Math.floor(wallTime(at, zone) / 86_400_000));
        }
        expect(days).toEqual(days.map((_, i) => days[0]! + i));
      }
});

test.each([
  ["0 7 * * *", { cron: "0 7 * * *" }],
  ["*/30 6-22 * * 1-5 Asia/Seoul", { cron: "*/30 6-22 * * 1-5", zone: "Asia/Seoul" }],
  ["0 7 * * mon,FRI", { cron: "0 7 * * mon,FRI" }],
])("%j is a digest time", (text, time) => expect(parseDigest(text)).toEqual(time));

test.each([
  "",
  "7",
  "0 7 * *",
  "60 7 * * *",
  "0 25 * * *",
  "H 7 * * *",
  "0 7 * * * Mars/Olympus",
  "0 7 * * * UTC UTC",
  "@daily",
  "a b c d e",
])("%j is no digest time", (text) => expect(parseDigest(text)).toBeUndefined());
