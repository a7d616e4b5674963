/**
 * Feeds for readers elsewhere, in three formats: Atom (RFC 4287), RSS 2.0, JSON Feed 1.1; and a list of feeds, OPML 2.0. Pure.
 *
 * Written here and not by a library: the one that writes all four puts line breaks around every text with a special character in it, and
 * readers show them.
 */

export const FORMATS = ["atom", "rss", "json"] as const;
export type Format = (typeof FORMATS)[number];

export interface FeedEntry {
  /** A URI that never changes. */
  readonly id: string;
  readonly title: string;
  /** Left out unless it is a web address. */
  readonly url: string;
  readonly author: string;
  readonly updated: Date;
  readonly published: Date;
  readonly category?: string;
  /** Plain text. */
  readonly summary: string;
}

export interface FeedDocument {
  readonly id: string;
  readonly title: string;
  /** Its own address. */
  readonly self: string;
  /** The page that it belongs to. */
  readonly home: string;
  readonly updated: Date;
  readonly entries: readonly FeedEntry[];
}

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** What XML 1.0 has no way to write; JSON goes without it too, so that the three say the same. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const writable = (text: string): string => text.replace(UNFIT, "");

/** No address that a reader could run: of an article's address only http and https are shown. */
const webAddress = (url: string): string | undefined =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => writable(text).replace(/[&<>"']/g, (found) => ESCAPES[found]!);

const element = (name: string, text: string | undefined, attributes = ""): string =>
  text === undefined ? "" : `<${name}${attributes}>${escaped(text)}</${name}>\n`;

/** RSS readers take a description for HTML. */
const asHtml = (text: string): string =>
  escaped(text)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`)
    .join("");

const atom = ({ id, title, self, home, updated, entries }: FeedDocument): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${element("id", id)}${element("title", title)}${element("updated", updated.toISOString())}<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(home)}"/>
<author><name>Throughline</name></author>
<generator>Throughline</generator>
${entries.map(atomEntry).join("")}</feed>
`;

function atomEntry(entry: FeedEntry): string {
  const url = webAddress(entry.url);
  return `<entry>
${element("id", entry.id)}${element("title", entry.title)}${element("updated", entry.updated.toISOString())}${element("published", entry.published.toISOString())}${url === undefined ? "" : `<link rel="alternate" href="${escaped(url)}"/>\n`}<author>${element("name", entry.author).trimEnd()}</author>
${entry.category === undefined ? "" : `<category term="${escaped(entry.category)}"/>\n`}${element("summary", entry.summary)}</entry>
`;
}

const rss = ({ title, self, home, updated, entries }: FeedDocument): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${element("title", title)}${element("link", home)}${element("description", title)}${element("lastBuildDate", updated.toUTCString())}<generator>Throughline</generator>
<atom:link rel="self" type="application/rss+xml" href="${escaped(self)}"/>
${entries.map(rssItem).join("")}</channel>
</rss>
`;

const rssItem = (entry: FeedEntry): string =>
  `<item>
${element("guid", entry.id, ' isPermaLink="false"')}${element("title", entry.title)}${element("link", webAddress(entry.url))}${element("pubDate", entry.published.toUTCString())}${element("dc:creator", entry.author)}${element("category", entry.category)}${element("description", asHtml(entry.summary))}</item>
`;

const json = ({ title, self, home, entries }: FeedDocument): string =>
  `${JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: writable(title),
      home_page_url: home,
      feed_url: self,
      items: entries.map((entry) => ({
        id: entry.id,
        url: webAddress(entry.url),
        title: writable(entry.title),
        content_text: writable(entry.summary),
        date_published: entry.published,
        date_modified: entry.updated,
        authors: [{ name: writable(entry.author) }],
        tags: entry.category === undefined ? undefined : [entry.category],
      })),
    },
    null,
    1,
  )}\n`;

const WRITERS: Readonly<Record<Format, (feed: FeedDocument) => string>> = { atom, rss, json };

export const feedDocument = (format: Format, feed: FeedDocument): string => WRITERS[format](feed);

export interface ListedFeed {
  readonly title: string;
  readonly url: string;
  readonly home: string;
}

/** For a reader to subscribe to all of them at once. */
export const feedList = (title: string, feeds: readonly ListedFeed[]): string => `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
${element("title", title)}</head>
<body>
${feeds
  .map(
    (feed) =>
      `<outline type="rss" text="${escaped(feed.title)}" title="${escaped(feed.title)}" xmlUrl="${escaped(feed.url)}" htmlUrl="${escaped(feed.home)}"/>\n`,
  )
  .join("")}</body>
</opml>
`;
