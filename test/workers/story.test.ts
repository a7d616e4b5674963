/** The worker tells what the filter tells: the ledger in rows answers as the one in memory does. */
import { expect, test } from "vitest";
import { createStory } from "../../src/core/develop/story.ts";
import { readTimeline } from "../../src/shapes/timeline.ts";
import { listAlerts } from "../../src/store/alerts.ts";
import { placeArticle } from "../../src/store/articles.ts";
import { addChannel } from "../../src/store/channels.ts";
import { countPending, listDevelopments } from "../../src/store/developments.ts";
import { keepArticle } from "../../src/store/keep.ts";
import { createMonitors } from "../../src/store/monitors.ts";
import { subscribe } from "../../src/store/subscriptions.ts";
import { developStoryline } from "../../workers/develop.ts";
import { aStoryline, manualClock, pageText, useStore } from "../helpers/store.ts";
import { inShort, storyArticles, storyDefinition, storyFile } from "../helpers/stories.ts";

const clock = manualClock("2025-03-01T00:00:00Z");
const store = useStore(clock);
const monitors = createMonitors(() => {});
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } as never;

test("a recorded story in rows: the filter's developments, their corroboration, and what was known at a moment", async () => {
  const { db } = store();
  const deps = { db, clock, log: quiet };
  const { id } = await aStoryline(db, storyFile("dam"), clock);
  const articles = storyArticles("dam").toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  for (const { url, title, text, publishedAt } of articles) {
    clock.pass(Date.parse(publishedAt) + 60_000 - clock.now().getTime());
    const articleId = await placeArticle(db, url, { title, publishedAt }, clock.now(), clock.wall());
    const kept = { monitors, now: clock.now(), wall: clock.wall(), keepPages: "none" } as const;
    await keepArticle(db, articleId, pageText(title, text), kept);
    if (publishedAt < "2025-03-07") await developStoryline(deps, id); // then an outage: the rest is caught up with at once
  }
  while ((await countPending(db)) > 0) await Promise.all([developStoryline(deps, id), developStoryline(deps, id)]);

  const story = createStory(storyDefinition("dam"));
  const told = articles.flatMap((article) =>
    story.develop(article).developments.map((one) => `${article.title}: ${inShort(one)}`),
  );
  const rows = await listDevelopments(db, id, { limit: 100 });
  expect(rows.map(({ article, result }) => `${article.title}: ${inShort(result)}`).sort()).toEqual(told.sort());

  const admitted = rows.find(({ result }) => result.kind === "first_confirmation")!;
  expect(admitted.standing).toMatchObject({ independent: 0, reports: 3, first: { family: "wire-east" } });

  const then = await readTimeline(db, id, new Date("2025-03-06T23:00:00Z"));
  const operator = then.ladders.flatMap(({ sides }) => sides).filter(({ side }) => side === "Operator");
  expect(operator.flatMap(({ rungs }) => rungs.map(({ level }) => level)).sort()).toEqual(["denied", "left open"]);
  expect(then.series.map(({ quantity, band }) => [quantity, band])).toEqual([
    ["people evacuated", { low: 900, high: 900 }],
  ]);
  const now = await readTimeline(db, id);
  expect(now.series.find(({ quantity }) => quantity === "people evacuated")!.band).toEqual({ low: 900, high: 2300 });
  expect(JSON.stringify(now)).toContain("acknowledged on Friday");
});

const FIRST = `The Holm dam was emptied on Monday.
The town hall said that 700 residents of the valley had been evacuated because of the dam.
Holm Power denied that the dam was in danger of breaking.`;

test("a new version that takes back what was told is told, and one with mended commas is not", async () => {
  const { db } = store();
  const deps = { db, clock, log: quiet };
  const { id } = await aStoryline(db, storyFile("dam").replace("holm-dam", "versions"), clock);
  const channel = await addChannel(db, { name: "changes", kind: "terminal", settings: {} }, clock.now());
  await subscribe(db, id, channel.id, "changes", clock.now());
  const articleId = await placeArticle(
    db,
    "https://versions.test/1",
    { title: "Dam is emptied" },
    clock.now(),
    clock.wall(),
  );
  const version = async (text: string) => {
    clock.pass(600_000);
    const kept = { monitors, now: clock.now(), wall: clock.wall(), keepPages: "none" } as const;
    await keepArticle(db, articleId, pageText("Dam is emptied", text), kept);
    await developStoryline(deps, id);
    return (await listDevelopments(db, id, { limit: 20 })).map(({ result }) => inShort(result)).sort();
  };
  const told = ["first_denial Operator", "new_event", "new_figure 700"];
  expect(await version(FIRST)).toEqual(expect.arrayContaining(["first_denial Operator", "new_figure 700"]));
  const before = await version(FIRST);
  expect(before.filter((one) => told.includes(one))).toEqual(before);
  expect(
    await version(FIRST.replace("on Monday", "on Monday morning, as planned").replace("had been", "have been")),
  ).toEqual(before);
  expect(await listAlerts(db, 10)).toEqual([]);
  const mended = await version(
    FIRST.replace("on Monday", "on Monday morning, as planned").replace("had been", "have been").replace("700", "170"),
  );
  expect(mended).toEqual([...before, "correction 170"].sort());
  expect((await listAlerts(db, 10)).map(({ payload }) => [payload.type, payload.changes?.added])).toEqual([
    [
      "article.changed",
      ["The town hall said that 170 residents of the valley have been evacuated because of the dam."],
    ],
  ]);
  const [correction] = await listDevelopments(db, id, { limit: 1 });
  expect(correction).toMatchObject({ version: 3 });
});
