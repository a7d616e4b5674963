import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../../../src/core/types.ts";
import { saysSomethingElse } from "../../../src/core/versions/change.ts";
import { type Change, carriedOver, diffWords } from "../../../src/core/versions/diff.ts";
import { nextRecheckAt } from "../../../src/core/versions/schedule.ts";

const TEXT = "About 3,000 troops are in the region, officials said.\nThe ministry confirmed it on Monday.";

test.each([
  ["a figure", TEXT.replace("3,000", "4,000")],
  ["a name", TEXT.replace("ministry", "governor")],
  ["a modality", TEXT.replace("confirmed", "denied")],
  ["a sentence less", TEXT.split("\n")[0]!],
  ["a sentence more", `${TEXT}\nNobody was hurt.`],
  ["the order", TEXT.split("\n").reverse().join("\n")],
  ["a short sentence", `${TEXT}\n12 died.`],
])("a change: %s", (_, after) => {
  expect(saysSomethingElse({ text: TEXT }, { text: after })).toBe(true);
});

test.each([
  ["nothing", TEXT],
  ["spaces and signs", TEXT.replaceAll(" ", "\u00a0").replace("Monday.", "Monday.\u200b")],
  ["a label", `${TEXT}\nRead 1,234 times`],
  ["a stamp", `Updated: 25 October 2024, 10:31\n${TEXT}\nStand: 25.10.2024 um 10:31 Uhr.`],
])("no change: %s", (_, after) => {
  expect(saysSomethingElse({ text: TEXT }, { text: after })).toBe(false);
});

test("a new headline is a change, another quotation mark in it is none", () => {
  expect(saysSomethingElse({ title: "Troops go", text: TEXT }, { title: "Troops stay", text: TEXT })).toBe(true);
  expect(saysSomethingElse({ title: "“Go”", text: TEXT }, { title: '"Go"', text: TEXT })).toBe(false);
});

test("Chinese is compared sign by sign", () => {
  const before = "朝鲜派兵三千人。";
  expect(saysSomethingElse({ text: before }, { text: "朝鲜派兵四千人。" })).toBe(true);
  expect(diffWords(before, "朝鲜派兵四千人。").filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "removed", text: "三" },
    { kind: "added", text: "四" },
  ]);
});

const joined = (changes: readonly Change[], without: Change["kind"]) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

test("a diff holds both texts, whatever they are", () => {
  const word = fc.constantFrom("a", "b", "no", "3,000", "\n", " ", ".", "한국", "é", "😀");
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffWords(before, after);
      expect(joined(changes, "added")).toBe(before);
      expect(joined(changes, "removed")).toBe(after);
    }),
  );
});

test("two long texts that share nothing are compared in no time to speak of", () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(" ");
  const changes = diffWords(long("a"), long("b"));
  expect(joined(changes, "added")).toBe(long("a"));
});

test("evidence is carried over where its span still stands, and only there", () => {
  const span = (text: string): Evidence => ({
    field: "text",
    start: TEXT.indexOf(text),
    end: TEXT.indexOf(text) + text.length,
    text,
    why: "",
  });
  const after = `On Tuesday it was said:\n${TEXT.replace("confirmed", "denied")}`;
  const changes = { title: [], text: diffWords(TEXT, after) };
  const { stands, gone } = carriedOver([span("3,000 troops"), span("ministry confirmed it")], changes);
  expect(gone.map(({ text }) => text)).toEqual(["ministry confirmed it"]);
  expect(stands.map(({ start, end }) => after.slice(start, end))).toEqual(["3,000 troops"]);
});

test("rechecks come after an hour, a day and a week, sooner after a change, and then no more", () => {
  const seen = new Date("2024-10-25T00:00:00Z");
  const later = (hours: number) => new Date(seen.getTime() + hours * 3_600_000);
  expect(nextRecheckAt(seen, seen)).toEqual(later(1));
  expect(nextRecheckAt(seen, later(1))).toEqual(later(24));
  expect(nextRecheckAt(seen, later(1), true)).toEqual(later(2));
  expect(nextRecheckAt(seen, later(24.5))).toEqual(later(168));
  expect(nextRecheckAt(seen, later(168), true)).toBeUndefined();
});
