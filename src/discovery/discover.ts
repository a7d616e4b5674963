/**
 * From the address of a site to its feeds: what its page declares and links to, the news sitemaps that its robots.txt names, then the places
 * where sites usually put them. One request after the other through the guarded door, few of them, and none after a host asks to be left
 * alone.
 */
import { type Place, placesInRobots, usualPlaces } from "../core/feed/places.ts";
import type { Feed } from "../core/types.ts";
import { describeError, ThroughlineError } from "../errors.ts";
import type { Fetched } from "../net/fetch.ts";
import { type DiscoveryTools, type Document, documentOf, fetchDocument } from "./document.ts";

export interface Found {
  /** Where it is read. */
  readonly url: string;
  readonly how: string;
  readonly feed: Feed;
  readonly answer: Fetched;
}

const MAX_REQUESTS = 16;
/** Answers after which the host is asked no more. */
const LEAVE_ALONE = new Set([429, 503]);

/**
 * Finds feeds one by one, the best first; whoever has enough stops asking.
 *
 * @param start what the site's address answered
 */
export async function* discover(start: Document, tools: DiscoveryTools): AsyncGenerator<Found> {
  if ("feed" in start) {
    yield { url: start.answer.url, how: "the address itself", feed: start.feed, answer: start.answer };
    return;
  }
  const search = new Search(tools);
  const { url } = start.answer;
  let feeds = 0;
  for await (const found of search.through(start.offer.places)) {
    feeds++;
    yield found;
  }
  const usual = usualPlaces(url);
  if (feeds === 0) {
    for await (const found of search.through(usual.feeds)) {
      yield found;
      break;
    }
  }
  let sitemaps = 0;
  for await (const found of search.through(await search.robots(url))) {
    if (!hasNews(found.feed)) continue; // a sitemap of the whole site is no news
    sitemaps++;
    yield found;
  }
  if (sitemaps > 0) return;
  for await (const found of search.through(usual.sitemaps)) {
    if (!hasNews(found.feed)) continue;
    yield found;
    return;
  }
}

const hasNews = ({ items, parts }: Feed): boolean =>
  items.some(({ title }) => title !== undefined) ||
  (parts ?? []).some(({ url }) => /news/i.test(new URL(url).pathname));

class Search {
  readonly #tools: DiscoveryTools;
  readonly #asked = new Set<string>();
  readonly #found = new Set<string>();
  #requests = 0;
  #over = false;

  constructor(tools: DiscoveryTools) {
    this.#tools = tools;
  }

  async *through(places: readonly Place[]): AsyncGenerator<Found> {
    for (const { url, how } of places) {
      const answer = await this.#ask(url);
      if (answer === undefined) continue;
      try {
        const document = await documentOf(answer, this.#tools);
        if (!("feed" in document) || this.#found.has(answer.url)) continue;
        this.#found.add(answer.url);
        yield { url: answer.url, how, feed: document.feed, answer };
      } catch (error) {
        if (!(error instanceof ThroughlineError)) throw error;
        this.#tools.tell?.(`${url}: ${error.message}`);
      }
    }
  }

  async robots(url: string): Promise<Place[]> {
    const answer = await this.#ask(new URL("/robots.txt", url).href);
    return answer === undefined ? [] : placesInRobots(new TextDecoder().decode(answer.body), answer.url);
  }

  /** @returns undefined when there is nothing, or nothing more is asked */
  async #ask(url: string): Promise<Fetched | undefined> {
    if (this.#over || this.#asked.has(url) || this.#requests >= MAX_REQUESTS) return undefined;
    this.#asked.add(url);
    this.#requests++;
    try {
      const answer = await fetchDocument(url, this.#tools);
      this.#tools.tell?.(`${url}: ${answer.status}`);
      if (LEAVE_ALONE.has(answer.status)) this.#over = true;
      return answer.status === 200 ? answer : undefined;
    } catch (error) {
      // A host that pauses may have all of it later.
      if (!(error instanceof ThroughlineError) || error.code === "HOST_PAUSED") throw error;
      this.#tools.tell?.(`${url}: ${describeError(error)}`);
      return undefined;
    }
  }
}
