import fc from "fast-check";
import { expect, test } from "vitest";
import { createClaimReader } from "../../../src/core/claims/index.ts";
import { anyText } from "../alert-samples.ts";

const reader = createClaimReader({
  actors: { Port: ["harbour master", "Ines Vall"], Line: ["Orka Lines", "shipping line"] },
  quantities: { crew: ["sailors", "crew"], lost: ["drowned", "missing"] },
});

test("who says what, with side, stance, figure and proof", () => {
  const text = "The sea was calm. Orka Lines confirmed on Friday that more than 14 sailors had drowned.";
  expect(reader.read({ text, language: "en" })).toEqual([
    {
      speaker: "Orka Lines",
      side: "Line",
      stance: "confirms",
      figure: { value: 14, low: 14, unit: "sailors", object: "sailors drowned", quantity: "lost" },
      sentence: "Orka Lines confirmed on Friday that more than 14 sailors had drowned.",
      start: 18,
      end: text.length,
    },
  ]);
});

const PIECES = [
  " said ",
  ", said ",
  "“",
  "” ",
  "``",
  "'' ",
  '"',
  "The ",
  "12,000 ",
  " to ",
  " men ",
  ". ",
  ", ",
  " according to ",
  "It ",
  "\n",
  "who ",
  "Kim ",
  " and ",
  " hat ",
  " bestätigt ",
  " заявил ",
  " قال ",
  "국정원은 ",
  "1만 ",
  "밝혔다. ",
  "によると",
  "は",
  "发表",
  "表示，",
  "三千",
  "名",
  " - ",
  "$",
  "%",
  "(",
  ")",
];

test("every sentence stands in the text at its place, whatever the text and its language", () => {
  const text = fc
    .array(fc.oneof(anyText, fc.constantFrom(...PIECES)), { maxLength: 30 })
    .map((pieces) => pieces.join(""));
  const language = fc.constantFrom(
    undefined,
    "en",
    "de",
    "fr",
    "es",
    "ru",
    "uk",
    "ar",
    "ko",
    "ja",
    "zh",
    "xx",
    "not a tag",
  );
  fc.assert(
    fc.property(text, language, (text, language) => {
      const claims = reader.read(language === undefined ? { text } : { text, language });
      for (const { sentence, start, end, speaker, figure } of claims) {
        expect(text.slice(start, end)).toBe(sentence);
        expect(speaker).not.toBe("");
        if (figure !== undefined) expect(Number.isFinite(figure.value)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ["words that may be speakers", "Kim and ", "en"],
  ["verbs of saying", "he said that ", "en"],
  ["numbers", "12,000 to ", "en"],
  ["opening marks", '"a ', "en"],
  ["digits", "1", "ko"],
  ["parted digits", "1 ", "ja"],
  ["clauses", "据国家", "zh"],
])("a text of nothing but %s is read, too", (_, piece, language) => {
  const text = piece.repeat(Math.ceil(200_000 / piece.length));
  for (const { sentence, start, end } of reader.read({ text, language })) expect(text.slice(start, end)).toBe(sentence);
});
