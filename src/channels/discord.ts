/** Discord, by a webhook; a message of it can be changed. */
import { z } from "zod";
import { discordMessage } from "../core/alert/media/discord.ts";
import { messageOf } from "../core/alert/message.ts";
import type { ChannelTools, SendResult } from "./contract.ts";
import { asked, type JsonAnswer, postJson, resultOf } from "./http.ts";
import { defineKind, inDoubt, webUrl } from "./kind.ts";

/** "Unknown Webhook", "Unknown Message" */
const CODE = { webhook: 10015, message: 10008 } as const;

export const discord = defineKind({
  kind: "discord",
  summary: "posts to Discord by a webhook; messages are updated in place",
  settings: z.strictObject({ url: webUrl("address of the webhook, https://discord.com/api/webhooks/..."), ...inDoubt }),
  secrets: ["url"],
  addresses: ["url"],
  idempotent: false,
  apprise: {
    schemes: ["discord"],
    example: "discord://WEBHOOK_ID/WEBHOOK_TOKEN",
    settings: ({ host, path }) => ({ url: `https://discord.com/api/webhooks/${host}/${path[0] ?? ""}` }),
  },
  async send({ payload }, { url }, tools) {
    const to = new URL(url);
    to.searchParams.set("wait", "true"); // else it does not say which message it made
    return resultIn(await postJson(tools, to.href, discordMessage(messageOf(payload, tools.publicUrl))), tools);
  },
  async update({ payload }, { id }, { url }, tools) {
    const to = new URL(url);
    to.pathname = `${to.pathname.replace(/\/+$/, "")}/messages/${encodeURIComponent(id!)}`;
    const body = discordMessage(messageOf(payload, tools.publicUrl));
    return resultIn(await postJson(tools, to.href, body, { method: "PATCH" }), tools);
  },
});

function resultIn({ response, json }: JsonAnswer, tools: ChannelTools): SendResult {
  const { status, excerpt } = response;
  if (json?.code === CODE.webhook) return { outcome: "gone", status, excerpt };
  if (json?.code === CODE.message) return { outcome: "refused", status, excerpt }; // somebody removed it
  if (status === 429) return { outcome: "retry", status, excerpt, ...asked(json?.retry_after) };
  const result = resultOf(response, tools);
  return result.outcome === "delivered" && typeof json?.id === "string"
    ? { ...result, receipt: { id: json.id } }
    : result;
}
