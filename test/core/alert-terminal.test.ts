import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, wrap } from "../../src/core/alert/columns.ts";
import { terminalText } from "../../src/core/alert/terminal.ts";
import { anyPayload, anyText, fixture, OTHER_SAMPLES, SAMPLES, sample } from "./alert-samples.ts";

const bare = { columns: 80, colour: false, links: false };
/** Everything a terminal obeys, the line end apart. */
const OBEYED = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

test.each([...SAMPLES, ...OTHER_SAMPLES])("the sample '%s' reads on 80 columns as recorded", async (name) => {
  await expect(terminalText(sample(name), bare)).toMatchFileSnapshot(fixture(`${name}.txt`));
});

test("nothing that a terminal obeys gets out of an alert", () => {
  fc.assert(
    fc.property(anyPayload, fc.integer({ min: 1, max: 300 }), (payload, columns) => {
      const text = terminalText(payload, { ...bare, columns });
      expect(text).not.toMatch(OBEYED);
      expect(Buffer.from(text).toString()).toBe(text); // no half characters
    }),
    { numRuns: 150 },
  );
});

test("no line but the address is longer than the terminal, and an alert is never endless", () => {
  fc.assert(
    fc.property(anyPayload, fc.integer({ min: 40, max: 200 }), (payload, columns) => {
      const lines = terminalText(payload, { ...bare, columns })
        .trimEnd()
        .split("\n");
      for (const line of lines.slice(0, -1)) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      expect(lines.length).toBeLessThan(30);
    }),
    { numRuns: 150 },
  );
});

test("colour adds colour and nothing else", () => {
  for (const name of SAMPLES) {
    const coloured = terminalText(sample(name), { ...bare, colour: true });
    expect(coloured).toContain("\x1b[1m");
    expect(coloured.replace(/\x1b\[\d*m/g, "")).toBe(terminalText(sample(name), bare));
  }
});

test("links add a link to the article and nothing else", () => {
  const linked = terminalText(sample("development"), { ...bare, links: true });
  const { url } = sample("development").article;
  expect(linked).toContain(`\x1b]8;;${url}\x1b\\${url}\x1b]8;;\x1b\\`);
  expect(linked.replace(/\x1b\]8;;[^\x1b]*\x1b\\/g, "")).toBe(terminalText(sample("development"), bare));
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:x",
  "data:text/html,x",
  "file:///etc/passwd",
  "//evil.example",
  "nonsense",
])("%j is no link", (url) => {
  const payload = sample("development");
  expect(terminalText({ ...payload, article: { ...payload.article, url } }, { ...bare, links: true })).not.toContain(
    "\x1b",
  );
});

test("whatever the address, it is one line of harmless characters", () => {
  const payload = sample("development");
  const tails = anyText.map((tail) => `https://example.org/${tail}?${tail}#${tail}`);
  const opaque = anyText.map((tail) => `data:text/html,${tail}`);
  fc.assert(
    fc.property(fc.oneof(tails, opaque, anyText), (url) => {
      const text = terminalText({ ...payload, article: { ...payload.article, url } }, { ...bare, links: true });
      expect(text.replace(/\x1b\]8;;[!-~]*\x1b\\/g, "")).not.toMatch(OBEYED);
      expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(8);
    }),
  );
});

test("a host name in foreign letters is shown as punycode", () => {
  const payload = sample("development");
  const text = terminalText({ ...payload, article: { ...payload.article, url: "https://аpple.com/news" } }, bare);
  expect(text).toContain("https://xn--pple-43d.com/news");
});

test("wide characters count twice, marks and joiners nothing", () => {
  expect(columnsOf("abc")).toBe(3);
  expect(columnsOf("북한군")).toBe(6);
  expect(columnsOf("朝鲜，ab")).toBe(8);
  expect(columnsOf("e\u0301e\u0301")).toBe(2);
  expect(columnsOf("👩‍👩‍👧🇰🇵🚀")).toBe(6);
  expect(columnsOf("ｶﾅ")).toBe(2);
  expect(columnsOf("\u0915\u094d")).toBe(1);
});

test("wrapping breaks at spaces, between wide characters, and inside a word only when it is longer than a line", () => {
  expect(wrap("the quick brown fox", 10)).toEqual(["the quick", "brown fox"]);
  expect(wrap("abcdefghijklmno pq", 10)).toEqual(["abcdefghij", "klmno pq"]);
  expect(wrap("朝鲜军队在库尔斯克。作战", 10)).toEqual(["朝鲜军队在", "库尔斯克。", "作战"]);
  expect(wrap("朝鲜军队在库尔斯。作战", 8)).toEqual(["朝鲜军队", "在库尔", "斯。作战"]);
  expect(wrap("see 북한군 파병", 7)).toEqual(["see", "북한군", "파병"]);
  expect(wrap("", 10)).toEqual([]);
});

test("wrapping loses no character but spaces and keeps every line within its columns", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 120 }), (text, columns) => {
      const lines = wrap(text.replace(/\s+/g, " "), columns);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
    }),
    { numRuns: 200 },
  );
});
