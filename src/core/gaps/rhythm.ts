/**
 * A source's own rhythm: how long it may pause, at this time of the week, before that is worth a word. Pure.
 *
 * Time is measured in the news that it should have brought: a night counts little for a source that sleeps, an evening much for one that
 * is busy then. In that measure the pauses of the latest weeks are alike, and their long ones tell how long one may be by chance: above
 * a high one they fall off exponentially, steeply for a source that keeps to its hours, slowly for one that comes in bursts (peaks over a
 * threshold, Pickands 1975). A silence is a pause so long that chance alone makes one in four months.
 */
import { type Arrival, HOUR_MS, HOURS, learnProfile, type Profile } from "./profile.ts";

const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = HOURS * HOUR_MS;
const MONTH_MS = 30 * DAY_MS;
/** Weeks that a rhythm is learnt from. */
export const LEARNT_FROM_MS = 8 * WEEK_MS;
/** Without two weekends and some arrivals there is no rhythm yet; only what is long for anybody is a silence then. */
const KNOWN_AFTER = { ms: 15 * DAY_MS, pauses: 8 } as const;
const UNKNOWN = { ms: 10 * DAY_MS, beyondLongest: 1.75, pauses: 4, newcomerMs: 30 * DAY_MS } as const;
/** False silences of a source in a month, were its pauses what they seem. */
const FALSE_A_MONTH = 0.25;
/** Long pauses that the fall is measured on. */
const PEAKS_LEAST = 5;
/** However even a source has been, a pause as long as the longest is nothing yet. */
const BEYOND_LONGEST = 1.05;
/** No silence is foretold further than this. */
const FORESEEN_MS = 120 * DAY_MS;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Interruptions {
  /** Nobody could read the source, or nobody asked: a pause says nothing of it. */
  readonly unread: readonly Stretch[];
  /** It was silent. Once in the weeks looked at, that was an incident; more often, it belongs to its rhythm. */
  readonly silences: readonly Stretch[];
}

/**
 * When a pause that began with the latest arrival would be longer than the rhythm explains.
 *
 * @param arrivals when news came, milliseconds, oldest first, of the latest weeks; at least one
 * @returns milliseconds
 */
export function silentAfter(arrivals: readonly Arrival[], { unread, silences }: Interruptions): number {
  const apart = silences.length === 1 ? [...unread, ...silences] : unread;
  const { first } = arrivals[0]!;
  const { last } = arrivals.at(-1)!;
  const pauses = pausesBetween(arrivals).filter(
    (pause) => !apart.some(({ from, to }) => from < pause.to && to > pause.from),
  );
  if (last - first < KNOWN_AFTER.ms || pauses.length < KNOWN_AFTER.pauses) {
    const longest = Math.max(0, ...pauses.map(({ from, to }) => to - from));
    return (
      last + Math.max(pauses.length < UNKNOWN.pauses ? UNKNOWN.newcomerMs : UNKNOWN.ms, UNKNOWN.beyondLongest * longest)
    );
  }
  const profile = learnProfile(arrivals);
  const chance = FALSE_A_MONTH / ((pauses.length * MONTH_MS) / (last - first));
  return endOf(
    profile,
    last,
    longestByChance(
      pauses.map((pause) => newsIn(profile, pause)),
      chance,
    ),
  );
}

function pausesBetween(arrivals: readonly Arrival[]): Stretch[] {
  return arrivals.slice(1).map(({ first }, i) => ({ from: arrivals[i]!.last, to: first }));
}

/** A length that is exceeded with this chance. @param lengths at least eight */
function longestByChance(lengths: readonly number[], chance: number): number {
  const sorted = lengths.toSorted((a, b) => b - a);
  const peaks = sorted.slice(0, Math.max(PEAKS_LEAST, Math.round(Math.sqrt(sorted.length))));
  const high = sorted[peaks.length]!;
  const fall = peaks.reduce((sum, length) => sum + length - high, 0) / peaks.length;
  const byChance = high + fall * Math.max(0, Math.log(peaks.length / sorted.length / chance));
  return Math.max(byChance, sorted[0]! * BEYOND_LONGEST);
}

/** The share of a week's news that a stretch should have brought. */
function newsIn(profile: Profile, { from, to }: Stretch): number {
  let news = 0;
  for (let at = from; at < to; ) {
    const next = Math.min(to, nextHour(at));
    news += (profile.share(at) * (next - at)) / HOUR_MS;
    at = next;
  }
  return news;
}

/** When so much news should have come. */
function endOf(profile: Profile, from: number, news: number): number {
  let left = news;
  for (let at = from; at < from + FORESEEN_MS; at = nextHour(at)) {
    const share = profile.share(at);
    const within = (share * (nextHour(at) - at)) / HOUR_MS;
    if (within >= left) return at + (left / share) * HOUR_MS;
    left -= within;
  }
  return from + FORESEEN_MS;
}

const nextHour = (ms: number): number => (Math.floor(ms / HOUR_MS) + 1) * HOUR_MS;
