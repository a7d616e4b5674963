/**
 * Webhooks as Standard Webhooks 1.0.0 has them: an id that stays, a time that is new on every attempt, a signature over both and the
 * body for each secret. Redirects are not followed: a signed message goes where its owner said and nowhere else.
 */
import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import type { OutgoingMessage } from "./contract.ts";
import { resultOf, TIMEOUT_MS } from "./http.ts";
import { defineKind, webUrl } from "./kind.ts";

const SECRET_PREFIX = "whsec_";
/** Bytes of a secret, by the standard. */
const SECRET_BYTES = { least: 24, most: 64, own: 32 } as const;

const Settings = z.strictObject({
  url: webUrl("where to post"),
  secret: z
    .string()
    .refine(
      (secret) => secretsIn(secret).length > 0 && secretsIn(secret).every(isSecret),
      `must be ${SECRET_PREFIX} and base64 of 24 to 64 bytes; several are separated by spaces`,
    )
    .optional()
    .describe(
      "whsec_...: what the body is signed with; while you change it, the old and the new one, separated by a space",
    ),
});

export type WebhookSettings = z.infer<typeof Settings>;

export const webhook = defineKind({
  kind: "webhook",
  summary: "posts signed JSON to an address (Standard Webhooks)",
  settings: Settings,
  secrets: ["secret"],
  addresses: ["url"],
  idempotent: true,
  defaults: () => ({ secret: generateSecret() }),
  apprise: {
    schemes: ["json", "jsons"],
    example: "jsons://example.org/hook",
    settings: ({ scheme, host, port, path }) => ({
      url: `${scheme === "jsons" ? "https" : "http"}://${host}${port === undefined ? "" : `:${port}`}/${path.join("/")}`,
    }),
  },
  async send(message, settings, tools) {
    const headers = headersOf(message, settings, tools.clock.wall());
    const sent = { headers, body: message.body, timeoutMs: TIMEOUT_MS };
    return resultOf(await tools.poster.post(settings.url, sent), tools, false);
  },
});

/** A secret to sign with, from the machine's source of chance. */
export function generateSecret(): string {
  return SECRET_PREFIX + randomBytes(SECRET_BYTES.own).toString("base64");
}

/** One signature for each secret: while an owner changes it, the receiver may know either. */
function headersOf(
  { webhookId, body }: OutgoingMessage,
  { secret }: WebhookSettings,
  now: Date,
): Record<string, string> {
  const signatures = secretsIn(secret ?? "").map((one) => new Webhook(one).sign(webhookId, now, body));
  return {
    "content-type": "application/json",
    "webhook-id": webhookId,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    ...(signatures.length > 0 && { "webhook-signature": signatures.join(" ") }),
  };
}

const secretsIn = (setting: string): string[] => setting.split(/\s+/).filter((part) => part !== "");

function isSecret(secret: string): boolean {
  if (!secret.startsWith(SECRET_PREFIX)) return false;
  const encoded = secret.slice(SECRET_PREFIX.length);
  const bytes = Buffer.from(encoded, "base64");
  return (
    bytes.toString("base64") === encoded && bytes.length >= SECRET_BYTES.least && bytes.length <= SECRET_BYTES.most
  );
}
