/**
 * ntfy, its own server or a person's. A message is published under a sequence id of ours: published again it takes the place of the
 * earlier one, which serves updates and attempts that broke off.
 */
import { z } from "zod";
import { ntfyMessage } from "../core/alert/media/ntfy.ts";
import { messageOf } from "../core/alert/message.ts";
import type { ChannelTools, OutgoingMessage, SendResult } from "./contract.ts";
import { base, postJson, resultOf } from "./http.ts";
import { defineKind, filled, webUrl, wholeNumber } from "./kind.ts";

const Settings = z.strictObject({
  topic: z
    .string()
    .regex(/^[-_A-Za-z0-9]{1,64}$/, "must be 1 to 64 letters, digits, - or _")
    .describe("topic: whoever knows it can read it"),
  server: webUrl("the server").default("https://ntfy.sh"),
  token: z.string().startsWith("tk_", "must be an access token, tk_...").describe("access token").optional(),
  user: filled("user name, with 'password' instead of a token").optional(),
  password: filled("password of 'user'").optional(),
  priority: wholeNumber("1 (silent) to 5 (urgent)", 1, 5).default(3),
});

type NtfySettings = z.infer<typeof Settings>;

export const ntfy = defineKind({
  kind: "ntfy",
  summary: "pushes to phones by ntfy; messages are updated in place",
  settings: Settings,
  secrets: ["token", "password"],
  addresses: ["server"],
  idempotent: true,
  apprise: {
    schemes: ["ntfy", "ntfys"],
    example: "ntfy://TOPIC, or ntfys://USER:PASSWORD@HOST/TOPIC",
    settings: ({ scheme, host, port, path, user, password }) => ({
      topic: path[0] ?? host,
      ...(path.length > 0 && {
        server: `${scheme === "ntfys" ? "https" : "http"}://${host}${port === undefined ? "" : `:${port}`}`,
      }),
      ...(user && password && { user, password }),
    }),
  },
  send: publish,
  update: (message, _receipt, settings, tools) => publish(message, settings, tools),
});

async function publish(
  { payload, webhookId }: OutgoingMessage,
  settings: NtfySettings,
  tools: ChannelTools,
): Promise<SendResult> {
  const { topic, server, priority } = settings;
  const body = { topic, priority, sequence_id: webhookId, ...ntfyMessage(messageOf(payload, tools.publicUrl)) };
  const { response } = await postJson(tools, `${base(server)}/`, body, { headers: authorization(settings) });
  const result = resultOf(response, tools);
  return result.outcome === "delivered" ? { ...result, receipt: { sequence: webhookId } } : result;
}

function authorization({ token, user, password }: NtfySettings): Record<string, string> {
  if (token !== undefined) return { authorization: `Bearer ${token}` };
  if (user === undefined) return {};
  return { authorization: `Basic ${Buffer.from(`${user}:${password ?? ""}`).toString("base64")}` };
}
