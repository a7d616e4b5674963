/** A page to its article: text, and what the page says of it. Pure; runs in a worker thread. */
import { present } from "../feed/item.ts";
import { cleanParagraphs } from "../text/clean.ts";
import { detectLanguage } from "../text/language.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { ExtractedArticle } from "../types.ts";
import { articleText } from "./body.ts";
import { readPage } from "./document.ts";
import { EXTRACT } from "./limits.ts";
import { linkedArticle } from "./linked-data.ts";
import { metadataOf } from "./metadata.ts";

export interface PageDocument {
  /** Where the page came from, after redirects. */
  readonly url: string;
  /** The Content-Type header. */
  readonly contentType?: string;
}

/**
 * Reads an article.
 *
 * @returns `text` is "" when nothing on the page reads like one; `truncated` when the page itself says that the rest is paid for
 * @throws {ThroughlineError} PAGE_TOO_LARGE
 */
export function extractArticle(htmlOrBytes: string | Uint8Array, { url, contentType }: PageDocument): ExtractedArticle {
  const { $, linkedData } = readPage(htmlOrBytes, contentType, url);
  const linked = linkedArticle(linkedData);
  const metadata = metadataOf($, linked, url);
  const found = cleanParagraphs(articleText($, metadata.title), LIMITS.text) ?? "";
  const declared = linked?.body === undefined ? "" : (cleanParagraphs(plainText(linked.body), LIMITS.text) ?? "");
  // A page whose text is put together by a script often carries it in its linked data only.
  const text = found.length < declared.length * EXTRACT.declaredFactor ? declared : found;
  return {
    url,
    ...metadata,
    ...present({ language: detectLanguage(text) ?? metadata.language }),
    text,
    truncated: linked?.paid === true,
  };
}
