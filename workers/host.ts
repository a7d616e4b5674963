/**
 * A host's lane: its due feeds, pages and rechecks, one request at a time. Feeds and pages take turns, so that neither starves the other.
 */
import { nextDueArticle } from "../src/store/articles.ts";
import { pausedUntil } from "../src/store/hosts.ts";
import { nextDueRecheck } from "../src/store/rechecks.ts";
import { nextDueSource } from "../src/store/sources.ts";
import type { Deps } from "./deps.ts";
import { runLane } from "./lane.ts";
import { readPage } from "./page.ts";
import { pollSource } from "./poll.ts";
import { recheckPage } from "./recheck.ts";

/** A longer pause is not waited for: the lane is left, and woken when the pause is over. */
const WAIT_AT_MOST_MS = 2_000;

export async function workHost(deps: Deps, host: string): Promise<void> {
  let feedsFirst = true;
  await runLane(deps, "host", host, async () => {
    const wall = deps.clock.wall();
    const paused = await pausedUntil(deps.leases, host, wall);
    if (paused !== null && paused.getTime() - wall.getTime() > WAIT_AT_MOST_MS) return false;
    const work = feedsFirst ? [feed, page] : [page, feed];
    feedsFirst = !feedsFirst;
    // What is new comes before what is known.
    return (await work[0]!(deps, host)) || (await work[1]!(deps, host)) || (await recheck(deps, host));
  });
}

async function feed(deps: Deps, host: string): Promise<boolean> {
  const source = await nextDueSource(deps.db, host, deps.clock.now(), deps.clock.wall());
  if (source === undefined) return false;
  await pollSource(deps, source);
  return true;
}

async function page(deps: Deps, host: string): Promise<boolean> {
  const article = await nextDueArticle(deps.leases, host, deps.clock.wall());
  if (article === undefined) return false;
  await readPage(deps, article);
  return true;
}

async function recheck(deps: Deps, host: string): Promise<boolean> {
  const due = await nextDueRecheck(deps.db, host, deps.clock.now());
  if (due === undefined) return false;
  await recheckPage(deps, due);
  return true;
}
