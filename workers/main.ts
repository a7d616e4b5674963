/**
 * Starts the workers of this process and keeps their hints coming: heartbeat, watchdog, and an ear for what other processes write.
 */
import type { Worker } from "bullmq";
import type { LaneQueue } from "../src/core/wake.ts";
import { describeError } from "../src/errors.ts";
import type { QueueBackend } from "../src/queue/backend.ts";
import { LaneJob, type QueueName, type UpkeepJob } from "../src/queue/names.ts";
import { beat } from "../src/store/daemons.ts";
import type { Database } from "../src/store/db.ts";
import { wakeDue } from "../src/store/due.ts";
import { BEAT_MS } from "../src/store/lease.ts";
import { spreadOverdue } from "../src/store/sources.ts";
import { workChannel } from "./deliver.ts";
import type { Deps } from "./deps.ts";
import { workStoryline } from "./develop.ts";
import { workHost } from "./host.ts";
import { workRematch } from "./rematch.ts";
import { upkeep } from "./upkeep.ts";

/** Lanes at a time. A host's lane mostly waits for the network; a channel's for its receiver. */
const LANES: Record<LaneQueue, { work: (deps: Deps, key: string) => Promise<void>; atATime: number }> = {
  host: { work: workHost, atATime: 24 },
  rematch: { work: workRematch, atATime: 1 },
  develop: { work: workStoryline, atATime: 4 },
  deliver: { work: workChannel, atATime: 16 },
};

/** BullMQ's schedulers vanish with Redis' memory and were seen to stop (taskforcesh/bullmq#3272): each process looks after them. */
const WATCHDOG_MS = 15_000;
/** Notices that come together are one tick. */
const GATHER_MS = 30;

export interface RunningWorkers {
  /** Ends the pieces of work at hand, then closes. */
  close(): Promise<void>;
}

export async function startWorkers(
  deps: Deps,
  backend: QueueBackend,
  database: Database,
  names: readonly QueueName[],
): Promise<RunningWorkers> {
  const { db, clock, log, queues, closing } = deps;
  const quietly = (what: string, work: () => Promise<unknown>) => () => {
    if (closing.aborted) return;
    work().catch((error) => closing.aborted || log.warn({ error: describeError(error) }, `${what} failed`));
  };
  const tick = async (force = false) => queues.add(await wakeDue(db, clock.now(), clock.wall(), force));
  let gathering: NodeJS.Timeout | undefined;
  await database.listen(() => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      quietly("looking for work", tick)();
    }, GATHER_MS);
  });
  const workers: Worker[] = names.map((name) =>
    name === "upkeep"
      ? backend.worker(name, (job) => upkeep(deps, job.name as UpkeepJob), 1)
      : backend.worker(name, (job) => LANES[name].work(deps, LaneJob.parse(job.data).key), LANES[name].atATime),
  );
  const watch = async () => {
    await queues.schedule();
    await tick();
  };
  await queues.schedule();
  const putOff = await spreadOverdue(db, clock.now());
  if (putOff > 0) log.info({ sources: putOff }, "many sources are overdue: they are read one after the other");
  await tick(true);
  const timers = [
    setInterval(
      quietly("the heartbeat", () => beat(db, deps.daemonId, clock.wall())),
      BEAT_MS,
    ),
    setInterval(quietly("the watchdog", watch), WATCHDOG_MS),
  ];
  return {
    close: async () => {
      clearTimeout(gathering);
      await Promise.all(workers.map((worker) => worker.close()));
      for (const timer of timers) clearInterval(timer);
    },
  };
}
