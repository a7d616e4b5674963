/**
 * Whether a storyline is in a surge: the last hour against the same hour of the same weekday before, by median and median absolute
 * deviation, which a few wild hours do not move.
 */

export const HOUR_MS = 3_600_000;
const WEEK_HOURS = 168;
/** So many weeks back. */
export const SURGE_WEEKS = 8;
/** Fewer weeks say nothing of a rhythm by weekday: all hours of what there is stand in, once there are two days of them. */
const LEAST_WEEKS = 2;
const LEAST_HOURS = 48;
/** A deviation of a normal distribution is 1.4826 of its median absolute deviations. */
const MAD_TO_SIGMA = 1.4826;
/** How many deviations above the median, and how many articles at least: three in a quiet storyline are no surge. */
const THRESHOLD = 4;
const LEAST_COUNT = 5;

export interface SurgeVerdict {
  readonly surge: boolean;
  readonly count: number;
  /** Articles that are usual in such an hour. */
  readonly usual: number;
}

/**
 * @param counts articles of each hour before, the latest first: `counts[0]` is the hour before the one that is judged
 * @param count  articles of the hour that is judged
 */
export function surgeOf(count: number, counts: readonly number[]): SurgeVerdict {
  const comparable = rhythmAt(counts);
  const usual = median(comparable);
  if (comparable.length === 0 || count < LEAST_COUNT) return { surge: false, count, usual };
  const mad = median(comparable.map((one) => Math.abs(one - usual)));
  // A storyline that is silent in most hours has a deviation of 0: counts of events vary by their square root at least.
  const sigma = Math.max(mad * MAD_TO_SIGMA, Math.sqrt(Math.max(usual, 1)));
  return { surge: count >= usual + THRESHOLD * sigma, count, usual };
}

function rhythmAt(counts: readonly number[]): readonly number[] {
  const weeks = Math.min(SURGE_WEEKS, Math.floor(counts.length / WEEK_HOURS));
  if (weeks < LEAST_WEEKS) return counts.length < LEAST_HOURS ? [] : counts;
  // The same hour a week ago is 168 hours before the judged one, which is index 167.
  return Array.from({ length: weeks }, (_, week) => counts[(week + 1) * WEEK_HOURS - 1]!);
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Words are taken for drivers when they stand in so many articles of the hour, and in so much greater a share than before. */
const DRIVER = { articles: 2, lift: 1.5, most: 6 } as const;

/**
 * What drives a surge: the words that more of its articles have than usual, greatest lift first.
 *
 * @param now    for each article of the hour, its words
 * @param before the same of articles before
 */
export function driversOf(now: readonly (readonly string[])[], before: readonly (readonly string[])[]): string[] {
  const [recent, usual] = [documentCounts(now), documentCounts(before)];
  const lifts = [...recent].flatMap(([word, count]) => {
    const share = count / now.length;
    const share0 = ((usual.get(word) ?? 0) + 1) / (before.length + 2); // a word that was never there is no infinite surprise
    return count >= DRIVER.articles && share / share0 >= DRIVER.lift ? [{ word, lift: share / share0, count }] : [];
  });
  return lifts
    .sort((a, b) => b.lift * b.count - a.lift * a.count || (a.word < b.word ? -1 : 1))
    .slice(0, DRIVER.most)
    .map(({ word }) => word);
}

function documentCounts(documents: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of documents) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
