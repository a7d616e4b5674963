/** Claims in answers: who says what, in which article. */
import { z } from "@hono/zod-openapi";
import type { listClaims } from "../store/claims.ts";
import { Article, articleOf } from "./article.ts";
import { Id } from "./common.ts";
import { Figure, Stance } from "./development.ts";

export const Claim = z
  .object({
    id: Id,
    speaker: z.string().optional().openapi({ description: "Absent when the article itself says it." }),
    side: z.string().optional().openapi({ description: "Of the storyline's actors." }),
    stance: Stance.optional(),
    figure: Figure.optional(),
    sentence: z.string(),
    start: z.int(),
    end: z.int(),
    version: z.int().openapi({ description: "Of the article's text." }),
    article: Article,
  })
  .openapi("Claim");

export function claimOf({
  id,
  claim,
  version,
  article,
}: Awaited<ReturnType<typeof listClaims>>[number]): z.infer<typeof Claim> {
  return { id: String(id), ...claim, version, article: articleOf(article) };
}
