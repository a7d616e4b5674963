/** Sources that publish by a law we know, polled by the rules of the core: what the ledger finds can be held against the truth. */
import type { Arrival } from "../../src/core/gaps/profile.ts";
import { LEARNT_FROM_MS, type Stretch, silentAfter } from "../../src/core/gaps/rhythm.ts";
import { nextPoll, smoothRhythm } from "../../src/core/poll/next.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
const LIMITS = { minSeconds: 300, maxSeconds: 86_400 };
/** A Monday, so that days 5 and 6 are a weekend. */
export const START = Date.parse("2025-01-06T00:00:00Z");

export type Chance = () => number;

/** mulberry32: small, seeded, good enough. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const exponential = (chance: Chance, mean: number): number => -Math.log(1 - chance()) * mean;
const dayOf = (ms: number): number => Math.floor((ms - START) / DAY) % 7;
const hourOf = (ms: number): number => Math.floor((ms - START) / HOUR) % 24;

/** Times of publication between two times. */
export type Law = (from: number, to: number, chance: Chance) => number[];

/** A Poisson process whose rate (items an hour) depends on the time. */
const poisson =
  (rate: (ms: number) => number, most: number): Law =>
  (from, to, chance) => {
    const times: number[] = [];
    for (let at = from + exponential(chance, HOUR / most); at < to; at += exponential(chance, HOUR / most))
      if (chance() < rate(at) / most) times.push(at);
    return times;
  };

const office = (ms: number): boolean => hourOf(ms) >= 7 && hourOf(ms) < 19;
const weekend = (ms: number): boolean => dayOf(ms) >= 5;

const issues =
  (days: readonly number[], hour: number, jitterMs: number): Law =>
  (from, to, chance) => {
    const times: number[] = [];
    for (let day = START + Math.floor((from - START) / DAY) * DAY; day < to; day += DAY)
      if (days.includes(dayOf(day))) times.push(day + hour * HOUR + chance() * jitterMs);
    return times.filter((at) => at >= from && at < to);
  };

/** Bursts of items some minutes apart. */
const bursts =
  (starts: Law, mean: number, apartMs: number): Law =>
  (from, to, chance) =>
    starts(from, to, chance)
      .flatMap((start) => {
        const times = [start];
        while (chance() < 1 - 1 / mean) times.push(times.at(-1)! + exponential(chance, apartMs));
        return times;
      })
      .filter((at) => at < to)
      .sort((a, b) => a - b);

export const LAWS: Readonly<Record<string, Law>> = {
  "an agency at all hours": poisson(() => 3, 3),
  "a paper with a night": poisson((ms) => (office(ms) ? 2.5 : 0.3), 2.5),
  "a ministry that rests at weekends": poisson((ms) => (office(ms) && !weekend(ms) ? 0.8 : 0), 0.8),
  "a paper quiet at weekends": poisson((ms) => (office(ms) ? 3 : 0.2) * (weekend(ms) ? 0.1 : 1), 3),
  "a live desk that comes in bursts": bursts(
    poisson(() => 0.25, 0.25),
    6,
    6 * 60_000,
  ),
  "bursts on working days": bursts(
    poisson((ms) => (office(ms) && !weekend(ms) ? 0.4 : 0.01), 0.4),
    8,
    10 * 60_000,
  ),
  "a newsletter every working day": issues([0, 1, 2, 3, 4], 7, 40 * 60_000),
  "a weekly": issues([2], 9, 5 * HOUR),
  "a think tank, when it likes": poisson(() => 0.5 / 24, 0.5 / 24),
};

export interface Found {
  /** When each silence was found. */
  readonly silences: readonly { readonly from: number; readonly at: number; to?: number }[];
  readonly polls: number;
}

export interface Watching {
  readonly until: number;
  /** False: the feed gives no dates, so that news counts from when it came to us. */
  readonly dated?: boolean;
  /** What comes before is learnt from, and not judged. */
  readonly judgedFrom?: number;
}

/** Polls a source from START on, as the worker does it: what was published since the last poll is new. */
export function watch(published: readonly number[], chance: Chance, watching: Watching): Found {
  const { until, dated = true, judgedFrom = START } = watching;
  const silences: { from: number; at: number; to?: number }[] = [];
  const arrivals: Arrival[] = [];
  let [next, polls] = [0, 0];
  let rhythm: number | undefined;
  let broughtAt: number | undefined;
  let due = Number.POSITIVE_INFINITY;
  for (let now = START; now < until; polls++) {
    const from = next;
    while (next < published.length && published[next]! <= now) next++;
    const before = arrivals.at(-1)?.last;
    if (next > from) {
      if (broughtAt !== undefined) rhythm = smoothRhythm(rhythm, (now - broughtAt) / 1000, next - from);
      broughtAt = now;
      arrivals.push({
        first: dated ? published[from]! : now,
        last: dated ? published[next - 1]! : now,
        items: next - from,
      });
      const open = silences.at(-1);
      if (open !== undefined) open.to ??= now;
      const known = arrivals.slice(arrivals.findIndex(({ last }) => last > now - LEARNT_FROM_MS));
      const recent = silences.filter(({ to }) => to! > now - LEARNT_FROM_MS) as Stretch[];
      if (now >= judgedFrom) due = silentAfter(known, { unread: [], silences: recent });
    } else if (now > due && silences.at(-1)?.from !== before) silences.push({ from: before!, at: now });
    const silentSeconds = (now - (broughtAt ?? START)) / 1000;
    const history = {
      silentSeconds: next > from ? 0 : silentSeconds,
      failures: 0,
      askedSeconds: 0,
      conditional: true,
      ...(due > now && { silentInSeconds: (due - now) / 1000 + 1 }),
    };
    now +=
      nextPoll({ ...history, ...(rhythm !== undefined && { rhythmSeconds: rhythm }) }, LIMITS, chance()).seconds * 1000;
  }
  return { silences, polls };
}

/**
 * How long the law itself pauses once a month after an item at this time of the week: whoever says "silent" sooner says it wrongly more
 * than once a month, so this is the gap to expect.
 */
export function expectedGap(law: Law, seed: number): (ms: number) => number {
  const weeks = 400;
  const times = law(START, START + weeks * WEEK, chanceOf(seed));
  const month = Math.max(1, times.length / ((weeks * WEEK) / (30 * DAY)));
  const byHour = new Map<number, number[]>();
  for (let i = 1; i < times.length; i++) {
    const hour = Math.floor(((times[i - 1]! - START) % WEEK) / HOUR);
    const gaps = byHour.get(hour) ?? [];
    gaps.push(times[i]! - times[i - 1]!);
    byHour.set(hour, gaps);
  }
  const quantile = (gaps: number[]): number =>
    gaps.sort((a, b) => a - b)[Math.floor(gaps.length * (1 - 1 / month))] ?? gaps.at(-1)!;
  const all = quantile(times.slice(1).map((at, i) => at - times[i]!));
  return (ms) => {
    const near = [-1, 0, 1].flatMap(
      (d) => byHour.get((Math.floor(((ms - START) % WEEK) / HOUR) + d + 168) % 168) ?? [],
    );
    return near.length < 5 ? all : quantile(near);
  };
}
