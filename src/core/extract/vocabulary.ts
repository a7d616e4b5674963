/** The words that pages name their parts with, as data. Markup is named in English nearly everywhere; what is not, is in the lists too. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const pairs = (list: string): ReadonlySet<string> => new Set([...words(list)].map((pair) => pair.replace("-", " ")));

/** Parts that stand around a text, whole words of a name. */
export const AROUND_WORDS = words(`
  ad ads advert adverts advertisement advertising anzeige werbung pub publicidad banner biography bio breadcrumb breadcrumbs byline
  caption captions bildunterschrift legende consent cookie cookies credit credits copyright disclaimer disqus donate donation factbox footer
  footnote footnotes gallery gdpr infobox keywords kicker lightbox login masthead meta metadata modal nav navbar navi navigation newsletter
  newsletters outbrain overlay pager pagination paging popular popup promo promos promotion recirc recirculation recommend recommended
  recommendation recommendations related share shares sharing sharebar sharethis sidebar signup slideshow sponsor sponsored sponsors
  subscribe subscription tags taboola toc toolbar tooltip trending widget widgets timestamp subnav menu submenu dropdown flyout offcanvas
 
  image images img imagewrap photo photos picture pictures foto fotos bild bilder video videos thumbnail rating ratings vote votes poll quiz player playlist weather ticker carousel slider teasers similar abo partner affiliate
  readmore addtoany upsell callout authorbox authors vcard`);

/** Whole names of frameworks for what is not shown. */
export const HIDDEN_NAMES = words("hidden hide d-none is-hidden invisible is-hidden-mobile");

/** Two words that say it together. */
export const AROUND_PAIRS = pairs(`
  author-box author-bio author-info author-card author-profile author-details author-about about-author read-more read-next read-also
  also-read see-also more-from more-on more-stories more-news most-read most-popular most-viewed up-next next-post next-article prev-post
  side-bar sign-up call-out sr-only visually-hidden screen-reader print-only tag-list tag-cloud post-tags article-tags
  story-tags image-info photo-credit skip-link skip-to page-header site-header entry-footer in-article`);

/** What stands where the rest of a text is paid for. */
export const WALL_WORDS = words("paywall regwall paygate piano barrier tollbooth zephr meter");

/** What readers wrote below. */
export const COMMENT_WORDS = words("comment comments kommentare commentlist respond disqus commentaires comentarios");

/** The paragraph that opens an article is often kept apart from it. */
export const LEAD_WORDS = words(`
  lead lede leadtext dek deck standfirst intro introduction teaser vorspann chapo chapeau excerpt abstract subtitle subheadline subhead
  summary entradilla sumario bajada ingress anleser kurztext shorttext perex zajawka`);

/** Names that say that a part is the text, whatever else they say. */
export const BODY_NAMES =
  /^(article|story|post|entry|news|blog|node|page|main|content)-?(body|text|content|copy)(-|$)|articlebody|body-(text|copy|content)|richtext|field-name-body/;

/** Names of containers that hold an article's text and nothing else. */
export const TEXT_NAMES = /^(article|story|post|entry)[-_]{0,2}(body|text|content)$/i;

export const AROUND_ROLES = words(
  "navigation complementary contentinfo banner dialog menu menubar toolbar search alertdialog",
);

/** Names of elements that say who wrote an article. */
export const BYLINE_WORDS = words(`
  byline bylines author authors autor autorin autoren auteur autore writer writers contributor contributors redakteur verfasser firma`);

/** Names of elements that hold a date. */
export const DATE_WORDS = words(`
  date dates datum fecha data datetime time times timestamp timeago published pubdate publish publication posted created meta byline dateline
  zeit entrydate postdate postmeta updated`);
