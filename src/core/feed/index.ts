/**
 * Bytes to a feed, whatever the format and however damaged. Two readers: rss-parser for plain RSS that it reads whole, our tolerant one
 * for everything else. Pure; runs in a worker thread, since no parser of XML can be interrupted.
 */
import { decodeBytes } from "../text/charset.ts";
import type { Feed } from "../types.ts";
import { FeedError } from "./error.ts";
import { readJsonFeed } from "./json.ts";
import { readPlainRss } from "./plain-rss.ts";
import { readTolerantly } from "./tolerant.ts";

export { FeedError } from "./error.ts";

export interface FeedDocument {
  /** Where the bytes came from: what relative links are relative to. */
  readonly url: string;
  /** The Content-Type header. */
  readonly contentType?: string;
}

/**
 * Reads RSS, Atom, RDF, JSON Feed and news sitemaps. A feed without items is a feed.
 *
 * @returns texts plain, links absolute, dates ISO 8601 UTC; at most 1,000 items
 * @throws {FeedError} EMPTY_FEED, NOT_A_FEED, TOO_DEEP, BAD_JSON
 */
export async function parseFeed(bytes: Uint8Array, { url, contentType }: FeedDocument): Promise<Feed> {
  const decoded = decodeBytes(bytes, { kind: "xml", ...(contentType !== undefined && { contentType }) });
  const source = decoded.replace(/^[\s\ufeff\u0000-\u001f]+/, "");
  if (source === "") throw new FeedError("EMPTY_FEED", `${url}: the answer is empty`);
  if (source.startsWith("{")) return readJsonFeed(source, url);
  // XML 1.0 has no control characters, not even as references; publishers have.
  const clean = source.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[12]|1[4-9]|2\d|3[01]));/gi,
    "",
  );
  return (await readPlainRss(clean, url)) ?? readTolerantly(clean, url);
}
