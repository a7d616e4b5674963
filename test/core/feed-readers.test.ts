import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFeed } from "../../src/core/feed/index.ts";
import { readPlainRss } from "../../src/core/feed/plain-rss.ts";
import { readTolerantly } from "../../src/core/feed/tolerant.ts";

const URL = "https://news.example/feed.xml";
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Text with what readers stumble over: markup, references, white space, other scripts, CDATA's end. */
const words = fc
  .array(
    fc.constantFrom(
      "tide",
      "북한",
      "a<b",
      "&amp;",
      "<b>bold</b>",
      "<p>",
      "  ",
      "\n",
      "é",
      "😀",
      "]]&gt;",
      "5 > 4",
      "&nbsp;",
      '"x"',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(" "));
const written = fc.oneof(
  words.map(escaped),
  words.map((text) => `<![CDATA[${text.replaceAll("]]>", "")}]]>`),
);
const element = (name: string, content: fc.Arbitrary<string>) => content.map((text) => `<${name}>${text}</${name}>`);
const item = fc
  .tuple(
    element(
      "title",
      written.map((text) => `Title ${text}`),
    ),
    fc.webUrl().map((url) => `<link>${escaped(url)}</link>`),
    fc
      .date({ min: new Date("1980-01-01"), max: new Date("2049-01-01"), noInvalidDate: true })
      .map((date) => `<pubDate>${date.toUTCString()}</pubDate>`),
    fc.option(element("description", written), { nil: "" }),
    fc.option(element("dc:creator", written), { nil: "" }),
    fc.option(element("author", written), { nil: "" }),
    fc.option(element("guid", written), { nil: "" }),
    fc.array(element("category", written), { maxLength: 3 }).map((all) => all.join("")),
  )
  .map((parts) => `<item>${parts.join("\n")}</item>`);
const feed = fc
  .tuple(written, fc.array(item, { minLength: 1, maxLength: 4 }))
  .map(
    ([title, items]) =>
      `<?xml version="1.0"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>/</link><ttl>15</ttl>${items.join("")}</channel></rss>`,
  );

test("what both readers can read they read alike", async () => {
  let both = 0;
  await fc.assert(
    fc.asyncProperty(feed, async (source) => {
      const plain = await readPlainRss(source, URL);
      if (plain === null) return;
      both++;
      expect(plain).toEqual(readTolerantly(source, URL));
    }),
    { numRuns: 300 },
  );
  expect(both).toBeGreaterThan(200);
});

const corpora = ["test/fixtures/feeds", "../shared/feeds/dev/files"].map((folder) =>
  resolve(import.meta.dirname, "../..", folder),
);

test("and so they do with the samples", async () => {
  let both = 0;
  for (const folder of corpora.filter(existsSync)) {
    for (const name of readdirSync(folder)) {
      const source = readFileSync(join(folder, name), "utf8");
      const plain = await readPlainRss(source, URL);
      if (plain === null) continue;
      both++;
      expect(plain).toEqual(readTolerantly(source, URL));
    }
  }
  expect(both).toBeGreaterThan(0);
});

const document = (text: string) => new TextEncoder().encode(text);

test("no document takes the reader out of its way: it is a feed or an error in words", async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<item>",
      "</item>",
      "<entry>",
      "<title>",
      "</title>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<!DOCTYPE rss [",
      "]>",
      '<link href="',
      '"',
      "'",
      ">",
      "/>",
      "&",
      "&#0;",
      "&#x110000;",
      "<?xml",
      "?>",
      "<content type='xhtml'>",
      "<div>",
      "<url>",
      "<loc>",
      "__proto__",
      "<__proto__>",
    ),
    fc.string({ unit: "binary", maxLength: 20 }),
  );
  const root = fc.constantFrom(
    "",
    "<rss version='2.0'><channel>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>",
    "<rdf:RDF>",
    "<urlset>",
    "<sitemapindex>",
    "{",
    '{"items":[',
  );
  await fc.assert(
    fc.asyncProperty(root, fc.array(piece, { maxLength: 40 }), async (start, pieces) => {
      const read = await parseFeed(document(start + pieces.join("")), { url: URL }).catch((error: Error) => error);
      if (read instanceof Error)
        expect(read).toMatchObject({ name: "FeedError", message: expect.stringContaining(URL) });
      else for (const one of read.items) expect(Object.values(one)).not.toContain("");
    }),
    { numRuns: 500 },
  );
});

test("no bytes do either", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const read = await parseFeed(bytes, { url: URL }).catch((error: Error) => error);
      if (read instanceof Error) expect(read.name).toBe("FeedError");
    }),
  );
});
