/** The name of one alert on its way to one channel. */
import { createHash } from "node:crypto";

/**
 * The `webhook-id` of an alert for a channel. A function of both and of nothing else, so that a job that runs twice, a restart or a
 * redelivery cannot make a second one: a receiver that remembers ids handles each alert once.
 *
 * @returns `msg_` and 32 characters of base64url (192 bits)
 */
export function webhookId(alertId: string, channelId: string): string {
  const of = JSON.stringify(["throughline/delivery", alertId, channelId]);
  return `msg_${createHash("sha256").update(of).digest("base64url").slice(0, 32)}`;
}
