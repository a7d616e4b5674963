/** Each operator of the query language, held against a text that it is true of and one that it is not. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileSearch } from "../../src/core/match/search.ts";
import { QueryError } from "../../src/core/query/error.ts";
import type { MatchableArticle } from "../../src/core/types.ts";

const holds = (query: string, article: string | MatchableArticle, terms = {}): boolean =>
  compileSearch(query, terms).test(typeof article === "string" ? { text: article } : article) !== null;

test.each([
  // query, true of, not true of
  ["kursk", "Fighting in KURSK.", "Kurskaya station"],
  ["troops kursk", "Kursk: troops arrive", "Kursk"],
  ["troops AND kursk", "Kursk: troops arrive", "troops"],
  ["troops OR kursk", "troops", "soldiers"],
  ["kursk NOT submarine", "Kursk region", "the submarine Kursk"],
  ["kursk -submarine", "Kursk region", "the submarine Kursk"],
  ["kursk -(submarine OR sank)", "Kursk region", "Kursk sank"],
  ['"north korea"', "North Korea said", "north of Korea"],
  ['"north korea*"', "the North Koreans", "Korean north"],
  ["korea*", "Koreans", "kore"],
  ["wom?n", "women", "womaen"],
  ["organi?ation*", "organisations", "organ"],
  ["troops NEAR/3 kursk", "Kursk saw new troops", "troops a b c Kursk"],
  ["troops NEAR/3 kursk", "troops a b Kursk", "Kursk a b c troops"],
  ["a1 NEAR/1 b1", "b1 a1", "a1 x b1"],
  ["troops ONEAR/3 kursk", "troops in Kursk", "Kursk has troops"],
  [
    "(dprk OR pyongyang) NEAR/4 (troops OR soldiers)",
    "Pyongyang's soldiers",
    "Pyongyang spoke and nobody else had any soldiers",
  ],
  ["(dprk NEAR/2 troops) NEAR/3 kursk", "DPRK troops enter Kursk", "DPRK troops a b c d Kursk"],
  ["near1 NEAR/5 near1", "near1 and near1", "near1 alone"],
  ["ATLEAST/2(kursk, sudzha, belgorod)", "Sudzha and Kursk", "Kursk, Kursk"],
  ["ATLEAST/1(kursk AND troops, sudzha)", "troops in Kursk", "Kursk"],
  ["=NASA", "NASA said", "nasa said"],
  ["=US", "the US said", "tell us"],
  ['="Die Welt"', "in Die Welt", "die Welt"],
  ["=Kors*", "Korsika", "korsika"],
  ["=Résumé", "a Résumé", "a Resume"],
  ["kursk{3}", "Kursk, Kursk and Kursk", "Kursk and Kursk"],
  ["(kursk OR sudzha){2}", "Kursk, Sudzha", "Sudzha"],
  ["kursk^2", "Kursk", "Sudzha"],
  ["14,000", "some 14.000 men", "14 men"],
  // scripts
  ["북한", "북한군이 러시아로", "남한"],
  ['"북한 군인"', "북한군인들이", "북한의 군인"],
  ["朝鲜士兵", "约1万名朝鲜士兵参与", "朝鲜的士兵"],
  ["クルスク", "ｸﾙｽｸ州", "クルク"],
  ["เกาหลีเหนือ", "ทหารเกาหลีเหนือไป", "เกาหลีใต้"],
  ["金?恩", "金正恩说", "金恩"],
  ["朝鲜 NEAR/5 士兵", "朝鲜的新士兵", "朝鲜今天说了许多话士兵"],
  ["قوات", "إن والقوات الروسية", "قوة"],
  ["القوات", "دعم للقوات", "قوات"],
  ["شمالي*", "كوريّاً شماليّاً", "جنوبي"],
  ["חיילים", "והחיילים הגיעו", "חייל"],
  ["nord-coréen*", "soldats nord-coreens", "nord et coréen"],
  ["ukraine", "l’Ukraine dit", "ukrainien"],
  ["елка", "Ёлка", "елки"],
])("%s", (query, yes, no) => {
  expect(holds(query, yes)).toBe(true);
  expect(holds(query, no)).toBe(false);
});

const article: MatchableArticle = {
  title: "Troops in Kursk",
  text: `Pyongyang denies it. ${"filler ".repeat(120)} Moscow says nothing.`,
  url: "https://www.news.example/world/north-korea/1",
  author: "Ann Lee, Bo Park",
  source: { name: "The Daily News", domain: "news.example" },
  language: "en-GB",
};

test.each([
  ["title:kursk", true],
  ["text:kursk", false],
  ["text:pyongyang", true],
  ["lead:pyongyang", true],
  ["lead:moscow", false],
  ["text:moscow", true],
  ["title:(troops NEAR/2 kursk)", true],
  ['title:"troops kursk"', false],
  ['url:"north korea"', true],
  ["url:sport", false],
  ["source:news.example", true],
  ['source:"daily news"', true],
  ["source:other.example", false],
  ["author:park", true],
  ["author:pyongyang", false],
  ["lang:en", true],
  ["lang:ko", false],
  ["NOT lang:ko", true],
  ["url:north{1} AND kursk", true],
  // A phrase, or a NEAR, does not go from the title into the text.
  ['"kursk pyongyang"', false],
  ["kursk NEAR/10 pyongyang", false],
  ["source:news.daily", false],
])("field: %s is %s", (query, expected) => {
  expect(holds(query, article)).toBe(expected);
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
