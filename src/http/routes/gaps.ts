/** What could not be seen: `/v1/gaps`, and of a storyline's sources `/v1/storylines/{slug}/gaps`. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { AskedTime } from "../../shapes/common.ts";
import { Gap, gapOf, gapPlace } from "../../shapes/gap.ts";
import { beyondPlace, pageOf, pageSchema, placeCursor, timedPage } from "../../shapes/page.ts";
import { gapsIn, type Gap as StoredGap, sourcesWatchedBy } from "../../store/gaps.ts";
import { requireSource } from "../../store/sources.ts";
import { requireStoryline } from "../../store/storylines.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, SlugParam } from "../router.ts";

const DEFAULT_DAYS = 30;
const DAY_MS = 86_400_000;

const range = {
  since: AskedTime.openapi({ description: `Default: ${DEFAULT_DAYS} days before \`until\`.` }),
  until: AskedTime.openapi({ description: "Left out itself. Default: now." }),
};
const sourceId = z
  .string()
  .regex(/^\d{1,15}$/, "must be an id")
  .optional()
  .openapi({ description: "Only this source." });

const all = createRoute({
  method: "get",
  path: "/gaps",
  summary: "What could not be seen: outages, silences, lost items, pages without a text; newest first",
  request: { query: z.strictObject({ ...range, source: sourceId, ...timedPage }) },
  responses: answering(pageSchema(Gap), "A page of gaps."),
});

const ofStoryline = createRoute({
  method: "get",
  path: "/storylines/{slug}/gaps",
  summary: "What could not be seen of the sources that a storyline watches, newest first",
  request: { params: SlugParam, query: z.strictObject({ ...range, ...timedPage }) },
  responses: answering(pageSchema(Gap), "A page of gaps."),
});

type Query = z.infer<typeof ofStoryline.request.query>;

export function gapRoutes({ db, clock }: HttpDeps): OpenAPIHono {
  const page = async ({ since, until = clock.now(), limit, cursor }: Query, sourceIds?: number[]) => {
    const from = since ?? new Date(until.getTime() - DEFAULT_DAYS * DAY_MS);
    const found = await gapsIn(db, { since: from, until, ...(sourceIds && { sourceIds }) });
    const rest = found.filter((gap) => beyondPlace(gapPlace(gap), cursor));
    return pageOf<StoredGap, z.infer<typeof Gap>>(rest, limit, gapOf, (gap) => placeCursor(gapPlace(gap)));
  };
  return createRouter()
    .openapi(all, async (c) => {
      const { source, ...query } = c.req.valid("query");
      const ids = source === undefined ? undefined : [(await requireSource(db, source)).id];
      return c.json(await page(query, ids), 200);
    })
    .openapi(ofStoryline, async (c) => {
      const { definition } = await requireStoryline(db, c.req.valid("param").slug);
      const ids = (await sourcesWatchedBy(db, definition)).map(({ id }) => id);
      return c.json(await page(c.req.valid("query"), ids), 200);
    });
}
