/** Developments in answers: what was new, its proof, and how it stands. */
import { z } from "@hono/zod-openapi";
import type { listDevelopments } from "../store/developments.ts";
import { Article, articleOf } from "./article.ts";
import { Id, Time } from "./common.ts";

export const Figure = z.object({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().optional(),
  quantity: z.string().optional().openapi({ description: "Of the storyline's quantities." }),
  object: z.string(),
});

export const Stance = z.enum(["confirms", "denies", "estimates", "alleges", "condemns", "announces", "warns", "says"]);

const Standing = z.object({
  first: z
    .object({ article: Id, family: z.string(), at: Time })
    .openapi({ description: "The earliest report: `family` is the agency or publisher that speaks." }),
  independent: z.int().openapi({ description: "Publisher families beside it that wrote their own text." }),
  reports: z.int().openapi({ description: "Articles that tell it, copies too." }),
  earlier: z
    .array(z.object({ figure: Figure, speaker: z.string().optional(), at: Time }))
    .openapi({ description: "Earlier figures of the same quantity, the latest last." }),
});

export const Development = z
  .object({
    id: Id,
    kind: z.enum([
      "first_confirmation",
      "first_denial",
      "stance_change",
      "new_figure",
      "figure_range",
      "new_actor",
      "new_place",
      "new_event",
      "correction",
    ]),
    headline: z.string(),
    sentence: z.string().openapi({ description: "The proof: `text.slice(start, end)` of the version named." }),
    start: z.int(),
    end: z.int(),
    speaker: z.string().optional(),
    side: z.string().optional(),
    stance: Stance.optional(),
    figure: Figure.optional(),
    value: z.string().optional(),
    novelty: z.number().openapi({ description: "0 to 1." }),
    why: z.string(),
    raisedAt: Time.openapi({ description: "When it was found." }),
    articles: z.int().openapi({ description: "The lead article and its copies." }),
    standing: Standing.openapi({ description: "It grows as others report it." }),
    version: z.int(),
    article: Article,
  })
  .openapi("Development");

export function developmentOf(row: Awaited<ReturnType<typeof listDevelopments>>[number]): z.infer<typeof Development> {
  return {
    id: String(row.id),
    ...row.result,
    raisedAt: row.raisedAt.toISOString(),
    articles: row.articles,
    standing: {
      ...row.standing,
      first: { ...row.standing.first },
      earlier: row.standing.earlier.map((one) => ({ ...one })),
    },
    version: row.version,
    article: articleOf(row.article),
  };
}
