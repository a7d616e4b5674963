/** A storyline tells what is new, once, and nothing else: on a stream of our own, and on the development streams where they are at hand. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createStory } from "../../src/core/develop/story.ts";
import { parseStorylineFile } from "../../src/core/storyline/file.ts";
import type { DevelopmentResult } from "../../src/core/types.ts";
import { inShort, storyArticles, storyDefinition } from "../helpers/stories.ts";

test("our own stream: every development, and none but these", () => {
  const story = createStory(storyDefinition("dam"));
  const articles = storyArticles("dam");
  const told = articles.map((article) => [article.id, story.develop(article).developments.map(inShort).sort()]);
  const [, ...later] = told; // of the first article everything is new
  expect(later).toEqual(articles.slice(1).map(({ id, expect: wanted }) => [id, [...wanted].sort()]));
});

const SHARED = new URL("../../../shared/storylines/", import.meta.url);

interface Gold {
  readonly id: string;
  readonly relation: string;
  readonly relationAlso?: readonly string[];
  readonly developments: readonly { kind: string; side?: string; value?: number | string; must: boolean }[];
  readonly lenient?: boolean;
  readonly repeat: boolean;
}

const familyOf = (kind: string): string => kind.replace(/^(?:new|first)_/, "").replace("figure_range", "figure");
const STANCES = new Set(["confirmation", "denial", "stance_change"]);

function meets(gold: Gold["developments"][number], told: DevelopmentResult): boolean {
  const [wanted, said] = [familyOf(gold.kind), familyOf(told.kind)];
  if (STANCES.has(wanted) && STANCES.has(said))
    return gold.side === told.side && (wanted === said || wanted === "stance_change" || said === "stance_change");
  if (wanted !== said) return false;
  if (wanted === "figure") return Math.abs((told.figure?.value ?? 0) - Number(gold.value)) <= 0.01 * Number(gold.value);
  return (
    gold.value === undefined ||
    String(told.value).includes(String(gold.value)) ||
    String(gold.value).includes(String(told.value))
  );
}

test.skipIf(!existsSync(SHARED)).each([
  ["stream-dprk-dev", 0.85, 0.8],
  ["stream-2-dev", 0.8, 0.75],
])("development stream %s (skipped without ../shared)", (name, precision, recall) => {
  const read = (file: string) => readFileSync(new URL(file, SHARED), "utf8");
  const lines = <T>(file: string): T[] =>
    read(file)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const gold = new Map(lines<Gold>(`${name}.gold.jsonl`).map((one) => [one.id, one]));
  const story = createStory(parseStorylineFile(read(`${name}.yaml`), name));
  let [relations, right, wrong, found, wanted, firsts, said] = [0, 0, 0, 0, 0, 0, 0];
  const articles = lines<Parameters<typeof story.develop>[0]>(`${name}.jsonl`);
  for (const article of articles) {
    const { relation, relationAlso = [], developments, lenient = false } = gold.get(article.id)!;
    const step = story.develop(article);
    if ([relation.replace("first", "own"), ...relationAlso].includes(step.report.relation)) relations++;
    for (const must of developments.filter((one) => one.must)) {
      wanted++;
      if (step.developments.some((one) => meets(must, one))) found++;
      else if (must.kind === "first_confirmation" || must.kind === "first_denial") firsts++;
    }
    said += step.developments.length;
    for (const one of step.developments) {
      if (lenient || developments.some((label) => meets(label, one))) right++;
      else wrong++;
    }
  }
  console.log(
    JSON.stringify({ name, relation: relations / articles.length, right, wrong, found, wanted, perTrue: said / found }),
  );
  expect(relations / articles.length).toBeGreaterThanOrEqual(0.97);
  expect(found / (found + wrong)).toBeGreaterThanOrEqual(precision);
  expect(found / wanted).toBeGreaterThanOrEqual(recall);
  expect(firsts).toBe(0);
  expect(said / found).toBeLessThanOrEqual(1.3);
});
