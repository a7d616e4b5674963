/** Pages that want to cost time, memory or the process: they get an error or a text, and never a thrown stack. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { extractArticle } from "../../../src/core/extract/index.ts";
import { LIMITS } from "../../../src/core/text/limits.ts";
import { ThroughlineError } from "../../../src/errors.ts";
import { linkedData, page, paragraph, paragraphs, TITLE } from "./pages.ts";

const url = "https://post.test/news/ferry";
const read = (html: string | Uint8Array) => extractArticle(html, { url });

test.each([
  ["200,000 nested elements", `<div>`.repeat(200_000) + paragraph(1)],
  ["200,000 nested inline elements", `<b><i>`.repeat(100_000) + paragraph(1)],
  ["200,000 nested lists", `<ul><li>`.repeat(100_000) + paragraph(1)],
  ["200,000 nested tables", `<table><tr><td>`.repeat(70_000) + paragraph(1)],
  ["a million empty elements", `${"<p></p>".repeat(500_000)}<p>${paragraph(1)}</p>`],
  ["a million line breaks", `${"<br>".repeat(1_000_000)}<p>${paragraph(1)}</p>`],
  ["meta tags without end", `${`<meta name="author" content="A, B">`.repeat(100_000)}<p>${paragraph(1)}</p>`],
  ["100,000 headings", `${"<h1>Title</h1>".repeat(100_000)}<p>${paragraph(1)}</p>`],
  ["articles in articles", `<article class="story-body">`.repeat(50_000) + paragraph(1)],
])("refused while it is read: %s", (_, html) => {
  expect(() => read(html)).toThrow(ThroughlineError);
});

test.each([
  ["an attribute of 4 MB", `<p class="${"a ".repeat(2_000_000)}">${paragraph(1)}</p>`],
  ["a style of 4 MB", `<p style="${"display:".repeat(500_000)}">${paragraph(1)}</p>`],
  ["100,000 attributes", `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(" ")}>${paragraph(1)}</p>`],
  ["a title of 4 MB", `<title>${"a - ".repeat(1_000_000)}</title><p>${paragraph(1)}</p>`],
  ["a byline of 4 MB", `<p class="byline">${"by and ".repeat(600_000)}</p><p>${paragraph(1)}</p>`],
  ["100,000 dates", `<p class="date">${"1.1.2024 ".repeat(400_000)}</p><p>${paragraph(1)}</p>`],
  [
    "JSON-LD that nests",
    `<script type="application/ld+json">${'{"a":['.repeat(300_000)}</script><p>${paragraph(1)}</p>`,
  ],
  ["JSON-LD of commas", `<script type="application/ld+json">${", ".repeat(1_000_000)}</script><p>${paragraph(1)}</p>`],
  ["JSON-LD of many nodes", `${linkedData(Array.from({ length: 50_000 }, () => ({ a: [{}] })))}<p>${paragraph(1)}</p>`],
  ["entities without end", `<p>${"&amp;".repeat(800_000)}</p><p>${paragraph(1)}</p>`],
  ["white space without end", `<p>${" \n".repeat(2_000_000)}${paragraph(1)}</p>`],
  ["a comment that never ends", `<p>${paragraph(1)}</p><!--${" -".repeat(1_000_000)}`],
  ["a tag that never ends", `<p>${paragraph(1)}</p><a href="${"x".repeat(4_000_000)}`],
])("read: %s", (_, html) => {
  expect(read(html).text.length).toBeGreaterThanOrEqual(paragraph(1).length);
});

test("a page that is too large is refused", () => {
  expect(() => read("a".repeat(6 * 1024 * 1024))).toThrow(expect.objectContaining({ code: "PAGE_TOO_LARGE" }));
});

test("what is read fits the limits of what is stored, without controls and halves of characters", () => {
  const html = page(`<h1>\u0000${"T".repeat(5_000)}\ud800</h1><p>${paragraph(1)}\u0000\u001b[31m\ud800</p>`);
  const { title = "", text } = read(html);
  expect(title.length).toBeLessThanOrEqual(LIMITS.title);
  expect(title + text).not.toMatch(/[\u0000-\u0008\u000b-\u001f]|[\ud800-\udfff]/);
});

/** Pages are cut, doubled, mixed and broken where a broken one breaks: between tags, in tags, in attributes. */
const SAMPLES = [
  page(`<article><h1>${TITLE}</h1><div class="byline">By Ann Smith</div>${paragraphs(1, 4)}</article>`),
  page(
    `<main><table><tr><td>one</td><td>two</td></tr></table>${paragraphs(1, 2)}<ul><li><a href="/x">${TITLE}</a></li></ul></main>`,
    linkedData({ "@type": "NewsArticle", headline: TITLE, datePublished: "2024-10-25", author: [{ name: "Ann" }] }),
  ),
];
const BITS = [
  "<",
  ">",
  '"',
  "'",
  "&",
  "</",
  "<!--",
  "]]>",
  "<p>",
  "</div>",
  "\u0000",
  "\ufffd",
  "<script>",
  "</table>",
  "=",
  " ",
];

const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        drop: fc.nat(200),
        put: fc.constantFrom(...BITS, ""),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  )
  .map(([sample, edits]) =>
    edits.reduce((html, { at, drop, put }) => {
      const from = Math.floor(at * html.length);
      return html.slice(0, from) + put + html.slice(from + drop);
    }, sample),
  );

test("no page throws, however it is broken, and every page is read alike twice", () => {
  fc.assert(
    fc.property(mutated, (html) => {
      expect(read(html)).toEqual(read(html));
    }),
    { numRuns: 1_000 },
  );
});

test("bytes of any kind do not throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      expect(typeof read(bytes).text).toBe("string");
    }),
    { numRuns: 300 },
  );
});
