/**
 * Polls a source: a conditional request, the feed read by us, its items and validators saved in one transaction.
 *
 * Validators are kept as they were sent, renewed on every 200 and 304, and never stored for a body that could not be read: a 304 would
 * then hide the loss for good.
 */
import { createHash } from "node:crypto";
import { ASKED_MAX_SECONDS, askedByHeaders } from "../src/core/poll/asked.ts";
import { afterPoll, permanentTarget } from "../src/core/poll/move.ts";
import { placeItems } from "../src/core/poll/place.ts";
import { statusInWords } from "../src/core/poll/status-words.ts";
import { retryAfterMs } from "../src/core/retry-after.ts";
import type { Feed } from "../src/core/types.ts";
import { describeError, ThroughlineError } from "../src/errors.ts";
import type { Fetched } from "../src/net/fetch.ts";
import { HostPausedError } from "../src/store/pace.ts";
import { type PollResult, savePoll } from "../src/store/polls.ts";
import { postponePoll, type Source } from "../src/store/sources.ts";
import type { Deps } from "./deps.ts";
import { schedule } from "./schedule.ts";

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
const MAX_BYTES = 10 * 1024 * 1024;

export interface Read extends PollResult {
  /** The wait that the answer asks for. */
  readonly askedSeconds: number;
}

export type PollDeps = Pick<
  Deps,
  "clock" | "config" | "log" | "db" | "queues" | "fetcher" | "parsing" | "chance" | "closing"
>;

/** Never throws for what the far end did: that is the outcome of the poll. */
export async function pollSource(deps: PollDeps, source: Source): Promise<void> {
  const { clock, log } = deps;
  const read = await readSource(deps, source);
  const now = clock.now();
  if (read === "paused") return postponePoll(deps.db, source.id, new Date(now.getTime() + POSTPONED_MS));
  const saved = await savePoll(
    deps.db,
    source,
    read,
    (brought) => schedule(source, read, brought, now, deps),
    now,
    clock.wall(),
  );
  await deps.queues.add(saved.wakes);
  // Never louder: ten thousand failing feeds must not flood a log. `source list` and the page show how each source is doing.
  log.debug(
    {
      source: source.url,
      items: read.items?.length ?? 0,
      new: saved.newArticles,
      status: read.status,
      error: read.error,
    },
    "polled",
  );
}

/** A host that pauses is looked at again so soon; its own lane waits for the end of the pause. */
const POSTPONED_MS = 60_000;

async function readSource(deps: PollDeps, source: Source): Promise<Read | "paused"> {
  try {
    const headers: Record<string, string> = {};
    if (source.etag !== null) headers["if-none-match"] = source.etag;
    if (source.lastModified !== null) headers["if-modified-since"] = source.lastModified;
    const answer = await deps.fetcher.get(source.url, {
      accept: ACCEPT,
      headers,
      maxBytes: MAX_BYTES,
      signal: deps.closing,
      ...(source.validatorsFrom !== null && { headersFor: source.validatorsFrom }),
    });
    return await judge(deps, source, answer);
  } catch (error) {
    deps.closing.throwIfAborted(); // the process is closing: this was no poll
    if (error instanceof HostPausedError) return "paused";
    return failed(source, error instanceof ThroughlineError ? error.code : "FAILED", describeError(error), null, 0);
  }
}

async function judge(deps: PollDeps, source: Source, answer: Fetched): Promise<Read> {
  const { status, headers } = answer;
  const wall = deps.clock.wall();
  if (status === 410)
    return {
      ...failed(source, "GONE", statusInWords(status), status, 0),
      change: { state: "gone", error: statusInWords(status) },
    };
  if (status !== 200 && status !== 304) {
    const wait = (retryAfterMs(headers["retry-after"], wall) ?? 0) / 1000;
    return failed(source, `HTTP_${status}`, statusInWords(status), status, wait);
  }
  const asked = askedByHeaders(headers, wall);
  const well = good(deps, source, answer);
  if (status === 304)
    return {
      ...well,
      outcome: "not modified",
      status,
      askedSeconds: asked,
      change: { ...well.change, conditional: true },
    };
  const bodyHash = createHash("sha256").update(answer.body).digest("hex");
  if (bodyHash === source.bodyHash) return { ...well, outcome: "nothing new", status, askedSeconds: asked };
  const contentType = headers["content-type"];
  const feed = await deps.parsing.parseFeed(answer.body, {
    url: answer.url,
    ...(contentType !== undefined && { contentType }),
  });
  return {
    ...well,
    outcome: "read",
    status,
    items: placeItems(feed.items, source.url, deps.clock.now()),
    askedSeconds: asked,
    change: { ...well.change, bodyHash, ...described(source, feed) },
  };
}

/** What any good answer changes: the source is well, it has these validators, and it may be on the move. */
function good(deps: PollDeps, source: Source, answer: Fetched): Pick<Read, "change" | "adopt"> {
  const sent = validators(answer, source);
  const { move, adopt } = afterPoll(source, permanentTarget(answer.redirects, answer.url), deps.clock.now());
  return {
    change: {
      okAt: deps.clock.now(),
      failures: 0,
      error: null,
      ...sent,
      validatorsFrom: answer.url === source.url ? null : answer.url,
      conditional: source.conditional || sent.etag !== null || sent.lastModified !== null,
      ...move,
    },
    ...(adopt !== undefined && { adopt }),
  };
}

/** Byte for byte as they were sent. A 304 need not repeat them; a 200 without any has none. */
function validators(
  { status, headers }: Fetched,
  source: Source,
): { etag: string | null; lastModified: string | null } {
  const kept = status === 304 ? source : { etag: null, lastModified: null };
  return { etag: headers.etag ?? kept.etag, lastModified: headers["last-modified"] ?? kept.lastModified };
}

const described = (source: Source, { feed }: Feed) => ({
  ...(source.title === null && feed.title !== undefined && { title: feed.title }),
  ...(source.siteUrl === null && feed.url !== undefined && { siteUrl: feed.url }),
  ...(source.language === null && feed.language !== undefined && { language: feed.language }),
  askedSeconds: Math.min(feed.askedSeconds ?? 0, ASKED_MAX_SECONDS),
  skipHours: [...(feed.skipHours ?? [])],
  skipDays: [...(feed.skipDays ?? [])],
});

function failed(source: Source, outcome: string, error: string, status: number | null, askedSeconds: number): Read {
  const moved = { movedTo: null, movedSince: null, movedPolls: 0 };
  return { outcome, status, error, askedSeconds, change: { failures: source.failures + 1, error, ...moved } };
}
