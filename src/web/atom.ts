/** Atom documents (RFC 4287). Pure. */

export interface AtomEntry {
  /** A URI that never changes. */
  readonly id: string;
  readonly title: string;
  /** Left out unless it is a web address. */
  readonly url: string;
  readonly author: string;
  readonly updated: Date;
  readonly published: Date;
  readonly category?: string;
  readonly summary: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  /** Its own address. */
  readonly self: string;
  /** The page that it belongs to. */
  readonly home: string;
  readonly updated: Date;
  readonly entries: readonly AtomEntry[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** What XML 1.0 has no way to write. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string => text.replace(UNFIT, "").replace(/[&<>"']/g, (found) => ESCAPES[found]!);

export function atomFeed(feed: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${escaped(feed.id)}</id>
<title>${escaped(feed.title)}</title>
<updated>${feed.updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escaped(feed.home)}"/>
<author><name>Throughline</name></author>
<generator>Throughline</generator>
${feed.entries.map(entryXml).join("")}</feed>
`;
}

function entryXml(entry: AtomEntry): string {
  const isWeb = URL.canParse(entry.url) && /^https?:$/.test(new URL(entry.url).protocol);
  return `<entry>
<id>${escaped(entry.id)}</id>
<title>${escaped(entry.title)}</title>
<updated>${entry.updated.toISOString()}</updated>
<published>${entry.published.toISOString()}</published>
${isWeb ? `<link rel="alternate" href="${escaped(entry.url)}"/>\n` : ""}<author><name>${escaped(entry.author)}</name></author>
${entry.category === undefined ? "" : `<category term="${escaped(entry.category)}"/>\n`}<summary>${escaped(entry.summary)}</summary>
</entry>
`;
}
