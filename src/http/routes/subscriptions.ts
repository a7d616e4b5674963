/** `/v1/subscriptions`: who gets what of a storyline. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { NotFoundError } from "../../errors.ts";
import { Id, Time } from "../../shapes/common.ts";
import { cutPage, idPage, pageSchema } from "../../shapes/page.ts";
import { listSubscriptions, requireChannel, subscribe, unsubscribe } from "../../store/channels.ts";
import { requireStoryline } from "../../store/storylines.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, creating, jsonBody, removing } from "../router.ts";

const Policy = z.enum(["matches", "developments", "digest", "surge", "silence", "changes"]);
const Subscription = z
  .object({ id: Id, storyline: z.string(), channel: z.string(), kind: z.string(), policy: Policy, createdAt: Time })
  .openapi("Subscription");
const NewSubscription = z
  .strictObject({
    storyline: z.string().max(200),
    channel: z.string().max(100).openapi({ description: "Name or id." }),
    policy: Policy.default("developments"),
  })
  .openapi("NewSubscription");

const PairParam = z.object({
  storyline: z
    .string()
    .max(200)
    .openapi({ param: { name: "storyline", in: "path" } }),
  channel: z
    .string()
    .max(100)
    .openapi({ param: { name: "channel", in: "path" }, description: "Name or id." }),
});

const list = createRoute({
  method: "get",
  path: "/subscriptions",
  summary: "Subscriptions",
  request: { query: z.strictObject(idPage) },
  responses: answering(pageSchema(Subscription), "A page of subscriptions."),
});

const add = createRoute({
  method: "post",
  path: "/subscriptions",
  summary: "Send alerts of a storyline to a channel",
  request: { body: jsonBody(NewSubscription) },
  responses: creating(Subscription, "The new subscription."),
});

const remove = createRoute({
  method: "delete",
  path: "/subscriptions/{storyline}/{channel}",
  summary: "Send no more alerts of a storyline to a channel",
  request: { params: PairParam },
  responses: removing,
});

export function subscriptionRoutes({ db, clock }: HttpDeps): OpenAPIHono {
  return createRouter()
    .openapi(list, async (c) => c.json(cutPage(await listSubscriptions(db), c.req.valid("query"), subscriptionOf), 200))
    .openapi(add, async (c) => {
      const { storyline, channel, policy } = c.req.valid("json");
      const [{ id: storylineId, slug }, { id: channelId, name }] = [
        await requireStoryline(db, storyline),
        await requireChannel(db, channel),
      ];
      const isNew = await subscribe(db, storylineId, channelId, policy, clock.now());
      const row = (await listSubscriptions(db)).find(
        (one) => one.storyline === slug && one.channel === name && one.policy === policy,
      );
      return c.json(subscriptionOf(row!), isNew ? 201 : 200);
    })
    .openapi(remove, async (c) => {
      const { storyline, channel } = c.req.valid("param");
      const gone = await unsubscribe(
        db,
        (await requireStoryline(db, storyline)).id,
        (await requireChannel(db, channel)).id,
      );
      if (gone === 0)
        throw new NotFoundError(`channel '${channel}' does not get alerts of '${storyline}'`, {
          hint: "GET /v1/subscriptions lists who gets what",
        });
      return c.body(null, 204);
    });
}

function subscriptionOf(row: Awaited<ReturnType<typeof listSubscriptions>>[number]): z.infer<typeof Subscription> {
  return { ...row, id: String(row.id), createdAt: row.createdAt.toISOString() };
}
