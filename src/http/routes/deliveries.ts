/** `/v1/deliveries`: alerts on their way to channels, with every attempt. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { NotFoundError } from "../../errors.ts";
import { attemptOf, Delivery, DeliveryInFull, deliveryOf } from "../../shapes/alert.ts";
import { idCursor, idPage, pageOf, pageSchema } from "../../shapes/page.ts";
import { attemptsOf } from "../../store/alerts.ts";
import { deliveryById, listDeliveries } from "../../store/deliveries.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, IdParam } from "../router.ts";

const list = createRoute({
  method: "get",
  path: "/deliveries",
  summary: "Alerts on their way to channels, newest first",
  request: {
    query: z.strictObject({
      ...idPage,
      state: z.enum(["waiting", "held", "delivered", "folded", "muted", "possibly sent", "dead"]).optional(),
    }),
  },
  responses: answering(pageSchema(Delivery), "A page of deliveries."),
});

const show = createRoute({
  method: "get",
  path: "/deliveries/{id}",
  summary: "A delivery with every attempt",
  request: { params: IdParam },
  responses: answering(DeliveryInFull, "The delivery."),
});

export function deliveryRoutes({ db }: HttpDeps): OpenAPIHono {
  return createRouter()
    .openapi(list, async (c) => {
      const { limit, cursor, state } = c.req.valid("query");
      const rows = await listDeliveries(db, {
        limit: limit + 1,
        ...(cursor !== undefined && { before: cursor }),
        ...(state && { state }),
      });
      return c.json(pageOf(rows, limit, deliveryOf, idCursor), 200);
    })
    .openapi(show, async (c) => {
      const row = await deliveryById(db, Number(c.req.valid("param").id));
      if (row === undefined)
        throw new NotFoundError(`no delivery '${c.req.valid("param").id}'`, { hint: "GET /v1/deliveries lists them" });
      return c.json({ ...deliveryOf(row), tries: (await attemptsOf(db, row.id)).map(attemptOf) }, 200);
    });
}
