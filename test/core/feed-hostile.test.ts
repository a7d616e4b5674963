import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseFeed } from "../../src/core/feed/index.ts";
import { plainText } from "../../src/core/text/markup.ts";

const url = "https://hostile.example/feed";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rss = (inside: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const item = (inside: string): string =>
  `<item><title>A</title><link>https://a.example/1</link><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>${inside}</item>`;
const described = (text: string): string => rss(item(`<description>${text}</description>`));
const many = (text: string, length = 500_000): string => text.repeat(Math.ceil(length / text.length));

/**
 * What takes a careless reader minutes. A reader whose work grows with the square of these would not come back within the test's time; ours
 * takes a fraction of a second each.
 */
const READ: Readonly<Record<string, string>> = {
  "tags that never end": described(many("&lt;p ")),
  "tags that never end, by number": described(many("&#60;p ")),
  "tags that never end, in CDATA": described(`<![CDATA[${many("<p ")}]]>`),
  "tags that end before a line break": described(`<![CDATA[${many("x<p>\n")}]]>`),
  "deep HTML": described(`<![CDATA[${many("<b>")}]]>`),
  "quotes that never end": described(`<![CDATA[${many('<a href="')}]]>`),
  "comments that never end": described(`<![CDATA[${many("<!--")}]]>`),
  "elements nobody reads": described(`<![CDATA[${many("<svg>")}]]>`),
  ampersands: described(many("&")),
  references: described(many("&amp;")),
  "white space": described(many(" \n")),
  "a title of white space": rss(item("").replace("<title>A", `<title>${many(" ")}A`)),
  "an author of at signs": rss(item(`<author>${many("@")}</author>`)),
  "an author of spaces": rss(item(`<author>A${many(" ")}&lt;</author>`)),
  "a date of digits": rss(item(`<dc:date>${many("1, ")}</dc:date>`)),
  "categories without number": rss(item(many("<category>x</category>"))),
  "links without number": rss(item(many('<atom:link rel="x" href="/y"/>'))),
  "links that never end": rss(item("") + many("<atom:link ", 1_000_000)),
  "items without number": rss(many(item(""))),
  "items that never end": rss(many("<item><title>A</title><link>https://a.example/1</link>")),
  "attributes without number": rss(item(`<x ${many('a="b" ')}/>`)),
  "an attribute without end": rss(item(`<x a="${many("b")}"/>`)),
  "namespaces without number": `<rss version="2.0" ${many('xmlns:a="http://b/" ', 500_000)}><channel>${item("")}</channel></rss>`,
  "billion laughs": `<!DOCTYPE rss [<!ENTITY a "lol">${[..."bcdefghij"].map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>${rss(item("<description>&j;</description>"))}`,
  "an entity of a file": `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item("<description>&x;</description>"))}`,
  "names of the language's own": rss(item("<__proto__><polluted>1</polluted></__proto__><constructor>x</constructor>")),
  "a document type that never ends": rss(item("")) + many("<!DOCTYPE [", 500_000),
};

test.each(Object.entries(READ))("%s: read", async (_, source) => {
  const { items } = await parseFeed(bytes(source), { url });
  expect(items[0]).toMatchObject({ url: "https://a.example/1" });
  expect(items.length).toBeLessThanOrEqual(1_000);
  expect(JSON.stringify(items)).not.toContain("root:");
  expect(JSON.stringify(items).length).toBeLessThan(510_000);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

const REFUSED: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  nothing: [bytes(""), "EMPTY_FEED"],
  "white space alone": [bytes(" \n\ufeff "), "EMPTY_FEED"],
  "a web page": [bytes("<!doctype html><html><body>Sorry</body></html>"), "NOT_A_FEED"],
  "half a tag": [bytes("<rs"), "NOT_A_FEED"],
  "a picture": [Uint8Array.from({ length: 50_000 }, (_, i) => (i * 97) % 256), "NOT_A_FEED"],
  "100,000 elements in each other": [bytes(rss(many("<a>", 300_000))), "TOO_DEEP"],
  "more elements than any feed has": [bytes(rss(many("<a/>", 5_000_000))), "TOO_LARGE"],
  "JSON that breaks off": [bytes('{"items": [{'), "BAD_JSON"],
  "100,000 lists in each other": [bytes(`{"items":${"[".repeat(100_000)}`), "BAD_JSON"],
  "JSON that is something else": [bytes('{"__proto__": {"items": []}}'), "NOT_A_FEED"],
  "a gzip of a gigabyte": [gzipSync(new Uint8Array(64 * 1024 * 1024)), "TOO_LARGE"],
  "half a gzip": [gzipSync(bytes(rss(item("")))).subarray(0, 60), "BAD_GZIP"],
  "a sitemap that dates nothing": [bytes("<urlset><url><loc>https://a.example/</loc></url></urlset>"), "NOT_NEWS"],
};

test.each(Object.entries(REFUSED))("%s: refused in words", async (_, [document, code]) => {
  await expect(parseFeed(document, { url })).rejects.toMatchObject({
    name: "FeedError",
    code,
    message: expect.stringContaining(url),
  });
});

test("of more than 1,000 items the newest are kept, in the feed's order", async () => {
  const items = Array.from(
    { length: 1_200 },
    (_, i) =>
      `<item><title>${i}</title><link>/${i}</link><pubDate>${new Date(1.7e12 + i * 6e4).toUTCString()}</pubDate></item>`,
  );
  const read = await parseFeed(bytes(rss(items.join(""))), { url });
  expect(read.items.map(({ title }) => title)).toEqual(Array.from({ length: 1_000 }, (_, i) => String(i + 200)));
});

test("plain text of markup", () => {
  for (const [html, text] of [
    ["profits < losses & <b>debts", "profits < losses & debts"],
    ["a<br>b<br/>c<p>d</p>e", "a\nb\nc\nd\ne"],
    ['<a title="1 > 0">x</a>', "x"],
    ['<a title="1 > 0>x</a>', " 0>x"],
    ["<SCRIPT>1<2</SCRIPT>x<style>y</style>z", "xz"],
    ["a<!-- b > -->c<!-- d", "ac<!-- d"],
    ["caf&eacute; &#8217;&#x41;&#146; &unknown; &amp", "café ’A’ &unknown; &"],
    ["<svg/>x<iframe src=y></iframe>z", "xz"],
    ["5 <6", "5 <6"],
  ] as const)
    expect([html, plainText(html)]).toEqual([html, text]);
});
