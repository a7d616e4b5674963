import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { load } from "cheerio";
import RssParser from "rss-parser";
import { expect, test } from "vitest";

const opml = readFileSync(resolve(import.meta.dirname, "../../sources.opml"), "utf8");
const $ = load(opml, { xml: true });
const feeds = $("outline[xmlUrl]")
  .toArray()
  .map((element) => element.attribs as Record<string, string>);

test("the starter sources are well-formed OPML 2.0", async () => {
  // Sax, inside rss-parser, is strict: it stops at any fault of the XML before it finds that this is no feed.
  await expect(new RssParser().parseString(opml)).rejects.toThrow("Feed not recognized as RSS 1 or 2");
  await expect(new RssParser().parseString(opml.replace("</body>", ""))).rejects.not.toThrow(
    "Feed not recognized as RSS 1 or 2",
  );
  expect($("opml").attr("version")).toBe("2.0");
  expect($("head > title").text()).not.toBe("");
});

test("there are at least 25 feeds in at least six languages, in named groups", () => {
  expect(feeds.length).toBeGreaterThanOrEqual(25);
  expect(new Set(feeds.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
  expect($("body > outline[text]").length).toBeGreaterThanOrEqual(4);
  expect($("body > outline > outline[xmlUrl]").length).toBe(feeds.length);
});

test("every feed has a type, a title, a language, and addresses on https that no other feed has", () => {
  for (const feed of feeds) {
    expect(feed).toMatchObject({ type: "rss", text: feed.title, language: expect.stringMatching(/^[a-z]{2}$/) });
    expect(new URL(feed.xmlUrl!).protocol).toBe("https:");
    expect(new URL(feed.htmlUrl!).protocol).toBe("https:");
  }
  expect(new Set(feeds.map(({ xmlUrl }) => new URL(xmlUrl!).href)).size).toBe(feeds.length);
});
