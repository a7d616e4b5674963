/** What the channels over HTTP share: how an answer is understood, and JSON on its way out. */
import { retryAfterMs } from "../core/retry-after.ts";
import type { ChannelTools, PostResponse, SendResult } from "./contract.ts";

export const TIMEOUT_MS = 15_000;
const GONE = 410;
/** Answers that say "later" and may say when. */
const LATER = new Set([429, 502, 503, 504]);
/** Answers that say that this very message will never be taken. */
const REFUSED = new Set([400, 413, 422]);
/** Of an answer that is read as JSON. */
const ANSWER_BYTES = 16 * 1024;

export interface JsonAnswer {
  readonly response: PostResponse;
  /** The body as JSON; undefined where it is none. */
  readonly json: Record<string, unknown> | undefined;
}

/** @throws as the poster does */
export async function postJson(
  tools: ChannelTools,
  url: string,
  body: unknown,
  { headers = {}, method = "POST" }: { headers?: Record<string, string>; method?: "POST" | "PATCH" } = {},
): Promise<JsonAnswer> {
  const response = await tools.poster.post(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    timeoutMs: TIMEOUT_MS,
    answerBytes: ANSWER_BYTES,
  });
  return { response, json: objectIn(response.excerpt) };
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** What a status means where a receiver gives it no meaning of its own. @param strict false: only 410 is final, as webhooks have it */
export function resultOf(
  { status, headers, excerpt }: PostResponse,
  { clock }: ChannelTools,
  strict = true,
): SendResult {
  if (status >= 200 && status < 300) return { outcome: "delivered", status };
  if (status === GONE) return { outcome: "gone", status, excerpt };
  if (strict && REFUSED.has(status)) return { outcome: "refused", status, excerpt };
  const asked = LATER.has(status) ? retryAfterMs(headers["retry-after"], clock.wall()) : undefined;
  return { outcome: "retry", status, excerpt, ...(asked !== undefined && { retryAfterMs: asked }) };
}

/** A wait that a receiver gives in its JSON, in seconds. */
export const asked = (seconds: unknown): Pick<SendResult, "retryAfterMs"> =>
  typeof seconds === "number" && seconds >= 0 ? { retryAfterMs: Math.ceil(seconds * 1000) } : {};

/** An address of a person's own server, without a slash at the end. */
export const base = (url: string): string => url.replace(/\/+$/, "");
