/** The filter's story: reports, developments, and what is no news. Outlets, people and figures are invented. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createStory } from "../../src/core/develop/story.ts";
import type { StoryArticle, Storyline } from "../../src/core/types.ts";
import { UsageError } from "../../src/errors.ts";
import { anyText } from "./alert-samples.ts";

const storyline: Storyline = {
  slug: "dam",
  name: "The Holm dam",
  query: "dam OR sluice",
  actors: {
    Operator: ["Holm Power", "Ida Brandt"],
    Ministry: ["water ministry", "Per Aas"],
    Villagers: ["villagers", "Lotte Vik"],
  },
  quantities: { evacuated: ["people", "residents"], cost: ["dollars", "$"] },
};
let minute = 0;
const article = (id: string, title: string, text: string, more: Partial<StoryArticle> = {}): StoryArticle => ({
  id,
  title,
  text,
  publishedAt: new Date(Date.UTC(2025, 2, 3, 6, minute++)).toISOString(),
  source: { name: "Valley Post", domain: "valleypost.example" },
  ...more,
});
const kinds = (developments: readonly { kind: string; side?: string; figure?: { value: number } }[]) =>
  developments.map(({ kind, side, figure }) => [kind, figure?.value ?? side]);

const DENIAL = `Holm Power denied on Monday that the dam had a crack.
"Our engineers look at the wall every week and have found nothing," director Ida Brandt said.
The villagers below the wall have complained of water in their cellars since the first frost of the winter.`;
const CONFIRMED = `Holm Power confirmed on Thursday that the dam has a crack of four metres below the waterline.
Director Ida Brandt said that about 1,200 people had been told to leave the valley.
The repair will cost at least $30 million, she added.`;

test("a denial, then the confirmation of what was denied, each with its sentence; who repeats them tells nothing new", () => {
  const story = createStory(storyline);
  story.develop(
    article(
      "0",
      "Water in the cellars below the dam",
      "Villagers below the Holm dam have found water in their cellars, and nobody knows where it comes from.",
    ),
  );
  const denial = story.develop(article("1", "No crack in the dam, says operator", DENIAL));
  expect(kinds(denial.developments)).toEqual([["first_denial", "Operator"]]);
  const confirmed = story.develop(article("2", "Operator admits crack", CONFIRMED));
  expect(kinds(confirmed.developments)).toEqual([
    ["first_confirmation", "Operator"],
    ["new_figure", 1200],
    ["new_figure", 30_000_000],
  ]);
  const [first] = confirmed.developments;
  expect(CONFIRMED.slice(first!.start, first!.end)).toBe(first!.sentence);
  expect(first!.why).toContain("denied it on 2025-03-03");
  const again = story.develop(
    article(
      "3",
      "Valley emptied after crack is found",
      "Some 1,200 people have left the valley of Holm. The operator, Holm Power, had first denied that the dam has a crack and confirmed it on Thursday.",
      {
        publishedAt: "2025-03-08T06:00:00Z",
      },
    ),
  );
  expect(again.developments).toEqual([]);
});

test("a copy with another headline, boilerplate and white space is a copy, and nothing new", () => {
  const story = createStory(storyline);
  story.develop(article("1", "No crack in the dam, says operator", DENIAL));
  const text = `Home News Sport\n${DENIAL.replaceAll(" ", "  ").toUpperCase()}\nSign up for our letter.`;
  const copy = story.develop(article("2", "Holm: all is well", text));
  expect(copy.report).toMatchObject({ lead: "1", relation: "copy" });
  expect(copy.developments).toEqual([]);
});

test("a rewrite is derived, and only what it adds is told", () => {
  const story = createStory(storyline);
  story.develop(article("1", "Operator admits crack", CONFIRMED));
  const derived = story.develop(
    article(
      "2",
      "Valley must leave",
      `${CONFIRMED.split("\n").slice(0, 2).join("\n")}
Per Aas of the water ministry said that another 400 residents of the town of Lund might follow by the end of the week.`,
    ),
  );
  expect(derived.report).toMatchObject({ lead: "1", relation: "derived" });
  expect(kinds(derived.developments)).toEqual([["new_figure", 400]]);
});

test("the same notice with other numbers is no copy: its numbers are the news", () => {
  const story = createStory(storyline);
  const notice = (count: string) =>
    `The operator of the dam informs all who live in the valley on this page. Residents who have left so far: ${count}. Nobody need call us, and buses leave from the school at eight, at noon and at six in the evening.`;
  story.develop(article("1", "Notice, update 1", notice("1,200")));
  const second = story.develop(article("2", "Notice, update 2", notice("1,900")));
  expect(second.report).toMatchObject({ lead: "2", relation: "own" });
  expect(kinds(second.developments)).toEqual([["new_figure", 1900]]);
});

test("an evasion after a denial is a change of stance", () => {
  const story = createStory(storyline);
  story.develop(article("1", "No crack in the dam, says operator", DENIAL));
  const open = story.develop(
    article(
      "2",
      "Operator no longer sure",
      "Holm Power said on Tuesday that it could neither confirm nor rule out that the dam had a crack.",
    ),
  );
  expect(kinds(open.developments)).toEqual([["stance_change", "Operator"]]);
});

test("an article from before what is known raises no first, and is written down where its time belongs", () => {
  const story = createStory(storyline);
  story.develop(
    article(
      "0",
      "Dam",
      "Villagers below the Holm dam have found water in their cellars, and nobody knows where it comes from.",
    ),
  );
  story.develop(article("1", "Operator admits crack", CONFIRMED, { publishedAt: "2025-03-06T12:00:00Z" }));
  const late = story.develop(
    article("2", "No crack in the dam, says operator", DENIAL, {
      publishedAt: "2025-03-03T08:00:00Z",
      seenAt: "2025-03-07T00:00:00Z",
    }),
  );
  expect(late.developments).toEqual([]);
});

test("a correction that takes back what was told is told; one that mends what nobody was told is not", () => {
  const story = createStory(storyline);
  story.develop(article("1", "Operator admits crack", CONFIRMED));
  const mended = story.develop(
    article(
      "2",
      "Correction: Holm dam",
      "Correction: an earlier version of this report said that 1,200 people had been told to leave. Holm Power said that 120 people had been told to leave because of the dam.",
    ),
  );
  expect(mended.developments[0]).toMatchObject({ kind: "correction", figure: { value: 1200 } });
  const idle = story.develop(
    article(
      "3",
      "Correction: Holm dam",
      "Correction: an earlier version of this report said that 77 people had been told to leave the dam. Holm Power said that 120 people had been told to leave.",
    ),
  );
  expect(idle.developments).toEqual([]);
});

test("an article that does not match has report and claims but no development, and its text is told by a copy that matches", () => {
  const story = createStory({ ...storyline, query: "title:dam" });
  const outside = story.develop(article("1", "Operator speaks", DENIAL));
  expect(outside.developments).toEqual([]);
  expect(outside.claims.length).toBeGreaterThan(0);
  const copy = story.develop(article("2", "The dam is safe", DENIAL));
  expect(copy.report).toMatchObject({ lead: "1", relation: "copy" });
  expect(kinds(copy.developments)).toContainEqual(["first_denial", "Operator"]);
});

test("an article that comes again leads its report still, and is not told again", () => {
  const story = createStory(storyline);
  story.develop(article("1", "No crack in the dam, says operator", DENIAL));
  const again = story.develop(article("1", "No crack in the dam, says operator", DENIAL));
  expect(again.report).toEqual({ lead: "1", relation: "own", overlap: 1 });
  expect(again.developments).toEqual([]);
});

test("short teasers are no copies of each other unless the headline is the same", () => {
  const story = createStory(storyline);
  const teaser = (id: string, title: string) => story.develop(article(id, title, "Subscribe to read on.")).report;
  expect(teaser("1", "The dam at Holm")).toMatchObject({ relation: "own" });
  expect(teaser("2", "A cake for the minister")).toMatchObject({ lead: "2", relation: "own" });
  expect(teaser("3", "The dam at Holm")).toMatchObject({ lead: "1", relation: "copy" });
});

test("a storyline that cannot be matched is an error with its name", () => {
  expect(() => createStory({ ...storyline, query: "(north" })).toThrow(UsageError);
  expect(() => createStory({ ...storyline, query: "(north" })).toThrow(/dam/);
});

test("whatever the text, the sentence is the text at its offsets, and a second run says the same to the byte", () => {
  const pieces = fc.oneof(
    anyText,
    fc.constantFrom(DENIAL, CONFIRMED, "The dam broke. ", "北韓承認大壩破裂。", "7,000 people left the dam. "),
  );
  fc.assert(
    fc.property(fc.array(fc.array(pieces, { maxLength: 4 }), { maxLength: 5 }), (texts) => {
      const run = () => {
        const story = createStory(storyline);
        return texts.map((parts, i) =>
          story.develop({
            id: String(i),
            title: parts[0] ?? "dam",
            text: parts.join("\n"),
            publishedAt: "2025-03-03T00:00:00Z",
          }),
        );
      };
      const steps = run();
      for (const [i, step] of steps.entries())
        for (const { sentence, start, end, novelty } of step.developments) {
          expect(texts[i]!.join("\n").slice(start, end)).toBe(sentence);
          expect(novelty).toBeGreaterThanOrEqual(0);
          expect(novelty).toBeLessThanOrEqual(1);
        }
      expect(JSON.stringify(run())).toBe(JSON.stringify(steps));
    }),
    { numRuns: 50 },
  );
});
