/** What the parts of web pages and addresses are called. Words of many sites, none of one alone. */

/** Class, id and role words of what stands around the news. */
export const ASIDE_WORDS: ReadonlySet<string> = new Set(
  "nav navbar navigation menu submenu footer breadcrumb breadcrumbs pagination pager social share sharing tags taglist cookie consent banner login signup newsletter toolbar skip copyright legal langswitch languages search ad ads advert advertisement sponsored promo".split(
    " ",
  ),
);

/** Elements around the news; `header` only outside an article. */
export const ASIDE_ELEMENTS: ReadonlySet<string> = new Set(["nav", "footer", "form", "menu", "dialog"]);

/** Class words of a teaser. */
export const TEASER_WORDS: ReadonlySet<string> = new Set(
  "article articles story stories teaser card headline headlines entry post posts news item title hentry river stream listing feed".split(
    " ",
  ),
);

/** Parts of paths that lead to lists, people and forms, never to an article. */
export const LIST_PARTS: ReadonlySet<string> = new Set(
  "tag tags topic topics category categories author authors autor profile people search suche login signin register signup subscribe subscription account about contact kontakt impressum privacy datenschutz terms legal help faq newsletter newsletters podcast podcasts video videos gallery galleries photos live archive archives archiv sitemap rss feed feeds page cart shop jobs careers advertise advertising cookies weather horoscope games crossword".split(
    " ",
  ),
);

/** What is no page. */
export const FILES =
  /\.(?:jpe?g|png|gif|svg|webp|avif|pdf|mp[34]|m4a|mov|avi|zip|gz|docx?|xlsx?|pptx?|css|js|ico|ics|epub|xml|json)$/i;
