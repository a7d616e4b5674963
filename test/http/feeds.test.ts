import { parseOpml, parseFeed as readStrictly } from "feedsmith";
import Parser from "rss-parser";
import { expect, test } from "vitest";
import { parseFeed } from "../../src/core/feed/index.ts";
import { FORMATS, feedDocument } from "../../src/web/feed-documents.ts";
import { aSource, aStoryline } from "../helpers/store.ts";
import { aDevelopment, ask as askAt, serve, useHttp } from "./served.ts";

const served = useHttp();

test("a storyline is an Atom feed of its developments, or of its articles", async () => {
  const { ask, db, clock, article } = served();
  const storyline = await aStoryline(db, 'slug: kursk\nname: "Kursk & <others>"\nquery: kursk', clock);
  const source = await aSource(db, "https://wire.example.org/feed.xml", clock);
  const id = await article(
    source,
    "https://wire.example.org/1?a=1&b=2",
    'Troops <b>"seen"</b> & \u0007heard',
    "Troops were seen in Kursk.",
    "2025-04-27T00:00:00Z",
  );
  await aDevelopment(
    served(),
    storyline.id,
    id,
    { headline: "Pyongyang confirms <it> & more", kind: "first_confirmation" },
    "2025-04-27T00:00:00Z",
  );
  const developments = await ask("/s/kursk.atom");
  expect(developments.headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
  const feed = await new Parser().parseString(developments.body);
  expect(feed.title).toBe("Kursk & <others>");
  expect(feed.items).toHaveLength(1);
  expect(feed.items[0]).toMatchObject({
    title: "Pyongyang confirms <it> & more",
    link: "https://wire.example.org/1?a=1&b=2",
    author: "example.org",
  });
  expect(feed.items[0]!.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  const articles = await new Parser().parseString((await ask("/s/kursk.atom?items=articles")).body);
  expect(articles.items).toMatchObject([
    { title: 'Troops <b>"seen"</b> & heard', link: "https://wire.example.org/1?a=1&b=2" },
  ]);
  expect(articles.items[0]!.id).not.toBe(feed.items[0]!.id);
});

test("an unchanged feed answers 304 by ETag and by time", async () => {
  const { ask, db, clock } = served();
  await aStoryline(db, "slug: still\nname: Still\nquery: still", clock);
  const first = await ask("/s/still.atom");
  const at = String(first.headers["last-modified"]);
  expect(at).toBe("Mon, 28 Apr 2025 06:00:00 GMT");
  expect((await ask("/s/still.atom", { headers: { "if-none-match": String(first.headers.etag) } })).status).toBe(304);
  expect((await ask("/s/still.atom", { headers: { "if-modified-since": at } })).status).toBe(304);
  expect(
    (await ask("/s/still.atom", { headers: { "if-modified-since": "Sun, 27 Apr 2025 06:00:00 GMT" } })).status,
  ).toBe(200);
  expect((await ask("/s/still.atom", { headers: { "if-modified-since": "nonsense" } })).status).toBe(200);
  expect(
    (await ask("/s/still.atom", { headers: { "if-none-match": '"other"', "if-modified-since": at } })).status,
  ).toBe(200);
});

test("ids stay the same under another address, which links then name", async () => {
  const { ask, db, clock } = served();
  await aStoryline(db, "slug: moved\nname: Moved\nquery: moved", clock);
  const here = (await ask("/s/moved.atom")).body;
  const http = await serve(db, clock, { env: { THROUGHLINE_PUBLIC_URL: "https://news.example.org/" } });
  const there = (await askAt(http.url, "/s/moved.atom")).body;
  await http.close();
  const id = /<id>(.*?)<\/id>/;
  expect(id.exec(there)![1]).toBe(id.exec(here)![1]);
  expect(there).toContain('href="https://news.example.org/s/moved.atom"');
});

test("a feed that is not there is a 404, other items are a 400", async () => {
  const { ask, db, clock } = served();
  await aStoryline(db, "slug: plain\nname: Plain\nquery: plain", clock);
  expect((await ask("/s/none.atom")).json).toMatchObject({ status: 404, code: "NOT_FOUND" });
  expect((await ask("/s/plain.atom?items=all")).json).toMatchObject({ status: 400, code: "BAD_PARAMETER" });
});

test.each([
  ["atom", "application/atom+xml; charset=utf-8"],
  ["rss", "application/rss+xml; charset=utf-8"],
  ["json", "application/feed+json; charset=utf-8"],
])("as %s it says the same, and our own reader and a strict one read it", async (format, type) => {
  const { ask, db, clock, article } = served();
  await aStoryline(db, 'slug: ports\nname: "Ports & <docks>"\nquery: docks', clock);
  const source = await aSource(db, "https://wire.example.org/feed.xml", clock);
  const words = {
    title: '<b>"Docks"</b> & \u0007quays ]]> 북한',
    text: "The docks were closed. <script>x</script> & more.",
  };
  const url = "https://wire.example.org/docks?a=1&b=2";
  await article(source, url, words.title, words.text, "2025-04-27T00:00:00Z");
  const { headers, body } = await ask(`/s/ports.${format}?items=articles`);
  expect(headers["content-type"]).toBe(type);
  const own = await parseFeed(Buffer.from(body), { url: "http://localhost/", contentType: type });
  // A title in RSS may be HTML: a reader that takes it so leaves out what looks like a tag.
  expect(own.feed.title).toMatch(/^Ports & (<docks>)?: articles$/);
  expect(own.feed.url).toMatch(/^http:/);
  expect(own.items).toHaveLength(1);
  const [item] = own.items;
  expect(item).toMatchObject({
    id: expect.stringMatching(/^urn:uuid:/),
    url,
    title: expect.stringMatching(/^(<b>)?"Docks"(<\/b>)? & quays ]]> 북한$/),
    publishedAt: "2025-04-27T00:00:00.000Z",
  });
  expect(item!.summary ?? item!.content).toMatch(/docks: .docks/i);
  const strict = readStrictly(body);
  expect([strict.format, strict.feed.title ?? ""]).toEqual([format, expect.anything()]);
});

test("a saved search is a feed, and all feeds are in one list", async () => {
  const { ask, db, clock, article } = served();
  await aStoryline(db, "slug: canal\nname: Canal\nquery: canal\nterms: {ship: [ship, vessel]}", clock);
  const source = await aSource(db, "https://wire.example.org/feed.xml", clock);
  await article(source, "https://wire.example.org/c1", "A vessel in the canal", "The canal is shut by a vessel.");
  await article(source, "https://wire.example.org/c2", "A vessel at sea", "No other water is named.");
  const put = (name: string, body: object) => ask(`/v1/searches/${name}`, { method: "PUT", body });
  expect((await put("stuck", { query: "@ship", storyline: "canal" })).status).toBe(201);
  expect((await put("stuck", { query: "@ship", storyline: "canal" })).status).toBe(200);
  expect((await put("stuck", { query: "@nothing" })).json).toMatchObject({ status: 400, offset: expect.any(Number) });
  expect((await put("Not%20so", { query: "x" })).json.code).toBe("BAD_NAME");
  expect((await put("lost", { query: "x", storyline: "none" })).status).toBe(404);
  for (const format of ["atom", "rss", "json"]) {
    const { items } = await parseFeed(Buffer.from((await ask(`/s/searches/stuck.${format}`)).body), {
      url: "http://localhost/",
    });
    expect(items.map((item) => item.url)).toEqual(["https://wire.example.org/c1"]);
  }
  const list = parseOpml((await ask("/s/feeds.opml")).body);
  expect(list.body?.outlines?.map((outline) => new URL(outline.xmlUrl!).pathname)).toEqual(
    expect.arrayContaining(["/s/canal.atom", "/s/searches/stuck.atom"]),
  );
  expect((await ask("/v1/searches")).json.items).toMatchObject([{ name: "stuck", storyline: "canal" }]);
  expect((await ask("/v1/searches/stuck", { method: "DELETE" })).status).toBe(204);
  expect((await ask("/s/searches/stuck.atom")).status).toBe(404);
});

test.each(FORMATS)("in %s no address that a reader could run becomes a link", (format) => {
  const at = new Date(0);
  const entry = {
    id: "urn:x:1",
    title: "\u0000\ud800\ufffe t",
    author: "a",
    updated: at,
    published: at,
    summary: "]]>",
  };
  const feed = { id: "urn:x:0", title: "T", self: "http://localhost/s", home: "http://localhost/", updated: at };
  for (const url of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example.com",
    "nonsense",
  ]) {
    const document = feedDocument(format, { ...feed, entries: [{ ...entry, url }] });
    expect(document).not.toMatch(/script:|data:text|evil|nonsense/i);
    expect(document).not.toMatch(/[\u0000\ud800\ufffe]/u);
  }
});
