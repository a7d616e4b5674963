/** An outlet at the address where the newsroom serves it: which of its articles stand there at a time, and under what paths. */
import { appearsAt, type Outlet, type StreamArticle } from "./stream.ts";

export interface Site {
  readonly outlet: Outlet;
  /** Scheme, host and port; no slash at the end. */
  readonly origin: string;
  /** Everything the outlet ever publishes, in time order. */
  readonly articles: readonly StreamArticle[];
}

const FEED_FILES: Readonly<Record<Outlet["format"], string>> = {
  rss: "feed.xml",
  atom: "atom.xml",
  rdf: "index.rdf",
  json: "feed.json",
};

/** The address of the front page. Outlets have a folder each, since some platforms let them share one address only. */
export const frontUrl = (site: Site): string => `${site.origin}/${site.outlet.slug}/`;

export const feedUrl = (site: Site): string => `${frontUrl(site)}${FEED_FILES[site.outlet.format]}`;

/** Each layout has addresses in the manner of the systems that it resembles. */
export function articleUrl(site: Site, article: StreamArticle): string {
  const day = article.publishedAt.slice(0, 10).replaceAll("-", "/");
  const paths: Readonly<Record<Outlet["layout"], string>> = {
    article: `${day}/${article.id}.html`,
    blocks: `story/${article.id}`,
    table: `news.php?id=${article.id}`,
    mobile: `amp/${article.id}/`,
  };
  return frontUrl(site) + paths[site.outlet.layout];
}

/** What is published at `now`, newest first. */
export function publishedBy(site: Site, now: Date): readonly StreamArticle[] {
  return site.articles.filter((article) => Date.parse(appearsAt(article)) <= now.getTime()).reverse();
}
