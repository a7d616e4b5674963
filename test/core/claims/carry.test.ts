import { expect, test } from "vitest";
import { createClaimReader } from "../../../src/core/claims/index.ts";

const reader = createClaimReader({ actors: { Line: ["Orka Lines"], Guard: ["Swedish Coast Guard"] } });
const said = (text: string) =>
  reader
    .read({ text, language: "en" })
    .map(({ speaker, side }) => (side === undefined ? speaker : `${speaker} (${side})`));

test.each([
  [
    "he",
    "Captain Olle Berg said the fire began below. He added that the pumps failed.",
    ["Captain Olle Berg", "Olle Berg"],
  ],
  [
    "she, past a body",
    "Ines Vall said it was over. The Orka company agreed that it was. She said she was glad.",
    ["Ines Vall", "The Orka company", "Ines Vall"],
  ],
  [
    "it",
    "The Swedish Coast Guard said two ships had gone out. It said they were late.",
    ["The Swedish Coast Guard (Guard)", "Swedish Coast Guard (Guard)"],
  ],
  [
    "a role",
    "The Swedish Coast Guard said two ships had gone out. The agency said they were late.",
    ["The Swedish Coast Guard (Guard)", "The agency (Guard)"],
  ],
  [
    "a spokesperson",
    "Orka Lines denied it. A spokesperson said the ship was sound.",
    ["Orka Lines (Line)", "A spokesperson (Line)"],
  ],
  [
    "a surname",
    "Ines Vall of Orka Lines denied it. Vall said the ship was sound.",
    ["Ines Vall of Orka Lines (Line)", "Vall (Line)"],
  ],
  ["whom the sentence before is about", "The captain took the stand on Monday. He said he had slept.", ["captain"]],
  ["the subject of the same sentence", "Captain Berg lost his post after he said the ship was old.", ["Berg"]],
])("%s stands for who spoke", (_, text, speakers) => {
  expect(said(text).map((name) => name?.replace(/^The captain$/, "captain"))).toEqual(speakers);
});

test.each([
  ["after its speaker", "“We left,” Ines Vall said. “We came back.”", ["Ines Vall", "Ines Vall"]],
  ["before its speaker", "“We left. We came back,” Ines Vall said.", ["Ines Vall", "Ines Vall"]],
])("a sentence that only quotes, %s", (_, text, speakers) => {
  expect(said(text)).toEqual(speakers);
});

test("a member of the public does not speak for what is named after it", () => {
  expect(said("Customers of Orka Lines complained of delays.")).toEqual(["Customers of Orka Lines"]);
  expect(said("An official of Orka Lines said it was late.")).toEqual(["An official of Orka Lines (Line)"]);
});
