import { expect, test } from "vitest";
import { createBackground } from "../../src/core/examples/background.ts";
import { createExampleScorer } from "../../src/core/examples/scorer.ts";
import { Document } from "../../src/core/match/document.ts";
import { createExhaustiveMonitor, createMonitor } from "../../src/core/match/monitor.ts";
import type { MatchableArticle, Storyline } from "../../src/core/types.ts";
import { KESTREL, MARISOL, OTHER_NEWS } from "./example-texts.ts";

const background = createBackground([...OTHER_NEWS, ...MARISOL, ...KESTREL]);
const example = ({ title, text, language }: MatchableArticle) => ({ title: title!, text, language: language! });
const storyline = (more: Partial<Storyline> = {}): Storyline => ({
  slug: "marisol",
  name: "The Marisol",
  like: [example(MARISOL[0]!)],
  ...more,
});
const scoreOf = (one: Storyline, article: MatchableArticle, known = background) =>
  createExampleScorer(one, known).score(new Document(article));

test.each([
  ["with stored coverage", background],
  ["without", createBackground([])],
])("one example finds its story, and leaves its sibling and other news alone, %s", (_, known) => {
  const monitor = createMonitor([storyline()], { background: known });
  const said = (articles: readonly MatchableArticle[]) => articles.map((one) => monitor.match(one).matches.length);
  expect(said(MARISOL)).toEqual([1, 1, 1]);
  expect(said(KESTREL)).toEqual([0, 0, 0]);
  expect(said(OTHER_NEWS.slice(0, 6))).toEqual([0, 0, 0, 0, 0, 0]);
});

test("a counter-example lowers what is like it", () => {
  const before = scoreOf(storyline(), KESTREL[1]!)!.score;
  const after = scoreOf(storyline({ not_like: [example(KESTREL[0]!)] }), KESTREL[1]!)!.score;
  expect(after).toBeLessThan(before);
  expect(scoreOf(storyline({ not_like: [example(KESTREL[0]!)] }), MARISOL[1]!)!.score).toBeGreaterThan(0.5);
});

test("counter-examples alone say how little an article is like them", () => {
  const alone = storyline({ like: [], not_like: [example(KESTREL[0]!)] });
  expect(scoreOf(alone, KESTREL[1]!)!.score).toBeLessThan(scoreOf(alone, OTHER_NEWS[0]!)!.score);
});

test("the evidence are words of the article, each at its place, and says of how many examples", () => {
  const { evidence } = scoreOf(storyline({ like: MARISOL.slice(0, 2).map(example) }), MARISOL[2]!)!;
  expect(evidence.length).toBeGreaterThan(3);
  for (const { field, start, end, text } of evidence) expect(MARISOL[2]![field]!.slice(start, end)).toBe(text);
  expect(evidence.find(({ text }) => text === "Marisol")?.why).toBe("name of 2 of 2 examples");
});

test("what is missing is named", () => {
  expect(scoreOf(storyline(), KESTREL[0]!)!.reason).toMatch(/^it lacks .*marisol/);
});

test("examples say nothing of an article in another language, so that the query decides", () => {
  const korean = {
    title: "여객선 마리솔호 좌초",
    text: "여객선 마리솔호가 화요일 테살리섬 앞바다에서 좌초했다. 승객은 모두 구조됐다.",
  };
  expect(scoreOf(storyline(), korean)).toBeUndefined();
  const match = (query: string | undefined) =>
    createMonitor([storyline(query === undefined ? {} : { query })]).match(korean).matches.length;
  expect(match("마리솔")).toBe(1);
  expect(match(undefined)).toBe(0);
});

test("an example without its text is an error that says which", () => {
  const { errors } = createMonitor([storyline({ like: [{ url: "https://example.org/lost" }] })]);
  expect(errors).toMatchObject([{ storyline: "marisol", error: expect.stringContaining("https://example.org/lost") }]);
});

test("the prefilter skips only what the examples would refuse", () => {
  const storylines = [storyline(), storyline({ slug: "kestrel", like: [example(KESTREL[0]!)] })];
  const monitor = createMonitor(storylines, { background });
  const exhaustive = createExhaustiveMonitor(storylines, { background });
  for (const article of [...MARISOL, ...KESTREL, ...OTHER_NEWS])
    expect(monitor.match(article)).toEqual(exhaustive.match(article));
});

test("copies of an article are not its neighbours, and few articles know of none", () => {
  const sketch = background.sketch(new Document(MARISOL[0]!));
  const { ids } = background.neighbours(sketch);
  expect(ids).not.toContain(OTHER_NEWS.length); // the article itself, as stored
  expect(ids.length).toBeGreaterThan(1);
  expect(createBackground(MARISOL).hasNeighbours).toBe(false);
});
