/**
 * Silences on sources that publish by a known law: found within two expected gaps, and less than one in a source-month false. Seeded; the
 * expected gap is the law's own (see `expectedGap`), the second one begins where the first ends.
 */
import { expect, test } from "vitest";
import { chanceOf, DAY, expectedGap, HOUR, LAWS, START, WEEK, watch } from "./newsroom-simulation.ts";

/** Sources that come every few minutes cost the most to simulate; the laws are the same. */
const SHOWN = Object.entries(LAWS).filter(([name]) => name !== "an agency at all hours");
const WEEKS = 12;
const MONTHS = (WEEKS * WEEK) / (30 * DAY);

test("less than one false silence in a source-month, for bursty and weekend-quiet sources, dated or not", () => {
  const until = START + WEEKS * WEEK;
  const rates = SHOWN.map(([name, law], i) => {
    const published = law(START, until, chanceOf(i + 1));
    const { silences } = watch(published, chanceOf(i + 100), { until, dated: i % 2 === 0 });
    return [name, silences.length / MONTHS] as const;
  });
  expect(rates.filter(([, rate]) => rate >= 1)).toEqual([]);
  expect(rates.reduce((sum, [, rate]) => sum + rate, 0) / rates.length).toBeLessThan(0.5);
});

test("a source that falls silent is found within two expected gaps", () => {
  const slow: string[] = [];
  let found = 0;
  for (const [name, law] of SHOWN) {
    const gap = expectedGap(law, 999);
    const until = START + 16 * WEEK;
    const published = law(START, until, chanceOf(3));
    for (let cut = START + 9 * WEEK; cut < until; cut += 1.3 * WEEK) {
      const before = published.filter((at) => at < cut);
      const last = before.at(-1)!;
      const watching = { until: cut + 5 * WEEK, judgedFrom: last - HOUR };
      const silence = watch(before, chanceOf(4), watching).silences.find(({ at }) => at >= last);
      const first = gap(last);
      if (silence !== undefined && silence.at - last <= first + gap(last + first)) found++;
      else slow.push(`${name}, last heard of at ${new Date(last).toISOString()}`);
    }
  }
  expect(found / (found + slow.length), slow.join("\n")).toBeGreaterThanOrEqual(0.9);
});
