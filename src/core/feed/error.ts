/** A document that is no readable feed. */
import { ThroughlineError } from "../../errors.ts";

export type FeedErrorCode =
  | "EMPTY_FEED"
  | "NOT_A_FEED"
  | "NOT_NEWS"
  | "TOO_DEEP"
  | "TOO_LARGE"
  | "BAD_JSON"
  | "BAD_GZIP";

export class FeedError extends ThroughlineError {
  override readonly name = "FeedError";
  constructor(code: FeedErrorCode, message: string) {
    super(code, message, { hint: "`throughline source test URL` shows what the address answers" });
  }
}
