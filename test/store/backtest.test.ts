import { expect, test } from "vitest";
import { parseStorylineFile } from "../../src/core/storyline/file.ts";
import { placeArticle } from "../../src/store/articles.ts";
import { runBacktest } from "../../src/store/backtest.ts";
import { keepArticle } from "../../src/store/keep.ts";
import { listMatches } from "../../src/store/matches.ts";
import { createMonitors } from "../../src/store/monitors.ts";
import { rematchPage } from "../../src/store/rematch.ts";
import { aStoryline, manualClock, pageText, useStore } from "../helpers/store.ts";

const clock = manualClock();
const store = useStore(clock);
const monitors = createMonitors((_, error) => {
  throw new Error(error);
});
const draft = (query: string) =>
  parseStorylineFile(`slug: s\nname: S\nquery: ${JSON.stringify(query)}\n`, "draft.yaml");

async function keep(url: string, title: string, text: string, publishedAt: string): Promise<number> {
  const { db } = store();
  const id = await placeArticle(db, url, { title, publishedAt }, clock.now(), clock.wall());
  const options = { monitors, now: clock.now(), wall: clock.wall(), keepPages: "none" as const };
  await keepArticle(db, id, { ...pageText(title, text), publishedAt }, options);
  return id;
}

test("nothing is stored yet", async () => {
  expect(await runBacktest(store().db, { draft: draft("kursk") })).toMatchObject({
    articles: 0,
    perDay: [],
    warnings: [],
  });
});

test("a draft is held against stored coverage as live matching would, beside the definition in force", async () => {
  const { db } = store();
  await keep("https://a.test/1", "Soldiers in Kursk", "Two soldiers were captured.", "2025-04-01T08:00:00Z");
  await keep("https://a.test/2", "Kursk", "A train arrived.", "2025-04-01T09:00:00Z");
  await keep("https://a.test/3", "Sudzha", "The soldier spoke.", "2025-04-02T09:00:00Z");
  for (let n = 0; n < 120; n++)
    await keep(`https://a.test/x${n}`, `Fair ${n}`, "A fair opened.", "2025-04-03T00:00:00Z");
  const first = await runBacktest(db, { draft: draft("soldier AND kursk") });
  expect(first).toMatchObject({ articles: 123, matches: { count: 1 }, gained: { count: 1 }, lost: { count: 0 } });
  expect(first.matches.samples[0]).toMatchObject({ title: "Soldiers in Kursk", time: "2025-04-01T08:00:00.000Z" });

  const saved = await aStoryline(db, "slug: s\nname: S\nquery: kursk\n", clock);
  const seen: number[] = [];
  const report = await runBacktest(db, { draft: draft("soldier"), onProgress: (done) => seen.push(done) });
  expect(report.perDay).toEqual([
    { day: "2025-04-01", matches: 1 },
    { day: "2025-04-02", matches: 1 },
  ]);
  expect(report.gained.samples.map(({ title }) => title)).toEqual(["Sudzha"]);
  expect(report.lost.samples.map(({ title }) => title)).toEqual(["Kursk"]);
  expect(seen.at(-1)).toBe(3); // the index ruled out the fair
  expect(await runBacktest(db, { draft: draft("soldier"), since: new Date("2025-04-02") })).toMatchObject({
    matches: { count: 1 },
  });

  while ((await rematchPage(db, saved.id, clock.now(), clock.wall())) !== null) {}
  const live = (await listMatches(db, saved.id, { limit: 50 })).map(({ article }) => article.title).sort();
  const again = await runBacktest(db, { draft: draft("kursk") });
  expect(again.matches.samples.map(({ title }) => title).sort()).toEqual(live);
  expect(again.gained.count + again.lost.count).toBe(0);
});

test.each([
  ["NOT kursk", ["slow", "too broad"]],
  ["opened", ["too broad"]],
  ["nobody", ["never matches"]],
  ["soldier", []],
])("%s is warned of", async (query, warnings) => {
  const report = await runBacktest(store().db, { draft: draft(query) });
  expect(report.warnings.map((warning) => warning.split(":")[0])).toEqual(warnings);
});
