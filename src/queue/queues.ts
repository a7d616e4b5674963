/** The hands that add jobs. Losing a job loses nothing: the next tick finds the work in the rows. */
import type { Queue } from "bullmq";
import { LANE_QUEUES, type Wake } from "../core/wake.ts";
import type { QueueBackend } from "./backend.ts";
import { TICK_MS, UPKEEP_AT } from "./names.ts";

export interface Queues {
  /** Adds the jobs of committed wake-ups. Never throws: a queue that cannot be reached is reported, and the rows keep the work. */
  add(wakes: readonly Wake[]): Promise<void>;
  /** Puts every job scheduler in place; they are gone when Redis was emptied. */
  schedule(): Promise<void>;
  /** How many jobs wait or run in each queue. */
  counts(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** @param tickMs how often the rows are asked what is due, machine time */
export function createQueues(backend: QueueBackend, onError: (error: Error) => void, tickMs = TICK_MS): Queues {
  const schedules = Object.entries({ tick: { every: tickMs }, ...UPKEEP_AT });
  const upkeep = backend.queue("upkeep");
  const lanes = new Map<string, Queue>(LANE_QUEUES.map((name) => [name, backend.queue(name)]));
  const quietly = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return {
    add: async (wakes) => {
      for (const [name, queue] of lanes) {
        const jobs = wakes
          .filter((wake) => wake.queue === name)
          .map(({ key, counter }) => ({ name, data: { key }, opts: { jobId: jobId(key, counter) } }));
        if (jobs.length > 0) await quietly(() => queue.addBulk(jobs));
      }
    },
    schedule: async () => {
      for (const [name, repeat] of schedules) await quietly(() => upkeep.upsertJobScheduler(name, repeat, { name }));
    },
    counts: async () => {
      const counts: Record<string, number> = {};
      for (const [name, queue] of [["upkeep", upkeep] as const, ...lanes]) {
        await quietly(async () => {
          counts[name] = await queue.getJobCountByTypes("waiting", "active", "delayed", "prioritized");
        });
      }
      return counts;
    },
    close: async () => {
      await Promise.all([upkeep, ...lanes.values()].map((queue) => quietly(() => queue.close())));
    },
  };
}

/** BullMQ refuses a colon in a job's id, and a host may have one before its port. */
const jobId = (key: string, counter: number): string => `${key.replaceAll(":", "~")}-${counter}`;
