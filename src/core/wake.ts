/** The queues whose work is done in lanes, and the wake-up that store and queue pass to each other. */

export const LANE_QUEUES = ["host", "rematch", "develop", "deliver"] as const;
export type LaneQueue = (typeof LANE_QUEUES)[number];

/** A job to be added once the transaction that made its work has been committed. */
export interface Wake {
  readonly queue: LaneQueue;
  /** Host, storyline id or channel id. */
  readonly key: string;
  /** How often the lane was woken: with it every job has an id of its own, since a queue ignores an id that is still finishing. */
  readonly counter: number;
}
