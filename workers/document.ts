/**
 * What a source's address answered, read for its items: a feed; an index, whose changed sitemaps are read too; a section page; or, the first
 * time, the page of a site, which leads to its feed.
 *
 * A feed that answers with a web page is in trouble (a login, a notice), and that is an error: only what a person named as a page, or what
 * was one from the first, is read as one.
 */
import type { Feed, FeedPart } from "../src/core/types.ts";
import { discover } from "../src/discovery/discover.ts";
import { documentOf, FEED_ACCEPT, FEED_MAX_BYTES, isSection } from "../src/discovery/document.ts";
import { ThroughlineError } from "../src/errors.ts";
import type { Fetched } from "../src/net/fetch.ts";
import { HostPausedError } from "../src/store/pace.ts";
import type { SourcePart } from "../src/store/schema.ts";
import type { Source, SourceKind } from "../src/store/sources.ts";
import type { PollDeps } from "./poll.ts";

export interface Shown {
  readonly feed: Feed;
  readonly kind: SourceKind;
  /** The answer that holds the feed, when it is not the source's own address: that is where it is read from now on. */
  readonly from?: Fetched;
  /** Of an index: what is to be known of its sitemaps at the next poll. */
  readonly parts?: readonly SourcePart[];
}

/** Sitemaps of an index that are read; those with news, or the latest, come first. */
const MAX_PARTS = 5;

/** @throws {ThroughlineError} nothing that can be read */
export async function readDocument(deps: PollDeps, source: Source, answer: Fetched): Promise<Shown> {
  const document = await documentOf(answer, deps);
  if ("feed" in document) return withParts(deps, source, { feed: document.feed, kind: "feed" });
  const { section } = document.offer;
  if (source.kind === "page") return { feed: section, kind: "page" };
  if (source.kind === "feed" || source.okAt !== null)
    throw new ThroughlineError("NOT_A_FEED", `${answer.url}: this is no feed but a web page`);
  const tools = { fetcher: deps.fetcher, parsing: deps.parsing, signal: deps.closing };
  for await (const found of discover(document, tools))
    return withParts(deps, source, { feed: found.feed, kind: "feed", from: found.answer });
  if (!isSection(document.offer))
    throw new ThroughlineError(
      "NOT_A_FEED",
      `${answer.url}: a web page that offers no feed, no news sitemap and no list of articles`,
    );
  const { allowed, reason } = await deps.robots.may(answer.url, deps.closing);
  if (!allowed) throw new ThroughlineError("ROBOTS", reason ?? "robots.txt forbids it");
  return { feed: section, kind: "page" };
}

/**
 * The sitemaps of an index that itself is unchanged: those of which it does not say when they change are asked themselves.
 *
 * @returns null when there is nothing to ask, or nothing changed
 */
export async function changedParts(deps: PollDeps, source: Source): Promise<Shown | null> {
  const silent = (source.parts ?? []).filter(({ changedAt }) => changedAt === undefined);
  if (silent.length === 0) return null;
  const index: Feed = { feed: { format: "index" }, items: [], parts: silent };
  const { feed, parts } = await withParts(deps, source, { feed: index, kind: "feed" });
  const rest = (source.parts ?? []).filter(({ changedAt }) => changedAt !== undefined);
  return { feed, kind: "feed", parts: [...parts!, ...rest] };
}

async function withParts(deps: PollDeps, source: Source, shown: Shown): Promise<Shown> {
  const listed = shown.feed.parts;
  if (listed === undefined) return shown;
  const items: Feed["items"][number][] = [];
  const parts: SourcePart[] = [];
  let trouble: unknown;
  for (const part of chosen(listed)) {
    const before = source.parts?.find(({ url }) => url === part.url);
    if (before?.changedAt !== undefined && before.changedAt === part.changedAt) {
      parts.push(before);
      continue;
    }
    try {
      const { now, feed } = await readPart(deps, part, before);
      parts.push(now);
      items.push(...(feed?.items ?? []));
    } catch (error) {
      deps.closing.throwIfAborted();
      if (!(error instanceof ThroughlineError) || error instanceof HostPausedError) throw error;
      trouble = error;
      if (before !== undefined) parts.push(before);
    }
  }
  if (trouble !== undefined && items.length === 0) throw trouble;
  return { ...shown, feed: { ...shown.feed, items }, parts };
}

/** Where an index has sitemaps of news, the others are none of ours. */
function chosen(listed: readonly FeedPart[]): readonly FeedPart[] {
  const news = listed.filter(({ url }) => /news/i.test(new URL(url).pathname));
  return (news.length > 0 ? news : listed).slice(0, MAX_PARTS);
}

async function readPart(
  deps: PollDeps,
  { url, changedAt }: FeedPart,
  before: SourcePart | undefined,
): Promise<{ now: SourcePart; feed?: Feed }> {
  const headers = {
    ...(before?.etag !== undefined && { "if-none-match": before.etag }),
    ...(before?.lastModified !== undefined && { "if-modified-since": before.lastModified }),
  };
  const wanted = { accept: FEED_ACCEPT, headers, maxBytes: FEED_MAX_BYTES, signal: deps.closing };
  const answer = await deps.fetcher.get(url, wanted);
  const kept = answer.status === 304 ? before : undefined;
  const etag = answer.headers.etag ?? kept?.etag;
  const lastModified = answer.headers["last-modified"] ?? kept?.lastModified;
  const now = {
    url,
    ...(changedAt !== undefined && { changedAt }),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
  if (answer.status === 304) return { now };
  if (answer.status !== 200)
    throw new ThroughlineError(`HTTP_${answer.status}`, `${url}: the server answered ${answer.status}`);
  const contentType = answer.headers["content-type"];
  const about = { url: answer.url, ...(contentType !== undefined && { contentType }) };
  return { now, feed: await deps.parsing.parseFeed(answer.body, about) };
}
