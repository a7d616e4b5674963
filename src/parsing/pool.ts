/**
 * The core's readers in worker threads with a kill timer: a page can cost a parser seconds or minutes, and the event loop of the daemon
 * must not be what waits for it. A task over its time takes its thread with it; the pool starts another.
 */
import { createRequire } from "node:module";
import { Piscina } from "piscina";
import type { PageOffer } from "../core/feed/offer.ts";
import type { ExtractedArticle, Feed } from "../core/types.ts";
import { ThroughlineError } from "../errors.ts";
import type { ParsingReply, ParsingTask } from "./thread.ts";

export interface Document {
  readonly url: string;
  readonly contentType?: string;
}

export interface ParsingPool {
  /** @throws {ThroughlineError} what the reader says, or PARSE_TIMEOUT */
  parseFeed(bytes: Uint8Array, document: Document): Promise<Feed>;
  /** @throws {ThroughlineError} what the reader says, or PARSE_TIMEOUT */
  extractArticle(bytes: Uint8Array, document: Document): Promise<ExtractedArticle>;
  /** @throws {ThroughlineError} PARSE_TIMEOUT */
  readOffer(bytes: Uint8Array, document: Document): Promise<PageOffer>;
  close(): Promise<void>;
}

export interface ParsingPoolOptions {
  /** Threads at most. A page costs a few milliseconds: one keeps up with any polite daemon, two survive a hanging one. */
  readonly maxThreads?: number;
  readonly timeoutMs?: number;
}

/** An honest document of 10 MiB takes about a second. */
const TIMEOUT_MS = 10_000;
const IDLE_MS = 30_000;
const THREAD_MEGABYTES = 512;

export function createParsingPool({ maxThreads = 2, timeoutMs = TIMEOUT_MS }: ParsingPoolOptions): ParsingPool {
  const pool = new Piscina({
    filename: createRequire(import.meta.url).resolve("#parse-thread"),
    minThreads: 0,
    maxThreads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES },
  });
  const run = async <T>(task: ParsingTask): Promise<T> => {
    const timer = new AbortController();
    let timeout: NodeJS.Timeout | undefined;
    try {
      const running = pool.run(task, { signal: timer.signal }) as Promise<ParsingReply>;
      timeout = setTimeout(() => timer.abort(), timeoutMs);
      const reply = await running;
      if ("value" in reply) return reply.value as T;
      throw new ThroughlineError(reply.error.code, reply.error.message);
    } catch (error) {
      if (error instanceof ThroughlineError) throw error;
      if (timer.signal.aborted)
        throw new ThroughlineError(
          "PARSE_TIMEOUT",
          `${task.document.url}: reading it took longer than ${timeoutMs / 1000} s`,
        );
      throw new ThroughlineError("PARSE_FAILED", `${task.document.url}: the reader gave up`, { cause: error });
    } finally {
      clearTimeout(timeout);
    }
  };
  return {
    parseFeed: (bytes, document) => run<Feed>({ step: "feed", bytes, document }),
    extractArticle: (bytes, document) => run<ExtractedArticle>({ step: "article", bytes, document }),
    readOffer: (bytes, document) => run<PageOffer>({ step: "offer", bytes, document }),
    close: () => pool.destroy(),
  };
}
