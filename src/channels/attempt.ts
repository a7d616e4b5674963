/** One attempt on a channel as it is stored: its settings read, its medium asked, and every way in which that can end as a value. */
import { describeError } from "../errors.ts";
import type { ChannelTools, OutgoingMessage, Receipt, SendResult } from "./contract.ts";
import { channelKind, checkSettings } from "./list.ts";

export interface AttemptResult extends SendResult {
  /** The message may have arrived, and the medium could not tell a second copy from it. */
  readonly doubtful?: true;
  /** What the channel's owner wants then. */
  readonly inDoubt?: "resend" | "stop";
}

/**
 * @param channel   kind and stored settings
 * @param receipt   of the message to be changed; absent: it is sent anew
 * @throws what is a fault of this program
 */
export async function attemptOn(
  channel: { readonly kind: string; readonly settings: Readonly<Record<string, unknown>> },
  message: OutgoingMessage,
  tools: ChannelTools,
  receipt?: Receipt,
): Promise<AttemptResult> {
  const kind = channelKind(channel.kind);
  const settings = checkSettings(channel.kind, channel.settings);
  try {
    return receipt === undefined || kind.update === undefined
      ? await kind.send(message, settings, tools)
      : await kind.update(message, receipt, settings, tools);
  } catch (error) {
    if (!(error instanceof Error && ("retry" in error || "reached" in error))) throw error;
    const excerpt = describeError(error);
    if ("retry" in error && error.retry === false) return { outcome: "refused", excerpt };
    const doubtful = "reached" in error && error.reached === true && !kind.idempotent;
    return { outcome: "retry", excerpt, ...(doubtful && { doubtful, inDoubt: doubtOf(settings) }) };
  }
}

/** What the owner of a channel wants done with a message that may have arrived. */
export function doubtOf(settings: Readonly<Record<string, unknown>>): "resend" | "stop" {
  return settings.in_doubt === "stop" ? "stop" : "resend";
}
