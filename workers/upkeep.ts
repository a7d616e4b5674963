/** What keeps the rest going: due work is found in the rows, old things go. */
import type { Wake } from "../src/core/wake.ts";
import { describeError } from "../src/errors.ts";
import type { UpkeepJob } from "../src/queue/names.ts";
import { pruneTexts } from "../src/store/articles.ts";
import { makeDigests } from "../src/store/digests.ts";
import { wakeDue } from "../src/store/due.ts";
import { releaseHeld } from "../src/store/held.ts";
import { rollUpPolls } from "../src/store/polls.ts";
import { tellSilences } from "../src/store/silences.ts";
import { tellSurges } from "../src/store/surges.ts";
import type { Deps } from "./deps.ts";

const DAY_MS = 86_400_000;
/** Polls older than this are kept by the day. */
const POLLS_IN_FULL_DAYS = 7;

export async function upkeep(deps: Deps, job: UpkeepJob): Promise<void> {
  const { db, clock, config, queues, log } = deps;
  switch (job) {
    case "tick":
      await queues.add([...(await tellDue(deps)), ...(await wakeDue(db, clock.now(), clock.wall()))]);
      break;
    case "surges":
      await queues.add(await tellSurges(db, clock.now(), clock.wall()));
      break;
    case "prune": {
      const before = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
      await rollUpPolls(db, before(POLLS_IN_FULL_DAYS));
      const pruned = await pruneTexts(db, before(config.retentionDays));
      if (pruned > 0) log.info({ texts: pruned }, "old texts of unmatched articles removed");
      break;
    }
  }
}

/** What time brings by itself: what was held, digests, silences. One that fails holds up no other. */
async function tellDue({ db, clock, log }: Deps): Promise<Wake[]> {
  const [now, wall] = [clock.now(), clock.wall()];
  const wakes: Wake[] = [];
  for (const [what, tell] of Object.entries(TOLD_BY_TIME)) {
    try {
      wakes.push(...(await tell(db, now, wall)));
    } catch (error) {
      log.error({ error: describeError(error) }, `${what} could not be told; it is tried again`);
    }
  }
  return wakes;
}

const TOLD_BY_TIME = {
  "what was held": releaseHeld,
  digests: makeDigests,
  silences: tellSilences,
} as const;
