/** When a source is polled next, from what it is and what a poll brought. */
import { nextPoll, smoothRhythm } from "../src/core/poll/next.ts";
import { outsideSkipped } from "../src/core/poll/skip.ts";
import type { Brought } from "../src/store/polls.ts";
import type { Source } from "../src/store/sources.ts";
import type { PollDeps, Read } from "./poll.ts";

export function schedule(
  source: Source,
  read: Read,
  { newItems, overrun, silentAfter }: Brought,
  now: Date,
  deps: PollDeps,
) {
  const since = (from: Date, to = now) => Math.max(0, (to.getTime() - from.getTime()) / 1000);
  const brought = newItems > 0;
  const rhythm = rhythmAfter(source, newItems, overrun, now);
  const failed = read.error !== undefined;
  const next = nextPoll(
    {
      ...(rhythm !== undefined && { rhythmSeconds: rhythm }),
      // Of a failing source as it was when it began to fail: the failures double the wait, and its silence must not do so again.
      silentSeconds: brought ? 0 : since(source.newAt ?? source.addedAt, (failed && source.failingSince) || now),
      ...(silentAfter !== null && silentAfter > now && { silentInSeconds: since(now, silentAfter) + 1 }),
      failures: failed ? source.failures + 1 : 0,
      // What the document asks for is the wait after it was read: a poll that failed has waited already.
      askedSeconds: Math.max(read.askedSeconds, failed ? 0 : (read.change.askedSeconds ?? source.askedSeconds ?? 0)),
      // What has never been read could not show yet whether it answers conditional requests.
      conditional: (read.change.conditional ?? source.conditional) || (failed && source.okAt === null),
    },
    { minSeconds: deps.config.pollMinSeconds, maxSeconds: deps.config.pollMaxSeconds },
    deps.chance(),
  );
  const due = new Date(now.getTime() + next.seconds * 1000);
  const nextPollAt = outsideSkipped(due, {
    hours: read.change.skipHours ?? source.skipHours,
    days: read.change.skipDays ?? source.skipDays,
  });
  return {
    nextPollAt,
    intervalSeconds: Math.round((nextPollAt.getTime() - now.getTime()) / 1000),
    intervalReason: nextPollAt > due ? "it asks not to be polled at these hours" : next.reason,
    ...(rhythm !== undefined && { rhythmSeconds: rhythm }),
  };
}

/** A feed that lost items between two polls is asked twice as often as it was, whatever its average says. */
function rhythmAfter(source: Source, newItems: number, overrun: boolean, now: Date): number | undefined {
  if (newItems === 0 || source.newAt === null) return source.rhythmSeconds ?? undefined;
  const gap = (now.getTime() - source.newAt.getTime()) / 1000;
  return overrun
    ? (source.intervalSeconds ?? gap)
    : smoothRhythm(source.rhythmSeconds ?? undefined, Math.max(0, gap), newItems);
}
