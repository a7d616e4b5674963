/** The queues, and what their jobs carry: ids only. The rows say what is to be done. */
import { z } from "zod";
import { LANE_QUEUES } from "../core/wake.ts";

export const QUEUE_NAMES = ["upkeep", ...LANE_QUEUES] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** A job of a lane's queue. */
export const LaneJob = z.object({ key: z.string() });

/** How often the rows are asked what is due. BullMQ's job schedulers run in machine time. */
export const TICK_MS = 1_000;
/** When else upkeep has something to do: cron patterns. */
export const UPKEEP_AT = {
  /** Drops old texts. */
  prune: { pattern: "17 3 * * *" },
  /** Looks for surges. */
  surges: { pattern: "*/2 * * * *" },
} as const;
export type UpkeepJob = "tick" | keyof typeof UPKEEP_AT;
