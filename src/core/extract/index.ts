/** A page to its article: text, and what the page says of it. Pure; runs in a worker thread. */
import { present } from "../feed/item.ts";
import { cleanParagraphs } from "../text/clean.ts";
import { detectLanguage } from "../text/language.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import type { ExtractedArticle } from "../types.ts";
import { readBlocks } from "./blocks.ts";
import { bodyOf, longer } from "./body.ts";
import { readPage } from "./document.ts";
import { EXTRACT } from "./limits.ts";
import { linkedArticle } from "./linked-data.ts";
import { type Marks, readMarks } from "./marks.ts";
import { headlineOf, metadataOf, sitesOf } from "./metadata.ts";

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
  const { root, linkedData } = readPage(htmlOrBytes, contentType, url);
  const linked = linkedArticle(linkedData, url);
  const marks = readMarks(root);
  const page = { url, marks, blocks: readBlocks(root), linked, sites: sitesOf(url, marks, linked) };
  const title = headlineOf(page);
  const shown = bodyOf(page.blocks, title);
  const body = shown.text.length >= EXTRACT.leastText ? shown : longer(shown, bodyOf(readBlocks(root, true), title));
  const found = cleanParagraphs(body.text, LIMITS.text) ?? "";
  const declared = linked?.body === undefined ? "" : (cleanParagraphs(plainText(linked.body), LIMITS.text) ?? "");
  // A page whose text is put together by a script often carries it in its linked data only.
  const text = found.length < declared.length * EXTRACT.declaredFactor ? declared : found;
  const metadata = metadataOf(page, body.start);
  return {
    url,
    ...metadata,
    ...present({ title, language: detectLanguage(text.slice(0, EXTRACT.languageSample)) ?? metadata.language }),
    text,
    truncated: linked?.paid === true || page.blocks.walled || isLocked(marks),
  };
}

/** Facebook's name for how much of an article is free. */
const isLocked = ({ metas }: Marks): boolean => metas.get("article:content_tier")?.[0]?.toLowerCase() === "locked";
