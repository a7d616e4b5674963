/** A request that brought no usable answer. */
import { type ErrorDetails, ThroughlineError } from "../errors.ts";

export type FetchCode = "BAD_URL" | "BLOCKED_ADDRESS" | "TOO_LARGE" | "TOO_MANY_REDIRECTS" | "TIMEOUT" | "CONNECT_FAILED" | "BAD_ENCODING" | "BROKEN_BODY";

/** `status` is null when no response came. An answer with an error status is no error: the status is data. */
export class FetchError extends ThroughlineError {
  override readonly name = "FetchError";
  readonly status: number | null;
  constructor(code: FetchCode, message: string, status: number | null, details: ErrorDetails = {}) {
    super(code, message, details);
    this.status = status;
  }
}

/** Says that an address was refused, and nothing else: neither what it is nor what is there. */
export function blocked(host: string): FetchError {
  return new FetchError("BLOCKED_ADDRESS", `${host}: blocked by address policy`, null, {
    hint: "only the public internet is reached; name other addresses in THROUGHLINE_ALLOW as HOST:PORT",
  });
}
