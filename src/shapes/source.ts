/** Sources in answers. */
import { z } from "@hono/zod-openapi";
import type { pollsOf } from "../store/polls.ts";
import type { Source as SourceRow } from "../store/sources.ts";
import { Id, iso, known, Time } from "./common.ts";

export const Source = z
  .object({
    id: Id,
    url: z.string(),
    kind: z.enum(["feed", "page"]).optional().openapi({ description: "Absent until it was read." }),
    title: z.string().optional(),
    siteUrl: z.string().optional(),
    domain: z.string().openapi({ description: "Registrable domain of the publisher." }),
    language: z.string().optional(),
    categories: z.array(z.string()),
    state: z.enum(["active", "paused", "gone"]),
    health: z.enum(["new", "ok", "silent", "failing", "paused", "gone"]).openapi({
      description: "`silent`: it is read, and has brought nothing for longer than its own rhythm explains.",
    }),
    addedAt: Time,
    polledAt: Time.optional(),
    okAt: Time.optional().openapi({ description: "When it was last read well." }),
    newAt: Time.optional().openapi({ description: "When it last brought an item." }),
    silentAfter: Time.optional().openapi({ description: "When a longer pause would not be its own rhythm any more." }),
    nextPollAt: Time.optional().openapi({ description: "Absent unless active." }),
    intervalSeconds: z.int().optional(),
    intervalReason: z.string().optional(),
    failures: z.int().openapi({ description: "In a row." }),
    failingSince: Time.optional(),
    error: z.string().optional(),
  })
  .openapi("Source");

const Poll = z
  .object({
    outcome: z.string(),
    status: z.int().optional(),
    error: z.string().optional(),
    items: z.int(),
    newArticles: z.int(),
    count: z.int().openapi({ description: "Polls in a row that ended like this." }),
    from: Time,
    to: Time,
  })
  .openapi("Poll");

export const SourceInFull = Source.extend({
  polls: z.array(Poll).openapi({ description: "The latest, newest first." }),
}).openapi("SourceInFull");

/** How a source is doing, as its last poll left it. */
export function healthOf(row: SourceRow): z.infer<typeof Source>["health"] {
  if (row.state === "removed" || row.state === "gone") return "gone";
  if (row.state === "paused") return "paused";
  if (row.failures > 0) return "failing";
  if (row.okAt === null) return "new";
  return row.silentAfter !== null && row.okAt > row.silentAfter ? "silent" : "ok";
}

export function sourceOf(row: SourceRow): z.infer<typeof Source> {
  return {
    id: String(row.id),
    url: row.url,
    kind: row.kind ?? undefined,
    title: known(row.title),
    siteUrl: known(row.siteUrl),
    domain: row.publisher,
    language: known(row.language),
    categories: row.categories,
    state: row.state === "removed" ? "gone" : row.state,
    health: healthOf(row),
    addedAt: row.addedAt.toISOString(),
    polledAt: iso(row.polledAt),
    okAt: iso(row.okAt),
    newAt: iso(row.newAt),
    silentAfter: iso(row.silentAfter),
    nextPollAt: row.state === "active" ? row.nextPollAt.toISOString() : undefined,
    intervalSeconds: row.intervalSeconds ?? undefined,
    intervalReason: known(row.intervalReason),
    failures: row.failures,
    failingSince: iso(row.failingSince),
    error: known(row.error),
  };
}

export function pollOf(row: Awaited<ReturnType<typeof pollsOf>>[number]): z.infer<typeof Poll> {
  return {
    outcome: row.outcome,
    status: row.status ?? undefined,
    error: known(row.error),
    items: row.items,
    newArticles: row.newArticles,
    count: row.count,
    from: row.fromAt.toISOString(),
    to: row.toAt.toISOString(),
  };
}
