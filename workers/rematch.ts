/** Matches stored coverage again after a definition changed, a page at a time, beside live work. */
import { rematchPage } from "../src/store/rematch.ts";
import type { Deps } from "./deps.ts";
import { runLane } from "./lane.ts";

export async function workRematch(deps: Deps, key: string): Promise<void> {
  await runLane(deps, "rematch", key, async () => {
    const wakes = await rematchPage(deps.db, Number(key), deps.clock.now(), deps.clock.wall());
    if (wakes === null) return false;
    await deps.queues.add(wakes);
    return true;
  });
}
