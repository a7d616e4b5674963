/** Articles in answers. */
import { z } from "@hono/zod-openapi";
import type { ListedArticle } from "../store/articles.ts";
import { Id, iso, known, Time } from "./common.ts";

export const Article = z
  .object({
    id: Id,
    url: z.string().optional().openapi({ description: "As first seen; absent when the item had no link." }),
    canonicalUrl: z.string(),
    title: z.string().optional(),
    language: z.string().optional(),
    publishedAt: Time.optional().openapi({ description: "Absent when nobody said it; lists then go by `seenAt`." }),
    seenAt: Time,
    source: z.object({
      id: Id.optional().openapi({ description: "The first source that showed it." }),
      title: z.string().optional(),
      domain: z.string().openapi({ description: "Registrable domain of the publisher." }),
    }),
    version: z.int().openapi({ description: "Of the text; 0 until one is stored." }),
    state: z
      .enum(["waiting", "stored", "failed"])
      .openapi({ description: "Of its page: still to be read, read, or given up." }),
    error: z.string().optional().openapi({ description: "Why the page could not be read." }),
  })
  .openapi("Article");

const STATES = { due: "waiting", done: "stored", failed: "failed" } as const;

export function articleOf(row: Omit<ListedArticle, "time">): z.infer<typeof Article> {
  return {
    id: String(row.id),
    url: known(row.url),
    canonicalUrl: row.canonicalUrl,
    title: known(row.title),
    language: known(row.language),
    publishedAt: iso(row.publishedAt),
    seenAt: row.seenAt.toISOString(),
    source: {
      id: row.sourceId === null ? undefined : String(row.sourceId),
      title: known(row.sourceTitle),
      domain: row.publisher,
    },
    version: row.version,
    state: STATES[row.fetchState],
    error: known(row.fetchError),
  };
}
