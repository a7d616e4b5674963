/** One request and its answer, within its time; every way in which it can fail comes out as a FetchError. */
import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { type Agent, request } from "undici";
import type { RawBody } from "./body.ts";
import { failureOf } from "./error.ts";

export interface Sent {
  readonly method: "GET" | "POST" | "PATCH";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the first byte of the connection to the last of the body. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** What may stand in a header's value. A server's ETag with anything else cannot be sent back; it is left out. */
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Sends a request and reads its answer with `read`, which has to take or destroy the stream.
 *
 * @throws {FetchError}; the reason of the caller's own signal when that one aborts
 */
export async function exchange<T>(
  agent: Agent,
  url: URL,
  sent: Sent,
  read: (answer: RawBody) => Promise<T>,
): Promise<T> {
  // Not AbortSignal.any and .timeout: beside a signal that lives as long as the process, node 20 keeps 75 bytes of each for good.
  const ending = new AbortController();
  const stop = () => ending.abort(sent.signal?.reason);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    ending.abort();
  }, sent.timeoutMs);
  let status: number | null = null;
  try {
    sent.signal?.throwIfAborted();
    sent.signal?.addEventListener("abort", stop);
    const headers = Object.fromEntries(Object.entries(sent.headers).filter(([, value]) => SENDABLE.test(value)));
    const options = { dispatcher: agent, method: sent.method, headers, body: sent.body ?? null, signal: ending.signal };
    const answer = await request(url, options);
    status = answer.statusCode;
    const stream: Readable = answer.body;
    return await read({ host: url.host, status, headers: flat(answer.headers), stream });
  } catch (error) {
    sent.signal?.throwIfAborted();
    throw failureOf(error, url.host, status, timedOut);
  } finally {
    clearTimeout(timer);
    sent.signal?.removeEventListener("abort", stop);
  }
}

/** Names in lower case, as undici gives them; several values as one. */
function flat(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value!]));
}
