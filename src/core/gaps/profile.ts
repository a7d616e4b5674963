/**
 * How a source's week looks: how much of its news falls into each hour of the week. Pure.
 *
 * The profile is learnt from some weeks of arrivals and smoothed; how much, the data decide: the width is taken that best foretells each
 * week from the others (likelihood with a week left out). A source that keeps to its hours gets a sharp profile, one that comes as it
 * likes a flat one.
 */

export const HOUR_MS = 3_600_000;
export const HOURS = 168;
/** 1970-01-01 was a Thursday; which hour is the first of a week does not matter. */
const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS);
export const weekOf = (ms: number): number => Math.floor(hourOf(ms) / HOURS);

/** Half-widths of the smoothing, hours; the last one is flat. */
const WIDTHS = [1, 2, 4, 8, 16, HOURS] as const;
/** The share of news that may come at any hour, whatever was seen: no hour is impossible. */
const ANY_HOUR = 0.02;

export interface Profile {
  /** The share of a week's news that is expected in the hour of this time, as foretold by the other weeks. Sums to 1 over a week. */
  share(ms: number): number;
}

/** @param arrivals times, milliseconds, at least one */
export function learnProfile(arrivals: readonly number[]): Profile {
  const whole = new Float64Array(HOURS);
  const weeks = new Map<number, Float64Array>();
  for (const ms of arrivals) {
    const counts = weeks.get(weekOf(ms)) ?? new Float64Array(HOURS);
    weeks.set(weekOf(ms), counts);
    counts[hourOf(ms) % HOURS]! += 1;
    whole[hourOf(ms) % HOURS]! += 1;
  }
  let best: { likelihood: number; without: Map<number, Float64Array>; all: Float64Array } | undefined;
  for (const width of weeks.size < 2 ? [HOURS] : WIDTHS) {
    const without = new Map([...weeks].map(([week, counts]) => [week, smooth(whole, counts, width)]));
    const likelihood = [...weeks].reduce((sum, [week, counts]) => sum + foretold(counts, without.get(week)!), 0);
    if (best === undefined || likelihood > best.likelihood)
      best = { likelihood, without, all: smooth(whole, NONE, width) };
  }
  const { without, all } = best!;
  return { share: (ms) => (without.get(weekOf(ms)) ?? all)[hourOf(ms) % HOURS]! };
}

const NONE = new Float64Array(HOURS);

/** Shares of the hours of a week, from all arrivals without some, each spread over `width` hours to both sides. */
function smooth(whole: Float64Array, without: Float64Array, width: number): Float64Array {
  const counts = whole.map((count, hour) => count - without[hour]!);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 || width >= HOURS / 2) return new Float64Array(HOURS).fill(1 / HOURS);
  const span = 2 * width + 1;
  let within = 0;
  for (let hour = -width; hour <= width; hour++) within += counts[(hour + HOURS) % HOURS]!;
  return counts.map((_, hour) => {
    const share = (1 - ANY_HOUR) * (within / span / total) + ANY_HOUR / HOURS;
    within += counts[(hour + width + 1) % HOURS]! - counts[(hour - width + HOURS) % HOURS]!;
    return share;
  });
}

function foretold(counts: Float64Array, shares: Float64Array): number {
  return counts.reduce((sum, count, hour) => (count === 0 ? sum : sum + count * Math.log(shares[hour]!)), 0);
}
