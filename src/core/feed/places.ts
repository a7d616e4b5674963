/** Where a site's feeds may be: what its page says, what robots.txt names, and where sites usually put them. */
import { webAddress } from "./item.ts";
import type { Page } from "./page.ts";

export interface Place {
  readonly url: string;
  /** Why it is looked at, in words. */
  readonly how: string;
}

const MOST = { declared: 8, linked: 4, robots: 4 } as const;
const LOOKS_LIKE_FEED = /(?:^|[/._=?&-])(?:rss\d?|atom|feeds?)(?:[/._=?&-]|$)|\.rdf$/i;
const COMMENTS = /comment|kommentar/i;

const FEEDS = ["feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "rss/", "feed.json"];
const NEWS_SITEMAPS = ["news-sitemap.xml", "sitemap-news.xml", "sitemap_news.xml", "googlenews.xml"];

/** Declared feeds, those of comments last; then links that look like feeds. */
export function placesOnPage(page: Page): Place[] {
  const declared = [...new Map(page.declared.map((one) => [one.url, one])).values()];
  const rank = ({ url, title }: { url: string; title?: string }) => (COMMENTS.test(`${url} ${title ?? ""}`) ? 1 : 0);
  const host = new URL(page.url).host;
  const linked = page.links.filter(
    ({ url }) => new URL(url).host === host && LOOKS_LIKE_FEED.test(new URL(url).pathname),
  );
  return unique([
    ...declared
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, MOST.declared)
      .map(({ url }) => ({ url, how: "declared by the page" })),
    ...[...new Set(linked.map(({ url }) => url))]
      .slice(0, MOST.linked)
      .map((url) => ({ url, how: "linked from the page" })),
  ]);
}

/** `Sitemap:` lines (RFC 9309 section 2.2.4 allows them), those with news in their name first. */
export function placesInRobots(text: string, url: string): Place[] {
  const named = [...text.matchAll(/^[^\S\n]*sitemap[^\S\n]*:[^\S\n]*(\S{1,2048})/gim)]
    .map(([, said]) => webAddress(said, url))
    .filter((one) => one !== undefined);
  const isNews = (one: string) => (/news/i.test(new URL(one).pathname) ? 0 : 1);
  const chosen = [...new Set(named)].toSorted((a, b) => isNews(a) - isNews(b)).slice(0, MOST.robots);
  return chosen.map((one) => ({ url: one, how: "named in robots.txt" }));
}

export function usualPlaces(url: string): { feeds: Place[]; sitemaps: Place[] } {
  const at = (path: string): Place => ({ url: new URL(`/${path}`, url).href, how: "found where feeds usually are" });
  return { feeds: FEEDS.map(at), sitemaps: NEWS_SITEMAPS.map(at) };
}

/** The first of an address stays. */
function unique(places: readonly Place[]): Place[] {
  const byUrl = new Map<string, Place>();
  for (const place of places) if (!byUrl.has(place.url)) byUrl.set(place.url, place);
  return [...byUrl.values()];
}
