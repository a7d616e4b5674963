/** Saved searches in answers. */
import { z } from "@hono/zod-openapi";
import type { SavedSearch as Stored } from "../store/saved-searches.ts";
import { Time } from "./common.ts";

export const SavedSearch = z
  .object({
    name: z.string().openapi({ example: "kursk-troops" }),
    query: z.string(),
    storyline: z.string().optional().openapi({ description: "Only what matches it." }),
    feed: z.string().openapi({ description: "Path of its Atom feed; .rss and .json are there too." }),
    createdAt: Time,
    changedAt: Time,
  })
  .openapi("SavedSearch");

export function savedSearchOf({ name, query, storyline, createdAt, changedAt }: Stored): z.infer<typeof SavedSearch> {
  return {
    name,
    query,
    ...(storyline !== null && { storyline }),
    feed: `/s/searches/${name}.atom`,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}
