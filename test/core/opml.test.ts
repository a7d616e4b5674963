import fc from "fast-check";
import { expect, test } from "vitest";
import { type OpmlEntry, parseOpml, printOpml } from "../../src/core/feed/opml.ts";

const IN = `<?xml version="1.0"?>
<opml version="2.0" xmlns:frss="https://freshrss.org/opml"><head><title>Mine</title></head><body>
  <outline text="World &amp; more" isOpen="true">
    <outline title="Asia">
      <outline text="One" title="The One" type="rss" xmlUrl="https://one.example/rss?a=1&amp;b=2" htmlUrl="https://one.example/" language="ko-KR" customColor="red" frss:cssFullContent="main > p" created="x&#10;y"/>
    </outline>
    <OUTLINE TEXT="Two" XMLURL="https://two.example/rss"></OUTLINE>
    <outline text="Again" xmlUrl="https://one.example/rss?a=1&amp;b=2"/>
  </outline>
  <outline text="Page" type="page" xmlUrl="https://three.example/world"/>
  <outline text="Broken" xmlUrl="https://four.example/rss">
</body></opml>`;

test("feeds come in with their folders, and with every attribute that is not ours as it is written", () => {
  expect(parseOpml(IN)).toEqual([
    {
      url: "https://one.example/rss?a=1&b=2",
      title: "The One",
      siteUrl: "https://one.example/",
      language: "ko",
      categories: ["World & more", "Asia"],
      attributes: {
        customColor: "red",
        "xmlns:frss": "https://freshrss.org/opml",
        "frss:cssFullContent": "main > p",
        created: "x\ny",
      },
    },
    { url: "https://two.example/rss", title: "Two", categories: ["World & more"], attributes: {} },
    { url: "https://three.example/world", kind: "page", title: "Page", categories: [], attributes: {} },
    { url: "https://four.example/rss", title: "Broken", categories: [], attributes: {} },
  ]);
});

test("they go out so that they come in again, folder in folder", () => {
  const out = printOpml(parseOpml(IN), "Sources <all>");
  expect(out).toContain('xmlns:frss="https://freshrss.org/opml" frss:cssFullContent="main &gt; p"');
  expect(out.match(/<outline text="World &amp; more">/g)).toHaveLength(1);
  expect(out.match(/<outline[^>]*[^/]>/g)).toHaveLength(out.match(/<\/outline>/g)!.length);
  const byUrl = (entries: OpmlEntry[]) => entries.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  expect(byUrl(parseOpml(out))).toEqual(byUrl(parseOpml(IN)));
});

test("whatever the words, nothing is lost between out and in", () => {
  const line = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((text) => `a${text.replace(/\s+/g, " ")}`.trim());
  const clean = line.filter((text) => !/[\u0000-\u001f\u007f-\u009f]|\p{Cs}/u.test(text));
  const entry = fc.record({
    url: fc.webUrl({ withQueryParameters: true }),
    title: clean,
    categories: fc.array(clean, { maxLength: 3 }),
    attributes: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{2,8}X$/), clean, { maxKeys: 3 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { minLength: 1, maxLength: 8, selector: ({ url }) => url }), (entries) => {
      const back = parseOpml(printOpml(entries, "x"));
      const byUrl = (all: readonly OpmlEntry[]) =>
        all.toSorted((a, b) => (a.url < b.url ? -1 : 1)).map((one) => ({ ...one, attributes: { ...one.attributes } }));
      expect(byUrl(back)).toEqual(byUrl(entries));
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["<html/>", "no <opml> element"],
  ["<opml><body/></opml>", "no feed in it"],
  ['<opml><outline xmlUrl="ftp://x/"/><outline xmlUrl="javascript:alert(1)"/></opml>', "ftp://x/, javascript:alert(1)"],
  [" ".repeat(20_000_001), "larger than 20 MB"],
])("%.60s is refused in words", (text, words) => {
  expect(() => parseOpml(text)).toThrowError(
    expect.objectContaining({ code: "BAD_OPML", message: expect.stringContaining(words) }),
  );
});

test("a hundred thousand open outlines, or one with as many attributes, is read in passing", () => {
  const feed = '<outline xmlUrl="https://a.example/"/>';
  for (const hostile of [
    "<outline text='a'>".repeat(1e5),
    `<outline ${"a='b' ".repeat(1e5)}/>`,
    `<outline ${Array.from({ length: 1e5 }, (_, i) => `a${i}=''`).join(" ")}/>`,
  ])
    expect(parseOpml(`<opml>${feed}${hostile}${feed.replace("a.example", "b.example")}</opml>`)).toHaveLength(2);
});
