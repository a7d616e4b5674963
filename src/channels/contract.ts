/** What a channel is: a way to reach somebody. One file a kind, and a line in `list.ts`. */
import type { Socket } from "node:net";
import type { ZodObject, z } from "zod";
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
  readonly method?: "POST" | "PATCH";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the whole exchange. */
  readonly timeoutMs: number;
  /** How much of the answer is read; absent: 1 kB. */
  readonly answerBytes?: number;
}

export interface PostResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the answer, for a person who looks for what went wrong. */
  readonly excerpt: string;
}

/**
 * The door to the outside. It follows no redirect. What it throws carries `retry`: false when the address may not be reached at all; and
 * `reached`: true when the request may have arrived although no answer came back.
 */
export interface Poster {
  post(url: string, request: PostRequest): Promise<PostResponse>;
}

export interface ChannelTools {
  readonly poster: Poster;
  /** The same door for what is not HTTP. */
  readonly dial: (host: string, port: number, timeoutMs: number) => Promise<Socket>;
  readonly clock: Clock;
  readonly print: (text: string) => void;
  readonly terminal: { readonly columns: number; readonly colour: boolean };
  /** Where the pages of this installation are seen by others. */
  readonly publicUrl?: string;
}

/** How a medium names a message that it has, so that it can be changed later. */
export type Receipt = Readonly<Record<string, string>>;

/**
 * What came of an attempt. `retry`: later again, as the schedule says. `refused`: never will this message arrive there. `gone`: nothing
 * will, the channel is to be disabled.
 */
export interface SendResult {
  readonly outcome: "delivered" | "retry" | "refused" | "gone";
  /** Of HTTP or SMTP, where it was spoken. */
  readonly status?: number;
  readonly excerpt?: string;
  /** How long the receiver asked to be left alone. */
  readonly retryAfterMs?: number;
  readonly receipt?: Receipt;
}

export type Settings = Readonly<Record<string, unknown>>;

/** How addresses in the manner of Apprise name a kind: `discord://ID/TOKEN`. */
export interface AppriseForm {
  readonly schemes: readonly string[];
  /** For help: one example. */
  readonly example: string;
  /** @param parts the address, taken apart @returns settings, to be checked as if they had been given one by one */
  settings(parts: ApprisePart): Record<string, unknown>;
}

export interface ApprisePart {
  readonly scheme: string;
  readonly user?: string;
  readonly password?: string;
  readonly host: string;
  readonly port?: number;
  /** Decoded, without empty ones. */
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** What `defineKind` in `kind.ts` makes a kind of, with its settings' type known. */
export interface KindDefinition<S extends ZodObject> {
  readonly kind: string;
  /** For a list: one line. */
  readonly summary: string;
  /** Strict: unknown keys are errors. Each setting is described. */
  readonly settings: S;
  /** Settings that are never shown again; each may be given as a file's name (`NAME_file`) or a variable's (`NAME_env`). */
  readonly secrets: readonly string[];
  /** Settings that hold an address, refused early where it leads into this machine. */
  readonly addresses: readonly string[];
  /** The receiver can tell by the id that it has a message already; false: an attempt that breaks off may have to be doubted. */
  readonly idempotent: boolean;
  /** Reaches into this machine (files, programs): set up on the command line, never over HTTP. */
  readonly local?: boolean;
  readonly apprise?: AppriseForm;
  /** A change of a message is another message in answer to it, so that not each is worth one. */
  readonly answers?: boolean;
  /** What a new channel gets where its owner says nothing. */
  readonly defaults?: () => Settings;
  /** An attempt. @throws when it could not be made to the end; the caller may make it again. */
  send(message: OutgoingMessage, settings: z.infer<S>, tools: ChannelTools): Promise<SendResult>;
  /** Changes a message that was sent; absent: the medium cannot. */
  readonly update?: (
    message: OutgoingMessage,
    receipt: Receipt,
    settings: z.infer<S>,
    tools: ChannelTools,
  ) => Promise<SendResult>;
}

export type ChannelKind = KindDefinition<ZodObject>;
