/**
 * Scores storylines made from one article: `npm run score:new -- DATA.jsonl`.
 *
 * DATA is as for main.ts. For each story with at least three articles, the first (in a fixed order) is what `storyline new` is given:
 * title, text and language. All proposals are held against all articles, as they are and by their query alone. The data are also the
 * stored coverage, in matching and, in the second table, while proposing. An example does not count.
 */
import { parseArgs } from "node:util";
import { type Background, createBackground } from "../../src/core/examples/background.ts";
import { createMonitor } from "../../src/core/match/monitor.ts";
import { proposeStoryline } from "../../src/core/propose/storyline.ts";
import type { Storyline } from "../../src/core/types.ts";
import { type Labelled, readLabelled, tasksOf } from "./stories.ts";

interface Proposed {
  readonly task: ReturnType<typeof tasksOf>[number];
  readonly storyline: Storyline;
}

function proposals(articles: readonly Labelled[], background: Background | undefined): Proposed[] {
  return tasksOf(articles, 1, false, 0).map((task) => {
    const { title, text, language } = task.like[0]!;
    const { storyline } = proposeStoryline({ title, text, language }, background);
    return { task, storyline: { ...storyline, slug: `story-${task.story}` } };
  });
}

function score(proposed: readonly Proposed[], articles: readonly Labelled[], background: Background): string {
  const monitor = createMonitor(
    proposed.map(({ storyline }) => storyline),
    { background },
  );
  if (monitor.errors.length > 0) throw new Error(JSON.stringify(monitor.errors));
  let [found, said, wanted] = [0, 0, 0];
  for (const article of articles) {
    const slugs = new Set(monitor.match(article).matches.map(({ storyline }) => storyline));
    for (const { task, storyline } of proposed) {
      if (task.like[0] === article) continue;
      const yes = slugs.has(storyline.slug);
      const is = task.story === article.story;
      if (yes) said++;
      if (is) wanted++;
      if (yes && is) found++;
    }
  }
  const figures = [(2 * found) / (said + wanted), found / said, found / wanted].map((n) => n.toFixed(3));
  return `F1 ${figures[0]} (P ${figures[1]}, R ${figures[2]})`;
}

const { positionals } = parseArgs({ allowPositionals: true });
const articles = readLabelled(positionals[0] ?? "");
const coverage = createBackground(articles);
for (const [how, background] of [
  ["proposed from the article alone", undefined],
  ["proposed with stored coverage", coverage],
] as const) {
  const proposed = proposals(articles, background);
  const alone = proposed.map(({ task, storyline: { like: _, ...rest } }) => ({ task, storyline: rest }));
  console.log(`${how}: whole ${score(proposed, articles, coverage)}; query alone ${score(alone, articles, coverage)}`);
}
