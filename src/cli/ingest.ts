/**
 * Articles by hand or from an archive, through the same steps as those that are polled: stored and matched in one transaction each, then
 * their storylines developed. A running daemon delivers the alerts.
 */

import { developStoryline } from "../../workers/develop.ts";
import { createLog } from "../log.ts";
import { placeArticle } from "../store/articles.ts";
import { announce } from "../store/db.ts";
import { type KeptPage, type KeptText, keepArticle } from "../store/keep.ts";
import { createMonitors } from "../store/monitors.ts";
import { listStorylines } from "../store/storylines.ts";
import type { ArchivedArticle } from "./article-line.ts";
import type { Data } from "./context.ts";
import { hasColour, say } from "./output.ts";

export interface HandedArticle {
  /** Where it was or is to be found. */
  readonly url: string;
  readonly text: KeptText;
  /** When it was first seen, where an archive says so; absent: now. */
  readonly seenAt?: string;
  readonly page?: KeptPage;
}

export interface Ingest {
  /** @throws {UsageError} BAD_URL */
  store(article: HandedArticle): Promise<{ readonly id: number; readonly matches: number }>;
  /** Develops the storylines with what was stored, in time order, and tells a running daemon. */
  finish(): Promise<void>;
}

export function createIngest({ db, clock, config }: Data): Ingest {
  const monitors = createMonitors((storyline, error) => say(`the storyline ${storyline} cannot be matched: ${error}`));
  return {
    async store({ url, text, seenAt, page }) {
      const now = clock.now();
      const seen = seenAt === undefined || new Date(seenAt) > now ? now : new Date(seenAt);
      const id = await placeArticle(db, url, text, seen, clock.wall());
      const keep = {
        monitors,
        now,
        wall: clock.wall(),
        keepPages: config.keepPages,
        canAdd: false,
        ...(page && { page }),
      };
      const kept = await keepArticle(db, id, text, keep);
      return { id: kept?.articleId ?? id, matches: kept?.matches.length ?? 0 };
    },
    async finish() {
      const level = config.logLevel === "info" ? "warn" : config.logLevel;
      const log = createLog({
        level,
        ...(process.stderr.isTTY && { terminal: { colour: hasColour(process.stderr) } }),
      });
      for (const { id } of await listStorylines(db)) {
        while ((await developStoryline({ db, clock, log }, id, false)).more);
      }
      await announce(db, "article");
    },
  };
}

/** An article of an archive as it is stored. */
export function handed({ url, canonicalUrl, seenAt, author, byline, ...article }: ArchivedArticle): HandedArticle {
  const by = byline ?? (author === undefined ? [] : [author]);
  const { title, text, language, publishedAt, modifiedAt, siteName, image, truncated = false } = article;
  return {
    url: (url ?? canonicalUrl)!,
    ...(seenAt !== undefined && { seenAt }),
    text: {
      text,
      byline: by,
      truncated,
      origin: "hand",
      ...(canonicalUrl !== undefined && { canonicalUrl }),
      ...(title !== undefined && { title }),
      ...(language !== undefined && { language }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(modifiedAt !== undefined && { modifiedAt }),
      ...(siteName !== undefined && { siteName }),
      ...(image !== undefined && { image }),
    },
  };
}
