/** Matches and search hits in answers: an article, and why it is there. */
import { z } from "@hono/zod-openapi";
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
