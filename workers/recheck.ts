/**
 * Looks at an article of a storyline again: a changed title or text becomes a version, matched and marked for its storylines like the
 * first one. What the page renews by itself makes none, and a page that is gone is recorded. A kill at any line makes the attempt again.
 */
import { saysSomethingElse } from "../src/core/versions/change.ts";
import { articleById } from "../src/store/articles.ts";
import { keepArticle, versionOf } from "../src/store/keep.ts";
import {
  endRechecks,
  isTracked,
  postponeRecheck,
  type Recheck,
  recordGone,
  settleRecheck,
} from "../src/store/rechecks.ts";
import type { Deps } from "./deps.ts";
import { type Reading, tryReading } from "./reading.ts";

export async function recheckPage(deps: Deps, recheck: Recheck): Promise<void> {
  const { db, clock } = deps;
  const article = await articleById(db, recheck.articleId);
  if (article?.url == null || !(await isTracked(db, article.id))) return endRechecks(db, recheck.articleId);
  const reading = await tryReading(deps, {
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    attempts: recheck.attempts,
    ...(recheck.pageUrl !== null && { known: { headers: conditionOf(recheck), at: recheck.pageUrl } }),
  });
  switch (reading.kind) {
    case "same":
      return settleRecheck(db, article, { changed: false }, clock.now());
    case "text":
      return compare(deps, article, reading);
    case "never":
      if (reading.gone === true) return recordGone(db, article, reading.error, clock.now());
      return postponeRecheck(db, article, Number.POSITIVE_INFINITY, reading.error, clock.now());
    case "later":
      return postponeRecheck(db, article, reading.counts ? recheck.attempts : 0, reading.error, clock.now());
  }
}

const conditionOf = ({ etag, lastModified }: Recheck): Record<string, string> => ({
  ...(etag !== null && { "if-none-match": etag }),
  ...(lastModified !== null && { "if-modified-since": lastModified }),
});

type Article = NonNullable<Awaited<ReturnType<typeof articleById>>>;

async function compare(deps: Deps, article: Article, { text, page }: Reading & { kind: "text" }): Promise<void> {
  const { db, clock, config, monitors } = deps;
  const before = await versionOf(db, article.id, article.version);
  // A teaser in the place of a text that was free is no change of the article, and a feed's text is no measure for a page's.
  const closed = before !== undefined && text.truncated && !before.truncated && text.text.length < before.text.length;
  const changed = !closed && (before === undefined || before.origin === "feed" || saysSomethingElse(before, text));
  if (changed) {
    const kept = await keepArticle(db, article.id, text, {
      monitors,
      now: clock.now(),
      wall: clock.wall(),
      keepPages: config.keepPages,
      page,
    });
    if (kept !== null) await deps.queues.add(kept.wakes);
    deps.log.info({ article: article.canonicalUrl, version: article.version + 1 }, "an article has changed");
  }
  await settleRecheck(db, article, { changed, page }, clock.now());
}
