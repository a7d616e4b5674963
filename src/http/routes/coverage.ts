/** What a storyline has found: `/v1/storylines/{slug}/matches`, `/developments`, `/claims` and `/timeline`. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { Claim, claimOf } from "../../shapes/claim.ts";
import { AskedTime } from "../../shapes/common.ts";
import { Development, developmentOf, Stance } from "../../shapes/development.ts";
import { Match, matchOf } from "../../shapes/match.ts";
import { pageOf, pageSchema, placeCursor, timedPage } from "../../shapes/page.ts";
import { readTimeline, Timeline } from "../../shapes/timeline.ts";
import { listClaims } from "../../store/claims.ts";
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
  request: { params: SlugParam, query: z.strictObject({ as_of: AskedTime, ...timedPage }) },
  responses: answering(pageSchema(Development), "A page of developments."),
});

const claims = createRoute({
  method: "get",
  path: "/storylines/{slug}/claims",
  summary: "Who says what, newest first, with the sentence",
  request: {
    params: SlugParam,
    query: z.strictObject({
      side: z.string().min(1).max(200).optional().openapi({ description: "Of the storyline's actors." }),
      stance: Stance.optional(),
      as_of: AskedTime,
      ...timedPage,
    }),
  },
  responses: answering(pageSchema(Claim), "A page of claims."),
});

const timeline = createRoute({
  method: "get",
  path: "/storylines/{slug}/timeline",
  summary: "Where each side stands, how the figures went, and what was new, in order of time",
  request: { params: SlugParam, query: z.strictObject({ as_of: AskedTime }) },
  responses: answering(Timeline, "What is known, or was known at a moment."),
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
      const { limit, cursor, as_of: asOf } = c.req.valid("query");
      const { id } = await requireStoryline(db, c.req.valid("param").slug);
      const page = { limit: limit + 1, ...(cursor && { after: cursor }), ...(asOf && { asOf }) };
      return c.json(pageOf(await listDevelopments(db, id, page), limit, developmentOf, placeCursor), 200);
    })
    .openapi(claims, async (c) => {
      const { limit, cursor, as_of: asOf, side, stance } = c.req.valid("query");
      const { id } = await requireStoryline(db, c.req.valid("param").slug);
      const page = { limit: limit + 1, ...(cursor && { after: cursor }), ...(asOf && { asOf }) };
      const rows = await listClaims(db, id, { ...page, ...(side && { side }), ...(stance && { stance }) });
      return c.json(pageOf(rows, limit, claimOf, placeCursor), 200);
    })
    .openapi(timeline, async (c) => {
      const { id } = await requireStoryline(db, c.req.valid("param").slug);
      return c.json(await readTimeline(db, id, c.req.valid("query").as_of), 200);
    });
}
