/** What a channel is: a way to reach somebody. One file a kind, and a line in `list.ts`. */
import type { ZodType } from "zod";
import type { Clock } from "../clock.ts";
import type { AlertPayload } from "../core/alert/payload.ts";

/** One alert on its way to one channel. */
export interface OutgoingMessage {
  /** The same on every attempt. */
  readonly webhookId: string;
  /** The stored bytes of the webhook body, as a string to be sent in UTF-8. */
  readonly body: string;
  readonly payload: AlertPayload;
  /** From 1. */
  readonly attempt: number;
}

export interface PostRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the whole exchange. */
  readonly timeoutMs: number;
}

export interface PostResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the answer, for a person who looks for what went wrong. */
  readonly excerpt: string;
}

/** The door to the outside. It follows no redirect. What it throws carries `retry`: false when the address may not be reached at all. */
export interface Poster {
  post(url: string, request: PostRequest): Promise<PostResponse>;
}

export interface ChannelTools {
  readonly poster: Poster;
  readonly clock: Clock;
  readonly print: (text: string) => void;
  readonly terminal: { readonly columns: number; readonly colour: boolean };
}

/**
 * What came of an attempt. `retry`: later again, as the schedule says. `refused`: never will this message arrive there. `gone`: nothing
 * will, the channel is to be disabled.
 */
export interface SendResult {
  readonly outcome: "delivered" | "retry" | "refused" | "gone";
  /** Of HTTP, where it was spoken. */
  readonly status?: number;
  readonly excerpt?: string;
  /** How long the receiver asked to be left alone. */
  readonly retryAfterMs?: number;
}

export interface ChannelKind<S> {
  readonly kind: string;
  /** For a list: one line. */
  readonly summary: string;
  /** Strict: unknown keys are errors. */
  readonly settings: ZodType<S>;
  /** Settings that are never shown again. */
  readonly secrets: readonly string[];
  /** What a new channel gets where its owner says nothing. */
  defaults(): Readonly<Record<string, unknown>>;
  /** An attempt. @throws when it could not be made to the end; the caller may make it again. */
  send(message: OutgoingMessage, settings: S, tools: ChannelTools): Promise<SendResult>;
}
