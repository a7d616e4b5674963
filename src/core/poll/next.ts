/**
 * When to poll a source next. Pure: the present moment and chance are arguments.
 *
 * A source that brings news often is polled often. What counts is when news reached us, not the dates that a feed writes: undated,
 * back-dated and imported feeds behave alike. A source that falls silent is polled less and less, in step with its silence. What the
 * publisher asks for (Cache-Control, `<ttl>`, `sy:`, Retry-After) only lengthens the wait.
 */

export interface PollLimits {
  readonly minSeconds: number;
  readonly maxSeconds: number;
}

export interface PollHistory {
  /** Smoothed time between two items; absent until two polls brought some. */
  readonly rhythmSeconds?: number;
  /** Since something new came, or since the source was added. */
  readonly silentSeconds: number;
  /** Until a pause would be a silence by its own rhythm; absent when it is one, and when the rhythm is not known. */
  readonly silentInSeconds?: number;
  /** Failed polls in a row. */
  readonly failures: number;
  /** The wait the publisher asked for, already within what it may ask for; 0 if none. */
  readonly askedSeconds: number;
  /** It has sent a validator or a 304 at least once. */
  readonly conditional: boolean;
}

export interface NextPoll {
  readonly seconds: number;
  /** Why so long, in words, for `source list`. */
  readonly reason: string;
}

/** Two polls in the time between two news items find each of them at half its gap on average. */
const POLLS_PER_GAP = 2;
/** A source silent for a day is polled every two hours, one silent for twelve days once a day. */
const SILENCE_SHARE = 12;
/** A source whose rhythm nobody knows yet: each wait half as long again as the one before, up to twelve times the floor. */
const UNKNOWN_SHARE = 2;
/** Without conditional requests every poll costs a whole download: twelve times the floor (an hour at the default of five minutes). */
const UNCONDITIONAL_FACTOR = 12;
/** Of a healthy source: up to a fifth longer. Of a failing one: a fifth to both sides. */
const JITTER = 0.2;

/**
 * @param chance in [0, 1): spreads sources that would otherwise move in step
 * @returns seconds from now, between the limits unless the publisher asked for more
 */
export function nextPoll(history: PollHistory, limits: PollLimits, chance: number): NextPoll {
  const floor = history.conditional
    ? limits.minSeconds
    : Math.min(limits.minSeconds * UNCONDITIONAL_FACTOR, limits.maxSeconds);
  const rhythm = (history.rhythmSeconds ?? 0) / POLLS_PER_GAP;
  const unknown = history.rhythmSeconds === undefined ? history.silentSeconds / UNKNOWN_SHARE : 0;
  const silence = history.silentSeconds / SILENCE_SHARE;
  const reasons: readonly [seconds: number, reason: string][] = [
    [floor, history.conditional ? "the shortest interval" : "it does not answer conditional requests"],
    [rhythm, "its own rhythm"],
    [Math.min(unknown, limits.minSeconds * UNCONDITIONAL_FACTOR), "its rhythm is not known yet"],
    [silence, "nothing new for long"],
  ];
  let [seconds, reason] = reasons.reduce((longest, next) => (next[0] > longest[0] ? next : longest));
  if (history.failures > 0) {
    seconds = seconds * 2 ** Math.min(history.failures, 20);
    reason = `${history.failures} failed poll${history.failures === 1 ? "" : "s"} in a row`;
  }
  seconds = Math.min(seconds, limits.maxSeconds) * (1 + JITTER * (history.failures > 0 ? 2 * chance - 1 : chance));
  seconds = Math.max(Math.min(seconds, limits.maxSeconds), floor);
  const due = history.silentInSeconds ?? Number.POSITIVE_INFINITY;
  if (history.failures === 0 && due < seconds)
    [seconds, reason] = [Math.max(due, floor), "news should have come by then"];
  return history.askedSeconds > seconds
    ? { seconds: history.askedSeconds, reason: "the publisher asks for it" }
    : { seconds, reason };
}

/** Many items that came together tell of a source that publishes often, up to this many: a weekly list of links does not. */
const TOGETHER_AT_MOST = 8;

/** The smoothed time between two items, after a poll that brought some. @param gapSeconds since the poll before that brought something */
export function smoothRhythm(before: number | undefined, gapSeconds: number, items = 1): number {
  const gap = gapSeconds / Math.min(items, TOGETHER_AT_MOST);
  return before === undefined ? gap : before * 0.7 + gap * 0.3;
}
