/** One look at an address, step by step, as a poll would see it: for a person who wants to know what would be read, or why nothing is. */
import type { FeedItem } from "../core/types.ts";
import { canonicalUrl } from "../core/url/canonical.ts";
import { ThroughlineError } from "../errors.ts";
import type { Fetched } from "../net/fetch.ts";
import { type DiscoveryTools, type Document, documentOf, fetchDocument, isSection } from "./document.ts";

export interface Probe {
  readonly answer: Fetched;
  /** Milliseconds to the whole answer, redirects and pauses included. */
  readonly ms: number;
  readonly document?: Document;
  /** Why there is no document, in words. */
  readonly trouble?: string;
  /** What a poll would read: items of the feed, or article links of the page. */
  readonly items: readonly FeedItem[];
  /** What is odd about them, in words. */
  readonly notes: readonly string[];
}

/** @param elapsed milliseconds since it began @throws {ThroughlineError} no answer */
export async function probe(url: string, tools: DiscoveryTools, now: Date, elapsed: () => number): Promise<Probe> {
  const answer = await fetchDocument(url, tools);
  const ms = elapsed();
  const nothing = { answer, ms, items: [], notes: [] };
  if (answer.status !== 200) return { ...nothing, trouble: `the server answered ${answer.status}: nothing is read` };
  let document: Document;
  try {
    document = await documentOf(answer, tools);
  } catch (error) {
    if (error instanceof ThroughlineError) return { ...nothing, trouble: error.message };
    throw error;
  }
  if ("feed" in document)
    return { answer, ms, document, items: document.feed.items, notes: notesOn(document.feed.items, false, now) };
  const items = isSection(document.offer) ? document.offer.section.items : [];
  return { answer, ms, document, items, notes: notesOn(items, true, now) };
}

/** What a reader meets in feeds, and what becomes of it. */
export function notesOn(items: readonly FeedItem[], isPage: boolean, now: Date): string[] {
  const count = (is: (item: FeedItem) => boolean) => items.filter(is).length;
  const undated = isPage ? 0 : count(({ publishedAt }) => publishedAt === undefined);
  const future = count(({ publishedAt }) => publishedAt !== undefined && Date.parse(publishedAt) > now.getTime());
  const linkless = count(({ url }) => url === undefined);
  const untitled = count(({ title }) => title === undefined);
  const links = items.flatMap(({ url }) => (url === undefined ? [] : [canonicalUrl(url)]));
  const twice = links.length - new Set(links).size;
  const sameIds = items.length - new Set(items.map(({ id }) => id)).size;
  return [
    [undated, "without a date: ordered by when they are first seen"],
    [future, "dated in the future: taken as published when they are first seen"],
    [linkless, "without a link: their text is what the feed itself says"],
    [untitled, "without a title"],
    [twice, "with an address that an earlier item has"],
    [sameIds, "with an id that an earlier item has"],
  ].flatMap(([n, what]) => (n === 0 ? [] : [`${n} of ${items.length} ${what}`]));
}

/** What programs are shown of it. */
export function probeReport({ answer, ms, document, trouble, items, notes }: Probe) {
  const { status, url, headers, body, redirects } = answer;
  const read = document === undefined ? undefined : "feed" in document ? document.feed : document.offer.section;
  return {
    finalUrl: url,
    redirects: [...redirects],
    status,
    contentType: headers["content-type"],
    bytes: body.length,
    milliseconds: Math.round(ms),
    etag: headers.etag,
    lastModified: headers["last-modified"],
    feed: read?.feed,
    feeds: document !== undefined && "offer" in document ? [...document.offer.places] : undefined,
    parts: read?.parts && [...read.parts],
    error: trouble,
    notes: [...notes],
    items: [...items],
  };
}
