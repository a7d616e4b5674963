import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWord, tokenize, withoutProclitics } from "../../src/core/text/tokens.ts";

describe("words are equal however they are written", () => {
  test.each([
    ["capitals", "KURSK", "kursk"],
    ["accents", "Coréen", "coreen"],
    ["decomposed accents", "Core\u0301en", "coreen"],
    ["the stress mark and the dots of Russian", "Ста́лин жёлтый", "сталин желтый"],
    ["full-width letters", "ＮＡＴＯ", "nato"],
    ["half-width kana", "ｶﾞ", "ガ"],
    ["letters with a stroke", "żołnierz Ødegård", "zolnierz odegard"],
    ["ligatures", "Straße ﬁre", "strasse fire"],
    ["the Turkish i", "İSTANBUL ısı", "istanbul isi"],
    ["the final sigma", "ΣΤΡΑΤΙΏΤΗΣ στρατιώτης", "στρατιωτησ στρατιωτησ"],
    ["Arabic vowel signs, hamza and stretching", "كوريّاً أُوكــرانيا", "كوريا اوكرانيا"],
    ["Persian letters", "کره", "كره"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["eastern digits", "١٤", "14"],
    ["Korean in parts", "북한".normalize("NFD"), "북 한"],
    ["soft hyphens and joiners", "sol\u00addiers کره\u200cشمالی", "soldiers كرهشمالي"],
  ])("%s", (_, text, folded) => {
    expect(tokenize(text).words).toEqual(folded.split(" "));
  });

  test("marks that make another letter stay", () => {
    expect(tokenize("їжак йод").words).toEqual(["їжак", "йод"]);
    expect(foldWord("が")).not.toBe(foldWord("か"));
    expect(foldWord("कि")).not.toBe(foldWord("का"));
  });
});

test("apostrophes, hyphens and commas part words", () => {
  expect(tokenize("Russia's l’Ukraine nord-coréens 14,000 Словʼян").words).toEqual([
    "russia",
    "s",
    "l",
    "ukraine",
    "nord",
    "coreens",
    "14",
    "000",
    "слов",
    "ян",
  ]);
});

test("a script without spaces gives a token a sign, with its place in the text", () => {
  const text = "KCNA는 北朝鮮の兵";
  const { words, starts, ends } = tokenize(text);
  expect(words).toEqual(["kcna", "는", "北", "朝", "鮮", "の", "兵"]);
  expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual(["KCNA", "는", "北", "朝", "鮮", "の", "兵"]);
});

test("the syllables of a Korean word are one place, the signs of a Chinese word are each their own", () => {
  expect(tokenize("북한군이 러시아에 갔다").places).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
  expect(tokenize("朝鲜士兵").places).toEqual([0, 1, 2, 3]);
  expect(tokenize("one two-three").places).toEqual([0, 1, 2]);
});

test("what Arabic and Hebrew write onto the front of a word comes off, short words stay whole", () => {
  expect(withoutProclitics("والقوات")).toEqual(expect.arrayContaining(["القوات", "قوات"]));
  expect(withoutProclitics("للقوات")).toEqual(expect.arrayContaining(["القوات", "قوات"]));
  expect(withoutProclitics("ولد")).toEqual([]);
  expect(withoutProclitics("וחיילים")).toContain("חיילים");
  expect(withoutProclitics("kursk")).toEqual([]);
});

test("tokens of any text are in order, in bounds, not empty, and fold to themselves", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const { words, starts, ends, places } = tokenize(text);
      for (const [i, word] of words.entries()) {
        expect(word).not.toBe("");
        expect(starts[i]!).toBeGreaterThanOrEqual(i === 0 ? 0 : ends[i - 1]!);
        expect(ends[i]!).toBeGreaterThan(starts[i]!);
        expect(places[i]!).toBeGreaterThanOrEqual(i === 0 ? 0 : places[i - 1]!);
        expect(foldWord(foldWord(text.slice(starts[i], ends[i])))).toBe(word);
      }
      expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2_000 },
  );
});
