import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { spanOf } from "../../src/demo/span.ts";
import { appearsAt, readOutlets, readStream, type StreamArticle } from "../../src/demo/stream.ts";

const demo = resolve(import.meta.dirname, "../../demo");
const stream = readStream(join(demo, "stream.jsonl"));
const outlets = readOutlets(join(demo, "outlets.json"));

const folder = mkdtempSync(join(tmpdir(), "throughline-stream-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(articles: readonly object[]): string {
  const path = join(folder, "stream.jsonl");
  writeFileSync(path, articles.map((article) => JSON.stringify(article)).join("\n"));
  return path;
}

const count = (test: (article: StreamArticle) => boolean): number => stream.filter(test).length;

test("the stream is large and mixed enough to show every step", () => {
  expect(stream.length).toBeGreaterThanOrEqual(250);
  expect(count(({ kind }) => kind === "deployment")).toBeGreaterThanOrEqual(40);
  expect(count(({ kind }) => kind === "near")).toBeGreaterThanOrEqual(15);
  expect(count(({ kind }) => kind === "other")).toBeGreaterThanOrEqual(10);
  expect(count(({ copyOf }) => copyOf !== undefined)).toBeGreaterThanOrEqual(40);
  expect(count(({ rewriteOf }) => rewriteOf !== undefined)).toBeGreaterThanOrEqual(15);
  expect(count((article) => article.appearsAt !== undefined)).toBeGreaterThanOrEqual(5);
  expect(count(({ title }) => title.startsWith("Correction"))).toBeGreaterThanOrEqual(3);
  expect(new Set(stream.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
});

test("at least twelve outlets publish, each known and each at least once, in all feed formats and layouts", () => {
  expect(outlets.length).toBeGreaterThanOrEqual(12);
  expect(new Set(stream.map(({ outlet }) => outlet))).toEqual(new Set(outlets.map(({ slug }) => slug)));
  expect(new Set(outlets.map(({ format }) => format))).toEqual(new Set(["rss", "atom", "rdf", "json"]));
  expect(new Set(outlets.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(3);
});

test("the stream runs from October 2024 to April 2025 in time order, and every month has news of the deployment", () => {
  const times = stream.map(appearsAt);
  expect(times).toEqual([...times].sort());
  expect([times.at(0)!.slice(0, 7), times.at(-1)!.slice(0, 7)]).toEqual(["2024-10", "2025-04"]);
  const months = stream.filter(({ kind }) => kind === "deployment").map(({ publishedAt }) => publishedAt.slice(0, 7));
  expect(new Set(months).size).toBe(7);
});

test("ids are unique, and a copy repeats its original word for word in another outlet, later", () => {
  const byId = new Map(stream.map((article) => [article.id, article]));
  expect(byId.size).toBe(stream.length);
  for (const copy of stream.filter(({ copyOf }) => copyOf !== undefined)) {
    const original = byId.get(copy.copyOf!)!;
    expect(copy.paragraphs, copy.id).toEqual(original.paragraphs);
    expect(copy.outlet, copy.id).not.toBe(original.outlet);
    expect(copy.publishedAt > original.publishedAt, copy.id).toBe(true);
    expect(original.copyOf, copy.id).toBeUndefined();
  }
});

test("articles that are no copies share no paragraph, apart from rewrites", () => {
  const seen = new Map<string, string>();
  for (const { id, copyOf, rewriteOf, paragraphs } of stream) {
    if (copyOf !== undefined) continue;
    const shared = new Set(paragraphs.flatMap((text) => seen.get(text) ?? []));
    expect([id, [...shared]]).toEqual([id, rewriteOf === undefined ? [] : [rewriteOf]]);
    for (const text of paragraphs) if (!seen.has(text)) seen.set(text, id);
  }
});

test("every article is short: 3 to 6 paragraphs, 60 to 180 words", () => {
  for (const { id, language, paragraphs } of stream) {
    const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(paragraphs.join("\n"));
    const words = [...segments].filter(({ isWordLike }) => isWordLike).length;
    expect
      .soft(words >= 60 && words <= 180 && paragraphs.length >= 3 && paragraphs.length <= 6, `${id}: ${words}`)
      .toBe(true);
  }
});

test("nobody is quoted: no article has a quotation mark of any script", () => {
  for (const { id, title, paragraphs } of stream) {
    expect
      .soft([title, ...paragraphs].join("\n"), id)
      .not.toMatch(/["“”„‟«»‹›「」『』《》]|(?<!\p{L})['‘’]|['‘’](?!\p{L}|\s)/u);
  }
});

test("a stream out of order, with a repeated id, an unlike copy and a broken line is refused with every fault named", () => {
  const [first, second] = stream as [StreamArticle, StreamArticle];
  const path = fileOf([
    second,
    first,
    first,
    { ...second, id: "copy", copyOf: first.id },
    { ...second, id: "Not A Slug" },
  ]);
  expect(() => readStream(path)).toThrow(
    /line 2: .*before the article above it.*line 3: id .* is taken.*line 4: differs from.*line 5: id:/s,
  );
});

test("an empty stream, a missing file and outlets of the same slug are refused", () => {
  expect(() => readStream(fileOf([]))).toThrow(/no articles/);
  expect(() => readStream(join(folder, "missing.jsonl"))).toThrow(/cannot read .*missing\.jsonl/);
  const path = join(folder, "outlets.json");
  writeFileSync(path, JSON.stringify([outlets[0], outlets[0]]));
  expect(() => readOutlets(path)).toThrow(/same slug/);
});

test("the span runs from the first to the last article to appear", () => {
  const span = spanOf(stream);
  expect([span.from.toISOString(), span.to.toISOString()]).toEqual([
    appearsAt(stream.at(0)!),
    appearsAt(stream.at(-1)!),
  ]);
  expect(() => spanOf([])).toThrow(RangeError);
});

test("the README names the source of every figure of the deployment that a headline gives", () => {
  const readme = readFileSync(join(demo, "README.md"), "utf8").replaceAll(",", "");
  const figures = stream
    .filter(({ kind, language }) => kind === "deployment" && language === "en")
    .flatMap(({ title }) => title.replaceAll(",", "").match(/\b\d{2,}\b/g) ?? []);
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.filter((figure) => !readme.includes(figure))).toEqual([]);
});
