/** Matches, developments and search hits in answers: an article, and why it is there. */
import { z } from "@hono/zod-openapi";
import type { listDevelopments } from "../store/developments.ts";
import type { listMatches } from "../store/matches.ts";
import type { Found } from "../store/search.ts";
import { Article, articleOf } from "./article.ts";
import { Evidence, evidenceOf, Id, Time } from "./common.ts";

const Reasons = z.object({
  score: z.number().openapi({ description: "0 to 1." }),
  evidence: z.array(Evidence).openapi({ description: "Spans of the version named." }),
  version: z.int().openapi({ description: "Of the article's text." }),
});

export const Match = Reasons.extend({
  id: Id,
  matchedAt: Time,
  revision: z.int().openapi({ description: "Of the storyline's definition." }),
  article: Article,
}).openapi("Match");

export const Hit = Reasons.extend({ article: Article }).openapi("Hit");

const Figure = z.object({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string().optional(),
  object: z.string(),
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
    stance: z.enum(["confirms", "denies", "estimates", "alleges", "condemns", "announces", "warns", "says"]).optional(),
    figure: Figure.optional(),
    value: z.string().optional(),
    novelty: z.number().openapi({ description: "0 to 1." }),
    why: z.string(),
    raisedAt: Time.openapi({ description: "When it was found." }),
    articles: z.int().openapi({ description: "The lead article and its copies." }),
    version: z.int(),
    article: Article,
  })
  .openapi("Development");

export function matchOf({
  id,
  evidence,
  matchedAt,
  article,
  ...match
}: Awaited<ReturnType<typeof listMatches>>[number]): z.infer<typeof Match> {
  return {
    id: String(id),
    ...match,
    evidence: evidenceOf(evidence),
    matchedAt: matchedAt.toISOString(),
    article: articleOf(article),
  };
}

export function hitOf({ article, score, evidence }: Found): z.infer<typeof Hit> {
  return { score, evidence: evidenceOf(evidence), version: article.version, article: articleOf(article) };
}

export function developmentOf(row: Awaited<ReturnType<typeof listDevelopments>>[number]): z.infer<typeof Development> {
  return {
    id: String(row.id),
    ...row.result,
    raisedAt: row.raisedAt.toISOString(),
    articles: row.articles,
    version: row.version,
    article: articleOf(row.article),
  };
}
