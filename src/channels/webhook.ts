/**
 * Webhooks as Standard Webhooks 1.0.0 has them: an id that stays, a time that is new on every attempt, a signature over both and the
 * body for each secret. Redirects are not followed: a signed message goes where its owner said and nowhere else.
 */
import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { retryAfterMs } from "../core/retry-after.ts";
import type { ChannelKind, ChannelTools, OutgoingMessage, PostResponse, SendResult } from "./contract.ts";

const TIMEOUT_MS = 15_000;
const GONE = 410;
/** Answers that say "later" and may say when. */
const LATER = new Set([429, 502, 503, 504]);

const SECRET_PREFIX = "whsec_";
/** Bytes of a secret, by the standard. */
const SECRET_BYTES = { least: 24, most: 64, own: 32 } as const;

const Settings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: "must be an address that begins with https:// or http://" })
    .refine(
      (url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === "",
      "must not hold a user name or password",
    ),
  secret: z
    .string()
    .refine(
      (secret) => secretsIn(secret).length > 0 && secretsIn(secret).every(isSecret),
      `must be ${SECRET_PREFIX} and base64 of 24 to 64 bytes; several are separated by spaces`,
    )
    .optional(),
});

export type WebhookSettings = z.infer<typeof Settings>;

export const webhook: ChannelKind<WebhookSettings> = {
  kind: "webhook",
  summary: "posts signed JSON to an address (Standard Webhooks)",
  settings: Settings,
  secrets: ["secret"],
  defaults: () => ({ secret: generateSecret() }),
  async send(message, settings, tools) {
    const headers = headersOf(message, settings, tools.clock.wall());
    try {
      return resultOf(
        await tools.poster.post(settings.url, { headers, body: message.body, timeoutMs: TIMEOUT_MS }),
        tools,
      );
    } catch (error) {
      if (!(error instanceof Error && "retry" in error && error.retry === false)) throw error;
      return { outcome: "refused", excerpt: error.message };
    }
  },
};

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

function resultOf({ status, headers, excerpt }: PostResponse, { clock }: ChannelTools): SendResult {
  if (status >= 200 && status < 300) return { outcome: "delivered", status };
  if (status === GONE) return { outcome: "gone", status, excerpt };
  const asked = LATER.has(status) ? retryAfterMs(headers["retry-after"], clock.wall()) : undefined;
  return { outcome: "retry", status, excerpt, ...(asked !== undefined && { retryAfterMs: asked }) };
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
