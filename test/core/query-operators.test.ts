/** Each operator of the query language, held against a text that it is true of and one that it is not. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileSearch } from "../../src/core/match/search.ts";
import { QueryError } from "../../src/core/query/error.ts";
import type { MatchableArticle } from "../../src/core/types.ts";
import { FIELD_ROWS, OPERATORS } from "./operators.ts";

const holds = (query: string, article: string | MatchableArticle, terms = {}): boolean =>
  compileSearch(query, terms).test(typeof article === "string" ? { text: article } : article) !== null;

const rows = OPERATORS.flatMap(({ operator, language, examples }) =>
  examples.map(([query, yes, no]) => ({ operator, language, query, yes, no })),
);

test.each(rows)("$operator: $query", ({ language, query, yes, no }) => {
  const article = (text: string): MatchableArticle => ({ text, ...(language !== undefined && { language }) });
  expect(holds(query, article(yes))).toBe(true);
  expect(holds(query, article(no))).toBe(false);
});

test("a form of a word counts in no other language than the article's, and in none that is unknown", () => {
  expect(holds("soldier", { text: "two soldiers", language: "ko" })).toBe(false);
  expect(holds("soldier", { text: "two soldiers" })).toBe(false);
});

const article: MatchableArticle = {
  title: "Troops in Kursk",
  text: `Pyongyang denies it. ${"filler ".repeat(120)} Moscow says nothing.`,
  url: "https://www.news.example/world/north-korea/1",
  author: "Ann Lee, Bo Park",
  source: { name: "The Daily News", domain: "news.example" },
  language: "en-GB",
};

test.each(FIELD_ROWS)("field %s %s", (_field, _meaning, yes, no) => {
  for (const query of yes) expect(holds(query, article), query).toBe(true);
  for (const query of no) expect(holds(query, article), query).toBe(false);
});

test("the conformance table in docs is that of these tests", async () => {
  const code = (text: string): string => `\`${text.replaceAll("|", "\\|")}\``;
  const table = OPERATORS.flatMap(({ operator, meaning, examples }) =>
    examples.map(([query, yes, no], i) => [
      i === 0 ? code(operator) : "",
      i === 0 ? meaning : "",
      code(query),
      yes,
      no,
    ]),
  );
  const fields = FIELD_ROWS.map(([field, meaning, yes, no]) => [
    code(field),
    meaning,
    yes.map(code).join(", "),
    no.map(code).join(", "),
  ]);
  const lines = (head: readonly string[], body: readonly (readonly string[])[]) =>
    [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const page = `# The query language, operator by operator

Printed by \`test/core/query-operators.test.ts\`, which checks each line; do not edit it (\`npx vitest run test/core/query-operators -u\`).

${lines(["operator", "meaning", "query", "true of", "not true of"], table)}

## Fields
Of the article \`${JSON.stringify({ ...article, text: `${article.text.slice(0, 40)}...` })}\`:

${lines(["field", "meaning", "true", "not true"], fields)}
`;
  await expect(page).toMatchFileSnapshot("../../docs/operators.md");
});

test("a language that the article does not say is detected", () => {
  expect(holds("lang:ko", "북한이 러시아에 병력을 보냈다")).toBe(true);
  expect(holds("lang:ko OR lang:en", "??")).toBe(false);
});

test("sets hold phrases, operators and other sets", () => {
  const terms = {
    dprk: ["DPRK", "North Korea*", "북한"],
    army: ["troop*", "@heer"],
    heer: ["Heer{2}", '"special forces" NEAR/3 elite'],
  };
  expect(holds("@dprk AND @army", "North Korean troops", terms)).toBe(true);
  expect(holds("@dprk AND @army", "Korea, North: troops", terms)).toBe(false);
  expect(holds("@army", "das Heer", terms)).toBe(false);
  expect(holds("@army", "das Heer, ein Heer", terms)).toBe(true);
  expect(holds("@dprk NEAR/5 @army", "elite special forces of the DPRK", terms)).toBe(true);
  expect(holds("title:@dprk", { title: "Kursk", text: "DPRK" }, terms)).toBe(false);
});

test.each([
  ["@gone", {}, "no set @gone"],
  ["@a", { a: ["@b"], b: ["@c"], c: ["x OR @a"] }, "circle: @a uses @b uses @c uses @a"],
  ["@a NEAR/3 b", { a: ["b AND c"] }, "@a has AND in its term 1"],
  ["@a{2}", { a: ["@b"], b: ["x", "lang:en"] }, "@b has lang: in its term 2"],
  ["title:@a", { a: ["lead:x"] }, "lead: within title:"],
  ["@a", { a: ["kor*x"] }, "term 1 of @a"],
  ["@a", { a: [] }, "is empty"],
  ["@__proto__", {}, "no set @__proto__"],
  ["@a OR @a", { a: Array.from({ length: 6_000 }, (_, i) => `word${i}`) }, "12000 terms"],
])("%s with a set that cannot work is refused", (query, terms, message) => {
  expect(() => compileSearch(query, terms)).toThrow(QueryError);
  expect(() => compileSearch(query, terms)).toThrow(message);
});

test("sets that double each other are counted, not expanded", () => {
  const names = Array.from({ length: 45 }, (_, i) => `s${i}`);
  const terms = Object.fromEntries(names.map((name, i) => [name, i === 44 ? ["end"] : [`@s${i + 1} OR @s${i + 1}`]]));
  expect(() => compileSearch("@s0", terms)).toThrow(/terms with its sets put in/);
});

test("NEAR and ONEAR find what trying every pair finds, nested ones too", () => {
  const text = fc.array(fc.constantFrom("aa", "bb", "cc", "xx"), { maxLength: 25 });
  const pairs = (
    words: readonly string[],
    left: string,
    right: string,
    distance: number,
    ordered: boolean,
  ): [number, number][] =>
    words.flatMap((a, i) =>
      words.flatMap((b, j): [number, number][] =>
        a === left && b === right && i !== j && Math.abs(i - j) <= distance && (!ordered || i < j)
          ? [[Math.min(i, j), Math.max(i, j)]]
          : [],
      ),
    );
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      (words, near, outer, ordered) => {
        const operator = ordered ? "ONEAR" : "NEAR";
        const spans = pairs(words, "aa", "bb", near, ordered);
        expect(holds(`aa ${operator}/${near} bb`, words.join(" "))).toBe(spans.length > 0);
        expect(holds(`aa NEAR/${near} aa`, words.join(" "))).toBe(pairs(words, "aa", "aa", near, false).length > 0);
        const inReach = spans.some(([first, last]) =>
          words.some((word, k) => word === "cc" && k >= first - outer && k <= last + outer),
        );
        expect(holds(`(aa ${operator}/${near} bb) NEAR/${outer} cc`, words.join(" "))).toBe(inReach);
        expect(holds(`cc NEAR/${outer} (aa ${operator}/${near} bb)`, words.join(" "))).toBe(inReach);
      },
    ),
    { numRuns: 1_000 },
  );
});
