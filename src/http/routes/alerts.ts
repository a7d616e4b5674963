/** `/v1/alerts`: what was told, to whom, and how it went. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { and, eq, lt } from "drizzle-orm";
import { Alert, alertOf } from "../../shapes/alert.ts";
import { idCursor, idPage, pageOf, pageSchema } from "../../shapes/page.ts";
import { listAlerts } from "../../store/alerts.ts";
import { alerts } from "../../store/schema.ts";
import { requireStoryline } from "../../store/storylines.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter } from "../router.ts";

const list = createRoute({
  method: "get",
  path: "/alerts",
  summary: "Alerts with what became of them, newest first",
  request: { query: z.strictObject({ ...idPage, storyline: z.string().max(200).optional() }) },
  responses: answering(pageSchema(Alert), "A page of alerts."),
});

export function alertRoutes({ db }: HttpDeps): OpenAPIHono {
  return createRouter().openapi(list, async (c) => {
    const { limit, cursor, storyline } = c.req.valid("query");
    const ofStoryline =
      storyline === undefined ? undefined : eq(alerts.storylineId, (await requireStoryline(db, storyline)).id);
    const rows = await listAlerts(
      db,
      limit + 1,
      and(ofStoryline, cursor === undefined ? undefined : lt(alerts.id, cursor)),
    );
    return c.json(pageOf(rows, limit, alertOf, idCursor), 200);
  });
}
