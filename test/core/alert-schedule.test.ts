import fc from "fast-check";
import { expect, test } from "vitest";
import { nextAttemptMs } from "../../src/core/alert/schedule.ts";
import { webhookId } from "../../src/core/alert/webhook-id.ts";

const HOUR = 3_600_000;
const attempts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("in the middle of the jitter the waits are those of the standard: ten attempts over 75 h 35 min 5 s", () => {
  const waits = attempts.map((attempt) => nextAttemptMs(attempt, 0.5)!);
  expect(waits).toEqual([5_000, 300_000, 1_800_000, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]);
  expect(waits.reduce((sum, wait) => sum + wait)).toBe(75 * HOUR + 35 * 60_000 + 5_000);
});

test("after the tenth attempt there is no other, whatever the receiver asks for", () => {
  for (const attempt of [10, 11, 1000]) expect(nextAttemptMs(attempt, 0.5, HOUR)).toBeNull();
});

test("chance moves a wait by a fifth at most, either way", () => {
  fc.assert(
    fc.property(fc.constantFrom(...attempts), chance, (attempt, at) => {
      const middle = nextAttemptMs(attempt, 0.5)!;
      const wait = nextAttemptMs(attempt, at)!;
      expect(wait).toBeGreaterThanOrEqual(middle * 0.8);
      expect(wait).toBeLessThanOrEqual(middle * 1.2);
    }),
  );
  expect(nextAttemptMs(1, 0)).toBe(4_000);
  expect(nextAttemptMs(1, 0.999)).toBeGreaterThan(5_900);
});

test("what the receiver asks for only lengthens, up to a day", () => {
  fc.assert(
    fc.property(fc.constantFrom(...attempts), chance, fc.double({ noNaN: true }), (attempt, at, asked) => {
      const own = nextAttemptMs(attempt, at)!;
      const wait = nextAttemptMs(attempt, at, asked)!;
      expect(wait).toBeGreaterThanOrEqual(own);
      expect(wait).toBeLessThanOrEqual(Math.max(own, 24 * HOUR));
      if (asked > own && asked < 24 * HOUR) expect(wait).toBe(Math.round(asked));
    }),
  );
  expect(nextAttemptMs(1, 0.5, 60_000)).toBe(60_000);
});

test.each([0, -1, 1.5, Number.NaN])("%d is the number of no attempt", (attempt) => {
  expect(() => nextAttemptMs(attempt, 0.5)).toThrow(RangeError);
});

test("the id of a delivery is a function of alert and channel, and no other pair has it", () => {
  expect(webhookId("12", "3")).toBe(webhookId("12", "3"));
  expect(webhookId("12", "3")).toBe("msg_S65go8FkqrMPIjm3TNHaGWeHQuGzp_ba");
  const ids = new Set(
    Array.from({ length: 60 }, (_, a) => Array.from({ length: 60 }, (_, c) => webhookId(String(a), String(c)))).flat(),
  );
  expect(ids.size).toBe(3600);
  expect(webhookId("1", "23")).not.toBe(webhookId("12", "3"));
  expect(webhookId('1","2', "3")).not.toBe(webhookId("1", '2","3'));
});
