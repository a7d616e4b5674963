/** The sets of terms that ship: all can be read, they find what they name in the languages of the news, and leave its neighbours alone. */
import { describe, expect, test } from "vitest";
import { checkTerms, compileQuery } from "../../src/core/match/compile.ts";
import { Document } from "../../src/core/match/document.ts";
import { holds } from "../../src/core/match/evaluate.ts";
import { compileSearch } from "../../src/core/match/search.ts";
import { parseQuery, parseTerm } from "../../src/core/query/parser.ts";
import { withoutPlace } from "../../src/core/query/places.ts";
import { inflected } from "../../src/core/sets/inflect.ts";
import { setNamed, setNames } from "../../src/core/sets/named.ts";
import { setsNaming } from "../../src/core/sets/naming.ts";

const sets = setNames().map((name) => setNamed(name)!);
const finds = (set: string, text: string): boolean =>
  holds(compileQuery(parseQuery(`@${set}`)), new Document({ text }));

test("every term can be read and has a place, so that it can stand beside NEAR", () => {
  const wrong = sets.flatMap(({ name, terms }) =>
    terms.filter((term) => withoutPlace(parseTerm(term)) !== null).map((term) => `${name}: ${term}`),
  );
  expect(wrong).toEqual([]);
  expect(sets.filter(({ terms }) => terms.length === 0)).toEqual([]);
});

test("names are unique and can be written after @", () => {
  expect(new Set(setNames()).size).toBe(setNames().length);
  for (const name of setNames()) expect(parseQuery(`@${name}`)).toMatchObject({ type: "set", name });
});

test.each(["state", "event"] as const)("sets of kind %s are in at least twenty languages", (kind) => {
  const few = sets.filter((set) => set.kind === kind && Object.keys(set.byLanguage).length < 20);
  expect(few.map(({ name }) => name)).toEqual([]);
});

describe("forms of a name", () => {
  test.each([
    ["Украина", "ru", ["Украин*"]],
    ["Куба", "bg", ["=Куба", "=КУБА"]],
    ["Русия", "bg", ["Русия", "Русийо"]],
    ["Северна Корея", "bg", ['"Северна Коре*"']],
    ["США", "ru", ["=США"]],
    ["Russland", "de", ["Russland", "Russlands"]],
    ["Corée du Nord", "fr", ['"Corée du Nord"']],
    ["Nga", "vi", ["=Nga", "=NGA"]],
    ["朝鲜", "zh", ["朝鲜"]],
    ["Ranska", "fi", ["Ranska*"]],
  ])("%s in %s", (name, language, terms) => {
    expect(inflected(name, language)).toEqual(terms);
  });
});

test.each([
  ["north-korea", "Північнокорейські військові"],
  ["north-korea", "z Korei Północnej"],
  ["north-korea", "Severnokorejski vojaki"],
  ["north-korea", "ng North Korea sa Russia"],
  ["north-korea", "lính Triều Tiên"],
  ["north-korea", "soldati nordcoreani"],
  ["north-korea", "Kuzey Koreli askerler"],
  ["north-korea", "Noord-Koreaanse soldaten"],
  ["russia", "v ruské armádě"],
  ["russia", "das sagte der Kreml"],
  ["ukraine", "in Oekraïne"],
  ["united-states", "U.S. officials"],
  ["united-kingdom", "les Britanniques"],
  ["taiwan", "台灣總統"],
  ["brazil", "Бразилия заявила"],
  ["putin", "с Путиным"],
  ["zelensky", "Wołodymyr Zełenski"],
  ["kim-jong-un", "朝鲜领导人金正恩"],
  ["troops", "żołnierze"],
  ["troops", "vojáků"],
  ["troops", "mga sundalo"],
  ["sanctions", "новых санкций"],
  ["earthquake", "deprem oldu"],
  ["strike", "une grève générale"],
  ["nato", "Nato sagt"],
])("@%s is in: %s", (set, text) => {
  expect(finds(set, text)).toBe(true);
});

test.each([
  ["north-korea", "South Korean troops"],
  ["north-korea", "한국 정부"],
  ["india", "インドネシアの地震"],
  ["guinea", "a guinea pig"],
  ["turkey", "a turkey for dinner"],
  ["mali", "المالي العام"],
  ["niger", "Nigeria said"],
  ["world-health-organization", "the man who told it"],
  ["united-states", "it tells us"],
  ["romania", "a sua vida"],
  ["crimea", "a crime"],
])("@%s is not in: %s", (set, text) => {
  expect(finds(set, text)).toBe(false);
});

test("a storyline's own set takes the place of one that ships, or adds to it", () => {
  const holdsWith = (terms: Record<string, string[]>, text: string) =>
    compileSearch("@russia", terms).test({ text }) !== null;
  expect(holdsWith({}, "Moscow said")).toBe(true);
  expect(holdsWith({ russia: ["bear"] }, "Moscow said")).toBe(false);
  expect(holdsWith({ russia: ["bear"] }, "the bear")).toBe(true);
  expect(holdsWith({ russia: ["@russia", "bear"] }, "Moscow said")).toBe(true);
  expect(holdsWith({ russia: ["@russia", "bear"] }, "the bear")).toBe(true);
  expect(() => checkTerms({ russia: ["@bear"], bear: ["@russia"] })).toThrow("circle");
});

test("a text is told which sets it names, and where; a name within a longer one does not count", () => {
  const article = { title: "Pyongyang’s soldiers", text: "North Korean troops in Equatorial Guinea, says Putin." };
  const named = setsNaming(article);
  expect(named.map(({ set }) => set.name).sort()).toEqual(
    ["equatorial-guinea", "north-korea", "putin", "pyongyang", "troops"].sort(),
  );
  expect(named[0]!.set.name).toBe("north-korea");
  expect(named[0]!.mentions.map(({ field, text }) => `${field}: ${text}`)).toEqual([
    "title: Pyongyang",
    "text: North Korean",
  ]);
  for (const { mentions } of named)
    for (const { field, start, end, text } of mentions) expect(article[field].slice(start, end)).toBe(text);
});
