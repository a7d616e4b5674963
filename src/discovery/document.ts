/** What an address answers, read: a feed, or a web page with what it offers. */
import { type PageOffer, SECTION_LEAST } from "../core/feed/offer.ts";
import type { Feed } from "../core/types.ts";
import { ThroughlineError } from "../errors.ts";
import type { Fetched, Fetcher } from "../net/fetch.ts";

export interface DiscoveryTools {
  readonly fetcher: Pick<Fetcher, "get">;
  readonly parsing: {
    parseFeed(bytes: Uint8Array, about: { url: string; contentType?: string }): Promise<Feed>;
    readOffer(bytes: Uint8Array, about: { url: string; contentType?: string }): Promise<PageOffer>;
  };
  readonly signal?: AbortSignal;
  /** Hears of every request and what came of it. */
  readonly tell?: (words: string) => void;
}

export type Document = { readonly answer: Fetched } & ({ readonly feed: Feed } | { readonly offer: PageOffer });

export const FEED_ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
export const FEED_MAX_BYTES = 10 * 1024 * 1024;

/** @throws {FetchError}; an error status is no error */
export const fetchDocument = (url: string, { fetcher, signal }: DiscoveryTools): Promise<Fetched> =>
  fetcher.get(url, { accept: FEED_ACCEPT, maxBytes: FEED_MAX_BYTES, ...(signal !== undefined && { signal }) });

/** @throws {ThroughlineError} neither a feed nor a web page, in words */
export async function documentOf(answer: Fetched, { parsing }: Pick<DiscoveryTools, "parsing">): Promise<Document> {
  const contentType = answer.headers["content-type"];
  const about = { url: answer.url, ...(contentType !== undefined && { contentType }) };
  try {
    return { answer, feed: await parsing.parseFeed(answer.body, about) };
  } catch (error) {
    if (!(error instanceof ThroughlineError) || error.code !== "NOT_A_FEED" || !mayBePage(answer)) throw error;
    return { answer, offer: await parsing.readOffer(answer.body, about) };
  }
}

const mayBePage = ({ headers, body }: Fetched): boolean =>
  /html/i.test(headers["content-type"] ?? "") ||
  /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(new TextDecoder("latin1").decode(body.subarray(0, 4_096)));

/** Article links enough to be read as a section page. */
export const isSection = ({ section }: PageOffer): boolean => section.items.length >= SECTION_LEAST;
