/** Copies are found whatever newsrooms did to them, and reports of one event are not taken for copies. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Print, printOf, relate } from "../../src/core/duplicates/relate.ts";
import { containment, sketchOf } from "../../src/core/duplicates/shingles.ts";
import { EDITS, seeded } from "./edits.ts";

const FILE = new URL("../../../shared/storylines/ecbplus-dev.jsonl", import.meta.url);
const at = new Date("2025-01-01T00:00:00Z");

interface Row {
  readonly topic: string;
  readonly story: string;
  readonly title: string;
  readonly text: string;
}

test.skipIf(!existsSync(FILE))("near-duplicates of the development stories (skipped without ../shared)", () => {
  const rows = readFileSync(FILE, "utf8")
    .trim()
    .split("\n")
    .map((line): Row => JSON.parse(line))
    .filter(({ text }) => text.split(/\s+/).length >= 100);
  const prints = rows.map(({ title, text }) => printOf({ title, text, at }));
  const random = seeded(20250428);
  const recalls = Object.entries(EDITS).map(([name, edit]) => {
    const found = rows.filter(({ title, text }, i) => {
      const others = rows.filter(({ topic }) => topic !== rows[i]!.topic).map((row) => row.text);
      return isFound(printOf({ title, text: edit(text, others, random), at }), prints[i]!);
    });
    return { name, recall: found.length / rows.length };
  });
  let [flagged, contained] = [0, 0];
  for (const [i, a] of rows.entries())
    for (let j = i + 1; j < rows.length; j++) {
      if (rows[j]!.topic !== a.topic || rows[j]!.story !== a.story) continue;
      if (relate(prints[j]!, prints[i]!).relation !== "own") flagged++;
      if (containment(prints[i]!.shingles, prints[j]!.shingles) >= 0.6) contained++;
    }
  const mean = recalls.reduce((sum, { recall }) => sum + recall, 0) / recalls.length;
  console.log(JSON.stringify({ articles: rows.length, recalls, mean, flagged, contained }));
  expect(mean).toBeGreaterThanOrEqual(0.97);
  expect(flagged).toBeLessThanOrEqual(contained);
});

/** As a storyline finds it: by a hash that both sketches hold, then by the comparison. */
function isFound(copy: Print, original: Print): boolean {
  const sketch = new Set(sketchOf(original.shingles));
  return sketchOf(copy.shingles).some((hash) => sketch.has(hash)) && relate(copy, original).relation !== "own";
}
