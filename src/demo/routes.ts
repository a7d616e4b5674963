/** What the newsroom says to a request at a time. Pure: the same sites, path and time give the same bytes. */
import { feedDocument } from "./feeds.ts";
import { articlePage, frontPage } from "./pages.ts";
import { articleUrl, feedUrl, frontUrl, publishedBy, type Site } from "./site.ts";
import { appearsAt } from "./stream.ts";

/** A document to send. */
export interface Answer {
  readonly contentType: string;
  readonly body: string;
  /** Absent while nothing is published. */
  readonly modifiedAt?: Date;
}

const HTML = "text/html; charset=utf-8";

/** Articles in a feed. Publishers keep 10 to 50 there; older ones fall out and must have been seen. */
const WINDOW = 20;

const ROBOTS: Answer = { contentType: "text/plain; charset=utf-8", body: "User-agent: *\nDisallow: /search\n" };

/**
 * Finds what stands at an address.
 *
 * @param sites  the outlets at the address that was asked
 * @param target  path and query of the request
 * @returns undefined for what does not exist, or not yet
 */
export function answerTo(sites: readonly Site[], target: string, now: Date): Answer | undefined {
  if (target === "/robots.txt") return ROBOTS;
  for (const site of sites) {
    const url = site.origin + target;
    const published = publishedBy(site, now);
    const newest = published[0] && { modifiedAt: new Date(appearsAt(published[0])) };
    if (url === feedUrl(site)) return { ...feedDocument(site, published.slice(0, WINDOW)), ...newest };
    if (url === frontUrl(site)) return { contentType: HTML, body: frontPage(site, published), ...newest };
    const article = published.find((candidate) => articleUrl(site, candidate) === url);
    if (article)
      return { contentType: HTML, body: articlePage(site, article), modifiedAt: new Date(appearsAt(article)) };
  }
  return undefined;
}
