import fc from "fast-check";
import { expect, test } from "vitest";
import { askedByHeaders } from "../../src/core/poll/asked.ts";
import { nextPoll, type PollHistory, smoothRhythm } from "../../src/core/poll/next.ts";

const LIMITS = { minSeconds: 300, maxSeconds: 86_400 };
const DAY = 86_400;
const usual: PollHistory = { silentSeconds: 0, failures: 0, askedSeconds: 0, conditional: true };
const seconds = (history: Partial<PollHistory>, chance = 0) =>
  nextPoll({ ...usual, ...history }, LIMITS, chance).seconds;

test("a source of fifty items a day is polled at least every half hour, a silent one once a day", () => {
  expect(seconds({ rhythmSeconds: DAY / 50 })).toBeLessThanOrEqual(1_800);
  expect(seconds({ silentSeconds: 30 * DAY })).toBe(DAY);
});

test("a source that does not answer conditional requests is polled twelve times less often at most", () => {
  expect(seconds({ conditional: false })).toBe(3_600);
});

test("failures double the wait each time, up to the longest, and one success resets it", () => {
  expect([1, 2, 3].map((failures) => seconds({ failures }, 0.5))).toEqual([600, 1_200, 2_400]);
  expect(seconds({ failures: 40 }, 0.5)).toBe(DAY);
  expect(seconds({ failures: 0 })).toBe(300);
});

test("what the publisher asks for only lengthens the wait", () => {
  expect(seconds({ askedSeconds: 60 })).toBe(300);
  expect(seconds({ askedSeconds: 7_200 })).toBe(7_200);
  expect(seconds({ askedSeconds: 7 * DAY, failures: 1 })).toBe(7 * DAY);
});

test("sources added together drift apart", () => {
  const waits = Array.from({ length: 100 }, (_, n) => Math.round(seconds({}, n / 100)));
  expect(new Set(waits).size).toBeGreaterThan(20);
});

test("the wait is never under the floor, and over the ceiling only if the publisher asked", () => {
  fc.assert(
    fc.property(
      fc.record({
        rhythmSeconds: fc.double({ min: 0, max: 1e9, noNaN: true }),
        silentSeconds: fc.double({ min: 0, max: 1e9, noNaN: true }),
        failures: fc.nat(1_000),
        askedSeconds: fc.nat(7 * DAY),
        conditional: fc.boolean(),
      }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (history, chance) => {
        const { seconds: wait, reason } = nextPoll(history, LIMITS, chance);
        expect(wait).toBeGreaterThanOrEqual(LIMITS.minSeconds);
        expect(wait).toBeLessThanOrEqual(Math.max(LIMITS.maxSeconds, history.askedSeconds));
        expect(reason).not.toBe("");
      },
    ),
  );
});

test("the rhythm follows the gaps without jumping", () => {
  expect(smoothRhythm(undefined, 100)).toBe(100);
  const after = smoothRhythm(100, 1_000);
  expect(after).toBeGreaterThan(100);
  expect(after).toBeLessThan(1_000);
});

test("Cache-Control comes before Expires, and a day is the most that either gets", () => {
  const now = new Date("2025-01-01T00:00:00Z");
  const at = (headers: Record<string, string>) => askedByHeaders(headers, now);
  expect(at({ "cache-control": "public, max-age=600", expires: "Thu, 01 Jan 2026 00:00:00 GMT" })).toBe(600);
  expect(at({ expires: "Wed, 01 Jan 2025 00:10:00 GMT" })).toBe(600);
  expect(at({ "cache-control": "max-age=99999999" })).toBe(DAY);
  expect(at({ "cache-control": "no-cache, max-age=600" })).toBe(0);
  expect(at({ expires: "0" })).toBe(0);
  expect(at({})).toBe(0);
});
