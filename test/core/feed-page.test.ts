import { expect, test } from "vitest";
import { readPage } from "../../src/core/feed/page.ts";
import { placesInRobots, placesOnPage } from "../../src/core/feed/places.ts";
import { readSection } from "../../src/core/feed/section.ts";

const page = (html: string, url = "https://www.tide.example/world/") =>
  readPage(new TextEncoder().encode(html), { url });
const articles = (html: string, url?: string) =>
  readSection(page(html, url)).items.map(({ url: link, title }) => [link, title]);

const frame = (main: string): string => `<!doctype html><html lang="en-GB"><head><title>World | Tide</title>
<script>document.write('<a href="/2026/11/24/never-an-article-of-this-page">Written by a script, never seen</a>')</script></head><body>
<header><a href="/">Tide</a><nav><ul><li><a href="/world/">World</a></li><li><a href="/world/asia/">Asia and the Pacific Ocean today</a></li></ul></nav></header>
<main>${main}</main>
<aside class="newsletter"><a href="/newsletter/the-week-in-five-stories">The week in five stories, every Friday</a></aside>
<div class="social-share"><a href="/2026/11/24/share-this-page-with-your-friends">Share this page with all of your friends</a></div>
<footer><a href="/about/">About us and the people who work here</a><a href="https://other.example/2026/11/24/an-elsewhere-story">A story of another publisher entirely</a></footer></body></html>`;

test("teasers with a picture, a heading and a link to read more are one article each, with the heading as title", () => {
  const teaser = (
    n: number,
    title: string,
  ) => `<article class="teaser"><a href="/world/${n}-story-of-the-pier"><img src="/i/${n}.jpg" alt=""></a>
    <h3><a href="/world/${n}-story-of-the-pier?utm_source=home">${title}</a></h3><time datetime="2026-11-2${n}T08:00:00Z">today</time>
    <p>Lead.</p><a href="/world/${n}-story-of-the-pier#comments">12 comments</a><a class="more" href="/world/${n}-story-of-the-pier">Read more</a></article>`;
  const html = frame(
    teaser(1, "Pier reopens after two years of work") + teaser(2, "Ferry line to close") + teaser(3, "Fog"),
  );
  expect(articles(html)).toEqual([
    ["https://www.tide.example/world/1-story-of-the-pier", "Pier reopens after two years of work"],
    ["https://www.tide.example/world/2-story-of-the-pier", "Ferry line to close"],
    ["https://www.tide.example/world/3-story-of-the-pier", "Fog"],
  ]);
  const { feed, items } = readSection(page(html));
  expect(feed).toEqual({
    title: "World | Tide",
    url: "https://www.tide.example/world/",
    language: "en",
    format: "page",
  });
  expect(items.map(({ publishedAt }) => publishedAt)).toEqual([
    "2026-11-21T08:00:00.000Z",
    "2026-11-22T08:00:00.000Z",
    "2026-11-23T08:00:00.000Z",
  ]);
});

test("a bare list of links with numbers in their addresses, in a script without spaces", () => {
  const html = `<table><tr><td class=list>${[20261, 20262, 20263]
    .map((n) => `<div><a href="view.php?no=${n}&amp;page=1">부두가 두 해 만에 다시 문을 열었다 ${n}</a></div>`)
    .join("")}</td></tr></table><a href="list.php?page=2">다음</a>`;
  expect(articles(html, "https://news.pusan.example/local/list.php")).toHaveLength(3);
  const japanese = [1, 2, 3]
    .map((n) => `<li><a href="/articles/10000${n}.html">港の桟橋が二年ぶりに再開した</a></li>`)
    .join("");
  expect(articles(`<ul>${japanese}</ul>`, "https://minato.example/")).toHaveLength(3);
});

test("dated addresses under divs without any name", () => {
  const html = frame(
    [1, 2, 3, 4]
      .map(
        (n) =>
          `<div><div><a href="/2026/11/2${n}/council-meets-on-the-new-pier-${n}.html">Council meets on the new pier, part ${n}</a></div></div>`,
      )
      .join(""),
  );
  expect(articles(html)).toHaveLength(4);
});

test("a page without articles gives none", () => {
  expect(
    articles(frame("<h1>Sorry</h1><p>We will be back. <a href='/contact/'>Write to us if you cannot wait</a></p>")),
  ).toEqual([]);
  expect(articles("")).toEqual([]);
  expect(articles("<a href='/login?next=/a'>Please log in to read the news of today</a>")).toEqual([]);
});

test("a page of a million open tags, links or attributes is read, too", () => {
  for (const html of [
    "<b>".repeat(1e5),
    "<a href='/x'>".repeat(1e5),
    "<a ".repeat(1e5),
    "<script>".repeat(1e5),
    `<p ${'a="b" '.repeat(1e5)}>`,
  ])
    expect(articles(html)).toEqual([]);
});

test("declared feeds come before linked ones, those of comments last, each once", () => {
  const html = `<base href="https://cdn.tide.example/x/"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <LINK REL='alternate' TYPE='application/atom+xml' HREF='/atom'><link rel=alternate type=application/rss+xml href=//www.tide.example/rss>
    <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" type="text/css" href="/feed.css">
    <a href="https://www.tide.example/rss">RSS</a><a href="https://www.tide.example/feeds/world.xml">World</a><a href="/feedback">Feedback</a>`;
  expect(placesOnPage(page(html)).map(({ url, how }) => [url, how])).toEqual([
    ["https://cdn.tide.example/atom", "declared by the page"],
    ["https://www.tide.example/rss", "declared by the page"],
    ["https://cdn.tide.example/comments/feed", "declared by the page"],
    ["https://www.tide.example/feeds/world.xml", "linked from the page"],
  ]);
});

test("sitemaps that robots.txt names, those with news first", () => {
  const robots =
    "User-agent: *\nDisallow: /x\nSitemap: https://a.example/sitemap.xml\r\n  sitemap: /news-sitemap.xml\nSitemap:\nSitemap: ftp://a.example/\n";
  expect(placesInRobots(robots, "https://a.example/robots.txt").map(({ url }) => url)).toEqual([
    "https://a.example/news-sitemap.xml",
    "https://a.example/sitemap.xml",
  ]);
});
