/** What runs in a thread: one task, one reply. Errors go back as values, since classes do not survive the way between threads. */
import { extractArticle } from "../core/extract/index.ts";
import { parseFeed } from "../core/feed/index.ts";
import { readOffer } from "../core/feed/offer.ts";
import { describeError, ThroughlineError } from "../errors.ts";
import type { Document } from "./pool.ts";

export interface ParsingTask {
  readonly step: "feed" | "article" | "offer";
  readonly bytes: Uint8Array;
  readonly document: Document;
}

export type ParsingReply =
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly message: string } };

const STEPS = { feed: parseFeed, article: extractArticle, offer: readOffer } as const;

export default async function read({ step, bytes, document }: ParsingTask): Promise<ParsingReply> {
  try {
    return { value: await STEPS[step](bytes, document) };
  } catch (error) {
    return {
      error: { code: error instanceof ThroughlineError ? error.code : "UNREADABLE", message: describeError(error) },
    };
  }
}
