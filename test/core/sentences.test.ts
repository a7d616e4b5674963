import fc from "fast-check";
import { expect, test } from "vitest";
import { sentences } from "../../src/core/text/sentences.ts";
import { anyText } from "./alert-samples.ts";

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

/** Sentences as they should come apart: joined by a space, they must be split into the same again. */
test.each([
  ["plain ones", ["Troops crossed the border.", "Seoul confirmed it.", "Did they?", "They did!"]],
  ["U.S. before a name", ["The U.S. Army said so.", "The U.S. President Joe Biden agreed."]],
  ["U.S. at the end", ["They came to the U.S.", "The trip was long."]],
  ["initials", ["Gen. J. R. Smith spoke with Kim J. Un on Monday.", "He left."]],
  ["titles", ["Mr. Yoon met Dr. Kim and Lt. Col. Park.", "Prof. Lee did not come."]],
  ["decimals and versions", ["It cost 3.5 million, or 1.25 a head.", "Version 2.0 followed."]],
  ["a time", ["The attack began at 5 a.m. Moscow time.", "It ended at 6 p.m.", "The town was quiet."]],
  ["companies", ["Hanwha Corp. shares rose.", "So did those of LIG Inc.", "The market fell."]],
  ["dates and numbers", ["On Oct. 18 it was known.", "See No. 5 and Art. 7 of the treaty.", "No.", "That was wrong."]],
  ["a quotation", ["“We sent them.” Then he left."].flatMap((text) => text.split(/(?<=”) /))],
  ["a quotation that goes on", ["“Will they go?” he asked.", "“Yes!” said the minister."]],
  ["brackets", ["They left (most by train.)", "Others stayed."]],
  ["an ellipsis", ["He waited... and waited.", "Nothing came…", "Then it rained."]],
  ["an address", ["See example.org/a.b?c=d. for more.", "It is at kcna.kp today."]],
  ["a number at the end", ["The shelling killed 12.", "Others fled in 2024.", "Nobody came."]],
  [
    "German",
    ["Am 3. Oktober kamen ca. 500 Mann, z.B. Pioniere.", "Gen. Müller schwieg.", "„Es stimmt nicht.“", "Dann ging er."],
  ],
  ["French", ["M. Macron a parlé.", "« C’est vrai. »", "Il est parti."]],
  ["Spanish", ["El Sr. Pérez y EE.UU. Mantienen el plan.", "¿Por qué?", "¡No!"]],
  [
    "Russian",
    ["В.В. Путин и К. Чен Ын подписали договор.", "Около 10 тыс. Военных прибыли в г. Курск.", "Сеул подтвердил."],
  ],
  ["Korean", ["북한이 병력을 파견했다.", "정부는 28일 확인했다.", "약 1.2만 명이다."]],
  ["Arabic and Hindi", ["هل وصلوا؟", "نعم وصلوا.", "सैनिक पहुँचे।", "वे लौटे।"]],
])("%s", (_, expected) => {
  expect(split(expected.join(" "))).toEqual(expected);
});

test("Chinese and Japanese sentences end without a space after them", () => {
  expect(split("朝鲜派兵了。韩国证实了！真的吗？“是的。”他走了。")).toEqual([
    "朝鲜派兵了。",
    "韩国证实了！",
    "真的吗？",
    "“是的。”",
    "他走了。",
  ]);
  expect(split("「派遣した。」と述べた。政府は確認した。")).toEqual(["「派遣した。」と述べた。", "政府は確認した。"]);
});

test("a line break ends a sentence, with or without a stop", () => {
  expect(split("SEOUL\r\nTroops went\n\n  They came back. Mr.\nKim")).toEqual([
    "SEOUL",
    "Troops went",
    "They came back.",
    "Mr.",
    "Kim",
  ]);
});

test("a numbered line is not cut after its number", () => {
  expect(split("1. Troops go.\n2. Troops stay.")).toEqual(["1. Troops go.", "2. Troops stay."]);
});

test("there is nothing in nothing", () => {
  expect(sentences("")).toEqual([]);
  expect(sentences(" \n\t\u00a0 ")).toEqual([]);
});

test("what has no stops is cut at spaces, else between characters", () => {
  const words = "word ".repeat(2_000);
  for (const { start, end } of sentences(words)) expect(words.slice(start, end)).toMatch(/^word( word)*$/);
  expect(sentences(words).length).toBeGreaterThan(1);
  const rockets = `x${"🚀".repeat(3_000)}`;
  for (const part of split(rockets)) expect(part).toMatch(/^x?(🚀)+$/u);
});

test("spans are in order and in range, have no white space around them, and together hold everything else", () => {
  const text = fc
    .array(
      fc.oneof(
        anyText,
        fc.constantFrom(
          ". ",
          "! ",
          "。",
          "” ",
          "U.S. ",
          "Mr. ",
          "The ",
          "they ",
          "\n",
          " ",
          "3.5",
          "word ".repeat(900),
          "字".repeat(3_000),
        ),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (text) => {
      let at = 0;
      for (const { start, end } of sentences(text)) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        expect(end - start).toBeLessThanOrEqual(2_000);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
    { numRuns: 300 },
  );
});
