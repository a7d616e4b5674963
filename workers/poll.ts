/**
 * Polls a source: a conditional request, the feed read by us, its items and validators saved in one transaction.
 *
 * Validators are kept as they were sent, renewed on every 200 and 304, and never stored for a body that could not be read: a 304 would
 * then hide the loss for good.
 */
import { createHash } from "node:crypto";
import { ASKED_MAX_SECONDS, askedByHeaders } from "../src/core/poll/asked.ts";
import { nextPoll, smoothRhythm } from "../src/core/poll/next.ts";
import { retryAfterMs } from "../src/core/retry-after.ts";
import type { Feed, FeedItem } from "../src/core/types.ts";
import { canonicalUrl } from "../src/core/url/canonical.ts";
import { describeError, ThroughlineError } from "../src/errors.ts";
import type { Fetched } from "../src/net/fetch.ts";
import { type PollResult, savePoll } from "../src/store/polls.ts";
import type { PlacedItem } from "../src/store/sightings.ts";
import type { Source } from "../src/store/sources.ts";
import type { Deps } from "./deps.ts";

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
const MAX_BYTES = 10 * 1024 * 1024;

interface Read extends PollResult {
  readonly askedSeconds: number;
}

/** Never throws for what the far end did: that is the outcome of the poll. */
export async function pollSource(deps: Deps, source: Source): Promise<void> {
  const { clock, log } = deps;
  const read = await readSource(deps, source);
  const now = clock.now();
  const saved = await savePoll(
    deps.db,
    source,
    read,
    (newArticles) => schedule(source, read, newArticles, now, deps),
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

async function readSource(deps: Deps, source: Source): Promise<Read> {
  try {
    const headers: Record<string, string> = {};
    if (source.etag !== null) headers["if-none-match"] = source.etag;
    if (source.lastModified !== null) headers["if-modified-since"] = source.lastModified;
    const answer = await deps.fetcher.get(source.url, {
      accept: ACCEPT,
      headers,
      maxBytes: MAX_BYTES,
      signal: deps.closing,
    });
    return await judge(deps, source, answer);
  } catch (error) {
    deps.closing.throwIfAborted(); // the process is closing: this was no poll
    return failed(source, error instanceof ThroughlineError ? error.code : "FAILED", describeError(error), null, 0);
  }
}

async function judge(deps: Deps, source: Source, answer: Fetched): Promise<Read> {
  const { status, headers } = answer;
  const wait = (retryAfterMs(headers["retry-after"], deps.clock.wall()) ?? 0) / 1000;
  if (status === 304)
    return {
      outcome: "not modified",
      status,
      askedSeconds: askedByHeaders(headers, deps.clock.wall()),
      change: { ...healthy(deps), ...validators(answer, source), conditional: true },
    };
  if (status === 410)
    return {
      ...failed(source, "GONE", "the publisher says that this feed is gone for good (410)", status, 0),
      change: { state: "gone", error: "gone (410)" },
    };
  if (status !== 200) return failed(source, `HTTP_${status}`, `the server answered ${status}`, status, wait);
  const bodyHash = createHash("sha256").update(answer.body).digest("hex");
  const sent = validators(answer, source);
  const change = {
    ...healthy(deps),
    ...sent,
    bodyHash,
    conditional: source.conditional || sent.etag != null || sent.lastModified != null,
  };
  if (bodyHash === source.bodyHash)
    return { outcome: "nothing new", status, askedSeconds: askedByHeaders(headers, deps.clock.wall()), change };
  const contentType = headers["content-type"];
  const feed = await deps.parsing.parseFeed(answer.body, {
    url: answer.url,
    ...(contentType !== undefined && { contentType }),
  });
  return {
    outcome: "read",
    status,
    items: feed.items.map((item) => placed(item, source)),
    askedSeconds: Math.max(
      askedByHeaders(headers, deps.clock.wall()),
      Math.min(feed.feed.askedSeconds ?? 0, ASKED_MAX_SECONDS),
    ),
    change: { ...change, ...described(source, feed) },
  };
}

/** Byte for byte as they were sent. A 304 need not repeat them; a 200 without any has none. */
function validators(
  { status, headers }: Fetched,
  source: Source,
): { etag: string | null; lastModified: string | null } {
  const none = headers.etag === undefined && headers["last-modified"] === undefined;
  if (none && status === 304) return { etag: source.etag, lastModified: source.lastModified };
  return { etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null };
}

const healthy = (deps: Deps) => ({ okAt: deps.clock.now(), failures: 0, error: null });

const described = (source: Source, feed: Feed) => ({
  ...(source.title === null && feed.feed.title !== undefined && { title: feed.feed.title }),
  ...(source.siteUrl === null && feed.feed.url !== undefined && { siteUrl: feed.feed.url }),
  ...(source.language === null && feed.feed.language !== undefined && { language: feed.feed.language }),
});

function failed(source: Source, outcome: string, error: string, status: number | null, askedSeconds: number): Read {
  return { outcome, status, error, askedSeconds, change: { failures: source.failures + 1, error } };
}

/** An item without a link is an article of its own, under the source's address and the item's id. */
function placed(item: FeedItem, source: Source): PlacedItem {
  const canonical = item.url === undefined ? undefined : canonicalUrl(item.url);
  return {
    ...item,
    canonicalUrl: canonical ?? `${source.url}#${createHash("sha256").update(item.id).digest("hex").slice(0, 32)}`,
  };
}

function schedule(source: Source, read: Read, newArticles: number, now: Date, deps: Deps) {
  const since = (from: Date) => Math.max(0, (now.getTime() - from.getTime()) / 1000);
  const first = source.newAt === null;
  const brought = newArticles > 0;
  const rhythm =
    brought && !first
      ? smoothRhythm(source.rhythmSeconds ?? undefined, since(source.newAt!))
      : (source.rhythmSeconds ?? undefined);
  const next = nextPoll(
    {
      ...(rhythm !== undefined && { rhythmSeconds: rhythm }),
      silentSeconds: brought ? 0 : since(source.newAt ?? source.addedAt),
      failures: read.error === undefined ? 0 : source.failures + 1,
      askedSeconds: read.askedSeconds,
      // What has never been read could not show yet whether it answers conditional requests.
      conditional:
        (read.change.conditional ?? source.conditional) || (read.error !== undefined && source.okAt === null),
    },
    { minSeconds: deps.config.pollMinSeconds, maxSeconds: deps.config.pollMaxSeconds },
    deps.chance(),
  );
  return {
    nextPollAt: new Date(now.getTime() + next.seconds * 1000),
    intervalSeconds: Math.round(next.seconds),
    intervalReason: next.reason,
    ...(brought && { newAt: now }),
    ...(rhythm !== undefined && { rhythmSeconds: rhythm }),
  };
}
