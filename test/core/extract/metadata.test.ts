/** Titles, authors and times from the places in which pages state them. */
import { expect, test } from "vitest";
import { extractArticle } from "../../../src/core/extract/index.ts";
import { linkedData, page, paragraphs, TITLE } from "./pages.ts";

const url = "https://post.test/news/ferry";
const body = (before = "", after = "") => `<article><h1>${TITLE}</h1>${before}${paragraphs(1, 3)}</article>${after}`;
const read = (html: string, address = url) => extractArticle(html, { url: address });
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

test.each([
  ["parsely-pub-date", "2024-10-25T08:30:00Z"],
  ["dc.date.issued", "2024-10-25T10:30:00+02:00"],
  ["article:published_time", "2024-10-25T10:30:00+02:00"],
])("a time of day is kept: %s", (name, content) => {
  expect(read(page(body(), meta(name, content)))).toMatchObject({
    publishedAt: "2024-10-25T08:30:00.000Z",
    publishedOn: "2024-10-25",
    publishedFrom: "meta",
  });
});

test("the article among several JSON-LD blocks is found, broken ones are passed over", () => {
  const head = `<script type="application/ld+json">{"broken": </script>${linkedData({ "@type": "Organization", name: "Post" })}${linkedData(
    {
      "@graph": [
        { "@type": "WebPage" },
        { "@type": "NewsArticle", headline: TITLE, datePublished: "2024-10-25T08:30:00Z" },
      ],
    },
  )}`;
  expect(read(page(body(), head))).toMatchObject({ publishedAt: "2024-10-25T08:30:00.000Z", publishedFrom: "json-ld" });
});

test("of several articles in JSON-LD the page's own counts", () => {
  const other = {
    "@type": "NewsArticle",
    headline: "Other",
    url: "https://post.test/other",
    datePublished: "2020-01-01",
  };
  const own = { "@type": "NewsArticle", headline: TITLE, url, datePublished: "2024-10-25" };
  expect(read(page(body(), linkedData([other, own]))).publishedAt).toBe("2024-10-25T00:00:00.000Z");
});

test("the date of a comment is not the article's", () => {
  const comments = `<div class="comments"><div>Posted on 1 November 2024</div><p>I was on that ferry.</p></div>`;
  expect(read(page(body(`<p class="date">25 October 2024</p>`, comments))).publishedOn).toBe("2024-10-25");
  expect(read(page(body("", comments))).publishedOn).toBeUndefined();
});

test("a number in an address is no date unless it is one", () => {
  expect(read(page(body()), "https://post.test/article/10.1007/s11926-017-0626-z").publishedOn).toBeUndefined();
  expect(read(page(body()), "https://post.test/2024/10/25/ferry").publishedOn).toBe("2024-10-25");
  expect(read(page(body()), "https://post.test/2024/oct/25/ferry").publishedOn).toBe("2024-10-25");
  expect(read(page(body()), "https://post.test/25-10-2024-ferry").publishedOn).toBe("2024-10-25");
});

test("a time of change is never the time of publication", () => {
  const head = `${meta("article:modified_time", "2024-11-02T08:00:00Z")}${linkedData({ "@type": "NewsArticle", dateModified: "2024-11-02T08:00:00Z" })}`;
  const changed = read(page(body("<p>Updated: November 2, 2024</p>"), head));
  expect(changed.publishedAt).toBeUndefined();
  expect(changed.modifiedAt).toBe("2024-11-02T08:00:00.000Z");
  const both = read(page(body("<p>Published October 25, 2024 | Updated November 2, 2024</p>"), head));
  expect(both.publishedOn).toBe("2024-10-25");
});

test("two places outvote one, and the newest date does not win", () => {
  const head = linkedData({ "@type": "NewsArticle", datePublished: "2024-11-02T08:00:00Z" });
  const article = read(page(body(`<p class="published">25.10.2024</p>`), head), "https://post.test/2024/10/25/ferry");
  expect(article.publishedOn).toBe("2024-10-25");
});

test("a moment in UTC is on the day that readers are shown", () => {
  const head = meta("article:published_time", "2024-10-26T02:10:00Z");
  expect(read(page(body(`<p class="date">October 25, 2024</p>`), head))).toMatchObject({
    publishedAt: "2024-10-26T02:10:00.000Z",
    publishedOn: "2024-10-25",
  });
});

test.each([
  ["en", "Oct. 25, 2024"],
  ["en-GB", "25th October 2024"],
  ["en-GB", "05/10/2024", "2024-10-05"],
  ["en-US", "10/05/2024", "2024-10-05"],
  ["de", "25. Oktober 2024, 10:30 Uhr"],
  ["de-AT", "5. Jänner 2024", "2024-01-05"],
  ["fr", "Publié le 1er août 2024 à 10h30", "2024-08-01"],
  ["es", "25 de octubre de 2024"],
  ["it", "25 ottobre 2024"],
  ["pt", "25 de outubro de 2024"],
  ["nl", "25 oktober 2024"],
  ["pl", "25 października 2024"],
  ["ru", "25 октября 2024"],
  ["uk", "25 жовтня 2024"],
  ["cs", "25. října 2024"],
  ["tr", "25 Ekim 2024"],
  ["hu", "2024. október 25."],
  ["ko", "입력 2024.10.25 10:30"],
  ["ko", "2024년 10월 25일"],
  ["ja", "2024年10月25日 10時30分"],
  ["zh", "2024-10-25 10:30"],
  ["ar", "25 أكتوبر 2024"],
  ["ar", "٢٥ أكتوبر ٢٠٢٤"],
  ["fa", "۲۵ اکتبر ۲۰۲۴"],
  ["el", "25 Οκτωβρίου 2024"],
])("a day that readers see: %s %s", (lang, text, day = "2024-10-25") => {
  const html = page(body(`<div>${text}</div>`)).replace('lang="en"', `lang="${lang}"`);
  expect(read(html)).toMatchObject({ publishedOn: day, publishedFrom: "text" });
});

test("the headline is what readers see, without the site's name", () => {
  expect(read(page(body())).title).toBe(TITLE);
  const noHeading = `<article>${paragraphs(1, 3)}</article>`;
  expect(read(page(noHeading, meta("og:site_name", "Harbour Post"))).title).toBe(TITLE);
  const section = `<article><h1>Ships ${TITLE}</h1>${paragraphs(1, 3)}</article>`;
  expect(read(page(section, meta("og:title", TITLE))).title).toBe(TITLE);
  const dashed = "Late again – how the ferry lost its way";
  const kept = `<h1>${dashed}</h1>${paragraphs(1, 3)}`;
  expect(read(page(kept, meta("og:title", `${dashed} | Harbour Post`))).title).toBe(dashed);
});

test.each([
  [
    "JSON-LD",
    "",
    linkedData({ "@type": "NewsArticle", author: [{ name: "Ann Smith" }, { name: "Bo Lee" }] }),
    ["Ann Smith", "Bo Lee"],
  ],
  ["a list in a meta tag", "", `<meta name="author" content="Ann Smith and Bo Lee">`, ["Ann Smith", "Bo Lee"]],
  [
    "an address is no name",
    `<a rel="author">Ann Smith</a>`,
    meta("article:author", "https://facebook.com/ann"),
    ["Ann Smith"],
  ],
  ["a byline", `<div class="byline">By Ann Smith, Staff</div>`, "", ["Ann Smith"]],
  ["German", `<span class="autor">Von Änne Müller und Bo Lee</span>`, "", ["Änne Müller", "Bo Lee"]],
  [
    "the site's own name",
    `<p class="author">Ann Smith</p>`,
    `${meta("og:site_name", "Harbour Post")}<meta name="author" content="Harbour Post">`,
    ["Ann Smith"],
  ],
  ["nobody", "", "", []],
])("authors: %s", (_, before, head, names) => {
  expect(read(page(body(before), head)).byline).toEqual(names);
});

test("a canonical address of another site is not believed", () => {
  expect(read(page(body(), `<link rel="canonical" href="https://evil.test/x">`)).canonicalUrl).toBe(url);
  expect(read(page(body(), `<link rel="canonical" href="/news/ferry-2">`)).canonicalUrl).toBe(
    "https://post.test/news/ferry-2",
  );
});

test("the language is that of the text, whatever is declared", () => {
  const german =
    "Die Fähre verließ am Morgen den Hafen und kam erst am Mittag auf der Insel an, weil dichter Nebel lag. ".repeat(4);
  expect(read(page(`<p>${german}</p>`)).language).toBe("de");
});
