/** Articles of storylines are looked at again: what they say may change. */
import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { articles } from "./articles.ts";
import { at } from "./columns.ts";

/** One row an article that a storyline has matched. */
export const rechecks = pgTable(
  "rechecks",
  {
    articleId: bigint({ mode: "number" })
      .primaryKey()
      .references(() => articles.id, { onDelete: "cascade" }),
    host: text().notNull(),
    dueAt: at(), // null: it is old enough, gone, or tracked no more
    attempts: integer().notNull(), // since the last answer, counted before the attempt
    checkedAt: at(), // the last answer
    pageUrl: text(), // where the page came from: its validators are good there
    etag: text(),
    lastModified: text(),
    goneAt: at(), // the server said that there is no such page
    error: text(),
  },
  (t) => [index("rechecks_due").on(t.host, t.dueAt).where(sql`${t.dueAt} is not null`)],
);
