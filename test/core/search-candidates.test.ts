import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidates, compileSearch, indexTokens } from "../../src/core/match/search.ts";
import { article, queryText, TERMS } from "./query-samples.ts";

/** What the database does with them. */
function isCandidate(candidates: Candidates, tokens: ReadonlySet<string>): boolean {
  if ("everything" in candidates) return true;
  if ("token" in candidates) return tokens.has(candidates.token);
  if ("prefix" in candidates) return [...tokens].some((token) => token.startsWith(candidates.prefix));
  if ("all" in candidates) return candidates.all.every((part) => isCandidate(part, tokens));
  return candidates.any.some((part) => isCandidate(part, tokens));
}

test("whatever a query is true of is among its candidates", () => {
  let found = 0;
  let left = 0;
  fc.assert(
    fc.property(queryText, article, (query, one) => {
      const search = compileSearch(query, TERMS);
      const candidate = isCandidate(search.candidates, new Set(indexTokens(one)));
      if (search.test(one) !== null) {
        expect(candidate).toBe(true);
        found++;
      } else if (!candidate) left++;
    }),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(300);
  expect(left).toBeGreaterThan(300);
});

test("the index holds folded words, stems without an article, and pairs of signs", () => {
  expect(indexTokens({ title: "Kursk’s", text: "KURSK 북한군 والقوات" })).toEqual(
    expect.arrayContaining(["kursk", "s", "북", "한", "군", "북한", "한군", "والقوات", "قوات"]),
  );
  expect(indexTokens({ text: "" })).toEqual([]);
});

test("what is excluded needs nothing, an address is not in the index", () => {
  expect(compileSearch("NOT kursk").candidates).toEqual({ everything: true });
  expect(compileSearch("url:kursk").candidates).toEqual({ everything: true });
  expect(JSON.stringify(compileSearch("kursk -troops").candidates)).not.toContain("troops");
});

describe("the index of an overlong article", () => {
  const many = Array.from({ length: 30_000 }, (_, i) => `word${i}`).join(" ");

  test("is bounded in tokens and bytes", () => {
    expect(indexTokens({ text: many }).length).toBeLessThanOrEqual(20_001);
    const long = Array.from({ length: 10_000 }, (_, i) => `${"ж".repeat(80)}${i} ${i}${"語".repeat(3)}`).join(" ");
    const bytes = indexTokens({ text: long }).reduce((sum, token) => sum + Buffer.byteLength(token) + 1, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test("is a candidate for every query, so that its last words are found", () => {
    const search = compileSearch("word29999");
    expect(search.test({ text: many })).not.toBeNull();
    expect(isCandidate(search.candidates, new Set(indexTokens({ text: many })))).toBe(true);
  });

  test("a word that is cut is still found", () => {
    const word = `${"a".repeat(70)}b`;
    const tokens = new Set(indexTokens({ text: word }));
    for (const query of [word, `${"a".repeat(65)}*`, `${"a".repeat(70)}?`]) {
      expect(compileSearch(query).test({ text: word })).not.toBeNull();
      expect(isCandidate(compileSearch(query).candidates, tokens)).toBe(true);
    }
  });
});
