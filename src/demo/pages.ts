/**
 * The pages of an outlet: its front page, and its articles amid what surrounds articles on the web (navigation, related links, a cookie
 * banner, advertising). The bytes depend on the site and the article alone, so that a page never seems to have changed.
 */
import { labelsFor } from "./labels.ts";
import { type ArticlePage, LAYOUTS } from "./layouts.ts";
import { type Markup, markup } from "./markup.ts";
import { articleUrl, feedUrl, frontUrl, type Site } from "./site.ts";
import type { StreamArticle } from "./stream.ts";

/** More would make the related headlines weigh as much as a short article. */
const RELATED = 4;

const FEED_TYPES = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  rdf: "application/rdf+xml",
  json: "application/feed+json",
} as const;

/** An article's page, HTML in UTF-8. */
export function articlePage(site: Site, article: StreamArticle): string {
  const place = site.articles.indexOf(article);
  const page: ArticlePage = {
    outlet: site.outlet,
    article,
    labels: labelsFor(site.outlet.language),
    home: frontUrl(site),
    url: articleUrl(site, article),
    feedLink: feedLink(site),
    related: links(site, site.articles.slice(Math.max(0, place - RELATED), place).reverse()),
  };
  return LAYOUTS[site.outlet.layout](page).text;
}

/** The front page: headlines, newest first, and a link to the feed. */
export function frontPage(site: Site, published: readonly StreamArticle[]): string {
  const { outlet } = site;
  return markup`<!doctype html>
<html lang="${outlet.language}">
<head>
<meta charset="utf-8">
<title>${outlet.name}</title>
${feedLink(site)}
</head>
<body>
<h1>${outlet.name}</h1>
<ul>
${links(site, published)}
</ul>
<footer><p>${labelsFor(outlet.language).invented}</p></footer>
</body>
</html>
`.text;
}

const feedLink = (site: Site): Markup =>
  markup`<link rel="alternate" type="${FEED_TYPES[site.outlet.format]}" title="${site.outlet.name}" href="${feedUrl(site)}">`;

const links = (site: Site, articles: readonly StreamArticle[]): readonly Markup[] =>
  articles.map((article) => markup`<li><a href="${articleUrl(site, article)}">${article.title}</a></li>`);
