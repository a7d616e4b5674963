/**
 * Reads an article's page and keeps its text. What cannot be read (robots, gone, no article in it, too often failed) is kept with what
 * the feed gave, and marked so: an item that was in a feed is never lost.
 */

import { type Article, giveUpArticle, postponeArticle, unclaimArticle } from "../src/store/articles.ts";
import { type KeptPage, type KeptText, keepArticle } from "../src/store/keep.ts";
import type { Deps } from "./deps.ts";
import { type Reading, tryReading } from "./reading.ts";

/** 10 s, 1 min, 6 min, 36 min, 3.6 h: then the feed's text must do. */
const MAX_ATTEMPTS = 5;
export async function readPage(deps: Deps, article: Article): Promise<void> {
  const reading = await firstReading(deps, article);
  if (reading.kind === "text") return keep(deps, article, reading.text, reading.page);
  if (reading.kind === "later") {
    if (!reading.counts) return unclaimArticle(deps.db, article.id, reading.error, reading.at);
    if (article.fetchAttempts < MAX_ATTEMPTS) return postponeArticle(deps.db, article.id, reading.error, reading.at);
  }
  const error = reading.kind === "same" ? "the server answered 304 to a request without a condition" : reading.error;
  deps.log.debug({ article: article.canonicalUrl, error }, "a page could not be read; the feed's text is kept");
  await keepFeedText(deps, article, error);
}

async function firstReading(deps: Deps, article: Article): Promise<Reading> {
  if (article.url === null) return { kind: "never", error: "the item had no link" };
  if (article.fetchAttempts > MAX_ATTEMPTS)
    return { kind: "never", error: `reading it ended the program ${MAX_ATTEMPTS} times` };
  return tryReading(deps, { url: article.url, canonicalUrl: article.canonicalUrl, attempts: article.fetchAttempts });
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
