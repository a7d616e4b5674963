/** Title, authors, times, addresses: what a page says of its article in several places, taken in the order of how often each is right. */
import type { CheerioAPI } from "cheerio/slim";
import { isTag } from "domhandler";
import { languageTag, present, webAddress } from "../feed/item.ts";
import { cleanLine } from "../text/clean.ts";
import { parseDate } from "../text/date.ts";
import { LIMITS } from "../text/limits.ts";
import { plainText } from "../text/markup.ts";
import { publisherDomain } from "../url/publisher.ts";
import type { LinkedArticle } from "./linked-data.ts";

export interface Metadata {
  readonly title?: string;
  readonly byline: readonly string[];
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly canonicalUrl: string;
  readonly siteName?: string;
  readonly image?: string;
  /** As declared. */
  readonly language?: string;
}

const PUBLISHED = [
  "article:published_time",
  "og:published_time",
  "datePublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "sailthru.date",
  "parsely-pub-date",
  "article.published",
  "cXenseParse:recs:publishtime",
  "cxenseparse:publishtime",
  "rnews:datePublished",
  "timestamp",
  "last-modified-date",
  "DC.date.created",
  "citation_date",
  "bt:pubDate",
  "published_at",
];
const MODIFIED = [
  "article:modified_time",
  "og:updated_time",
  "dateModified",
  "dcterms.modified",
  "dc.date.modified",
  "lastmod",
];
const AUTHOR = [
  "author",
  "article:author",
  "dc.creator",
  "parsely-author",
  "sailthru.author",
  "byl",
  "cXenseParse:author",
  "rnews:creator",
  "twitter:creator:name",
  "article:author_name",
];

export function metadataOf($: CheerioAPI, linked: LinkedArticle | undefined, url: string): Metadata {
  const metas = metaTags($);
  const meta = (...names: readonly string[]) =>
    names.map((name) => metas.get(name.toLowerCase())).find((value) => value !== undefined);
  const siteName = cleanLine(meta("og:site_name") ?? linked?.publisher ?? meta("application-name"), LIMITS.name);
  const canonical = [$("link[rel=canonical]").attr("href"), meta("og:url")]
    .map((said) => webAddress(said, url))
    .find((said) => said !== undefined && publisherDomain(said) === publisherDomain(url));
  return {
    ...present({
      title: titleOf($, linked, meta("og:title", "twitter:title"), siteName),
      publishedAt: [
        linked?.published,
        meta(...PUBLISHED),
        $('time[itemprop*="datePublished"], time[pubdate], [itemprop="datePublished"]').first().attr("datetime"),
        $('[itemprop="datePublished"]').first().attr("content"),
        $("article time[datetime], header time[datetime], time[datetime]").first().attr("datetime"),
        dateInUrl(url),
      ]
        .map(parseDate)
        .find((date) => date !== undefined),
      modifiedAt: [linked?.modified, meta(...MODIFIED)].map(parseDate).find((date) => date !== undefined),
      siteName,
      image: webAddress(meta("og:image", "twitter:image") ?? linked?.image, url),
      language: languageTag(
        $("html").attr("lang") ??
          $("html").attr("xml:lang") ??
          linked?.language ??
          meta("og:locale", "content-language", "language", "dc.language"),
      ),
    }),
    byline: authorsOf($, linked, meta(...AUTHOR)),
    canonicalUrl: canonical ?? url,
  };
}

/** First of each name wins, as it does for those who read them for previews. */
function metaTags($: CheerioAPI): Map<string, string> {
  const tags = new Map<string, string>();
  for (const element of $("meta").toArray().filter(isTag)) {
    const { name, property, itemprop, content, "http-equiv": http } = element.attribs;
    const key = (property ?? name ?? itemprop ?? http)?.trim().toLowerCase();
    if (key !== undefined && content?.trim() && !tags.has(key)) tags.set(key, content.trim());
  }
  return tags;
}

function titleOf(
  $: CheerioAPI,
  linked: LinkedArticle | undefined,
  social: string | undefined,
  siteName: string | undefined,
): string | undefined {
  const line = (text: string | undefined) => cleanLine(text === undefined ? undefined : plainText(text), LIMITS.title);
  const headings = $("h1")
    .toArray()
    .map((element) => line($(element).text()))
    .filter((text) => text !== undefined);
  const whole = line($("title").first().text());
  const page = whole === undefined ? undefined : withoutSite(whole, siteName);
  const spoken = [line(linked?.headline), line(social), page]
    .filter((text) => text !== undefined)
    .map((text) => withoutSite(text, siteName));
  // A heading that another place repeats is the headline as readers see it; a lone one may be the site's name.
  const repeated = headings.find(
    (heading) =>
      spoken.some((text) => same(text, heading)) ||
      (whole !== undefined && heading.length > 20 && same(whole.slice(0, heading.length), heading)),
  );
  return repeated ?? spoken[0] ?? headings[0];
}

const same = (a: string, b: string): boolean => a.localeCompare(b, "en", { sensitivity: "base" }) === 0;

/** "Headline - The Site" and "Headline | Section | Site" without what names the site. */
function withoutSite(title: string, siteName: string | undefined): string {
  if (siteName !== undefined && siteName.length > 2) {
    for (const separator of [" - ", " | ", " – ", " — ", " :: ", " • ", " · "]) {
      if (title.toLowerCase().endsWith(`${separator}${siteName}`.toLowerCase()))
        return title.slice(0, -separator.length - siteName.length).trim();
    }
  }
  const cut = / [|–—•·] (?:[^|–—•·]{2,40})$/.exec(title);
  return cut !== null && cut.index > 20 ? title.slice(0, cut.index).trim() : title;
}

function authorsOf($: CheerioAPI, linked: LinkedArticle | undefined, said: string | undefined): string[] {
  const marked = $(
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline__name, .author-name, .byline-name',
  )
    .toArray()
    .slice(0, 5)
    .map((element) => $(element).text());
  const sources = [
    linked?.authors ?? [],
    said === undefined ? [] : [said],
    marked,
    [$(".byline, .author, .article-author").first().text()],
  ];
  for (const source of sources) {
    const names = [...new Set(source.flatMap(namesIn))].slice(0, 10);
    if (names.length > 0) return names;
  }
  return [];
}

/** "By A Name and B Name, Staff" are names; addresses and long sentences are none. */
function namesIn(text: string): string[] {
  const line = cleanLine(plainText(text), 200) ?? "";
  if (/^https?:|@/.test(line)) return [];
  return line
    .replace(/^(by|von|par|por|di|door|od|автор:?|published by|written by|text|author):?\s+/i, "")
    .split(/\s*(?:,|;|\||\band\b|\bund\b|\bet\b|&| y | e )\s*/)
    .map((name) => name.replace(/\s*\(.*?\)\s*/g, " ").trim())
    .filter((name) => name.length > 2 && name.length < 60 && name.split(" ").length <= 5 && !/\d{2}/.test(name));
}

/** /2024/10/25/ in an address is the day it was made. */
function dateInUrl(url: string): string | undefined {
  const found = /\/(20\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?:\/|-|$)/.exec(new URL(url).pathname);
  return found === null ? undefined : `${found[1]}-${found[2]!.padStart(2, "0")}-${found[3]!.padStart(2, "0")}`;
}
