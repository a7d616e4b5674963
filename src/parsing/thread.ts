/** What runs in a thread: one task, one reply. Errors go back as values, since classes do not survive the way between threads. */
import { extractArticle } from "../core/extract/index.ts";
import { parseFeed } from "../core/feed/index.ts";
import { describeError, ThroughlineError } from "../errors.ts";
import type { Document } from "./pool.ts";

export interface ParsingTask {
  readonly step: "feed" | "article";
  readonly bytes: Uint8Array;
  readonly document: Document;
}

export type ParsingReply =
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly message: string } };

export default async function read({ step, bytes, document }: ParsingTask): Promise<ParsingReply> {
  try {
    return { value: step === "feed" ? await parseFeed(bytes, document) : extractArticle(bytes, document) };
  } catch (error) {
    return {
      error: { code: error instanceof ThroughlineError ? error.code : "UNREADABLE", message: describeError(error) },
    };
  }
}
