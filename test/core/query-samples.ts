/** Random queries and articles over few words of many scripts, so that they often meet. */
import fc from "fast-check";
import type { Query } from "../../src/core/query/ast.ts";
import { printQuery } from "../../src/core/query/print.ts";
import type { MatchableArticle } from "../../src/core/types.ts";

const WORDS = [
  "kursk",
  "Kursk's",
  "north",
  "korea",
  "koreans",
  "troops",
  "soldier",
  "soldiers",
  "Soldaten",
  "Soldat",
  "военные",
  "военных",
  "nord-coréens",
  "DPRK",
  "nasa",
  "NASA",
  "14,000",
  "l'Ukraine",
  "북한",
  "북한군이",
  "파병",
  "러시아에",
  "朝鲜",
  "朝鲜士兵",
  "库尔斯克",
  "クルスク",
  "ｸﾙｽｸ",
  "ทหาร",
  "เกาหลีเหนือ",
  "قوات",
  "والقوات",
  "للجنود",
  "جنود",
  "северокорейские",
  "Курской",
  "ёлка",
  "елка",
  "fußball",
  "İstanbul",
  "וחיילים",
  "חיילים",
];
/** What may stand between two words: nothing, too, which makes longer words and other rows of signs. */
const BETWEEN = [" ", " ", " ", ", ", ". ", "\n", "-", "", "\u200b"];

export const text: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BETWEEN)), { maxLength: 30 })
  .map((parts) => parts.map(([word, between]) => word + between).join(""));

export const article: fc.Arbitrary<MatchableArticle> = fc.record(
  {
    title: text,
    text,
    url: fc.constantFrom("https://kursk.example/north/1", "https://news.example/2"),
    language: fc.constantFrom("en", "ko", "ru", "de"),
    author: fc.constantFrom("North Writer", "A. Korea"),
    source: fc.constantFrom({ domain: "kursk.example" }, { name: "North Post", domain: "news.example" }),
    publishedAt: fc.constantFrom("2025-01-01T00:00:00Z", "2025-06-01T00:00:00Z"),
  },
  { requiredKeys: ["text"] },
);

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "kor*",
      "sold*",
      "북한*",
      "朝鲜*",
      "قوا*",
      "северо*",
      "nord-cor*",
      "k?rsk",
      "tr?op*",
      "朝?士",
      "?oldier",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("absent", "沒有", "x-ray") },
);
const phrase: fc.Arbitrary<Query> = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([words, exact]) => ({ type: "phrase", text: words.join(" "), exact: exact && words.length === 1, at: 0 }));

const set: fc.Arbitrary<Query> = fc.constantFrom("dprk", "army").map((name) => ({ type: "set", name, at: 0 }));
/** What `set` may name. */
export const TERMS: Readonly<Record<string, readonly string[]>> = {
  dprk: ["DPRK", "North Korea*", "북한", "朝鲜", "@army"],
  army: ["troop*", "파병", "قوات", "soldier NEAR/3 korea*"],
};

/** Queries whose parts have places. */
const { placed } = fc.letrec<{ placed: Query }>((tie) => ({
  placed: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    phrase,
    set,
    fc.array(tie("placed"), { minLength: 2, maxLength: 3 }).map((parts): Query => ({ type: "or", parts, at: 0 })),
    fc
      .tuple(tie("placed"), tie("placed"), fc.integer({ min: 1, max: 20 }), fc.boolean())
      .map(([left, right, distance, ordered]): Query => ({ type: "near", left, right, distance, ordered, at: 0 })),
    fc
      .tuple(tie("placed"), fc.integer({ min: 1, max: 3 }))
      .map(([part, count]): Query => ({ type: "mentions", count, part, at: 0 })),
    tie("placed").map((part): Query => ({ type: "exact", part, at: 0 })),
    fc
      .tuple(tie("placed"), fc.constantFrom(0.5, 2, 10))
      .map(([part, factor]): Query => ({ type: "boost", factor, part, at: 0 })),
  ),
}));

const field = fc
  .tuple(fc.constantFrom("title", "lead", "text", "url", "source", "author"), placed)
  .map(([name, part]) => ({ type: "field", field: name, part, at: 0 }) as Query);

const { any } = fc.letrec<{ any: Query }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    placed,
    field,
    fc.constantFrom("en", "ko").map((language): Query => ({ type: "lang", language, at: 0 })),
    fc
      .tuple(fc.constantFrom("and", "or"), fc.array(tie("any"), { minLength: 2, maxLength: 3 }))
      .map(([type, parts]) => ({ type, parts, at: 0 }) as Query),
    tie("any").map((part): Query => ({ type: "not", part, at: 0 })),
    fc
      .array(tie("any"), { minLength: 1, maxLength: 4 })
      .chain((parts) =>
        fc.integer({ min: 1, max: parts.length }).map((count): Query => ({ type: "atleast", count, parts, at: 0 })),
      ),
  ),
}));

/** Trees with every operator. */
export const query: fc.Arbitrary<Query> = any;
export const queryText: fc.Arbitrary<string> = any.map(printQuery);
