/** `/v1/search`: the query language over stored coverage. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { MAX_QUERY_LENGTH } from "../../core/query/limits.ts";
import { AskedTime } from "../../shapes/common.ts";
import { Hit, hitOf } from "../../shapes/match.ts";
import { pageOf, pageSchema, placeCursor, timedPage } from "../../shapes/page.ts";
import { matchedBy } from "../../store/matches.ts";
import { searchArticles } from "../../store/search.ts";
import { requireStoryline } from "../../store/storylines.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter } from "../router.ts";

const search = createRoute({
  method: "get",
  path: "/search",
  summary: "Stored articles that a query matches, newest first",
  request: {
    query: z.strictObject({
      q: z.string().min(1).max(MAX_QUERY_LENGTH).openapi({ example: "kursk AND (troops OR soldiers)" }),
      storyline: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: "Only articles that match it; its named sets may be used as @name." }),
      since: AskedTime,
      until: AskedTime,
      as_of: AskedTime,
      ...timedPage,
    }),
  },
  responses: answering(pageSchema(Hit), "A page of articles with the reasons."),
});

export function searchRoutes({ db }: HttpDeps): OpenAPIHono {
  return createRouter().openapi(search, async (c) => {
    const { q, storyline: slug, since, until, as_of: asOf, limit, cursor } = c.req.valid("query");
    const storyline = slug === undefined ? undefined : await requireStoryline(db, slug);
    const rows = await searchArticles(db, {
      query: q,
      ...(storyline && { where: matchedBy(storyline.id) }),
      ...(storyline?.definition.terms && { terms: storyline.definition.terms }),
      ...(since && { since }),
      ...(until && { until }),
      ...(asOf && { asOf }),
      ...(cursor && { after: cursor }),
      limit: limit + 1,
    });
    return c.json(
      pageOf(rows, limit, hitOf, (row) => placeCursor(row.article)),
      200,
    );
  });
}
