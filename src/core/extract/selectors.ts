/** What pages call their parts, as data. */

/** Elements that never hold an article's text. Dropped while the document is read. */
export const DROPPED = new Set(
  "style noscript svg iframe object embed template canvas audio video button select option input textarea map math dialog".split(
    " ",
  ),
);

/** Elements around the text, never in it. */
export const AROUND = new Set("nav aside footer form figcaption figure menu address".split(" "));

/** Names (class, id, role, data attributes) of what stands around a text. Whole words: `share` is not in `shareholder`. */
export const AROUND_NAMES =
  /(^|[\s_-])(ad|ads|advert\w*|banner|biography|bio|author-?(box|bio|info|card)|breadcrumbs?|byline|caption|captions|comments?|comment-?list|consent|cookies?|cookie-?\w+|credits?|disclaimer|disqus|donat\w+|factbox|footer|footnotes?|gallery|gdpr|hidden|infobox|inline-?related|keywords|kicker|lightbox|login|masthead|meta|meta-?data|modal|more|more-?\w*|most-?\w+|nav|navi\w*|newsletter\w*|outbrain|overlay|pager|pagination|paywall-?\w*|popular|popup|print-?only|promo\w*|recirc\w*|recommend\w*|related\w*|read-?more|read-?next|rubrik|share|shares|sharing|share-?\w+|sidebar|side-?bar|signup|sign-?up|skip|slideshow|social\w*|sponsor\w*|subscri\w+|tag|tags|tag-?list|taboola|teaser\w*|toc|toolbar|tooltip|topics|trending|tweet-?\w*|visually-?hidden|sr-only|widget\w*|see-?also|also-?read|dateline-?meta|timestamp|subnav|menu\w*)([\s_-]|$)/i;

/** Names that say a part is the text, whatever else they say. */
export const WITHIN_NAMES =
  /article-?(body|text|content|main)|articlebody|story-?(body|text|content)|post-?(body|content|text)|entry-?content|body-?(text|copy)|main-?(text|content)|content-?body|field-name-body|richtext/i;

/** Containers that pages mark as their article, best first. */
export const MARKED = [
  '[itemprop="articleBody"]',
  '[property="articleBody"]',
  '[itemprop="text"]',
  ".article-body, .articleBody, .article__body, .article-text, .article-content, .article__content, .story-body, .story-content, .post-content, .entry-content, .post-body, #article-body, #articleBody, #story-body",
  "article",
  '[role="article"]',
  "main, [role=main]",
] as const;

/** Elements that are a block of text of their own. */
export const TEXT_BLOCKS = new Set("p h2 h3 h4 h5 h6 li blockquote pre dd dt td th summary".split(" "));

/** Elements that begin a new block without being one. */
export const STRUCTURE = new Set(
  "article body center dd details div dl dt fieldset figure footer form header hr html li main ol p pre section table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 blockquote aside nav address summary".split(
    " ",
  ),
);
