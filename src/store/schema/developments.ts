/** Reports and what is new in a storyline. */
import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { DevelopmentResult } from "../../core/types.ts";
import { articles } from "./articles.ts";
import { at, id, ref } from "./columns.ts";
import { storylines } from "./storylines.ts";

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
