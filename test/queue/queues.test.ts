import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createQueueBackend, type QueueBackend } from "../../src/queue/backend.ts";
import { createQueues, type Queues } from "../../src/queue/queues.ts";
import { useDatabase } from "../helpers/postgres.ts";
import { startRedis, type TestRedis } from "../helpers/redis.ts";

const databaseUrl = useDatabase();
const redis: TestRedis | undefined = await startRedis();
afterAll(() => redis?.stop());
if (redis === undefined) console.log("queues on Redis: skipped, redis-server is not installed");

const until = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 400 && !condition(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
};

describe.each([{ where: "Postgres" }, ...(redis === undefined ? [] : [{ where: "Redis", redisUrl: redis.url }])])(
  "queues on $where",
  ({ redisUrl }) => {
    let backend: QueueBackend;
    let queues: Queues;
    const errors: Error[] = [];
    beforeAll(() => {
      backend = createQueueBackend(
        { databaseUrl: databaseUrl(), installation: "test", ...(redisUrl !== undefined && { redisUrl }) },
        (error) => errors.push(error),
      );
      queues = createQueues(backend, (error) => errors.push(error), 100);
    });
    afterAll(async () => {
      await queues.close();
      await backend.close();
    });

    test("a wake-up becomes a job with its key, a host with a port too, and the same wake-up twice is one job", async () => {
      const seen: unknown[] = [];
      const wake = { queue: "host" as const, key: "127.0.0.1:8080", counter: 7 };
      await queues.add([wake, wake]);
      await queues.add([wake]);
      const worker = backend.worker("host", async (job) => void seen.push(job.data), 2);
      await until(() => seen.length > 0);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(seen).toEqual([{ key: "127.0.0.1:8080" }]);
      await worker.close();
      expect((await queues.counts()).host).toBe(0);
      expect(errors).toEqual([]);
    });

    test("a job that failed can be woken again with the next counter", async () => {
      let runs = 0;
      const worker = backend.worker(
        "develop",
        async () => {
          runs++;
          throw new Error("no");
        },
        1,
      );
      await queues.add([{ queue: "develop", key: "1", counter: 1 }]);
      await until(() => runs === 1);
      await queues.add([{ queue: "develop", key: "1", counter: 2 }]);
      await until(() => runs === 2);
      expect(runs).toBe(2);
      await worker.close();
    });

    test("the tick runs again and again, and comes back after the schedulers were lost", async () => {
      let ticks = 0;
      await queues.schedule();
      const worker = backend.worker("upkeep", async (job) => void (job.name === "tick" && ticks++), 1);
      await until(() => ticks >= 3);
      expect(ticks).toBeGreaterThanOrEqual(3);
      const queue = backend.queue("upkeep");
      await queue.obliterate({ force: true });
      await queue.close();
      const before = ticks;
      await queues.schedule();
      await until(() => ticks >= before + 3);
      expect(ticks).toBeGreaterThanOrEqual(before + 3);
      await worker.close();
    });
  },
);
