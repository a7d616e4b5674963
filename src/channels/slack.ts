/** Slack, by an incoming webhook, or as a bot, which can change what it has posted. */
import { z } from "zod";
import { slackMessage } from "../core/alert/media/slack.ts";
import { messageOf } from "../core/alert/message.ts";
import type { ChannelTools, OutgoingMessage, SendResult } from "./contract.ts";
import { asked, base, type JsonAnswer, postJson, resultOf } from "./http.ts";
import { defineKind, filled, inDoubt, webUrl } from "./kind.ts";

const API = "https://slack.com/api";
/** What Slack's Web API says when it is over for good with a channel or a token. */
const GONE = new Set(["account_inactive", "token_revoked", "channel_not_found", "is_archived"]);
/** What it says of this one message. */
const REFUSED = new Set(["msg_too_long", "invalid_blocks", "no_text", "too_many_attachments", "cant_update_message"]);

const Settings = z.strictObject({
  webhook: webUrl("address of an incoming webhook").optional(),
  token: z.string().startsWith("xox", "must be a bot token, xoxb-...").describe("a bot's token").optional(),
  channel: filled("where the bot posts: an id such as C0123456789, or #name").optional(),
  api: webUrl("where Slack's Web API is").default(API),
  ...inDoubt,
});

type SlackSettings = z.infer<typeof Settings>;

const Checked = Settings.refine(
  ({ webhook, token, channel }) => (webhook === undefined) === (token !== undefined && channel !== undefined),
  { message: "or both 'token' and 'channel' are needed, and not both ways at once", path: ["webhook"] },
);

export const slack = defineKind({
  kind: "slack",
  summary: "posts to Slack, by an incoming webhook or as a bot; a bot's messages are updated in place",
  settings: Checked,
  secrets: ["webhook", "token"],
  addresses: ["webhook", "api"],
  idempotent: false,
  apprise: {
    schemes: ["slack"],
    example: "slack://TOKEN_A/TOKEN_B/TOKEN_C, or slack://xoxb-1-2-3/#news",
    settings: ({ host, path }) =>
      host.startsWith("xox")
        ? { token: host, channel: path[0] }
        : { webhook: `https://hooks.slack.com/services/${[host, ...path.slice(0, 2)].join("/")}` },
  },
  async send(message, settings, tools) {
    const body = slackMessage(messageOf(message.payload, tools.publicUrl));
    if (settings.webhook === undefined) return asBot("chat.postMessage", body, settings, tools);
    const { response } = await postJson(tools, settings.webhook, body);
    // A webhook that was taken away answers 404 with no_service, one of an archived channel 410.
    if (response.status === 404 || /\b(?:no_service|no_team)\b/.test(response.excerpt))
      return { outcome: "gone", status: response.status, excerpt: response.excerpt };
    return resultOf(response, tools);
  },
  async update(message: OutgoingMessage, { ts, channel }, settings, tools) {
    const body = slackMessage(messageOf(message.payload, tools.publicUrl));
    return asBot("chat.update", { ...body, ts }, { ...settings, channel }, tools);
  },
});

async function asBot(method: string, body: object, settings: SlackSettings, tools: ChannelTools): Promise<SendResult> {
  const headers = { authorization: `Bearer ${settings.token}` };
  const sent = { ...body, channel: settings.channel };
  return botResult(await postJson(tools, `${base(settings.api)}/${method}`, sent, { headers }), tools);
}

/** The Web API answers 200 to nearly everything; `ok` says how it went. */
function botResult({ response, json }: JsonAnswer, tools: ChannelTools): SendResult {
  const { status, excerpt } = response;
  if (json?.ok === true && typeof json.ts === "string") {
    return { outcome: "delivered", status, receipt: { ts: json.ts, channel: String(json.channel) } };
  }
  if (json?.ok !== false) return status < 300 ? { outcome: "retry", status, excerpt } : resultOf(response, tools);
  const error = String(json.error);
  if (GONE.has(error)) return { outcome: "gone", status, excerpt: error };
  if (REFUSED.has(error)) return { outcome: "refused", status, excerpt: error };
  return { outcome: "retry", status, excerpt: error, ...asked(Number(response.headers["retry-after"] ?? Number.NaN)) };
}
