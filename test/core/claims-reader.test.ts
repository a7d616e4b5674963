import fc from "fast-check";
import { expect, test } from "vitest";
import { createClaimReader } from "../../src/core/claims/index.ts";
import { anyText } from "./alert-samples.ts";

const reader = createClaimReader({
  actors: { Port: ["harbour master", "Ines Vall"], Line: ["Orka Lines", "shipping line"] },
  quantities: { crew: ["sailors", "crew"], lost: ["drowned", "missing"] },
});
const read = (text: string) =>
  reader.read({ text }).map(({ speaker, side, stance, figure }) => ({ speaker, side, stance, figure: figure?.value }));

test("who says what, with the side and the figure", () => {
  expect(read("Orka Lines confirmed on Friday that 14 sailors had drowned.")).toEqual([
    { speaker: "Orka Lines", side: "Line", stance: "confirms", figure: 14 },
  ]);
});

test("every sentence stands in the text at its place, whatever the text", () => {
  const piece = fc.oneof(
    anyText,
    fc.constantFrom(
      " said ",
      ", said ",
      "“",
      "” ",
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
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      for (const { sentence, start, end } of reader.read({ text })) expect(text.slice(start, end)).toBe(sentence);
    }),
    { numRuns: 500 },
  );
});
