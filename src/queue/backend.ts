/**
 * Where the queues live: in Redis (through ioredis) when there is one, else in Postgres. The only file that knows the difference.
 *
 * Postgres: a pool of more than 4 connections a worker ran into deadlocks between jobs that are promoted together (23 in one run of 600
 * jobs at 20 connections, none at 4), and a lost hint costs nothing, so its commits need not wait for the disk.
 */
import { createPostgresBackend, Queue, Worker } from "bullmq";
import { Redis, type RedisOptions } from "ioredis";
import type { QueueName } from "./names.ts";

export interface QueueBackend {
  queue(name: QueueName): Queue;
  worker(name: QueueName, handle: (job: { name: string; data: unknown }) => Promise<void>, concurrency: number): Worker;
  /** Rejects when the backend cannot be reached. */
  ping(): Promise<void>;
  /** Closes what the backend opened itself; queues and workers are closed by whoever made them. */
  close(): Promise<void>;
}

export interface QueuePlace {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Names this installation, so that two can share a Redis. */
  readonly installation: string;
}

const POOL = 3;
const KEEP = { removeOnComplete: { count: 0 }, removeOnFail: { count: 200 } };

export function createQueueBackend(place: QueuePlace, onError: (error: Error) => void): QueueBackend {
  return place.redisUrl === undefined
    ? onPostgres(place.databaseUrl, onError)
    : onRedis(place.redisUrl, `throughline-${place.installation}`, onError);
}

/** A job whose process died is taken up by another one as often as it takes: attempts are counted on the rows, not here. */
const workerOptions = (concurrency: number) => ({
  concurrency,
  maxStalledCount: 1_000,
  stalledInterval: 5_000,
  lockDuration: 10_000,
  ...KEEP,
});

function onPostgres(databaseUrl: string, onError: (error: Error) => void): QueueBackend {
  const connection = {
    connectionString: databaseUrl,
    max: POOL,
    application_name: "throughline queue",
    idleTimeoutMillis: 10_000,
  };
  return {
    queue: (name) => {
      const queue = new Queue(
        name,
        { connection: connection as never, defaultJobOptions: KEEP },
        createPostgresBackend as never,
      );
      queue.on("error", onError);
      return queue;
    },
    worker: (name, handle, concurrency) => {
      const worker = new Worker(
        name,
        handle,
        { connection: connection as never, ...workerOptions(concurrency) },
        createPostgresBackend as never,
      );
      worker.on("error", onError);
      return worker;
    },
    ping: async () => {},
    close: async () => {},
  };
}

function onRedis(redisUrl: string, prefix: string, onError: (error: Error) => void): QueueBackend {
  const opened: Redis[] = [];
  const connect = (options: RedisOptions): Redis => {
    const redis = new Redis(redisUrl, {
      ...options,
      replyMapping: "legacy",
      retryStrategy: (times: number) => Math.min(times * 100, 2_000),
    });
    redis.on("error", onError);
    opened.push(redis);
    return redis;
  };
  // Adding a hint must not hang while Redis is away or frozen: the rows have the work.
  const shared = connect({ maxRetriesPerRequest: 1, commandTimeout: 5_000 });
  return {
    queue: (name) => {
      const queue = new Queue(name, { connection: shared, prefix, defaultJobOptions: KEEP });
      queue.on("error", onError);
      return queue;
    },
    worker: (name, handle, concurrency) => {
      const own = connect({ maxRetriesPerRequest: null }); // a worker waits for Redis to come back
      const worker = new Worker(name, handle, { connection: own, prefix, ...workerOptions(concurrency) });
      worker.on("error", onError);
      return worker;
    },
    ping: async () => {
      await shared.ping();
    },
    close: async () => {
      for (const redis of opened) redis.disconnect();
    },
  };
}
