/** Elements and addresses that say what a part of a page is, as data. */
/** Elements that say nothing of an article, with what is in them. Dropped while the document is read. */
export const DROPPED = new Set(
  `script style noscript svg iframe object embed template canvas audio video button select option input textarea map math dialog
  nav menu figcaption img source track wbr col`.split(/\s+/),
);

/** Elements around the text, unless most of the text is in them. */
export const AROUND = new Set("aside footer form figure address".split(" "));

/** Elements whose names speak of the page or of its subject. */
export const WHOLE = new Set(["html", "body", "main", "article"]);

/** Elements that begin a new block. */
export const STRUCTURE = new Set(
  "article body center dd details div dl dt fieldset figure footer form header hr html li main ol p pre section table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 blockquote aside nav address summary".split(
    " ",
  ),
);

/** Elements that are one block of text. */
export const ATOMS = new Set("p h1 h2 h3 h4 h5 h6 li blockquote pre dd dt td th summary".split(" "));

/** Where a link leads that asks the reader for something: a letter, a subscription, a channel, an app. */
export const PROMO_ADDRESS =
  /newsletter|subscri|\/(?:abo|signup|sign-up|donate|register|login)\b|\/\/(?:www\.)?(?:t\.me|whatsapp\.com|chat\.whatsapp\.com|news\.google\.com|apps\.apple\.com|itunes\.apple\.com|play\.google\.com|flipboard\.com|patreon\.com)\//i;

/** What ends a sentence, in the scripts of the world. */
export const SENTENCE_END = /[.!?…。！？؟।։።:»”"’)]$/;

/** Where a wall leads. */
export const SUBSCRIBE_ADDRESS =
  /subscri|abonn|suscri|assin|premium|\babo\b|\bplus\b|offer|paywall|checkout|membership/i;

/** Somebody's page on a social network; a single post has a longer path. */
export const PROFILE_ADDRESS =
  /^mailto:|\/\/(?:www\.|m\.|de-de\.)?(?:twitter|x|facebook|instagram|linkedin|youtube|tiktok|threads|bsky|mastodon|vk|ok)\.[a-z]{2,6}\/(?:in\/|company\/|channel\/|c\/|user\/|profile\/|groups\/|pages\/)?@?[^/?]*\/?(?:\?|$)/i;
