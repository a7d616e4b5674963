import { expect, test } from "vitest";
import { portraitOf } from "../../src/core/examples/portrait.ts";
import { Document } from "../../src/core/match/document.ts";
import type { MatchableArticle } from "../../src/core/types.ts";

const portrait = (article: MatchableArticle) => portraitOf(new Document(article));
const day = (text: string) => Date.parse(text) / 86_400_000;

test("names are words with capitals, but not those that only begin a sentence, nor days and months", () => {
  const { counts } = portrait({
    title: "Valk Heard Over Stranded Ferry",
    text: "Inspectors heard Joren Valk in May. The inspectors came on Tuesday.",
    language: "en",
  });
  expect([...counts.names.keys()].sort()).toEqual(["joren", "valk"]);
});

test("a text that begins with its title says it once", () => {
  const { counts } = portrait({
    title: "Ferry Marisol aground",
    text: "Ferry Marisol aground\nThe ferry waits.",
    language: "en",
  });
  expect(counts.body.get("marisol")).toBe(1);
  expect(counts.body.get("ferry")).toBe(2);
});

test.each([
  ["en", "It happened on Tuesday, May 3rd, 2013.", "2013-05-03", [2], [4]],
  ["en", "Posted : 2013 . 05 . 03", "2013-05-03", [], []],
  ["en", "On 28 April 2025 troops left.", "2025-04-28", [], [3]],
  ["es", "Ocurrió el martes 3 de mayo de 2013.", "2013-05-03", [2], [4]],
  ["ru", "Это случилось в понедельник, 28 апреля 2025 года.", "2025-04-28", [1], [3]],
  ["de", "Am Dienstag, dem 3. Mai 2013, geschah es.", "2013-05-03", [2], [4]],
  ["en", "He may come.", undefined, [], []],
])("%s: %s", (language, text, date, weekdays, months) => {
  const { dating } = portrait({ text, language });
  expect(dating.day).toBe(date === undefined ? undefined : day(date));
  expect([...dating.weekdays]).toEqual(weekdays);
  expect([...dating.months]).toEqual(months);
});

test("the day of publication goes before a date in the address, and that before one in the text", () => {
  const article = { text: "It was on 1 May 2013.", url: "https://example.org/2013/may/03/ferry", language: "en" };
  expect(portrait(article).dating.day).toBe(day("2013-05-03"));
  expect(portrait({ ...article, publishedAt: "2013-05-04T10:00:00Z" }).dating.day).toBe(day("2013-05-04"));
});

test("scripts without capitals: every word that is not common may be a name", () => {
  const { counts } = portrait({ text: "북한군이 러시아에 파병되었다", language: "ko" });
  expect(counts.names).toEqual(counts.body);
});
