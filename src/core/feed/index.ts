/**
 * Bytes to a feed, whatever the format and however damaged. Two readers: rss-parser for plain RSS that it reads whole, our tolerant one
 * for everything else. Pure; runs in a worker thread, since no parser of XML can be interrupted.
 */
import type { Feed } from "../types.ts";
import { documentText, type FeedDocument } from "./document.ts";
import { readJsonFeed } from "./json.ts";
import { readPlainRss } from "./plain-rss.ts";
import { readTolerantly } from "./tolerant.ts";

export type { FeedDocument } from "./document.ts";
export { FeedError } from "./error.ts";

/**
 * Reads RSS, Atom, RDF, JSON Feed, news sitemaps and sitemap indexes, also as gzip. A feed without items is a feed.
 *
 * @returns texts plain, links absolute, dates ISO 8601 UTC; at most 1,000 items, the newest of more
 * @throws {FeedError} EMPTY_FEED, NOT_A_FEED, NOT_NEWS, TOO_DEEP, TOO_LARGE, BAD_JSON, BAD_GZIP
 */
export async function parseFeed(bytes: Uint8Array, { url, contentType }: FeedDocument): Promise<Feed> {
  const text = documentText(bytes, { url, ...(contentType !== undefined && { contentType }) });
  if (text.startsWith("{")) return readJsonFeed(text, url);
  return (await readPlainRss(text, url)) ?? readTolerantly(text, url);
}
