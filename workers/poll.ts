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
import { FEED_ACCEPT, FEED_MAX_BYTES } from "../src/discovery/document.ts";
import { describeError, ThroughlineError } from "../src/errors.ts";
import type { Fetched } from "../src/net/fetch.ts";
import { HostPausedError } from "../src/store/pace.ts";
import { type PollResult, savePoll } from "../src/store/polls.ts";
import { postponePoll, type Source } from "../src/store/sources.ts";
import type { Deps } from "./deps.ts";
import { changedParts, readDocument, type Shown } from "./document.ts";
import { schedule } from "./schedule.ts";

export interface Read extends PollResult {
  /** The wait that the answer asks for. */
  readonly askedSeconds: number;
}

export type PollDeps = Pick<
  Deps,
  "clock" | "config" | "log" | "db" | "queues" | "fetcher" | "robots" | "parsing" | "chance" | "closing"
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
    if (source.kind === "page") {
      // A feed is offered for reading by machines; a page is held to robots.txt.
      const { allowed, reason = "robots.txt forbids it" } = await deps.robots.may(source.url, deps.closing);
      if (!allowed) return failed(source, "ROBOTS", reason, null, 0);
    }
    const headers: Record<string, string> = {};
    if (source.etag !== null) headers["if-none-match"] = source.etag;
    if (source.lastModified !== null) headers["if-modified-since"] = source.lastModified;
    const answer = await deps.fetcher.get(source.url, {
      accept: FEED_ACCEPT,
      headers,
      maxBytes: FEED_MAX_BYTES,
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
  const bodyHash = createHash("sha256").update(answer.body).digest("hex");
  if (status === 304 || bodyHash === source.bodyHash) {
    const unchanged = status === 304 ? { ...well.change, conditional: true } : well.change;
    const shown = await changedParts(deps, source);
    const outcome = shown !== null ? "read" : status === 304 ? "not modified" : "nothing new";
    return {
      ...well,
      outcome,
      status,
      askedSeconds: asked,
      change: unchanged,
      ...(shown && showing(deps, source, shown)),
    };
  }
  const shown = await readDocument(deps, source, answer);
  const found = shown.from === undefined ? well : good(deps, source, shown.from);
  const hash = shown.from === undefined ? bodyHash : createHash("sha256").update(shown.from.body).digest("hex");
  const read = showing(deps, source, shown);
  return {
    ...found,
    ...read,
    outcome: "read",
    status,
    askedSeconds: asked,
    change: { ...found.change, bodyHash: hash, ...described(source, shown.feed), ...read.change },
    ...(shown.from !== undefined && { adopt: shown.from.url }),
  };
}

/** The items of what was read, and what it says of the source. */
function showing(deps: PollDeps, source: Source, { feed, kind, parts }: Shown) {
  return {
    items: placeItems(feed.items, source.url, deps.clock.now()),
    // Of an index only the sitemaps that changed are read: what is not among their items may well be in the others.
    partial: parts !== undefined,
    change: { kind, parts: parts ?? null },
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
