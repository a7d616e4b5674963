/** The ledger of a storyline: reports and their copies, claims, facts, and what was new. */
import { bigint, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { Fact } from "../../core/developments/ledger.ts";
import type { Standing } from "../../core/developments/standing.ts";
import type { Claim, DevelopmentResult } from "../../core/types.ts";
import { articles } from "./articles.ts";
import { at, id, ref } from "./columns.ts";
import { storylines } from "./storylines.ts";

/** A text with its copies and rewrites within a storyline; the first one seen leads. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    storylineId: ref(() => storylines.id),
    leadArticleId: ref(() => articles.id),
    createdAt: at().notNull(),
  },
  (t) => [unique("reports_lead").on(t.storylineId, t.leadArticleId)],
);

/** An article's place in the tree of its report. */
export const reportArticles = pgTable(
  "report_articles",
  {
    storylineId: ref(() => storylines.id),
    articleId: ref(() => articles.id),
    reportId: ref(() => reports.id),
    version: integer().notNull(), // the one that was read
    relation: text().$type<"own" | "copy" | "derived">().notNull(),
    overlap: doublePrecision().notNull(),
    follows: bigint({ mode: "number" }).references(() => articles.id, { onDelete: "set null" }), // whose wording is nearest
    added: integer().notNull(), // sentences of its own
    family: text().notNull(), // who speaks: an agency or a publisher's family
    credits: text().array().notNull(),
    language: text(), // as read, or detected
    time: at().notNull(), // published, or seen
    seenAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storylineId, t.articleId] }),
    index("report_articles_by_report").on(t.reportId),
    index("report_articles_by_time").on(t.storylineId, t.time),
  ],
);

/** Hashes that articles are found by: `text` of shingles, `headline`, `mark` of telling words. */
export const traces = pgTable(
  "traces",
  {
    storylineId: bigint({ mode: "number" }).notNull(),
    kind: text().$type<"text" | "headline" | "mark">().notNull(),
    hash: integer().notNull(),
    articleId: ref(() => articles.id),
  },
  (t) => [
    primaryKey({ columns: [t.storylineId, t.kind, t.hash, t.articleId] }),
    index("traces_by_article").on(t.articleId), // for removing an article
  ],
);

/** What is known, by topic: each row is new or earlier than what stood there. Append-only. */
export const facts = pgTable(
  "facts",
  {
    id: id(),
    storylineId: ref(() => storylines.id),
    articleId: ref(() => articles.id),
    topic: text().notNull(),
    time: at().notNull(),
    seenAt: at().notNull(),
    fact: jsonb().$type<Fact>().notNull(),
  },
  (t) => [index("facts_by_topic").on(t.storylineId, t.topic, t.time, t.id), index("facts_by_article").on(t.articleId)],
);

/** Who says what, in every article of a storyline and every version of it. */
export const claims = pgTable(
  "claims",
  {
    id: id(),
    storylineId: ref(() => storylines.id),
    articleId: ref(() => articles.id),
    version: integer().notNull(),
    number: integer().notNull(), // its place among the claims of the version
    side: text(),
    stance: text(),
    claim: jsonb().$type<Claim>().notNull(),
    time: at().notNull(),
    seenAt: at().notNull(),
  },
  (t) => [
    unique("claims_once").on(t.storylineId, t.articleId, t.version, t.number),
    index("claims_by_storyline").on(t.storylineId, t.time, t.id),
    index("claims_by_article").on(t.articleId),
  ],
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
    standing: jsonb().$type<Standing>().notNull(), // changes as others report it
    publishedAt: at(),
    seenAt: at().notNull(),
    raisedAt: at().notNull(),
  },
  (t) => [
    unique("developments_once").on(t.storylineId, t.key),
    index("developments_by_storyline").on(t.storylineId, t.id.desc()),
  ],
);

/** Who tells a development: the article that it was read in, and every one that says it too. */
export const developmentArticles = pgTable(
  "development_articles",
  {
    developmentId: ref(() => developments.id),
    articleId: ref(() => articles.id),
    reportId: ref(() => reports.id),
  },
  (t) => [
    primaryKey({ columns: [t.developmentId, t.articleId] }),
    index("development_articles_by_report").on(t.reportId),
    index("development_articles_by_article").on(t.articleId),
  ],
);

/** A new version of an article no longer says what a development was built on. */
export const articleChanges = pgTable(
  "article_changes",
  {
    id: id(),
    storylineId: ref(() => storylines.id),
    articleId: ref(() => articles.id),
    developmentId: ref(() => developments.id), // that is touched
    version: integer().notNull(), // the new one
    kind: text().$type<"changed" | "taken back">().notNull(),
    at: at().notNull(),
  },
  (t) => [unique("article_changes_once").on(t.developmentId, t.articleId, t.version)],
);
