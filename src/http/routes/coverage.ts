/** What a storyline has found: `/v1/storylines/{slug}/matches` and `/developments`. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { Development, developmentOf, Match, matchOf } from "../../shapes/match.ts";
import { pageOf, pageSchema, placeCursor, timedPage } from "../../shapes/page.ts";
import { listDevelopments } from "../../store/developments.ts";
import { listMatches } from "../../store/matches.ts";
import { requireStoryline } from "../../store/storylines.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, SlugParam } from "../router.ts";

const matches = createRoute({
  method: "get",
  path: "/storylines/{slug}/matches",
  summary: "Articles that match a storyline, newest first, with score and evidence",
  request: { params: SlugParam, query: z.strictObject(timedPage) },
  responses: answering(pageSchema(Match), "A page of matches."),
});

const developments = createRoute({
  method: "get",
  path: "/storylines/{slug}/developments",
  summary: "What was new in a storyline, newest first, with the sentence that proves it",
  request: { params: SlugParam, query: z.strictObject(timedPage) },
  responses: answering(pageSchema(Development), "A page of developments."),
});

export function coverageRoutes({ db }: HttpDeps): OpenAPIHono {
  return createRouter()
    .openapi(matches, async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const { id } = await requireStoryline(db, c.req.valid("param").slug);
      const rows = await listMatches(db, id, { limit: limit + 1, ...(cursor && { after: cursor }) });
      return c.json(
        pageOf(rows, limit, matchOf, (row) => placeCursor(row.article)),
        200,
      );
    })
    .openapi(developments, async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const { id } = await requireStoryline(db, c.req.valid("param").slug);
      const rows = await listDevelopments(db, id, { limit: limit + 1, ...(cursor && { after: cursor }) });
      return c.json(pageOf(rows, limit, developmentOf, placeCursor), 200);
    });
}
