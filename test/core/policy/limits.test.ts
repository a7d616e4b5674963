import fc from "fast-check";
import { expect, test } from "vitest";
import { CAP_WINDOW_MS, cappedUntil } from "../../../src/core/policy/cap.ts";
import { wants } from "../../../src/core/policy/filter.ts";
import { effective, nextDigestAfter, SubscriptionSettings } from "../../../src/core/policy/settings.ts";
import { driversOf, surgeOf } from "../../../src/core/policy/surge.ts";

test("no hour has more messages than the cap, and a held one goes as soon as it may", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_200_000 }), { maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (gaps, cap) => {
        const sent: Date[] = [];
        let now = 1_000_000_000;
        for (const gap of gaps) {
          now += gap;
          const until = cappedUntil(sent, cap, new Date(now));
          if (until === null) {
            sent.push(new Date(now));
            continue;
          }
          expect(until.getTime()).toBeGreaterThan(now);
          expect(cappedUntil(sent, cap, until)).toBeNull();
          expect(cappedUntil(sent, cap, new Date(until.getTime() - 1))).not.toBeNull();
        }
        for (const at of sent) {
          const inHour = sent.filter((other) => other >= at && other.getTime() < at.getTime() + CAP_WINDOW_MS);
          expect(inHour.length).toBeLessThanOrEqual(cap);
        }
      },
    ),
  );
  expect(() => cappedUntil([], 0, new Date())).toThrow(RangeError);
});

const WEEKS = 8;
/** Hours before the judged one, the latest first, busy in one hour of the day. */
const rhythm = (busy: number, quiet: number) =>
  Array.from({ length: WEEKS * 168 }, (_, i) => ((i + 1) % 24 === 0 ? busy : quiet));

test("a surge is measured against the same hour of the same weekday", () => {
  expect(surgeOf(20, rhythm(20, 1))).toEqual({ surge: false, count: 20, usual: 20 });
  const steady = Array.from({ length: WEEKS * 168 }, () => 20);
  expect(surgeOf(20, steady).surge).toBe(false);
  expect(surgeOf(60, steady)).toEqual({ surge: true, count: 60, usual: 20 });
});

test("one wild hour before does not hide a surge, and three articles are none", () => {
  const counts = Array.from({ length: WEEKS * 168 }, () => 0);
  counts[167] = 500;
  expect(surgeOf(12, counts).surge).toBe(true);
  expect(surgeOf(3, counts).surge).toBe(false);
});

test("a storyline of which little is known has no surge", () => {
  expect(surgeOf(100, [])).toMatchObject({ surge: false });
  expect(
    surgeOf(
      100,
      Array.from({ length: 40 }, () => 1),
    ).surge,
  ).toBe(false);
  expect(
    surgeOf(
      100,
      Array.from({ length: 60 }, () => 1),
    ).surge,
  ).toBe(true);
});

test("more articles never end a surge, and a busier rhythm never makes one", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 0, maxLength: 600 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 200 }), (before, count) => {
      if (surgeOf(count, before).surge) expect(surgeOf(count + 1, before).surge).toBe(true);
    }),
  );
});

test("what drives a surge are the words that are new in it, not those that are always there", () => {
  const before = Array.from({ length: 50 }, (_, i) => ["troops", i % 2 ? "kursk" : "seoul"]);
  const now = Array.from({ length: 10 }, () => ["troops", "parade", "seoul"]);
  expect(driversOf(now, before)[0]).toBe("parade");
  expect(driversOf(now, before)).not.toContain("troops");
  expect(driversOf([["once"]], before)).toEqual([]);
});

const article = {
  title: "Ships wait",
  text: "Dockers are on strike in the harbour.",
  language: "en",
  source: { domain: "news.example.org" },
};

test("a subscription gets what nothing speaks against", () => {
  expect(wants({}, {})).toBe(true);
  expect(wants({ min_score: 0.8 }, { score: 0.7 })).toBe(false);
  expect(wants({ min_score: 0.8 }, {})).toBe(true);
  expect(wants({ min_novelty: 0.5 }, { novelty: 0.4 })).toBe(false);
  expect(wants({ min_sources: 3 }, { sources: 2 })).toBe(false);
  expect(wants({ min_sources: 3 }, { sources: 3, article })).toBe(true);
  expect(wants({ languages: ["ko"] }, { article })).toBe(false);
  expect(wants({ languages: ["en"], sources: ["example.org"] }, { article })).toBe(true);
  expect(wants({ sources: ["example.com"] }, { article })).toBe(false);
  expect(wants({ filter: "strike AND dockers" }, { article })).toBe(true);
  expect(wants({ filter: "strike -dockers" }, { article })).toBe(false);
});

test("a subscription's own settings win over those of the file", () => {
  const file = {
    policy: "developments",
    min_novelty: 0.5,
    quiet: "22:00-07:00 Europe/Berlin",
    digest: "0 7 * * *",
  } as const;
  expect(effective({ min_novelty: 0.2 }, file)).toEqual({ min_novelty: 0.2, quiet: file.quiet, digest: file.digest });
  // a digest without a zone goes by the clock of the quiet hours
  expect(nextDigestAfter(effective({}, file), new Date("2025-07-01T12:00:00Z")).toISOString()).toBe(
    "2025-07-02T05:00:00.000Z",
  );
  expect(
    nextDigestAfter({ digest: "0 7 * * * UTC", quiet: file.quiet }, new Date("2025-07-01T12:00:00Z")).toISOString(),
  ).toBe("2025-07-02T07:00:00.000Z");
});

test("wrong settings are named", () => {
  const wrong = { min_score: 2, quiet: "night", digest: "never", filter: "(((", cap: 0, languages: [], colour: "red" };
  const { error } = SubscriptionSettings.safeParse(wrong);
  expect(
    error!.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : issue.path)).sort(),
  ).toEqual(Object.keys(wrong).sort());
});
