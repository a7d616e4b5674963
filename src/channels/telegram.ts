/** Telegram, as a bot; a message of it can be changed. */
import { z } from "zod";
import { telegramHtml } from "../core/alert/media/telegram.ts";
import { messageOf } from "../core/alert/message.ts";
import type { ChannelTools, OutgoingMessage, Receipt, SendResult } from "./contract.ts";
import { asked, base, type JsonAnswer, postJson, resultOf } from "./http.ts";
import { defineKind, filled, inDoubt, webUrl, wholeNumber } from "./kind.ts";

const Settings = z.strictObject({
  token: z
    .string()
    .regex(/^\d+:[\w-]+$/, "must be a bot's token, 123456:ABC-...")
    .describe("the bot's token, from @BotFather"),
  chat: filled("id of the chat, or @name of a channel"),
  thread: wholeNumber("number of a topic in the chat", 1, 2_147_483_647).optional(),
  api: webUrl("where the Bot API is").default("https://api.telegram.org"),
  ...inDoubt,
});

type TelegramSettings = z.infer<typeof Settings>;

export const telegram = defineKind({
  kind: "telegram",
  summary: "writes to a Telegram chat as a bot; messages are updated in place",
  settings: Settings,
  secrets: ["token"],
  addresses: ["api"],
  idempotent: false,
  apprise: {
    schemes: ["tgram"],
    example: "tgram://123456:ABC-DEF/CHAT_ID",
    settings: ({ user, password, host, path }) => {
      // "tgram://123456:ABC/42" reads as a host with a port that is none: the address is taken apart before the host is looked at
      const token = user === undefined ? host : `${user}:${password ?? ""}`;
      return { token, chat: path[0] };
    },
  },
  send: (message, settings, tools) =>
    call("sendMessage", message, settings, tools, {
      ...(settings.thread !== undefined && { message_thread_id: settings.thread }),
    }),
  update: (message: OutgoingMessage, { id }: Receipt, settings, tools) =>
    call("editMessageText", message, settings, tools, { message_id: Number(id) }),
});

async function call(
  method: string,
  { payload }: OutgoingMessage,
  { token, chat, api }: TelegramSettings,
  tools: ChannelTools,
  more: object,
): Promise<SendResult> {
  const body = {
    chat_id: chat,
    text: telegramHtml(messageOf(payload, tools.publicUrl)),
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    ...more,
  };
  return resultIn(await postJson(tools, `${base(api)}/bot${token}/${method}`, body), tools);
}

function resultIn({ response, json }: JsonAnswer, tools: ChannelTools): SendResult {
  const { status, excerpt } = response;
  const said = String(json?.description ?? excerpt);
  if (status === 429) {
    const { retry_after } = (json?.parameters ?? {}) as { retry_after?: unknown };
    return { outcome: "retry", status, excerpt: said, ...asked(retry_after) };
  }
  if (status === 400 && /message is not modified/i.test(said)) return { outcome: "delivered", status };
  // A chat that became a supergroup, or is not there yet, is for a person to mend: the alert waits for that.
  if (status === 400 && /chat not found|upgraded to a supergroup/i.test(said))
    return { outcome: "retry", status, excerpt: said };
  const result = resultOf(response, tools);
  if (result.outcome !== "delivered") return { ...result, excerpt: said };
  const { message_id } = (json?.result ?? {}) as { message_id?: unknown };
  return typeof message_id === "number" ? { ...result, receipt: { id: String(message_id) } } : result;
}
