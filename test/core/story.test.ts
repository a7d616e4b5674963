import fc from "fast-check";
import { expect, test } from "vitest";
import { createStory, developmentOf } from "../../src/core/develop/story.ts";
import { textFingerprint } from "../../src/core/duplicates/exact.ts";
import type { Evidence, StoryArticle, Storyline } from "../../src/core/types.ts";
import { UsageError } from "../../src/errors.ts";
import { anyText } from "./alert-samples.ts";

const storyline: Storyline = { slug: "dprk", name: "DPRK troops", query: '"north korea" AND kursk' };
const TEXT =
  "SEOUL (Example) - A statement was read on Monday. North Korea said for the first time that its soldiers fought in Kursk. " +
  "The ministry in Moscow thanked them. No figures were given, and officials in Seoul said that they had none of their own.";
const article = (id: string, more: Partial<StoryArticle> = {}): StoryArticle => ({
  id,
  title: "North Korea admits it",
  text: TEXT,
  publishedAt: "2025-04-28T06:00:00Z",
  ...more,
});

test("the first report of a text is a development: its headline, and the sentence that proves it at its place", () => {
  const step = createStory(storyline).develop(article("1"));
  expect(step.report).toEqual({ lead: "1", relation: "own", overlap: 1 });
  expect(step.claims.map(({ speaker, stance, sentence }) => [speaker, stance, sentence])).toEqual([
    ["North Korea", "says", "North Korea said for the first time that its soldiers fought in Kursk."],
    [
      "officials in Seoul",
      "says",
      "No figures were given, and officials in Seoul said that they had none of their own.",
    ],
  ]);
  expect(step.developments).toHaveLength(1);
  const [{ start, end, ...told }] = step.developments as [(typeof step.developments)[0]];
  expect(told).toEqual({
    kind: "new_event",
    headline: "North Korea admits it",
    sentence: "North Korea said for the first time that its soldiers fought in Kursk.",
    novelty: 1,
    why: "the first report of this text in the storyline",
  });
  expect(TEXT.slice(start, end)).toBe(told.sentence);
});

test("the same text under another headline is a copy, and nothing new", () => {
  const story = createStory(storyline);
  story.develop(article("1"));
  const copy = story.develop(
    article("2", {
      title: "Pyongyang: our men were in Kursk",
      text: `  ${TEXT.replaceAll(" ", " \n").toUpperCase()}\n`,
    }),
  );
  expect(copy).toMatchObject({ report: { lead: "1", relation: "copy", overlap: 1 }, developments: [] });
});

test("another text is a report of its own", () => {
  const story = createStory(storyline);
  story.develop(article("1"));
  const other = story.develop(article("2", { text: `${TEXT} Kyiv had said so in October.` }));
  expect(other.report).toEqual({ lead: "2", relation: "own", overlap: 1 });
  expect(other.developments).toHaveLength(1);
});

test("an article that comes again leads its report still, and is not told again", () => {
  const story = createStory(storyline);
  story.develop(article("1"));
  expect(story.develop(article("1"))).toMatchObject({
    report: { lead: "1", relation: "own", overlap: 1 },
    developments: [],
  });
});

test("an article that does not match has a report but no development", () => {
  const weather = article("1", {
    title: "Rain",
    text: "It will rain in the north of the country until Thursday, and after that the sun comes back for a week or more.",
  });
  expect(createStory(storyline).develop(weather)).toEqual({
    report: { lead: "1", relation: "own", overlap: 1 },
    claims: [],
    developments: [],
  });
});

test("a text is told by the first article that matches, even when it is a copy of one that did not", () => {
  const text =
    "Soldiers of the republic took part in the fighting in the border region, a commission said, and they would be honoured at home.";
  const story = createStory({ ...storyline, query: "title:kursk" });
  expect(story.develop(article("1", { title: "Commission speaks", text })).developments).toEqual([]);
  const copy = story.develop(article("2", { title: "Soldiers in Kursk", text }));
  expect(copy.report).toMatchObject({ lead: "1", relation: "copy" });
  expect(copy.developments).toMatchObject([{ headline: "Soldiers in Kursk", sentence: text }]);
});

test("short teasers are no copies of each other unless the headline is the same", () => {
  const story = createStory(storyline);
  const teaser = (id: string, title: string) =>
    story.develop(article(id, { title, text: "Subscribe to read on." })).report;
  expect(teaser("1", "North Korea in Kursk")).toMatchObject({ relation: "own" });
  expect(teaser("2", "A cake for the minister")).toMatchObject({ lead: "2", relation: "own" });
  expect(teaser("3", "North Korea in Kursk")).toMatchObject({ lead: "1", relation: "copy" });
});

test("a storyline that cannot be matched is an error with its name", () => {
  expect(() => createStory({ ...storyline, query: "(north" })).toThrow(UsageError);
  expect(() => createStory({ ...storyline, query: "(north" })).toThrow(/dprk/);
});

test("evidence in the headline alone is proved by the first sentence; without text there is none", () => {
  const evidence: Evidence[] = [{ field: "title", start: 0, end: 11, text: "North Korea", why: '"north korea"' }];
  expect(developmentOf({ title: "North Korea", text: "First. Second." }, evidence)).toMatchObject({
    headline: "North Korea",
    sentence: "First.",
    start: 0,
    end: 6,
  });
  expect(developmentOf({ title: "North Korea", text: "" }, evidence)).toMatchObject({ sentence: "", start: 0, end: 0 });
  expect(developmentOf({ text: "First. Second." }, evidence)).toMatchObject({ headline: "First." });
});

test("the sentence is always the text at its offsets, and holds evidence when the text does", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText, fc.constantFrom("Kursk fell. ", "They left. ", "北韓。")), { maxLength: 8 }),
      fc.nat(),
      (parts, seed) => {
        const text = parts.join("");
        const start = text === "" ? 0 : seed % text.length;
        const evidence: Evidence[] =
          text.slice(start, start + 1).trim() === ""
            ? []
            : [{ field: "text", start, end: start + 1, text: text[start]!, why: "x" }];
        const development = developmentOf({ title: "t", text }, evidence);
        expect(text.slice(development.start, development.end)).toBe(development.sentence);
        for (const span of evidence) {
          expect(span.start).toBeGreaterThanOrEqual(development.start);
          expect(span.start).toBeLessThan(development.end);
        }
      },
    ),
  );
});

test("the fingerprint of a text ignores white space, case and forms of characters, and nothing else", () => {
  const base = textFingerprint(TEXT);
  expect(base).toMatch(/^[0-9a-f]{64}$/);
  expect(textFingerprint(`\n${TEXT.toLowerCase().replaceAll(" ", "\u00a0\u2003")} `)).toBe(base);
  expect(textFingerprint(TEXT.replace("K", "Ｋ"))).toBe(base);
  expect(textFingerprint(TEXT, "any headline")).toBe(base);
  expect(textFingerprint(TEXT.replace("Monday", "Tuesday"))).not.toBe(base);
  expect(textFingerprint("", "one")).not.toBe(textFingerprint("", "two"));
});
