import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMonitor } from "../../src/core/match/monitor.ts";
import type { MatchableArticle, MatchResult, Storyline } from "../../src/core/types.ts";
import { article as articles, queryText, TERMS } from "./query-samples.ts";

const storyline = (query: string, more: Partial<Storyline> = {}): Storyline => ({
  slug: "s",
  name: "S",
  query,
  ...more,
});
const match = (query: string, article: MatchableArticle, more: Partial<Storyline> = {}): MatchResult | undefined =>
  createMonitor([storyline(query, more)]).match(article).matches[0];
const miss = (query: string, article: MatchableArticle, more: Partial<Storyline> = {}) =>
  createMonitor([storyline(query, more)]).explain(article).misses[0];

test("a match says which words made it, where they stand, and why", () => {
  const title = "Kim’s troops";
  const text = "Some 14,000 troops of the DPRK\nfought in Kursk.";
  const found = match("@dprk NEAR/5 troop* AND kursk", { title, text }, { terms: { dprk: ["DPRK", "Kim's"] } });
  expect(found).toMatchObject({ storyline: "s" });
  expect(found!.evidence).toEqual([
    { field: "title", start: 0, end: 5, text: "Kim’s", why: "“Kim's” of @dprk, within 5 words of “troop*”" },
    { field: "title", start: 6, end: 12, text: "troops", why: "“troop*”, within 5 words of @dprk" },
    { field: "text", start: 12, end: 18, text: "troops", why: "“troop*”, within 5 words of @dprk" },
    { field: "text", start: 26, end: 30, text: "DPRK", why: "“DPRK” of @dprk, within 5 words of “troop*”" },
    { field: "text", start: 41, end: 46, text: "Kursk", why: "“kursk”" },
  ]);
});

test("evidence of a NEAR is only what is near", () => {
  const text = `Kursk. ${"x ".repeat(50)} troops enter Kursk`;
  expect(match("kursk NEAR/3 troops", { text })!.evidence.map(({ start }) => start)).toEqual([
    text.indexOf("troops"),
    text.lastIndexOf("Kursk"),
  ]);
});

test("offsets hold in folded, wide and joined letters and beyond the first plane", () => {
  const text = "🚀 ＫＵＲＳＫ 𝐊ursk sol\u00addiers İstanbul 북한군이 والقوات";
  const words = match("kursk{2} soldiers istanbul 북한 قوات", { text })!.evidence.map((e) => e.text);
  expect(words).toEqual(["ＫＵＲＳＫ", "𝐊ursk", "sol\u00addiers", "İstanbul", "북한", "والقوات"]);
});

test("every evidence of every query stands at its offsets, and the score is in [0.5, 1]", () => {
  fc.assert(
    fc.property(queryText, articles, (query, article) => {
      const { matches, errors } = createMonitor([storyline(query, { terms: TERMS })]).match(article);
      expect(errors).toEqual([]);
      for (const { score, evidence } of matches) {
        expect(score).toBeGreaterThanOrEqual(0.5);
        expect(score).toBeLessThanOrEqual(1);
        for (const { field, start, end, text } of evidence) expect(article[field]!.slice(start, end)).toBe(text);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("a query about what is no word of the article shows the article's title", () => {
  expect(match("lang:en NOT syria", { title: "News of the day", text: "", language: "en" })!.evidence).toEqual([
    {
      field: "title",
      start: 0,
      end: 15,
      text: "News of the day",
      why: "the article as a whole: lang:en AND (NOT syria)",
    },
  ]);
  expect(match("source:x.example", { text: "body", source: { domain: "x.example" } })!.evidence).toMatchObject([
    { field: "text", text: "body" },
  ]);
});

describe("the score grows with", () => {
  const score = (query: string, article: MatchableArticle): number => match(query, article)!.score;
  test.each([
    ["a boost", score("kursk^2", { text: "Kursk" }), score("kursk", { text: "Kursk" })],
    ["mentions", score("kursk", { text: "Kursk, Kursk" }), score("kursk", { text: "Kursk" })],
    ["the title", score("kursk", { title: "Kursk", text: "x" }), score("kursk", { title: "x", text: "Kursk" })],
    [
      "the lead",
      score("kursk", { text: `Kursk ${"x ".repeat(200)}` }),
      score("kursk", { text: `${"x ".repeat(200)} Kursk` }),
    ],
    [
      "the strength of the weaker part",
      score("kursk AND troops", { text: "Kursk, troops, troops" }),
      score("kursk AND troops", { text: "Kursk, troops" }),
    ],
  ])("%s", (_, more, less) => {
    expect(more).toBeGreaterThan(less);
    expect(less).toBeGreaterThan(0.5);
  });

  test("a threshold leaves out what is below it", () => {
    expect(match("kursk", { text: "Kursk" }, { threshold: 0.9 })).toBeUndefined();
    expect(match("kursk^10", { title: "Kursk", text: "Kursk" }, { threshold: 0.9 })).toBeDefined();
  });
});

describe("a filter leaves out what is known to lie outside", () => {
  const english = "North Korea has confirmed for the first time that it sent troops to fight in Kursk.";
  test.each<[string, Partial<Storyline>, MatchableArticle, boolean]>([
    ["a language", { languages: ["ko"] }, { text: english }, false],
    ["a language that is asked for", { languages: ["en"] }, { text: english }, true],
    ["a language that cannot be told", { languages: ["ko"] }, { text: "Kursk" }, true],
    ["a source", { sources: ["a.example"] }, { text: "Kursk", source: { domain: "b.example" } }, false],
    ["a source by its address", { sources: ["a.example"] }, { text: "Kursk", url: "https://www.a.example/1" }, true],
    [
      "a source that only ends alike",
      { sources: ["a.example"] },
      { text: "Kursk", url: "https://nota.example/1" },
      false,
    ],
    ["no source", { sources: ["a.example"] }, { text: "Kursk" }, true],
    ["too early", { since: "2025-01-01" }, { text: "Kursk", publishedAt: "2024-12-31T23:59:59Z" }, false],
    [
      "in time",
      { since: "2025-01-01", until: "2026-01-01" },
      { text: "Kursk", publishedAt: "2025-01-01T00:00:00Z" },
      true,
    ],
    ["too late", { until: "2025-01-01" }, { text: "Kursk", publishedAt: "2025-01-01T00:00:00Z" }, false],
    ["no time", { since: "2025-01-01" }, { text: "Kursk" }, true],
  ])("%s", (_, filter, article, expected) => {
    expect(match("kursk", article, filter) !== undefined).toBe(expected);
  });
});

test("a storyline that cannot work is reported, the others go on", () => {
  const broken: Storyline[] = [
    { slug: "no-query", name: "x" },
    { slug: "bad-query", name: "x", query: "kursk AND" },
    { slug: "bad-set", name: "x", query: "@a", terms: { a: ["@b"] } },
  ];
  const monitor = createMonitor([...broken, storyline("kursk")]);
  expect(monitor.errors.map((e) => e.storyline)).toEqual(["no-query", "bad-query", "bad-set"]);
  expect(monitor.errors.map((e) => e.error)).toEqual([
    expect.stringContaining("needs a query"),
    expect.stringContaining("at character 10 of the query"),
    expect.stringContaining("no set @b, at character 1 of term 1 of @a"),
  ]);
  const { matches, errors } = monitor.match({ text: "Kursk" });
  expect(matches).toHaveLength(1);
  expect(errors).toEqual(monitor.errors);
});

describe("a miss says what lacked", () => {
  test.each<[string, string, string, number]>([
    ["kursk AND troops", "Kursk", "no “troops”", 0.5],
    ["kursk -troops", "Kursk, troops", "excluded by “troops”", 0.5],
    ["kursk NEAR/2 troops", "Kursk a b c d troops", "“kursk” and “troops” are never within 2 words", 0.8],
    ["kursk NEAR/2 troops", "Kursk", "no “troops”", 0.4],
    ["kursk{2}", "Kursk", "fewer than 2 mentions of “kursk”", 0.8],
    ["ATLEAST/2(a1, b1, c1)", "a1", "1 of the 2 that ATLEAST/2(a1, b1, c1) asks for", 0.5],
    ["lang:ko", "Kursk", "the language is unknown, not ko", 0],
    ["a1 OR (b1 AND c1)", "b1", "no a1 OR (b1 AND c1)", 0.5],
  ])("%s of %s", (query, text, reason, nearness) => {
    expect(miss(query, { text })).toEqual({ storyline: "s", reason, nearness });
  });

  test("the nearest miss comes first", () => {
    const monitor = createMonitor([
      { ...storyline("x1 AND y1"), slug: "far" },
      { ...storyline("kursk AND y1"), slug: "near" },
      { ...storyline("kursk", { threshold: 0.99 }), slug: "weak" },
      { ...storyline("kursk", { since: "2030-01-01" }), slug: "early" },
    ]);
    const { matches, misses } = monitor.explain({ text: "Kursk", publishedAt: "2025-01-01T00:00:00Z" });
    expect(matches).toEqual([]);
    expect(misses.map((m) => m.storyline)).toEqual(["early", "weak", "near", "far"]);
  });
});

test("a word that is repeated a hundred thousand times does not stall the matcher", () => {
  const text = "kursk troops ".repeat(50_000);
  expect(match("(kursk NEAR/100 troops) NEAR/100 (kursk OR troops)", { text })!.evidence.length).toBeLessThan(20);
});
