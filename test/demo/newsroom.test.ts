import { resolve } from "node:path";
import { load } from "cheerio";
import { parseDocument } from "htmlparser2";
import RssParser from "rss-parser";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Newsroom, startNewsroom } from "../../src/demo/newsroom.ts";
import { appearsAt, readOutlets, readStream } from "../../src/demo/stream.ts";

const demo = resolve(import.meta.dirname, "../../demo");
const stream = readStream(`${demo}/stream.jsonl`);
const outlets = readOutlets(`${demo}/outlets.json`);
const WINDOW = 20;
const AFTER_ALL = new Date("2025-06-01T00:00:00Z");
const AMID = new Date("2024-12-01T00:00:00Z");

let now = AFTER_ALL;
let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom({ stream, outlets, clock: { now: () => now } });
});
beforeEach(() => {
  now = AFTER_ALL;
});
afterAll(() => newsroom.close());

const feedOf = (slug: string): string => newsroom.feeds.find(({ outlet }) => outlet === slug)!.url;

interface Item {
  readonly url: string;
  readonly title: string;
  readonly at: number;
  readonly content: string | undefined;
}

/** Reads a feed with readers that are not ours. */
async function itemsOf(slug: string): Promise<Item[]> {
  const body = await (await fetch(feedOf(slug))).text();
  const { format } = outlets.find((outlet) => outlet.slug === slug)!;
  if (format === "json") {
    const feed = JSON.parse(body) as {
      items: { url: string; title: string; date_published: string; content_html?: string }[];
    };
    return feed.items.map((item) => ({
      url: item.url,
      title: item.title,
      at: Date.parse(item.date_published),
      content: item.content_html,
    }));
  }
  if (format === "rdf") {
    // The strict parser inside rss-parser refuses what htmlparser2 would mend.
    await new RssParser().parseString(body);
    const $ = load(parseDocument(body, { xmlMode: true }), { xml: true });
    expect($("rdf\\:li").length).toBe($("item").length);
    return $("item")
      .toArray()
      .map((item) => ({
        url: $("link", item).text(),
        title: $("title", item).text(),
        at: Date.parse($("dc\\:date", item).text()),
        content: $("content\\:encoded", item).text() || undefined,
      }));
  }
  const feed = await new RssParser().parseString(body);
  return feed.items.map((item) => ({
    url: item.link!,
    title: item.title!,
    at: Date.parse(item.isoDate!),
    content: format === "atom" ? (item.content !== item.summary ? item.content : undefined) : item["content:encoded"],
  }));
}

const publishedIn = (slug: string) =>
  stream.filter((article) => article.outlet === slug && Date.parse(appearsAt(article)) <= now.getTime()).reverse();

test("every outlet's feed is well formed and holds its latest articles, newest first, whatever the format", async () => {
  for (const { slug } of outlets) {
    const expected = publishedIn(slug).slice(0, WINDOW);
    const items = await itemsOf(slug);
    expect(
      items.map(({ title, at }) => [title, at]),
      slug,
    ).toEqual(expected.map(({ title, publishedAt }) => [title, Date.parse(publishedAt)]));
  }
  expect(publishedIn("lantern-wire").length).toBeGreaterThan(WINDOW);
});

test("feeds carry whole articles where the outlet says so, and only there", async () => {
  for (const { slug, fullText } of outlets) {
    const [item] = await itemsOf(slug);
    const [article] = publishedIn(slug);
    if (fullText) for (const text of article!.paragraphs) expect(load(item!.content!).text(), slug).toContain(text);
    else expect(item!.content, slug).toBeUndefined();
  }
});

test("feeds hold what is published by the clock and nothing later, and are well formed while empty", async () => {
  now = AMID;
  for (const { slug } of outlets)
    expect((await itemsOf(slug)).length, slug).toBe(Math.min(WINDOW, publishedIn(slug).length));
  now = new Date("2024-09-01T00:00:00Z");
  for (const { slug } of outlets) expect(await itemsOf(slug), slug).toEqual([]);
});

test("every article that was ever in a feed has a page with its title and all its paragraphs, each once", async () => {
  const pages = new Map<string, string>();
  for (const article of stream) {
    now = new Date(appearsAt(article));
    const item = (await itemsOf(article.outlet)).find(({ title }) => title === article.title)!;
    pages.set(item.url, article.id);
    const response = await fetch(item.url);
    expect(response.status, article.id).toBe(200);
    const $ = load(await response.text());
    expect($("h1").text()).toBe(article.title);
    expect($("link[rel=canonical]").attr("href")).toBe(item.url);
    const texts = $("p")
      .toArray()
      .map((element) => $(element).text());
    for (const text of article.paragraphs) expect(texts.filter((found) => found === text).length, article.id).toBe(1);
  }
  expect(pages.size).toBe(stream.length);
});

test("an article has no page before its time, and the same bytes at any time after", async () => {
  const { url } = (await itemsOf("blue-crane"))[0]!;
  const late = await (await fetch(url)).text();
  const published = Date.parse(publishedIn("blue-crane")[0]!.publishedAt);
  now = new Date(published - 1);
  expect((await fetch(url)).status).toBe(404);
  now = new Date(published);
  expect(await (await fetch(url)).text()).toBe(late);
});

test("a feed answers 304 to its validators until something is published, then 200", async () => {
  now = AMID;
  const url = feedOf("lantern-wire");
  const first = await fetch(url);
  const etag = first.headers.get("etag")!;
  const modified = first.headers.get("last-modified")!;
  now = new Date(AMID.getTime() + 3_600_000);
  const unchanged = await fetch(url, { headers: { "If-None-Match": `"other", W/${etag}` } });
  expect([unchanged.status, await unchanged.text(), unchanged.headers.get("etag")]).toEqual([304, "", etag]);
  expect((await fetch(url, { headers: { "If-Modified-Since": modified } })).status).toBe(304);
  expect((await fetch(url, { headers: { "If-None-Match": '"other"', "If-Modified-Since": modified } })).status).toBe(
    200,
  );
  now = AFTER_ALL;
  expect((await fetch(url, { headers: { "If-None-Match": etag } })).status).toBe(200);
  expect((await fetch(url, { headers: { "If-Modified-Since": modified } })).status).toBe(200);
});

test("a page answers 304 to its ETag", async () => {
  const { url } = (await itemsOf("saltmarsh-gazette"))[0]!;
  const etag = (await fetch(url)).headers.get("etag")!;
  expect((await fetch(url, { headers: { "If-None-Match": etag } })).status).toBe(304);
});

test("front pages lead to the feed and the articles, and robots.txt allows both", async () => {
  for (const { url, outlet } of newsroom.feeds) {
    const $ = load(await (await fetch(new URL("./", url))).text());
    expect($("link[rel=alternate]").attr("href"), outlet).toBe(url);
    expect($("li a").length, outlet).toBe(publishedIn(outlet).length);
    expect(await (await fetch(new URL("/robots.txt", url))).text(), outlet).toBe("User-agent: *\nDisallow: /search\n");
  }
});

test("other methods and unknown paths are refused, and HEAD has no body", async () => {
  const url = feedOf("kestrel-notes");
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
  expect((await fetch(new URL("/kestrel-notes/nothing", url))).status).toBe(404);
  const head = await fetch(url, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("the allow list names every address that the feeds have, and each address serves its own outlets alone", async () => {
  const hosts = newsroom.feeds.map(({ url }) => new URL(url).host);
  expect(new Set(newsroom.allow.split(","))).toEqual(new Set(hosts));
  for (const host of hosts) expect(host).toMatch(/^127\.0\.0\.\d+:\d+$/);
  if (process.platform !== "linux") return;
  expect(new Set(hosts).size).toBe(outlets.length);
  const strange = new URL(feedOf("kestrel-notes"));
  strange.host = hosts.find((host) => host !== strange.host)!;
  expect((await fetch(strange)).status).toBe(404);
});

test("all outlets can share one address, and closing frees it", async () => {
  const small = await startNewsroom({ stream, outlets, clock: { now: () => AMID }, hosts: 1 });
  expect(small.allow).toMatch(/^127\.0\.0\.1:\d+$/);
  for (const { url, title } of small.feeds) expect(await (await fetch(url)).text()).toContain(title);
  await small.close();
  await expect(fetch(small.feeds[0]!.url)).rejects.toThrow();
});

test("an article of an unknown outlet is refused", async () => {
  await expect(startNewsroom({ stream, outlets: outlets.slice(1), clock: { now: () => AMID } })).rejects.toThrow(
    /there is no outlet/,
  );
});
