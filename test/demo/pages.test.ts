import { load } from "cheerio";
import fc from "fast-check";
import { expect, test } from "vitest";
import { feedDocument } from "../../src/demo/feeds.ts";
import { articlePage } from "../../src/demo/pages.ts";
import type { Site } from "../../src/demo/site.ts";
import type { Outlet, StreamArticle } from "../../src/demo/stream.ts";

const LAYOUTS: readonly Outlet["layout"][] = ["article", "blocks", "table", "mobile"];

/** Words that would be markup if nobody escaped them; control characters are in no text of ours. */
const text = fc
  .array(fc.constantFrom("&", "<b>", "</script>", "]]>", '"', "'", "word", "북한", "-->", "&amp;"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(" "));

const siteWith = (article: StreamArticle, layout: Outlet["layout"], format: Outlet["format"]): Site => ({
  outlet: {
    slug: "paper",
    name: "Paper & Sons",
    domain: "paper.example",
    language: "en",
    format,
    fullText: true,
    layout,
  },
  origin: "http://127.0.0.1:1",
  articles: [article],
});

const articleWith = (title: string, author: string, paragraph: string): StreamArticle => ({
  id: "one",
  outlet: "paper",
  publishedAt: "2024-10-18T05:00:00.000Z",
  language: "en",
  title,
  author,
  paragraphs: [paragraph],
  kind: "other",
});

test("any title, author and text comes back unharmed from any layout, structured data included", () => {
  fc.assert(
    fc.property(text, text, text, fc.constantFrom(...LAYOUTS), (title, author, paragraph, layout) => {
      const $ = load(
        articlePage(
          siteWith(articleWith(title, author, paragraph), layout, "rss"),
          articleWith(title, author, paragraph),
        ),
      );
      expect($("h1").text()).toBe(title);
      expect($(".byline").text()).toBe(author);
      expect(
        $("p")
          .toArray()
          .map((element) => $(element).text()),
      ).toContain(paragraph);
      const data = $("script[type='application/ld+json']").text();
      if (data !== "") expect(JSON.parse(data)).toMatchObject({ headline: title, author: { name: author } });
    }),
  );
});

test("any title and text comes back unharmed from any feed format", () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom("rss", "atom", "rdf"), (title, paragraph, format) => {
      const article = articleWith(title, "A", paragraph);
      const $ = load(feedDocument(siteWith(article, "article", format), [article]).body, { xml: true });
      expect($("item > title, entry > title").text()).toBe(title);
      expect($("item > description, entry > summary").text()).toBe(paragraph);
      expect(load($("content\\:encoded, content").text())("p").text()).toBe(paragraph);
    }),
  );
});

test("an outlet without whole texts gives its JSON readers the summary, which the format demands", () => {
  const article = articleWith("Title", "A", "Only paragraph.");
  const site = siteWith(article, "article", "json");
  const items = (fullText: boolean) =>
    JSON.parse(feedDocument({ ...site, outlet: { ...site.outlet, fullText } }, [article]).body).items as Record<
      string,
      unknown
    >[];
  expect(items(false)[0]).toMatchObject({ content_text: "Only paragraph." });
  expect(items(false)[0]).not.toHaveProperty("content_html");
  expect(items(true)[0]).toMatchObject({ content_html: "<p>Only paragraph.</p>" });
});
