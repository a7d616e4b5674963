/**
 * The tables. The database holds what must always be true: every invariant of the program is a key or a check here, so that a job
 * that runs twice, late or never cannot break one.
 *
 * No column has a SQL default for a time: times come from the injected clock. Columns that say "machine time" take the clock's `wall`,
 * all others its `now`.
 */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { AlertPayload } from "../core/alert/payload.ts";
import type { AlertPolicy, DevelopmentResult, Evidence, Storyline } from "../core/types.ts";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
const ref = (column: () => PgColumn) =>
  bigint({ mode: "number" }).notNull().references(column, { onDelete: "cascade" });
const at = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

// ---------------------------------------------------------------- the program itself

/** Facts about this installation: one row a fact. */
export const settings = pgTable("settings", { name: text().primaryKey(), value: jsonb().notNull() });

/** Running processes. A lease counts only while its holder's heartbeat is fresh, so a killed process blocks nothing for long. */
export const daemons = pgTable("daemons", {
  id: uuid().primaryKey(),
  pid: integer().notNull(),
  machine: text().notNull(),
  role: text().notNull(),
  version: text().notNull(),
  startedAt: at().notNull(), // machine time
  seenAt: at().notNull(), // machine time
});

/**
 * One row a unit of serial work: a host, a storyline's developments, a channel. A wake-up bumps `wake` in the transaction that made the
 * work; whoever holds the lane works until `wake` stands still, so a wake-up can never fall between two holders.
 */
export const lanes = pgTable(
  "lanes",
  {
    queue: text().notNull(),
    key: text().notNull(),
    wake: bigint({ mode: "number" }).notNull(),
    queuedAt: at(), // machine time: when a job was last added for it and has not begun yet
    holder: uuid(),
    heldUntil: at(), // machine time
  },
  (t) => [primaryKey({ columns: [t.queue, t.key] })],
);

/** Manners towards a host: `turn` is the one request it may have at a time. */
export const hosts = pgTable("hosts", {
  host: text().primaryKey(),
  turnHolder: uuid(),
  turnUntil: at(), // machine time
  nextAt: at(), // machine time
  crawlDelayMs: integer(),
  robots: text(),
  robotsStatus: integer(),
  robotsAt: at(), // machine time
});

// ---------------------------------------------------------------- sources and articles

export const sources = pgTable(
  "sources",
  {
    id: id(),
    url: text().notNull(),
    urlHash: bytea().notNull().unique("sources_url"),
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
    polledAt: at(),
    okAt: at(),
    newAt: at(), // when a poll last brought an article
    rhythmSeconds: doublePrecision(), // smoothed time between two polls that brought something
    intervalSeconds: integer(),
    intervalReason: text(),
    failures: integer().notNull(), // in a row
    error: text(),
    etag: text(),
    lastModified: text(),
    bodyHash: text(),
    conditional: boolean().notNull(), // it has sent a validator or a 304
  },
  (t) => [
    index("sources_due").on(t.nextPollAt).where(sql`${t.state} = 'active'`),
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
    seenAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.articleId] }), index("sightings_by_article").on(t.articleId)],
);

// ---------------------------------------------------------------- storylines and matches

/** One row. Every change of a definition bumps `epoch`; an article's transaction reads it `FOR SHARE`. */
export const definitions = pgTable(
  "definitions",
  { id: smallint().primaryKey(), epoch: bigint({ mode: "number" }).notNull() },
  (t) => [check("definitions_one_row", sql`${t.id} = 1`)],
);

export const storylines = pgTable(
  "storylines",
  {
    id: id(),
    slug: text().notNull().unique("storylines_slug"),
    revision: integer().notNull(),
    state: text().$type<"active" | "archived">().notNull(),
    createdAt: at().notNull(),
    /** Stored articles up to this id have been matched against the current revision; null when all have. */
    rematchedThrough: bigint({ mode: "number" }),
    /** Articles above this id were matched as they came in, so that the rematch ends here. */
    rematchUntil: bigint({ mode: "number" }),
  },
  (t) => [check("storylines_state", sql`${t.state} in ('active', 'archived')`)],
);

export const storylineRevisions = pgTable(
  "storyline_revisions",
  {
    storylineId: ref(() => storylines.id),
    number: integer().notNull(),
    definition: jsonb().$type<Storyline>().notNull(),
    source: text().notNull(), // the file as a person wrote it
    createdAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storylineId, t.number] })],
);

/** Append-only: an article's version satisfied a storyline's revision. */
export const matches = pgTable(
  "matches",
  {
    id: id(),
    storylineId: bigint({ mode: "number" }).notNull(),
    revision: integer().notNull(),
    articleId: bigint({ mode: "number" }).notNull(),
    version: integer().notNull(),
    score: doublePrecision().notNull(),
    evidence: jsonb().$type<readonly Evidence[]>().notNull(),
    matchedAt: at().notNull(),
  },
  (t) => [
    unique("matches_once").on(t.articleId, t.storylineId, t.version, t.revision),
    foreignKey({
      columns: [t.articleId, t.version],
      foreignColumns: [articleVersions.articleId, articleVersions.number],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.storylineId, t.revision],
      foreignColumns: [storylineRevisions.storylineId, storylineRevisions.number],
    }).onDelete("cascade"),
    index("matches_by_storyline").on(t.storylineId, t.id.desc()),
    check("matches_score", sql`${t.score} between 0 and 1`),
  ],
);

/** Matches whose storyline has not been developed with them yet. */
export const undeveloped = pgTable(
  "undeveloped",
  {
    matchId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => matches.id, { onDelete: "cascade" }),
    storylineId: bigint({ mode: "number" }).notNull(),
    attempts: integer().notNull().default(0), // that failed; a match that always fails is parked and stops nothing else
    error: text(),
  },
  (t) => [index("undeveloped_by_storyline").on(t.storylineId, t.attempts, t.matchId)],
);

// ---------------------------------------------------------------- developments

/** A text and its copies within a storyline; the first one seen leads. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    storylineId: ref(() => storylines.id),
    leadArticleId: ref(() => articles.id),
    fingerprint: text().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [unique("reports_text").on(t.storylineId, t.fingerprint)],
);

export const reportArticles = pgTable(
  "report_articles",
  {
    storylineId: ref(() => storylines.id),
    articleId: ref(() => articles.id),
    reportId: ref(() => reports.id),
    relation: text().$type<"own" | "copy" | "derived">().notNull(),
    overlap: doublePrecision().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storylineId, t.articleId] }), index("report_articles_by_report").on(t.reportId)],
);

export const developments = pgTable(
  "developments",
  {
    id: id(),
    storylineId: ref(() => storylines.id),
    reportId: ref(() => reports.id),
    articleId: ref(() => articles.id),
    version: integer().notNull(),
    key: text().notNull(), // what makes it this development and no other
    result: jsonb().$type<DevelopmentResult>().notNull(),
    publishedAt: at(),
    seenAt: at().notNull(),
    raisedAt: at().notNull(),
  },
  (t) => [
    unique("developments_once").on(t.storylineId, t.key),
    index("developments_by_storyline").on(t.storylineId, t.id.desc()),
  ],
);

// ---------------------------------------------------------------- alerts

export const channels = pgTable(
  "channels",
  {
    id: id(),
    name: text().notNull(),
    kind: text().notNull(),
    settings: jsonb().$type<Record<string, unknown>>().notNull(),
    state: text().$type<"active" | "disabled" | "removed">().notNull(),
    reason: text(), // why it is disabled
    createdAt: at().notNull(),
  },
  (t) => [
    uniqueIndex("channels_name").on(t.name).where(sql`${t.state} <> 'removed'`),
    check("channels_state", sql`${t.state} in ('active', 'disabled', 'removed')`),
  ],
);

export const subscriptions = pgTable(
  "subscriptions",
  {
    id: id(),
    storylineId: ref(() => storylines.id),
    channelId: ref(() => channels.id),
    policy: text().$type<AlertPolicy>().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [unique("subscriptions_once").on(t.storylineId, t.channelId, t.policy)],
);

/** The decision to tell somebody. `key` makes it happen once. */
export const alerts = pgTable(
  "alerts",
  {
    id: id(),
    key: text().notNull().unique("alerts_once"),
    storylineId: bigint({ mode: "number" }).references(() => storylines.id, { onDelete: "set null" }),
    articleId: bigint({ mode: "number" }).references(() => articles.id, { onDelete: "set null" }),
    developmentId: bigint({ mode: "number" }).references(() => developments.id, { onDelete: "set null" }),
    payload: jsonb().$type<AlertPayload>().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [index("alerts_by_storyline").on(t.storylineId, t.id.desc())],
);

/** One alert on its way to one channel: the outbox. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: id(),
    alertId: ref(() => alerts.id),
    channelId: ref(() => channels.id),
    webhookId: text().notNull().unique("deliveries_webhook_id"), // a function of alert and channel
    body: text().notNull(), // the bytes of every attempt
    state: text().$type<"waiting" | "delivered" | "dead">().notNull(),
    attempts: integer().notNull(),
    nextAt: at(), // machine time; null unless waiting
    createdAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    unique("deliveries_once").on(t.alertId, t.channelId),
    index("deliveries_due").on(t.channelId, t.nextAt).where(sql`${t.state} = 'waiting'`),
    check(
      "deliveries_state",
      sql`(${t.state} = 'waiting') = (${t.nextAt} is not null) and ${t.state} in ('waiting', 'delivered', 'dead')`,
    ),
  ],
);

export const deliveryAttempts = pgTable(
  "delivery_attempts",
  {
    deliveryId: ref(() => deliveries.id),
    number: integer().notNull(),
    at: at().notNull(), // machine time
    tookMs: integer().notNull(),
    outcome: text().notNull(), // delivered | retry | refused | gone
    status: integer(),
    excerpt: text(),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.number] })],
);
