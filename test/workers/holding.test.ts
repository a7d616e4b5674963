import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { AlertPayload } from "../../src/core/alert/payload.ts";
import type { SubscriptionSettings } from "../../src/core/policy/settings.ts";
import type { AlertPolicy } from "../../src/core/types.ts";
import { listAlerts } from "../../src/store/alerts.ts";
import { findArticle, placeArticle } from "../../src/store/articles.ts";
import { addChannel } from "../../src/store/channels.ts";
import { dueDeliveries, redeliverSince } from "../../src/store/deliveries.ts";
import { makeDigests } from "../../src/store/digests.ts";
import { addGap, openGap } from "../../src/store/gaps.ts";
import { releaseHeld } from "../../src/store/held.ts";
import { keepArticle } from "../../src/store/keep.ts";
import { createMonitors } from "../../src/store/monitors.ts";
import { rematchPage } from "../../src/store/rematch.ts";
import { alerts, storylines } from "../../src/store/schema.ts";
import { tellSilences } from "../../src/store/silences.ts";
import { addEvent } from "../../src/store/source-events.ts";
import { mute, subscribe } from "../../src/store/subscriptions.ts";
import { tellSurges } from "../../src/store/surges.ts";
import { developStoryline } from "../../workers/develop.ts";
import { aSource, aStoryline, item, manualClock, pageText, polled, useStore } from "../helpers/store.ts";

const clock = manualClock("2025-04-28T06:00:00Z");
const store = useStore(clock);
const monitors = createMonitors(() => {});
const quietLog = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } as never;
const deps = () => ({ db: store().db, clock, log: quietLog });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Reports that have nothing in common. */
const REPORTS = [
  "Climbers found a wooden boat in the meltwater, and the museum of the valley has sent two people to bring it down.",
  "A power station will be switched off while divers look for stones in front of its grille, its owner wrote to the town.",
  "Schoolchildren planted larches along the path where the toll house used to stand, as a thank-you to their teacher.",
  "Insurers refuse to pay for the bridge because nobody had asked a geologist before the pillars were set, a court heard.",
  "Beekeepers moved four hundred hives into the next valley by night, since the lindens there bloom two weeks earlier.",
];
let count = 0;

async function scene(word: string, policy: AlertPolicy, settings: SubscriptionSettings = {}) {
  const { db } = store();
  const storyline = await aStoryline(db, `slug: ${word}\nname: About ${word}\nquery: ${word}\n`, clock);
  while ((await rematchPage(db, storyline.id, clock.now(), clock.wall())) !== null) {} // of what other tests have stored
  const channel = await addChannel(db, { name: `to-${word}`, kind: "terminal", settings: {} }, clock.now());
  await subscribe(db, storyline.id, channel.id, policy, clock.now(), settings);
  const source = await aSource(db, `https://${word}.test/feed`, clock);
  clock.pass(1_000);
  await polled(db, source, [item(`https://${word}.test/first`, "Before")], clock); // not its first poll any more
  const keep = async (id: number, title: string, text: string) => {
    await keepArticle(db, id, pageText(title, text), {
      monitors,
      now: clock.now(),
      wall: clock.wall(),
      keepPages: "none",
    });
    await developStoryline(deps(), storyline.id);
  };
  const article = async (n: number, title = `Report ${n}`) => {
    clock.pass(1_000);
    const url = `https://${word}.test/${count++}`;
    await polled(db, source, [item(url, title)], clock);
    const { id } = (await findArticle(db, url))!;
    await keep(id, title, `${word}: ${REPORTS[n % REPORTS.length]}`);
    return id;
  };
  const due = async () => (await dueDeliveries(db, channel.id, clock.wall(), 50)).map(({ payload }) => payload);
  const release = async () => {
    await releaseHeld(db, clock.now(), clock.wall());
    return due();
  };
  return { db, storyline, channel, source, article, keep, due, release };
}

const titles = (payloads: readonly AlertPayload[]) =>
  payloads.map(({ type, development }) => `${type} ${development?.headline ?? ""}`.trim());

test("what comes in quiet hours is held and told as one brief when they end, with the gaps of the night", async () => {
  const { db, source, article, due, release } = await scene("glacier", "developments", { quiet: "06:00-07:00 UTC" });
  await article(0);
  await article(1);
  expect(await due()).toEqual([]);
  expect(await release()).toEqual([]);
  await db.transaction((tx) =>
    addGap(
      tx,
      source.id,
      { kind: "outage", from: new Date("2025-04-28T06:10:00Z"), why: "HTTP 503" },
      new Date("2025-04-28T06:30:00Z"),
      clock.now(),
    ),
  );
  clock.pass(Date.parse("2025-04-28T07:00:00Z") - clock.now().getTime());
  const [brief, ...more] = await release();
  expect(more).toEqual([]);
  expect(brief).toMatchObject({
    type: "brief",
    summary: {
      reason: "quiet hours",
      from: "2025-04-28T06:00:00.000Z",
      count: 2,
      items: [{ headline: "Report 0" }, { headline: "Report 1" }],
    },
  });
  expect(brief!.summary!.gaps).toContainEqual(
    expect.objectContaining({ reason: "HTTP 503", from: "2025-04-28T06:10:00.000Z" }),
  );
  expect(await release()).toHaveLength(1); // once, however often the tick comes
  const told = await listAlerts(db, 10);
  expect(told.flatMap(({ deliveries }) => deliveries.map(({ state }) => state)).sort()).toEqual([
    "folded",
    "folded",
    "waiting",
  ]);
});

test("a development that its article took back while it was held says so", async () => {
  clock.pass(Date.parse("2025-04-29T06:00:00Z") - clock.now().getTime());
  const { article, keep, release } = await scene("volcano", "developments", { quiet: "06:00-07:00 UTC" });
  const id = await article(0);
  clock.pass(10 * MINUTE);
  await keep(id, "Report 0", `volcano: we are sorry, nothing of that was true. ${REPORTS[3]}`);
  clock.pass(HOUR);
  const [brief] = await release();
  expect(brief!.summary!.items[0]).toMatchObject({ headline: "Report 0", since: { standing: "corrected" } });
});

test("what is over the cap of an hour is told as one message when the hour allows", async () => {
  const { article, due, release } = await scene("harbour", "developments", { cap: 2 });
  for (let n = 0; n < 5; n++) await article(n);
  expect(titles(await due())).toEqual(["development Report 0", "development Report 1"]);
  clock.pass(50 * MINUTE);
  expect(await release()).toHaveLength(2);
  clock.pass(11 * MINUTE);
  const [, , brief, ...more] = await release();
  expect(more).toEqual([]);
  expect(brief).toMatchObject({ type: "brief", summary: { reason: "cap", count: 3 } });
});

test("a rematch of stored coverage is one message, and what comes live afterwards its own", async () => {
  const { db } = store();
  const ids: number[] = [];
  const source = await aSource(db, "https://archive.test/feed", clock);
  await polled(db, source, [item("https://archive.test/first", "Before")], clock);
  for (let n = 0; n < 4; n++) {
    clock.pass(1_000);
    const url = `https://archive.test/${n}`;
    await polled(db, source, [item(url, `Old ${n}`)], clock);
    const { id } = (await findArticle(db, url))!;
    ids.push(id);
    await keepArticle(db, id, pageText(`Old ${n}`, `eclipse: ${REPORTS[n]}`), {
      monitors,
      now: clock.now(),
      wall: clock.wall(),
      keepPages: "none",
    });
  }
  clock.pass(MINUTE);
  const { storyline, article, due, release } = await scene("eclipse", "developments");
  await db
    .update(storylines)
    .set({ rematchedThrough: 0, rematchUntil: ids.at(-1)! })
    .where(eq(storylines.id, storyline.id));
  while ((await rematchPage(db, storyline.id, clock.now(), clock.wall())) !== null) {}
  await developStoryline(deps(), storyline.id);
  expect(await due()).toEqual([]);
  clock.pass(10_000);
  const [brief, ...more] = await release();
  expect(more).toEqual([]);
  expect(brief).toMatchObject({ type: "brief", summary: { reason: "first look", count: 4 } });
  await article(4, "Beekeepers move north");
  expect(titles(await due())).toEqual(["brief", "development Beekeepers move north"]);
});

test("the only find of a source's first poll is told as what it is", async () => {
  const { db } = store();
  const { storyline, due, release } = await scene("aurora", "developments");
  const other = await aSource(db, "https://new-source.test/feed", clock);
  clock.pass(1_000);
  await polled(db, other, [item("https://new-source.test/1", "Northern lights")], clock);
  const { id } = (await findArticle(db, "https://new-source.test/1"))!;
  await keepArticle(db, id, pageText("Northern lights", `aurora: ${REPORTS[2]}`), {
    monitors,
    now: clock.now(),
    wall: clock.wall(),
    keepPages: "none",
  });
  await developStoryline(deps(), storyline.id);
  expect(await due()).toEqual([]);
  clock.pass(10_000);
  expect(titles(await release())).toEqual(["development Northern lights"]);
});

test("policy matches is told every match, old ones too", async () => {
  const { db } = store();
  const { storyline, due } = await scene("tornado", "matches");
  const id = await placeArticle(
    db,
    "https://old.test/tornado",
    { title: "Old", publishedAt: "2020-01-01T00:00:00Z" },
    clock.now(),
    clock.wall(),
  );
  await keepArticle(db, id, pageText("Old", `tornado: ${REPORTS[0]}`), {
    monitors,
    now: clock.now(),
    wall: clock.wall(),
    keepPages: "none",
  });
  await developStoryline(deps(), storyline.id);
  expect(titles(await due())).toEqual(["match"]);
});

test("a muted subscription records what it does not send, and it can be sent later", async () => {
  const { db, storyline, channel, article, due } = await scene("drought", "developments");
  await mute(db, storyline.id, channel.id, new Date(clock.now().getTime() + HOUR));
  await article(0);
  expect(await due()).toEqual([]);
  const since = new Date(clock.now().getTime() - MINUTE);
  expect((await listAlerts(db, 1))[0]!.deliveries[0]!.state).toBe("muted");
  expect(await redeliverSince(db, since, false, clock.wall())).toBe(1);
  expect(titles(await due())).toEqual(["development Report 0"]);
});

test("filters keep out what they name", async () => {
  const { article, due } = await scene("blizzard", "developments", { filter: "museum OR beekeepers" });
  for (let n = 0; n < 5; n++) await article(n);
  expect(titles(await due())).toEqual(["development Report 0", "development Report 4"]);
});

test("a digest tells at its time what was new since the last one, and none when there was nothing", async () => {
  const { db, article, due } = await scene("monsoon", "digest", { digest: "*/30 * * * *" });
  await article(0);
  await article(1);
  expect(await due()).toEqual([]);
  clock.pass(31 * MINUTE);
  await makeDigests(db, clock.now(), clock.wall());
  await makeDigests(db, clock.now(), clock.wall());
  const [digest, ...more] = await due();
  expect(more).toEqual([]);
  expect(digest).toMatchObject({ type: "digest", summary: { reason: "digest", count: 2, gaps: expect.any(Array) } });
  clock.pass(31 * MINUTE);
  await makeDigests(db, clock.now(), clock.wall());
  const later = (await due()).filter(({ summary }) => (summary?.count ?? 0) > 0);
  expect(later).toHaveLength(1);
});

test("silence and recovery of a source are told once to those who want it", async () => {
  const { db, source, due } = await scene("heatwave", "silence");
  await db.transaction(async (tx) => {
    const gap = await openGap(
      tx,
      source.id,
      { kind: "silence", from: clock.now(), why: "nothing new for 45 hours" },
      clock.now(),
    );
    await addEvent(tx, gap!, "source.silent", clock.now());
    await addEvent(tx, gap!, "source.recovered", clock.now());
  });
  await tellSilences(db, clock.now(), clock.wall());
  await tellSilences(db, clock.now(), clock.wall());
  expect(await due()).toMatchObject([
    { type: "source.silent", source: { url: "https://heatwave.test/feed", reason: "nothing new for 45 hours" } },
    { type: "source.recovered" },
  ]);
});

test("an article that is changed is told with what changed", async () => {
  const { article, keep, due } = await scene("tsunami", "changes");
  const id = await article(0);
  expect(await due()).toEqual([]);
  clock.pass(MINUTE);
  await keep(id, "Report 0, corrected", `tsunami: ${REPORTS[0]} The boat was younger than first said.`);
  expect(await due()).toMatchObject([
    {
      type: "article.changed",
      changes: {
        title: { before: "Report 0", after: "Report 0, corrected" },
        added: ["The boat was younger than first said."],
      },
    },
  ]);
});

test("a surge is told once, with what drives it", async () => {
  const { db, storyline, article, due } = await scene("comet", "surge");
  await db
    .update(storylines)
    .set({ createdAt: new Date(clock.now().getTime() - 100 * HOUR) })
    .where(eq(storylines.id, storyline.id));
  for (let n = 0; n < 3; n++) await article(n);
  await tellSurges(db, clock.now(), clock.wall());
  expect(await due()).toEqual([]);
  for (let n = 0; n < 12; n++) await article(n);
  await tellSurges(db, clock.now(), clock.wall());
  clock.pass(MINUTE);
  await tellSurges(db, clock.now(), clock.wall());
  const surges = await due();
  expect(surges).toMatchObject([{ type: "surge", surge: { count: 15, usual: 0 } }]);
  expect(await db.select().from(alerts).where(eq(alerts.storylineId, storyline.id))).toHaveLength(1);
});
