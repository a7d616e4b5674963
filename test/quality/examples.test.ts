/**
 * Stories are found from examples, and told from their siblings; a storyline made from one article is good enough as it is. Floors for
 * labelled articles, where those are at hand; the invented ones of test/core always run.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readLabelled, type Task, tasksOf } from "../../bench/examples/stories.ts";
import { createBackground } from "../../src/core/examples/background.ts";
import { createMonitor } from "../../src/core/match/monitor.ts";
import { proposeStoryline } from "../../src/core/propose/storyline.ts";
import type { Storyline } from "../../src/core/types.ts";

const shared = resolve(import.meta.dirname, "../../../shared/storylines");
const here = existsSync(shared);
if (!here) console.log("quality of examples: skipped, no labelled articles at ../shared/storylines");

/** One story in four of those found by example, so that the gate is quick; articles are all there. */
const EVERY = 4;

describe.skipIf(!here)("on labelled articles", { timeout: 120_000 }, () => {
  const articles = here ? readLabelled(resolve(shared, "ecbplus-dev.jsonl")) : [];
  const background = createBackground(articles);

  function f1(tasks: readonly Task[], storylineOf: (task: Task) => Storyline): number {
    const monitor = createMonitor(tasks.map(storylineOf), { background });
    expect(monitor.errors).toEqual([]);
    let [found, said, wanted] = [0, 0, 0];
    for (const article of articles) {
      const slugs = new Set(monitor.match(article).matches.map(({ storyline }) => storyline));
      for (const task of tasks) {
        if (task.like.includes(article) || task.notLike.includes(article)) continue;
        const yes = slugs.has(slugOf(task));
        if (yes) said++;
        if (task.story === article.story) wanted++;
        if (yes && task.story === article.story) found++;
      }
    }
    return (2 * found) / (said + wanted);
  }

  const some = (k: number, counter: boolean) => tasksOf(articles, k, counter, 0).filter((_, i) => i % EVERY === 0);
  const slugOf = ({ story }: Task) => `story-${story}`;
  const example = ({ title, text, language }: Task["like"][number]) => ({ title, text, language });
  const byExample = (task: Task): Storyline => ({
    slug: slugOf(task),
    name: task.story,
    like: task.like.map(example),
    ...(task.notLike.length > 0 && { not_like: task.notLike.map(example) }),
  });

  test.each([
    [1, false, 0.87],
    [3, false, 0.9],
    [3, true, 0.94],
  ])("%i examples, with a counter-example: %s", (k, counter, floor) => {
    expect(f1(some(k, counter), byExample)).toBeGreaterThanOrEqual(floor);
  });

  test("storylines from one article, whole and by their query alone", () => {
    const proposed = new Map(
      tasksOf(articles, 1, false, 0).map((task) => [
        task,
        proposeStoryline(example(task.like[0]!), background).storyline,
      ]),
    );
    const whole = (task: Task): Storyline => ({ ...proposed.get(task)!, slug: slugOf(task) });
    expect(f1([...proposed.keys()], whole)).toBeGreaterThanOrEqual(0.87);
    const query = ({ like: _, ...rest }: Storyline): Storyline => rest;
    expect(f1([...proposed.keys()], (task) => query(whole(task)))).toBeGreaterThanOrEqual(0.78);
  });

  test("a storyline from one English article on the deployment finds it in the languages of the news", () => {
    const rows = readFileSync(resolve(shared, "dprk-dev.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const { storyline } = proposeStoryline({ title: rows[0].title, text: rows[0].text });
    const monitor = createMonitor([storyline]);
    let [found, said, wanted] = [0, 0, 0];
    for (const { label, title, text } of rows) {
      if (label === "borderline") continue;
      const yes = monitor.match({ ...(title && { title }), text }).matches.length > 0;
      if (yes) said++;
      if (label === "on") wanted++;
      if (yes && label === "on") found++;
    }
    expect((2 * found) / (said + wanted)).toBeGreaterThanOrEqual(0.85);
  });
});
