/** What stands in the feeds: developments, articles that match, articles that a search finds. */
import { createHash } from "node:crypto";
import { latestDevelopments } from "../store/developments.ts";
import { listMatches, matchedBy } from "../store/matches.ts";
import type { SavedSearch } from "../store/saved-searches.ts";
import { searchArticles } from "../store/search.ts";
import { requireStoryline, type StoredStoryline } from "../store/storylines.ts";
import type { FeedEntry } from "../web/feed-documents.ts";
import type { HttpDeps } from "./deps.ts";

const ENTRIES = 100;

type Db = HttpDeps["db"];
/** A name that stays the same wherever this installation is reached. */
export type Name = (...parts: (string | number)[]) => string;

export const namer =
  (installation: string): Name =>
  (...parts) => {
    const hex = createHash("sha256")
      .update([installation, ...parts].join(" "))
      .digest("hex");
    // A UUID of version 8 (RFC 9562): bits of our own choice.
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };

export async function developmentEntries(db: Db, storyline: StoredStoryline, name: Name): Promise<FeedEntry[]> {
  const rows = await latestDevelopments(db, storyline.id, ENTRIES);
  return rows.map(({ id, result, article, raisedAt, time }) => ({
    id: name("development", id),
    title: result.headline,
    url: article.canonicalUrl,
    author: article.publisher,
    updated: raisedAt,
    published: time,
    category: result.kind,
    summary: `${result.sentence}\n\n${article.title ?? article.canonicalUrl} (${article.publisher})`,
  }));
}

export async function matchEntries(db: Db, storyline: StoredStoryline, name: Name): Promise<FeedEntry[]> {
  const rows = await listMatches(db, storyline.id, { limit: ENTRIES });
  return rows.map(({ article, evidence, matchedAt }) => ({
    ...entryOf(article),
    id: name("match", storyline.id, article.id),
    updated: matchedAt,
    summary: evidence.map((span) => `${span.text}: ${span.why}`).join("\n"),
  }));
}

export async function searchEntries(db: Db, search: SavedSearch, name: Name): Promise<FeedEntry[]> {
  const storyline = search.storyline === null ? undefined : await requireStoryline(db, search.storyline);
  const found = await searchArticles(db, {
    query: search.query,
    limit: ENTRIES,
    ...(storyline && { where: matchedBy(storyline.id) }),
    ...(storyline?.definition.terms && { terms: storyline.definition.terms }),
  });
  return found.map(({ article, evidence }) => ({
    ...entryOf(article),
    id: name("found", search.id, article.id),
    updated: article.seenAt,
    summary: evidence.map((span) => `${span.text}: ${span.why}`).join("\n"),
  }));
}

type Listed = Awaited<ReturnType<typeof listMatches>>[number]["article"];

const entryOf = (article: Listed) => ({
  title: article.title ?? article.canonicalUrl,
  url: article.canonicalUrl,
  author: article.sourceTitle ?? article.publisher,
  published: article.publishedAt ?? article.seenAt,
});
