/** Turns at hosts within one process, for commands and for what a person asks over HTTP: one request at a time, a pause between two. */
import type { Clock } from "../clock.ts";
import type { Pace } from "./pace.ts";

export function createOwnPace(clock: Clock, delayMs: number): Pace {
  /** When the last one who waits at a host has left and paused. */
  const queues = new Map<string, Promise<void>>();
  return {
    async enter(host, signal) {
      const before = queues.get(host);
      let leave = () => {};
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      queues.set(
        host,
        Promise.all([before, left]).then(() => {}),
      );
      if (before !== undefined) {
        try {
          await before;
          await clock.sleep(delayMs, signal);
        } catch (error) {
          leave();
          throw error;
        }
      }
      return { leave: async () => leave() };
    },
  };
}
