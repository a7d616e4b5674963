/** `/v1/subscriptions`: who gets what of a storyline. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { SubscriptionSettings } from "../../core/policy/settings.ts";
import { NotFoundError } from "../../errors.ts";
import { Id, iso, Time } from "../../shapes/common.ts";
import { cutPage, idPage, pageSchema } from "../../shapes/page.ts";
import { requireChannel } from "../../store/channels.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { listSubscriptions, mute, subscribe, unsubscribe } from "../../store/subscriptions.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, creating, jsonBody, removing } from "../router.ts";

const Policy = z.enum(["matches", "developments", "digest", "surge", "silence", "changes"]);
const Wishes = z.strictObject(SubscriptionSettings.shape).openapi("SubscriptionSettings");
const Subscription = z
  .object({
    id: Id,
    storyline: z.string(),
    channel: z.string(),
    kind: z.string(),
    policy: Policy,
    settings: Wishes,
    mutedUntil: Time.optional(),
    nextDigestAt: Time.optional(),
    held: z.int().openapi({ description: "Alerts that are held: quiet hours, cap, first look." }),
    createdAt: Time,
  })
  .openapi("Subscription");
const NewSubscription = z
  .strictObject({
    storyline: z.string().max(200),
    channel: z.string().max(100).openapi({ description: "Name or id." }),
    policy: Policy.default("developments"),
    settings: Wishes.optional().openapi({ description: "Its own; what is left out is as the storyline's file says." }),
    mutedUntil: Time.nullable()
      .optional()
      .openapi({ description: "Record alerts without sending them; null: send again." }),
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
      const { storyline, channel, policy, settings, mutedUntil } = c.req.valid("json");
      const [{ id: storylineId, slug }, { id: channelId, name }] = [
        await requireStoryline(db, storyline),
        await requireChannel(db, channel),
      ];
      const isNew = await subscribe(db, storylineId, channelId, policy, clock.now(), settings && given(settings));
      if (mutedUntil !== undefined)
        await mute(db, storylineId, channelId, mutedUntil === null ? null : new Date(mutedUntil));
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
        clock.now(),
      );
      if (gone === 0)
        throw new NotFoundError(`channel '${channel}' does not get alerts of '${storyline}'`, {
          hint: "GET /v1/subscriptions lists who gets what",
        });
      return c.body(null, 204);
    });
}

/** Without the keys that are there and say nothing. */
const given = (settings: z.infer<typeof Wishes>): SubscriptionSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

function subscriptionOf(row: Awaited<ReturnType<typeof listSubscriptions>>[number]): z.infer<typeof Subscription> {
  return {
    ...row,
    id: String(row.id),
    mutedUntil: iso(row.mutedUntil),
    nextDigestAt: iso(row.nextDigestAt),
    createdAt: row.createdAt.toISOString(),
  };
}
