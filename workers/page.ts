/**
 * Reads an article's page and keeps its text. What cannot be read (robots, gone, no article in it, too often failed) is kept with what
 * the feed gave, and marked so: an item that was in a feed is never lost.
 */

import { retryAfterMs } from "../src/core/retry-after.ts";
import { canonicalUrl } from "../src/core/url/canonical.ts";
import { describeError, ThroughlineError } from "../src/errors.ts";
import { type Article, giveUpArticle, postponeArticle, retryPageAt, unclaimArticle } from "../src/store/articles.ts";
import { type KeptPage, type KeptText, keepArticle } from "../src/store/keep.ts";
import type { Deps } from "./deps.ts";

const ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.5";
const MAX_BYTES = 5 * 1024 * 1024;
/** 10 s, 1 min, 6 min, 36 min, 3.6 h: then the feed's text must do. */
const MAX_ATTEMPTS = 5;
const ROBOTS_AWAY_MS = 600_000;

type Reading =
  | { readonly kind: "text"; readonly text: KeptText; readonly page: KeptPage }
  | { readonly kind: "never"; readonly error: string }
  | { readonly kind: "later"; readonly error: string; readonly at: Date; readonly counts: boolean };

export async function readPage(deps: Deps, article: Article): Promise<void> {
  const reading = await tryReading(deps, article);
  if (reading.kind === "text") return keep(deps, article, reading.text, reading.page);
  if (reading.kind === "later") {
    if (!reading.counts) return unclaimArticle(deps.db, article.id, reading.error, reading.at);
    if (article.fetchAttempts < MAX_ATTEMPTS) return postponeArticle(deps.db, article.id, reading.error, reading.at);
  }
  deps.log.debug(
    { article: article.canonicalUrl, error: reading.error },
    "a page could not be read; the feed's text is kept",
  );
  await keepFeedText(deps, article, reading.error);
}

async function tryReading(deps: Deps, article: Article): Promise<Reading> {
  const { clock } = deps;
  if (article.url === null) return { kind: "never", error: "the item had no link" };
  if (article.fetchAttempts > MAX_ATTEMPTS)
    return { kind: "never", error: `reading it ended the program ${MAX_ATTEMPTS} times` };
  try {
    const robots = await deps.robots.may(article.url);
    if (!robots.allowed) {
      const error = robots.reason ?? "robots.txt forbids it";
      return robots.later === true
        ? { kind: "later", error, at: new Date(clock.wall().getTime() + ROBOTS_AWAY_MS), counts: true }
        : { kind: "never", error };
    }
    const answer = await deps.fetcher.get(article.url, { accept: ACCEPT, maxBytes: MAX_BYTES, signal: deps.closing });
    if (answer.status !== 200) return refused(deps, article, answer.status, answer.headers["retry-after"]);
    const contentType = answer.headers["content-type"];
    if (contentType !== undefined && !/html|xml|text\/plain/i.test(contentType))
      return { kind: "never", error: `not a web page: ${contentType}` };
    const read = await deps.parsing.extractArticle(answer.body, {
      url: answer.url,
      ...(contentType !== undefined && { contentType }),
    });
    if (read.text.length === 0) return { kind: "never", error: "no article text was found in the page" };
    const { url, ...text } = read;
    const page = { url, status: answer.status, headers: answer.headers, body: answer.body };
    return {
      kind: "text",
      text: { ...text, canonicalUrl: canonicalUrl(read.canonicalUrl) ?? article.canonicalUrl, origin: "page" },
      page,
    };
  } catch (error) {
    deps.closing.throwIfAborted(); // no attempt of the page's: it is read after the restart
    const retry = error instanceof ThroughlineError ? error.retry : true;
    if (!retry) return { kind: "never", error: describeError(error) };
    return {
      kind: "later",
      error: describeError(error),
      at: retryPageAt(article.fetchAttempts, clock.wall()),
      counts: true,
    };
  }
}

function refused(deps: Deps, article: Article, status: number, retryAfter: string | undefined): Reading {
  const error = `the server answered ${status}`;
  const wall = deps.clock.wall();
  const asked = retryAfterMs(retryAfter, wall);
  // The whole host pauses for what it asked: that is no fault of this page.
  if (status === 429) return { kind: "later", error, at: new Date(wall.getTime() + (asked ?? 60_000)), counts: false };
  if (status >= 500 || status === 408 || status === 425) {
    const at = new Date(Math.max(retryPageAt(article.fetchAttempts, wall).getTime(), wall.getTime() + (asked ?? 0)));
    return { kind: "later", error, at, counts: true };
  }
  return { kind: "never", error };
}

async function keep(deps: Deps, article: Article, text: KeptText, page?: KeptPage, fetchError?: string): Promise<void> {
  const { clock, config, monitors } = deps;
  const kept = await keepArticle(deps.db, article.id, text, {
    monitors,
    now: clock.now(),
    wall: clock.wall(),
    keepPages: config.keepPages,
    ...(page !== undefined && { page }),
    ...(fetchError !== undefined && { fetchError }),
  });
  if (kept !== null) await deps.queues.add(kept.wakes);
}

async function keepFeedText(deps: Deps, article: Article, error: string): Promise<void> {
  const text = article.feedText ?? "";
  if (text.length === 0 && article.title === null) return giveUpArticle(deps.db, article.id, error);
  const from: KeptText = {
    text,
    byline: article.author === null ? [] : [article.author],
    truncated: true,
    origin: "feed",
    ...(article.title !== null && { title: article.title }),
    ...(article.language !== null && { language: article.language }),
  };
  await keep(deps, article, from, undefined, error);
}
