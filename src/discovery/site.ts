/** All that a site offers, as a list. */
import type { Feed, FeedFormat } from "../core/types.ts";
import { ThroughlineError } from "../errors.ts";
import { discover } from "./discover.ts";
import { type DiscoveryTools, documentOf, fetchDocument, isSection } from "./document.ts";

/** What could be a source. */
export interface Offered {
  readonly url: string;
  readonly kind: "feed" | "page";
  /** How it was found, in words. */
  readonly how: string;
  readonly format: FeedFormat;
  readonly title?: string;
  /** Items it shows; of an index its sitemaps. */
  readonly items: number;
  /** Time of the newest item. */
  readonly newest?: string;
}

/** @returns the best first; nothing when there is nothing @throws {ThroughlineError} when the address cannot be read */
export async function offeredAt(url: string, tools: DiscoveryTools): Promise<Offered[]> {
  const answer = await fetchDocument(url, tools);
  if (answer.status !== 200)
    throw new ThroughlineError(`HTTP_${answer.status}`, `${answer.url}: the server answered ${answer.status}`);
  const start = await documentOf(answer, tools);
  const offered: Offered[] = [];
  for await (const { url: at, how, feed } of discover(start, tools)) offered.push(offer(at, "feed", how, feed));
  if ("offer" in start && isSection(start.offer))
    offered.push(offer(answer.url, "page", "article links of the page", start.offer.section));
  return offered;
}

function offer(url: string, kind: Offered["kind"], how: string, { feed, items, parts }: Feed): Offered {
  const newest = items
    .flatMap(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? [])
    .toSorted()
    .at(-1);
  return {
    url,
    kind,
    how,
    format: feed.format,
    ...(feed.title !== undefined && { title: feed.title }),
    items: parts?.length ?? items.length,
    ...(newest !== undefined && { newest }),
  };
}
