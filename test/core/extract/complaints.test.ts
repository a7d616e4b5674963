/** What users of other readers complain about in their issue trackers, each as a page. */
import { expect, test } from "vitest";
import { extractArticle } from "../../../src/core/extract/index.ts";
import { linkedData, page, paragraph, paragraphs, TITLE } from "./pages.ts";

const url = "https://post.test/news/ferry";
const read = (html: string | Uint8Array, contentType?: string) =>
  extractArticle(html, { url, ...(contentType !== undefined && { contentType }) });
const lines = (html: string): string[] => read(html).text.split("\n");
const texts = (...numbers: number[]): string[] => numbers.map(paragraph);
const LEAD = "The night ferry spent nine hours at sea before the harbour lights came into view.";

test("the lead in a container of its own is kept", () => {
  const body = `<h1>${TITLE}</h1><div class="article-teaser"><p>${LEAD}</p></div><div class="meta">By A. Smith</div>
    <div class="article-body">${paragraphs(1, 4)}</div>`;
  expect(lines(page(body))).toEqual([LEAD, ...texts(1, 2, 3, 4)]);
});

test("the lead in a heading is kept", () => {
  const body = `<article><header><h1>${TITLE}</h1><h2 class="standfirst">${LEAD}</h2></header><div class="story-body">${paragraphs(1, 3)}</div></article>`;
  expect(lines(page(body))).toEqual([LEAD, ...texts(1, 2, 3)]);
});

test("an article that advertisements cut into containers is read whole", () => {
  const chunk = (from: number, to: number) => `<div class="chunk article__body">${paragraphs(from, to)}</div>`;
  const body = `<article><h1>${TITLE}</h1>${chunk(1, 4)}<div class="ad">Buy a boat today, at the best price.</div>${chunk(5, 7)}</article>`;
  expect(lines(page(body))).toEqual(texts(1, 2, 3, 4, 5, 6, 7));
});

test("a paragraph that is one link is kept, a headline that is one is not", () => {
  const body = `<article><h1>${TITLE}</h1><p>${paragraph(1)}</p><p><a href="/x">${paragraph(2)}</a></p>
    <p><a href="/y">More ferries are late this winter</a></p><p>${paragraph(3)}</p></article>`;
  expect(lines(page(body))).toEqual(texts(1, 2, 3));
});

test("the next story of a page that runs on is not taken", () => {
  const story = (title: string, from: number, to: number) =>
    `<article class="story"><h1 class="headline">${title}</h1><div class="text">${paragraphs(from, to)}</div></article>`;
  const body = `<main>${story(TITLE, 1, 3)}${story("Another story altogether", 10, 14)}</main>`;
  expect(lines(page(body))).toEqual(texts(1, 2, 3));
});

test("comments that are longer than the article are not taken", () => {
  const body = `<article><h1>${TITLE}</h1>${paragraphs(1, 2)}</article><div id="comments">${paragraphs(20, 40)}</div>`;
  expect(lines(page(body))).toEqual(texts(1, 2));
});

test("consent and newsletter boxes are left out", () => {
  const consent = `<div id="cookie-consent"><p>${"We and our partners store cookies on your device to make the site work. ".repeat(8)}</p></div>`;
  const box = `<div class="newsletter-box"><p>Sign up for our newsletter and read us every morning, before everybody else.</p></div>`;
  const asking = `<p>Do not miss anything: <a href="https://post.test/newsletter">our letter</a> comes each morning.</p>`;
  expect(
    lines(page(`${consent}<article><h1>${TITLE}</h1>${paragraphs(1, 2)}${box}${asking}${paragraphs(3, 4)}</article>`)),
  ).toEqual(texts(1, 2, 3, 4));
});

test("an article in an element for asides is read", () => {
  expect(lines(page(`<aside class="content"><h1>${TITLE}</h1>${paragraphs(1, 4)}</aside>`))).toEqual(texts(1, 2, 3, 4));
});

test("nothing is said twice, and no two words are glued", () => {
  const body = `<article><h1>${TITLE}</h1><div>First part<div>second part</div>third part, which goes on for a while and ends here.</div>
    <ul><li>one</li><li>two</li></ul><p>line one of the poem<br>line two of the poem</p>${paragraphs(1, 3)}<p>${paragraph(3)}</p></article>`;
  const { text } = read(page(body));
  expect(text).toContain("one\ntwo");
  expect(text).toContain("poem line two");
  expect(text).not.toMatch(/partsecond|partthird|onetwo|poemline/);
  expect(text.split(paragraph(3))).toHaveLength(2);
});

test("lines that only <br> parts are read as one text", () => {
  const { text } = read(
    page(`<h1>${TITLE}</h1><div class="post">${[1, 2, 3, 4].map(paragraph).join("<br><br>")}</div>`),
  );
  expect(text.split("\n")).toEqual(texts(1, 2, 3, 4));
});

test.each([
  ["JSON-LD", "", linkedData({ "@type": "NewsArticle", headline: TITLE, isAccessibleForFree: false })],
  ["JSON-LD as text", "", linkedData({ "@type": "NewsArticle", headline: TITLE, isAccessibleForFree: "False" })],
  ["a meta tag", "", `<meta property="article:content_tier" content="locked">`],
  ["a wall", `<div class="paywall-box"><p>Read on with <a href="/subscribe">a subscription</a>.</p></div>`, ""],
])("a teaser is marked as one: %s", (_, wall, head) => {
  const article = read(page(`<article><h1>${TITLE}</h1>${paragraphs(1, 2)}${wall}</article>`, head));
  expect(article.truncated).toBe(true);
  expect(article.text.split("\n")).toEqual(texts(1, 2));
});

test("a page that is free is not marked as a teaser", () => {
  const head = linkedData({ "@type": "NewsArticle", headline: TITLE, isAccessibleForFree: true });
  expect(read(page(`<article>${paragraphs(1, 2)}</article>`, head)).truncated).toBe(false);
});

test("a live blog without its updates in JSON-LD is read, its posts as entries with their times", () => {
  const post = (n: number) =>
    `<div class="post"><time datetime="2024-10-25T1${n}:30:00+02:00">1${n}.30</time><h3>Update ${n}</h3><p>${paragraph(n)}</p></div>`;
  const head = linkedData({ "@type": "LiveBlogPosting", headline: TITLE, datePublished: "2024-10-25T08:00:00Z" });
  expect(lines(page(`<article><h1>${TITLE}</h1>${[4, 3, 2].map(post).join("")}</article>`, head)).slice(0, 3)).toEqual([
    "2024-10-25T12:30:00.000Z",
    "Update 4",
    paragraph(4),
  ]);
});

test("an article with one time is no live blog", () => {
  const body = `<article><h1>${TITLE}</h1><div><time datetime="2024-10-25T10:00:00Z">10.00</time></div>${paragraphs(1, 3)}</article>`;
  expect(lines(page(body))).toEqual(texts(1, 2, 3));
});

test("an AMP page is read, and names its canonical address", () => {
  const html = `<!doctype html><html amp lang="en"><head><title>${TITLE}</title><link rel="canonical" href="${url}"></head><body>
    <amp-sidebar id="sidebar"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><main><h1>${TITLE}</h1>
    <amp-img src="a.jpg"></amp-img><div>${paragraphs(1, 3)}</div></main></body></html>`;
  const article = extractArticle(html, { url: "https://post.test/amp/news/ferry" });
  expect(article.text.split("\n")).toEqual(texts(1, 2, 3));
  expect(article.canonicalUrl).toBe(url);
});

test.each([
  ["one paragraph", page(`<p>${paragraph(1)}</p>`)],
  ["a fragment without html and body", `<div><div><h1>${TITLE}</h1><p>${paragraph(1)}</p></div></div>`],
  ["text alone", `<div>${paragraph(1)}</div>`],
  ["a page that a script shows", page(`<div style="display:none"><p>${paragraph(1)}</p></div>`)],
])("a short page is not empty: %s", (_, html) => {
  expect(read(html).text).toBe(paragraph(1));
});

test("text that stands in JSON-LD alone is read there", () => {
  const head = linkedData({
    "@type": "NewsArticle",
    headline: TITLE,
    articleBody: [1, 2, 3].map(paragraph).join("\n"),
  });
  expect(read(page(`<div id="app"></div>`, head)).text.split("\n")).toEqual(texts(1, 2, 3));
});

const encoded = (head: string, text: string, bytes: (text: string) => Buffer) =>
  bytes(page(`<p>${text} ${paragraph(1)}</p>`, head));
const table = (label: string) => {
  const decoder = new TextDecoder(label);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]));
  return (text: string) => Buffer.from([...text].map((sign) => codes.get(sign) ?? 0x3f));
};

test.each([
  ["windows-1250 in the header", "Příliš žluťoučký kůň", "text/html; charset=windows-1250", "", table("windows-1250")],
  [
    "ISO-8859-1 in a meta tag alone",
    "Müller fährt über",
    "text/html",
    `<meta charset="iso-8859-1">`,
    table("iso-8859-1"),
  ],
  [
    "http-equiv",
    "Москва, четверг",
    undefined,
    `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`,
    table("windows-1251"),
  ],
  [
    "UTF-8 under a wrong label",
    "Köln – 東京",
    "text/html; charset=iso-8859-1",
    "",
    (text: string) => Buffer.from(text),
  ],
])("bytes are decoded: %s", (_, text, contentType, head, bytes) => {
  expect(read(encoded(head, text, bytes), contentType).text).toContain(text);
});
