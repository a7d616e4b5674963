/** `/v1/channels`: where alerts go. Secrets go in and never come out again. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { formOf } from "../../channels/forms.ts";
import { addressesIn, channelKind, KINDS, newSettings, refuseLocal, shownSettings } from "../../channels/list.ts";
import { refuseInnerAddress } from "../../net/inner-address.ts";
import { Id, known, Time } from "../../shapes/common.ts";
import { cutPage, idPage, pageSchema } from "../../shapes/page.ts";
import { addChannel, listChannels, removeChannel, requireChannel, type StoredChannel } from "../../store/channels.ts";
import type { HttpDeps } from "../deps.ts";
import { answering, createRouter, creating, jsonBody, removing } from "../router.ts";

const Name = z.string().min(1).max(100);

const Channel = z
  .object({
    id: Id,
    name: z.string(),
    kind: z.string(),
    settings: z.record(z.string(), z.any()).openapi({ description: "Secrets are hidden." }),
    state: z.enum(["active", "disabled"]),
    reason: z.string().optional().openapi({ description: "Why it is disabled." }),
    createdAt: Time,
  })
  .openapi("Channel");

const AddedChannel = Channel.extend({
  generated: z
    .record(z.string(), z.any())
    .optional()
    .openapi({ description: "Secrets that were made here: shown this once." }),
}).openapi("AddedChannel");

const NewChannel = z
  .strictObject({
    kind: z.string().max(100).openapi({ example: "webhook" }),
    name: Name.optional().openapi({ description: "The kind, when absent." }),
    settings: z.record(z.string().max(100), z.union([z.string().max(4096), z.number(), z.boolean()])).default({}),
  })
  .openapi("NewChannel");

const ChannelParam = z.object({
  channel: z
    .string()
    .max(100)
    .openapi({ param: { name: "channel", in: "path" }, description: "Name or id." }),
});
const list = createRoute({
  method: "get",
  path: "/channels",
  summary: "Channels",
  request: { query: z.strictObject(idPage) },
  responses: answering(pageSchema(Channel), "A page of channels."),
});

const ChannelForm = z
  .object({
    kind: z.string(),
    summary: z.string(),
    fields: z.array(
      z.object({
        name: z.string(),
        about: z.string(),
        required: z.boolean(),
        secret: z.boolean(),
        choices: z.array(z.string()).optional(),
        default: z.string().optional(),
      }),
    ),
    address: z.string().optional().openapi({ description: "How it is written as one address." }),
    updates: z.boolean().openapi({ description: "Its messages are updated in place." }),
    local: z.boolean().openapi({ description: "Set up on the command line only." }),
  })
  .openapi("ChannelForm");

const kinds = createRoute({
  method: "get",
  path: "/channel-kinds",
  summary: "What kinds of channel there are, and the settings of each",
  responses: answering(z.object({ items: z.array(ChannelForm) }), "All kinds."),
});

const add = createRoute({
  method: "post",
  path: "/channels",
  summary: "Add a channel",
  request: { body: jsonBody(NewChannel) },
  responses: creating(AddedChannel, "The new channel."),
});

const show = createRoute({
  method: "get",
  path: "/channels/{channel}",
  summary: "A channel",
  request: { params: ChannelParam },
  responses: answering(Channel, "The channel."),
});

const remove = createRoute({
  method: "delete",
  path: "/channels/{channel}",
  summary: "Remove a channel with its subscriptions; what it has sent stays on record",
  request: { params: ChannelParam },
  responses: removing,
});

export function channelRoutes({ db, clock, config }: HttpDeps): OpenAPIHono {
  return createRouter()
    .openapi(list, async (c) => c.json(cutPage(await listChannels(db), c.req.valid("query"), channelOf), 200))
    .openapi(kinds, (c) => c.json({ items: KINDS.map(formView) }, 200))
    .openapi(add, async (c) => {
      const { kind, name = kind, settings: said } = c.req.valid("json");
      refuseLocal(kind, said);
      const settings = newSettings(kind, said);
      for (const url of addressesIn(kind, settings)) refuseInnerAddress(url, config.allow);
      const added = await addChannel(db, { name, kind, settings }, clock.now());
      const made = Object.entries(settings).filter(
        ([key]) => channelKind(kind).secrets.includes(key) && said[key] === undefined,
      );
      return c.json({ ...channelOf(added), ...(made.length > 0 && { generated: Object.fromEntries(made) }) }, 201);
    })
    .openapi(show, async (c) => c.json(channelOf(await requireChannel(db, c.req.valid("param").channel)), 200))
    .openapi(remove, async (c) => {
      await removeChannel(db, (await requireChannel(db, c.req.valid("param").channel)).id, clock.now());
      return c.body(null, 204);
    });
}

function formView(kind: (typeof KINDS)[number]): z.infer<typeof ChannelForm> {
  const { fields, ...form } = formOf(kind);
  return {
    ...form,
    fields: fields.map(({ choices, ...field }) => ({ ...field, ...(choices && { choices: [...choices] }) })),
  };
}

function channelOf(row: StoredChannel): z.infer<typeof Channel> {
  return {
    id: String(row.id),
    name: row.name,
    kind: row.kind,
    settings: shownSettings(row.kind, row.settings),
    state: row.state === "active" ? "active" : "disabled",
    reason: known(row.reason),
    createdAt: row.createdAt.toISOString(),
  };
}
