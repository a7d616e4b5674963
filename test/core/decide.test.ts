/** What query and examples say together. The scorers here say a number: how one is learned is tested where it is made. */
import { expect, test } from "vitest";
import { compileQuery } from "../../src/core/match/compile.ts";
import { decide, missOf } from "../../src/core/match/decide.ts";
import { Document } from "../../src/core/match/document.ts";
import type { ExampleScorer, Followed } from "../../src/core/match/followed.ts";
import { parseQuery } from "../../src/core/query/parser.ts";
import type { Storyline } from "../../src/core/types.ts";

const saying = (score: number): ExampleScorer => ({
  score: () => ({
    score,
    evidence: [{ field: "text", start: 0, end: 5, text: "Kursk", why: "as in the examples" }],
    reason: "it names nobody of the examples",
  }),
});
const followed = (query: string | undefined, examples: ExampleScorer, more: Partial<Storyline> = {}): Followed => ({
  storyline: { slug: "s", name: "S", ...(query && { query }), ...more },
  ...(query && { program: compileQuery(parseQuery(query)) }),
  examples,
});
const article = new Document({ title: "News", text: "Kursk: troops arrive" });
const like = [{ text: "x" }];

test("examples alone accept from the threshold on", () => {
  expect(decide(followed(undefined, saying(0.5), { like }), article)).toMatchObject({ storyline: "s", score: 0.5 });
  expect(decide(followed(undefined, saying(0.49), { like }), article)).toBeNull();
  expect(decide(followed(undefined, saying(0.3), { like, threshold: 0.2 }), article)).toMatchObject({ score: 0.3 });
});

test("of both, the query is the gate and the examples give the score", () => {
  expect(decide(followed("troops", saying(0.9), { like }), article)).toMatchObject({ score: 0.9 });
  expect(decide(followed("sudzha", saying(0.9), { like }), article)).toBeNull();
  expect(decide(followed("troops", saying(0.4), { like }), article)).toBeNull();
});

test("counter-examples alone only lower the score", () => {
  const high = decide(followed("troops", saying(1), { not_like: like }), article)!.score;
  expect(high).toBe(
    decide({ storyline: { slug: "s", name: "S" }, program: compileQuery(parseQuery("troops")) }, article)!.score,
  );
  expect(decide(followed("troops", saying(0.5), { not_like: like }), article)).toMatchObject({ score: 0.5 });
  expect(decide(followed("troops", saying(0.1), { not_like: like }), article)).toBeNull();
});

test("evidence of both is shown, each place once", () => {
  const { evidence } = decide(followed("kursk AND troops", saying(0.9), { like }), article)!;
  expect(evidence.map(({ text, why }) => `${text}: ${why}`)).toEqual(["Kursk: “kursk”", "troops: “troops”"]);
  expect(decide(followed("troops", saying(0.9), { like }), article)!.evidence.map(({ text }) => text)).toEqual([
    "troops",
    "Kursk",
  ]);
});

test("a miss says what the examples lack, or the query, or the filter", () => {
  expect(missOf(followed(undefined, saying(0.25), { like }), article)).toEqual({
    storyline: "s",
    reason: "the score 0.25 is below the threshold 0.5: it names nobody of the examples",
    nearness: 0.5,
  });
  expect(missOf(followed("sudzha", saying(0.9), { like }), article)).toMatchObject({ reason: "no “sudzha”" });
  const late = new Document({ text: "Kursk", publishedAt: "2030-01-01T00:00:00Z" });
  expect(missOf(followed(undefined, saying(0.9), { like, until: "2026-01-01" }), late)).toMatchObject({
    nearness: 0.9,
  });
});
