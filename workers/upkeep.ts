/** What keeps the rest going: due work is found in the rows, old things go. */
import type { UpkeepJob } from "../src/queue/names.ts";
import { pruneTexts } from "../src/store/articles.ts";
import { wakeDue } from "../src/store/due.ts";
import type { Deps } from "./deps.ts";

const DAY_MS = 86_400_000;

export async function upkeep(deps: Deps, job: UpkeepJob): Promise<void> {
  const { db, clock, config, queues, log } = deps;
  switch (job) {
    case "tick":
      await queues.add(await wakeDue(db, clock.now(), clock.wall()));
      break;
    case "prune": {
      const pruned = await pruneTexts(db, new Date(clock.now().getTime() - config.retentionDays * DAY_MS));
      if (pruned > 0) log.info({ texts: pruned }, "old texts of unmatched articles removed");
      break;
    }
  }
}
