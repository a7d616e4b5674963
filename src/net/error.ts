/** A request that brought no usable answer. */
import { type ErrorDetails, ThroughlineError } from "../errors.ts";

export type FetchCode =
  | "BAD_URL"
  | "BLOCKED_ADDRESS"
  | "TOO_LARGE"
  | "TOO_MANY_REDIRECTS"
  | "TIMEOUT"
  | "CONNECT_FAILED"
  | "BAD_ENCODING"
  | "BROKEN_BODY";

export interface FetchErrorDetails extends ErrorDetails {
  readonly reached?: boolean;
}

/** A connection that was there and broke; all other codes come from before there was one. */
const BROKEN_CONNECTION = /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_(?:HEADERS|BODY)_TIMEOUT)$/;

/**
 * `status` is null when no answer came. An answer with an error status is no error: the status is data. Messages name the host alone:
 * the rest of an address may be a secret (webhooks, feeds with a token).
 */
export class FetchError extends ThroughlineError {
  override readonly name = "FetchError";
  declare readonly code: FetchCode;
  readonly status: number | null;
  /** The request may have arrived, although no whole answer came back. */
  readonly reached: boolean;
  constructor(code: FetchCode, message: string, status: number | null, details: FetchErrorDetails = {}) {
    super(code, message, details);
    this.status = status;
    this.reached = details.reached ?? false;
  }
}

/** Says that an address was refused and nothing else: neither which one it is nor whether anything is there. */
export function blocked(): FetchError {
  return new FetchError("BLOCKED_ADDRESS", "blocked by address policy", null, {
    hint: "only the public internet is reached, on ports 80, 443, 8080 and 8443; name others in THROUGHLINE_ALLOW as HOST:PORT",
  });
}

/**
 * What any error of a request means: undici and node tell by codes, our own errors come back wrapped by them.
 *
 * @param status of the answer whose body was being read; null before an answer
 */
export function failureOf(error: unknown, host: string, status: number | null, timedOut: boolean): FetchError {
  for (let e: unknown = error; e instanceof Error; e = e.cause) if (e instanceof FetchError) return e;
  const code = String((error as { code?: unknown }).code ?? "");
  const reached = status !== null || timedOut || BROKEN_CONNECTION.test(code);
  const fail = (code: FetchCode, what: string, retry: boolean) =>
    new FetchError(code, `${host}: ${what}`, status, { cause: error, retry, reached });
  if (timedOut || /^UND_ERR_.*TIMEOUT$/.test(code)) return fail("TIMEOUT", "no answer in time", true);
  if (code === "UND_ERR_HEADERS_OVERFLOW") return fail("TOO_LARGE", "the headers are too large", false);
  if (status !== null) return fail("BROKEN_BODY", "the answer broke off", true);
  return fail("CONNECT_FAILED", `the connection failed${code && ` (${code})`}`, true);
}
