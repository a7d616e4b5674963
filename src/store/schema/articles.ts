/** Sources, what they brought, and what it said. */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import type { DateOrigin } from "../../core/types.ts";
import { at, bytea, id, ref, tsvector } from "./columns.ts";

/** A sitemap of an index, as it was when it was last read. */
export interface SourcePart {
  readonly url: string;
  readonly changedAt?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** When a page says that it was published: the moment, the day as it writes it, and where it says so. */
export interface PageDate {
  readonly at: string;
  readonly on: string;
  readonly from: DateOrigin;
}

export const sources = pgTable(
  "sources",
  {
    id: id(),
    url: text().notNull(),
    urlHash: bytea().notNull().unique("sources_url"),
    kind: text().$type<"feed" | "page">(), // null until it was read
    parts: jsonb().$type<readonly SourcePart[]>(), // of a sitemap index: the sitemaps that are read for it
    title: text(),
    siteUrl: text(),
    host: text().notNull(),
    publisher: text().notNull(),
    language: text(),
    categories: text().array().notNull(),
    attributes: jsonb().$type<Record<string, string>>().notNull(), // of its OPML outline, kept for export
    state: text().$type<"active" | "paused" | "gone" | "removed">().notNull(),
    addedAt: at().notNull(),
    nextPollAt: at().notNull(),
    begunAt: at(), // machine time: when its last poll began, noted before it
    polledAt: at(),
    polledWall: at(), // the same in machine time
    okAt: at(),
    newAt: at(), // when a poll last brought an article
    rhythmSeconds: doublePrecision(), // smoothed time between two of its items
    silentAfter: at(), // when a pause would be longer than its own rhythm explains; null until the rhythm is known
    intervalSeconds: integer(),
    intervalReason: text(),
    askedSeconds: integer(), // the wait that its document asks for (<ttl>, sy:)
    skipHours: integer().array().notNull().default([]), // 0 to 23, UTC: it asks not to be polled then
    skipDays: integer().array().notNull().default([]), // 0 (Sunday) to 6, UTC
    failures: integer().notNull(), // in a row
    failingSince: at(),
    error: text(),
    etag: text(),
    lastModified: text(),
    validatorsFrom: text(), // the address that sent them, when it is another one
    movedTo: text(), // where permanent redirects lead
    movedSince: at(),
    movedPolls: integer().notNull().default(0), // polls in a row that were sent there and read well
    bodyHash: text(),
    conditional: boolean().notNull(), // it has sent a validator or a 304
  },
  (t) => [
    index("sources_due").on(t.nextPollAt).where(sql`${t.state} = 'active'`),
    check("sources_kind", sql`${t.kind} in ('feed', 'page')`),
    check("sources_state", sql`${t.state} in ('active', 'paused', 'gone', 'removed')`),
  ],
);

/** Attempts to read a source; a run of equal outcomes is one row. */
export const polls = pgTable(
  "polls",
  {
    id: id(),
    sourceId: ref(() => sources.id),
    outcome: text().notNull(), // new | nothing new | not modified | an error code
    status: integer(),
    error: text(),
    items: integer().notNull(),
    newArticles: integer().notNull(),
    count: integer().notNull(),
    fromAt: at().notNull(),
    toAt: at().notNull(),
  },
  (t) => [index("polls_by_source").on(t.sourceId, t.id.desc())],
);

export const articles = pgTable(
  "articles",
  {
    id: id(),
    canonicalUrl: text().notNull(),
    urlHash: bytea().notNull().unique("articles_url"), // sha256 of canonicalUrl
    url: text(), // as first seen: what is fetched; null when the item had no link
    host: text().notNull(),
    publisher: text().notNull(),
    sourceId: bigint({ mode: "number" }).references(() => sources.id, { onDelete: "set null" }),
    title: text(),
    titleHash: text(), // of the headline that a feed first gave, folded: the same article under another address of its site
    author: text(),
    language: text(),
    publishedAt: at(),
    seenAt: at().notNull(),
    version: integer().notNull(), // the current one; 0 until its text is stored
    feedText: text(), // what the feed gave, until the page is read
    fetchState: text().$type<"due" | "done" | "failed">().notNull(),
    fetchAt: at().notNull(), // machine time
    fetchAttempts: integer().notNull(), // counted before the attempt, so that a crash counts too
    fetchError: text(),
  },
  (t) => [
    index("articles_due").on(t.host, t.fetchAt).where(sql`${t.fetchState} = 'due'`),
    index("articles_by_title").on(t.publisher, t.titleHash),
    index("articles_by_source").on(t.sourceId, t.seenAt),
    index("articles_by_time").on(sql`coalesce(${t.publishedAt}, ${t.seenAt}) desc`, t.id.desc()),
    check("articles_fetch_state", sql`${t.fetchState} in ('due', 'done', 'failed')`),
  ],
);

/** Every address an article is known by. */
export const articleUrls = pgTable(
  "article_urls",
  { urlHash: bytea().primaryKey(), articleId: ref(() => articles.id), url: text().notNull() },
  (t) => [index("article_urls_by_article").on(t.articleId)],
);

/** What an article said, each time it said something else. Evidence points into one of these. */
export const articleVersions = pgTable(
  "article_versions",
  {
    articleId: ref(() => articles.id),
    number: integer().notNull(),
    title: text(),
    text: text().notNull(),
    byline: text().array().notNull(),
    language: text(),
    publishedAt: at(),
    datedByPage: jsonb().$type<PageDate>(), // what the page itself says, also where the feed says otherwise
    modifiedAt: at(),
    siteName: text(),
    image: text(),
    origin: text().$type<"page" | "feed" | "hand">().notNull(),
    truncated: boolean().notNull(),
    contentHash: text().notNull(), // sha256 of title and text
    storedAt: at().notNull(),
    search: tsvector().notNull(), // written by us from the matcher's own tokens
  },
  (t) => [primaryKey({ columns: [t.articleId, t.number] }), index("article_versions_search").using("gin", t.search)],
);

/** The page as it came, compressed: the proof behind a version. */
export const pages = pgTable(
  "pages",
  {
    articleId: bigint({ mode: "number" }).notNull(),
    number: integer().notNull(),
    url: text().notNull(),
    status: integer().notNull(),
    headers: jsonb().$type<Record<string, string>>().notNull(),
    body: bytea().notNull(), // gzip
    fetchedAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.number] }),
    foreignKey({
      columns: [t.articleId, t.number],
      foreignColumns: [articleVersions.articleId, articleVersions.number],
    }).onDelete("cascade"),
  ],
);

/** Which sources showed an article, under which id of theirs. */
export const sightings = pgTable(
  "sightings",
  {
    sourceId: ref(() => sources.id),
    articleId: ref(() => articles.id),
    itemId: text().notNull(),
    url: text().notNull(),
    said: text(), // a hash of what the feed says of it: another one means that the article was edited
    seenAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sourceId, t.articleId] }),
    index("sightings_by_article").on(t.articleId),
    index("sightings_by_item").on(t.sourceId, t.itemId),
    index("sightings_by_time").on(t.sourceId, t.seenAt),
  ],
);
