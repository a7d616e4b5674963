import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../../src/core/types.ts";
import { evidenceSentence, marked } from "../../src/web/evidence.ts";

const span = (text: string, words: string, field: "title" | "text" = "text"): Evidence => {
  const start = text.indexOf(words);
  return { field, start, end: start + words.length, text: words, why: "a word" };
};
const shown = (parts: readonly { text: string; marked: boolean }[] | undefined) =>
  parts?.map((part) => (part.marked ? `[${part.text}]` : part.text)).join("");

test("the sentence that holds the evidence is shown with the words marked", () => {
  const text = "A fair opened. Troops of the DPRK were seen in Kursk. It rained.";
  expect(shown(evidenceSentence(text, [span(text, "DPRK"), span(text, "Kursk"), span(text, "Troops")]))).toBe(
    "[Troops] of the [DPRK] were seen in [Kursk].",
  );
});

test("of several sentences the one with the most evidence is shown", () => {
  const filler = "Nothing of note happened on that day in any of the towns. ".repeat(10);
  const text = `Kursk was quiet. ${filler}Troops of the DPRK arrived near Sudzha.`;
  expect(shown(evidenceSentence(text, [span(text, "Kursk"), span(text, "DPRK"), span(text, "Sudzha")]))).toBe(
    "Troops of the [DPRK] arrived near [Sudzha].",
  );
});

test("a long sentence is shown around its evidence, cut between words", () => {
  const text = `${"before ".repeat(200)}Kursk ${"after ".repeat(200)}`;
  const parts = evidenceSentence(text, [span(text, "Kursk")]);
  expect(shown(parts)).toMatch(/^… (before )+\[Kursk\]( after)+ …$/);
  expect(shown(parts)!.length).toBeLessThan(400);
});

test("evidence that is not in the text shows no sentence, and the title has its own marks", () => {
  expect(evidenceSentence("Words.", [span("Title", "Title", "title")])).toBeUndefined();
  expect(evidenceSentence("", [{ field: "text", start: 0, end: 5, text: "gone!", why: "a word" }])).toBeUndefined();
  expect(
    shown(marked("DPRK in Kursk", "title", [span("DPRK in Kursk", "Kursk", "title"), span("DPRK in Kursk", "DPRK")])),
  ).toBe("DPRK in [Kursk]");
});

test("parts put together are a piece of the text, and marks cover evidence only", () => {
  const spans = fc.array(fc.tuple(fc.nat(300), fc.nat(20)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), spans, (text, places) => {
      const evidence = places.map(
        ([start, length]): Evidence => ({ field: "text", start, end: start + length, text: "", why: "" }),
      );
      const parts = evidenceSentence(text, evidence);
      if (parts === undefined) return;
      const piece = parts
        .filter((part) => !["… ", " …"].includes(part.text))
        .map((part) => part.text)
        .join("");
      expect(text).toContain(piece);
      expect(parts.some((part) => part.marked)).toBe(true);
      expect(
        marked(text, "text", evidence)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
