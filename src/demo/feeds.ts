/** An outlet's feed in its format: RSS 2.0, Atom 1.0, RSS 1.0 (RDF), or JSON Feed 1.1. */
import { type Markup, markup, NOTHING } from "./markup.ts";
import { articleUrl, feedUrl, frontUrl, type Site } from "./site.ts";
import type { Outlet, StreamArticle } from "./stream.ts";

export interface FeedDocument {
  readonly contentType: string;
  readonly body: string;
}

/** What an empty Atom feed says of its last change, which the format demands; older than any article. */
const NEVER = "2024-01-01T00:00:00.000Z";

/** The feed with the given articles, newest first. */
export function feedDocument(site: Site, articles: readonly StreamArticle[]): FeedDocument {
  return FORMATS[site.outlet.format](site, articles);
}

const FORMATS: Readonly<Record<Outlet["format"], (site: Site, articles: readonly StreamArticle[]) => FeedDocument>> = {
  rss,
  atom,
  rdf,
  json,
};

function rss(site: Site, articles: readonly StreamArticle[]): FeedDocument {
  const items = articles.map(
    (article) => markup`<item>
<title>${article.title}</title>
<link>${articleUrl(site, article)}</link>
<guid isPermaLink="false">${article.id}@${site.outlet.domain}</guid>
<pubDate>${new Date(article.publishedAt).toUTCString()}</pubDate>
${creator(article)}
<description>${summary(article)}</description>
${site.outlet.fullText ? markup`<content:encoded>${fullText(article).text}</content:encoded>` : NOTHING}
</item>`,
  );
  return {
    contentType: "application/rss+xml; charset=utf-8",
    body: markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${site.outlet.name}</title>
<link>${frontUrl(site)}</link>
<description>${site.outlet.name}</description>
<language>${site.outlet.language}</language>
${items}
</channel>
</rss>
`.text,
  };
}

function atom(site: Site, articles: readonly StreamArticle[]): FeedDocument {
  const entries = articles.map(
    (article) => markup`<entry>
<id>tag:${site.outlet.domain},2024:${article.id}</id>
<title>${article.title}</title>
<link rel="alternate" type="text/html" href="${articleUrl(site, article)}"/>
<published>${article.publishedAt}</published>
<updated>${article.publishedAt}</updated>
${article.author === undefined ? NOTHING : markup`<author><name>${article.author}</name></author>`}
<summary>${summary(article)}</summary>
${site.outlet.fullText ? markup`<content type="html">${fullText(article).text}</content>` : NOTHING}
</entry>`,
  );
  return {
    contentType: "application/atom+xml; charset=utf-8",
    body: markup`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.outlet.language}">
<id>tag:${site.outlet.domain},2024:feed</id>
<title>${site.outlet.name}</title>
<author><name>${site.outlet.name}</name></author>
<link rel="alternate" type="text/html" href="${frontUrl(site)}"/>
<link rel="self" href="${feedUrl(site)}"/>
<updated>${articles[0]?.publishedAt ?? NEVER}</updated>
${entries}
</feed>
`.text,
  };
}

function rdf(site: Site, articles: readonly StreamArticle[]): FeedDocument {
  const places = articles.map((article) => markup`<rdf:li rdf:resource="${articleUrl(site, article)}"/>`);
  const items = articles.map(
    (article) => markup`<item rdf:about="${articleUrl(site, article)}">
<title>${article.title}</title>
<link>${articleUrl(site, article)}</link>
<description>${summary(article)}</description>
<dc:date>${article.publishedAt}</dc:date>
${creator(article)}
${site.outlet.fullText ? markup`<content:encoded>${fullText(article).text}</content:encoded>` : NOTHING}
</item>`,
  );
  return {
    contentType: "application/rdf+xml; charset=utf-8",
    body: markup`<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="${feedUrl(site)}">
<title>${site.outlet.name}</title>
<link>${frontUrl(site)}</link>
<description>${site.outlet.name}</description>
<dc:language>${site.outlet.language}</dc:language>
<items><rdf:Seq>
${places}
</rdf:Seq></items>
</channel>
${items}
</rdf:RDF>
`.text,
  };
}

function json(site: Site, articles: readonly StreamArticle[]): FeedDocument {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: site.outlet.name,
    home_page_url: frontUrl(site),
    feed_url: feedUrl(site),
    language: site.outlet.language,
    items: articles.map((article) => ({
      id: articleUrl(site, article),
      url: articleUrl(site, article),
      title: article.title,
      date_published: article.publishedAt,
      ...(article.author !== undefined && { authors: [{ name: article.author }] }),
      summary: summary(article),
      ...(site.outlet.fullText ? { content_html: fullText(article).text } : { content_text: summary(article) }),
    })),
  };
  return { contentType: "application/feed+json; charset=utf-8", body: `${JSON.stringify(feed, null, 1)}\n` };
}

const summary = (article: StreamArticle): string => article.paragraphs[0] ?? article.title;

const fullText = (article: StreamArticle): Markup =>
  markup`${article.paragraphs.map((text) => markup`<p>${text}</p>`)}`;

const creator = ({ author }: StreamArticle): Markup =>
  author === undefined ? NOTHING : markup`<dc:creator>${author}</dc:creator>`;
