/**
 * Four ways in which article pages are built: a modern page with landmarks and structured data, nested blocks with nothing but class
 * names, tables from the days before style sheets, and the mobile subset of HTML.
 */
import type { Labels } from "./labels.ts";
import { Markup, markup, NOTHING } from "./markup.ts";
import type { Outlet, StreamArticle } from "./stream.ts";

export interface ArticlePage {
  readonly outlet: Outlet;
  readonly article: StreamArticle;
  readonly labels: Labels;
  /** Address of the front page. */
  readonly home: string;
  /** Address of this page. */
  readonly url: string;
  readonly feedLink: Markup;
  /** List items with links to earlier articles. */
  readonly related: readonly Markup[];
}

export const LAYOUTS: Readonly<Record<Outlet["layout"], (page: ArticlePage) => Markup>> = {
  article,
  blocks,
  table,
  mobile,
};

function article(page: ArticlePage): Markup {
  const { labels } = page;
  return markup`<!doctype html>
<html lang="${page.article.language}">
<head>
<meta charset="utf-8">
${head(page)}
${structuredData(page)}
</head>
<body>
<header><a href="${page.home}">${page.outlet.name}</a><nav><ul>${sections(page)}</ul></nav></header>
<div role="dialog" class="cookie-consent"><p>${labels.cookies}</p><button>${labels.accept}</button></div>
<main>
<article>
<h1>${page.article.title}</h1>
${byline(page, "p")}
<time datetime="${page.article.publishedAt}">${shownTime(page)}</time>
${paragraphs(page)}
</article>
<aside class="ad"><span>${labels.advertisement}</span><p>${labels.offer}</p></aside>
<aside><h2>${labels.related}</h2><ul>${page.related}</ul></aside>
</main>
<footer><p>${labels.invented}</p></footer>
</body>
</html>
`;
}

function blocks(page: ArticlePage): Markup {
  const { labels } = page;
  return markup`<!DOCTYPE html>
<html lang="${page.article.language}"><head><meta charset="utf-8">
${head(page)}
</head><body><div id="root"><div class="top-bar"><div class="brand"><a href="${page.home}">${page.outlet.name}</a></div><ul class="menu">${sections(page)}</ul></div>
<div class="layout"><div class="col-8"><div class="story-wrap">
<h1 class="headline">${page.article.title}</h1>
<div class="meta-line">${byline(page, "span")}<span class="date">${shownTime(page)}</span><span class="tools">${labels.share}</span></div>
<div class="story-body">
${paragraphs(page)}
</div>
<div class="promo"><div class="promo-label">${labels.advertisement}</div><div>${labels.offer}</div></div>
</div></div>
<div class="col-4 sidebar"><div class="box-title">${labels.related}</div><ul>${page.related}</ul></div>
</div>
<div class="bottom"><p>${labels.invented}</p></div>
<div class="gdpr-layer"><p>${labels.cookies}</p><a href="#" class="btn">${labels.accept}</a></div>
</div></body></html>
`;
}

function table(page: ArticlePage): Markup {
  const { labels } = page;
  return markup`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html lang="${page.article.language}"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
${head(page)}
</head><body bgcolor="#ffffff">
<table width="780" border="0" align="center"><tr><td colspan="3"><b><a href="${page.home}">${page.outlet.name}</a></b></td></tr>
<tr valign="top"><td width="140"><ul>${sections(page)}</ul></td>
<td width="460"><h1>${page.article.title}</h1>
<font size="1">${shownTime(page)} ${byline(page, "i")}</font>
${paragraphs(page)}
<p align="right"><a href="${page.url}">${labels.share}</a></p></td>
<td width="180"><table border="1"><tr><td><small>${labels.advertisement}</small><br>${labels.offer}</td></tr></table>
<b>${labels.related}</b><ul>${page.related}</ul></td></tr>
<tr><td colspan="3"><small>${labels.invented}</small><br><small>${labels.cookies}</small></td></tr></table>
</body></html>
`;
}

function mobile(page: ArticlePage): Markup {
  const { labels } = page;
  return markup`<!doctype html>
<html amp lang="${page.article.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
${head(page)}
${structuredData(page)}
</head><body>
<amp-sidebar id="menu" layout="nodisplay"><ul>${sections(page)}</ul></amp-sidebar>
<header class="bar"><a href="${page.home}">${page.outlet.name}</a></header>
<amp-consent id="consent" layout="nodisplay"><div id="consent-box"><p>${labels.cookies}</p><button on="tap:consent.accept">${labels.accept}</button></div></amp-consent>
<div class="art-header"><h1>${page.article.title}</h1>${byline(page, "div")}<div class="art-date">${shownTime(page)}</div></div>
<div class="art-content" itemprop="articleBody">
${paragraphs(page)}
</div>
<div class="ad-slot"><div>${labels.advertisement}</div><p>${labels.offer}</p></div>
<div class="also"><h3>${labels.related}</h3><ul>${page.related}</ul></div>
<footer><small>${labels.invented}</small></footer>
</body></html>
`;
}

function head(page: ArticlePage): Markup {
  return markup`<title>${page.article.title} | ${page.outlet.name}</title>
<link rel="canonical" href="${page.url}">
${page.feedLink}
<meta property="og:type" content="article">
<meta property="og:title" content="${page.article.title}">
<meta property="og:site_name" content="${page.outlet.name}">
<meta property="article:published_time" content="${page.article.publishedAt}">`;
}

function structuredData({ article: { title, author, publishedAt, language }, outlet, url }: ArticlePage): Markup {
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: publishedAt,
    inLanguage: language,
    mainEntityOfPage: url,
    ...(author !== undefined && { author: { "@type": "Person", name: author } }),
    publisher: { "@type": "NewsMediaOrganization", name: outlet.name },
  };
  // A script element ends at the first "</", whatever the JSON around it says.
  return new Markup(`<script type="application/ld+json">${JSON.stringify(data).replaceAll("</", "<\\/")}</script>`);
}

const sections = ({ labels, home }: ArticlePage): readonly Markup[] =>
  labels.sections.map((section) => markup`<li><a href="${home}">${section}</a></li>`);

const byline = ({ article: { author } }: ArticlePage, element: "p" | "span" | "i" | "div"): Markup =>
  author === undefined ? NOTHING : markup`<${new Markup(element)} class="byline">${author}</${new Markup(element)}>`;

const paragraphs = ({ article: { paragraphs: texts } }: ArticlePage): readonly Markup[] =>
  texts.map((text) => markup`<p>${text}</p>`);

/** "2024-10-18 07:05 UTC". */
const shownTime = ({ article: { publishedAt } }: ArticlePage): string =>
  `${publishedAt.slice(0, 16).replace("T", " ")} UTC`;
