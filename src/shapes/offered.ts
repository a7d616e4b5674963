/** What a site offers and what an address would bring, in answers. */
import { z } from "@hono/zod-openapi";
import { Time } from "./common.ts";

const Format = z.enum(["rss", "atom", "rdf", "json", "sitemap", "index", "page"]);

export const Offered = z
  .object({
    url: z.string(),
    kind: z.enum(["feed", "page"]).openapi({ description: "A page is read for its article links." }),
    how: z.string().openapi({ description: "How it was found, in words." }),
    format: Format,
    title: z.string().optional(),
    items: z.int(),
    newest: Time.optional(),
  })
  .openapi("Offered");

const Item = z
  .object({
    id: z.string(),
    url: z.string().optional(),
    title: z.string().optional(),
    author: z.string().optional(),
    publishedAt: Time.optional(),
    updatedAt: Time.optional(),
    summary: z.string().optional(),
    content: z.string().optional(),
    language: z.string().optional(),
    categories: z.array(z.string()).readonly(),
  })
  .openapi("FeedItem");

const Feed = z.object({
  title: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
  format: Format,
  askedSeconds: z.int().optional(),
  skipHours: z.array(z.int()).readonly().optional(),
  skipDays: z.array(z.int()).readonly().optional(),
});

export const SourceTest = z
  .object({
    url: z.string(),
    finalUrl: z.string(),
    redirects: z.array(z.object({ status: z.int(), url: z.string() })),
    status: z.int(),
    contentType: z.string().optional(),
    bytes: z.int(),
    milliseconds: z.int(),
    etag: z.string().optional(),
    lastModified: z.string().optional(),
    feed: Feed.optional(),
    feeds: z.array(z.object({ url: z.string(), how: z.string() })).optional(),
    parts: z.array(z.object({ url: z.string(), changedAt: Time.optional() })).optional(),
    error: z.string().optional().openapi({ description: "Why nothing is read." }),
    notes: z.array(z.string()).openapi({ description: "What is odd about the items, in words." }),
    items: z.array(Item),
  })
  .openapi("SourceTest");

export const Imported = z
  .object({
    added: z.int(),
    known: z.int().openapi({ description: "There already." }),
    leftOut: z.array(z.object({ url: z.string(), reason: z.string() })),
  })
  .openapi("Imported");
