/**
 * How a source's week looks: how much of its news falls into each hour of the week (UTC). Pure.
 *
 * Several models are tried, from flat over "its days, times its hours" to every hour of the week for itself, smoothed more or less, and the
 * data decide: the one is taken that best foretells each week from the others (likelihood with a week left out). A source that keeps to
 * its hours gets a sharp profile, one that comes as it likes a flat one.
 */

export const HOUR_MS = 3_600_000;
export const HOURS = 168;
/** 1970-01-01 was a Thursday; which day is the first of a week does not matter. */
const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS);
const weekOf = (ms: number): number => Math.floor(hourOf(ms) / HOURS);

/** The share of news that may come at any hour, whatever was seen: no hour is impossible. */
const ANY_HOUR = 0.02;

/** News that one poll brought. */
export interface Arrival {
  /** When the first and the last item of it were published, or came to us where nobody says; milliseconds. */
  readonly first: number;
  readonly last: number;
  readonly items: number;
}

/** What is known of the items that came together: when we saw them, and their earliest and latest dates where they have any. */
export interface Came {
  readonly seen: Date;
  readonly first: Date | null;
  readonly last: Date | null;
  readonly items: number;
}

/**
 * Dates count as far as they can be true: what a poll brought was published after the poll before and before this one.
 *
 * @param came oldest first
 * @param now the time of an arrival when none is known
 */
export function arrivalsOf(came: readonly Came[], now: Date): Arrival[] {
  if (came.length === 0) return [{ first: now.getTime(), last: now.getTime(), items: 1 }];
  return came.map(({ seen, first, last, items }, i) => {
    const to = seen.getTime();
    const from = i === 0 ? to : came[i - 1]!.seen.getTime();
    const within = (date: Date | null) => Math.min(Math.max(date?.getTime() ?? to, from), to);
    return { first: within(first), last: within(last), items };
  });
}

export interface Profile {
  /** The share of a week's news that is expected in the hour of this time, as foretold by the other weeks. Sums to 1 over a week. */
  share(ms: number): number;
}

/** Items by hour of the week to shares of the hours. */
type Model = (counts: Float64Array) => Float64Array;

const MODELS: readonly Model[] = [flat, daysTimesHours(0), daysTimesHours(1), everyHour(0), everyHour(1), everyHour(3)];

/** @param arrivals at least one */
export function learnProfile(arrivals: readonly Arrival[]): Profile {
  const whole = new Float64Array(HOURS);
  const weeks = new Map<number, Float64Array>();
  for (const { first, last, items } of arrivals) {
    for (const at of [first, last]) {
      const counts = weeks.get(weekOf(at)) ?? new Float64Array(HOURS);
      weeks.set(weekOf(at), counts);
      counts[hourOf(at) % HOURS]! += items / 2;
      whole[hourOf(at) % HOURS]! += items / 2;
    }
  }
  let best: { likelihood: number; model: Model; without: Map<number, Float64Array> } | undefined;
  for (const model of weeks.size < 2 ? [flat] : MODELS) {
    const without = new Map([...weeks].map(([week, counts]) => [week, sharesOf(model, difference(whole, counts))]));
    const likelihood = [...weeks].reduce((sum, [week, counts]) => sum + foretold(counts, without.get(week)!), 0);
    if (best === undefined || likelihood > best.likelihood) best = { likelihood, model, without };
  }
  const all = sharesOf(best!.model, whole);
  return { share: (ms) => (best!.without.get(weekOf(ms)) ?? all)[hourOf(ms) % HOURS]! };
}

function sharesOf(model: Model, counts: Float64Array): Float64Array {
  return model(counts).map((share) => (1 - ANY_HOUR) * share + ANY_HOUR / HOURS);
}

function flat(): Float64Array {
  return new Float64Array(HOURS).fill(1 / HOURS);
}

function daysTimesHours(width: number): Model {
  return (counts) => {
    const days = new Float64Array(7);
    const hours = new Float64Array(24);
    counts.forEach((count, hour) => {
      days[Math.floor(hour / 24)]! += count;
      hours[hour % 24]! += count;
    });
    const [byDay, byHour] = [normal(days), smooth(normal(hours), width)];
    return new Float64Array(HOURS).map((_, hour) => byDay[Math.floor(hour / 24)]! * byHour[hour % 24]!);
  };
}

function everyHour(width: number): Model {
  return (counts) => smooth(normal(counts), width);
}

/** Each value spread over its neighbours, round and round. */
function smooth(values: Float64Array, width: number): Float64Array {
  const n = values.length;
  return values.map((_, i) => {
    let sum = 0;
    for (let d = -width; d <= width; d++) sum += values[(i + d + n) % n]!;
    return sum / (2 * width + 1);
  });
}

function normal(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 1 / counts.length : count / total));
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

function foretold(counts: Float64Array, shares: Float64Array): number {
  return counts.reduce((sum, count, hour) => (count === 0 ? sum : sum + count * Math.log(shares[hour]!)), 0);
}
