import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { gapsInWords, statedGaps } from "../../src/shapes/gap.ts";
import { findArticle } from "../../src/store/articles.ts";
import { gapsIn, sourcesWatchedBy } from "../../src/store/gaps.ts";
import { keepArticle } from "../../src/store/keep.ts";
import { createMonitors } from "../../src/store/monitors.ts";
import { pollsOf, rollUpPolls, savePoll } from "../../src/store/polls.ts";
import { articleVersions, sources } from "../../src/store/schema.ts";
import { markTold, untoldEvents } from "../../src/store/source-events.ts";
import { pollSoon, requireSource, type Source, setSourceState } from "../../src/store/sources.ts";
import { aSource, item, manualClock, pageText, useStore } from "../helpers/store.ts";

const clock = manualClock("2025-04-28T06:00:00Z");
const store = useStore(clock);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const source = async (name: string) => aSource(store().db, `https://${name}.test/feed`, clock);
const fresh = ({ id }: Source) => requireSource(store().db, String(id));

/** A poll as the worker saves it: with items, with nothing new, or failed. */
async function poll(
  of: Source,
  brought: readonly { n: number; date?: string }[] | "nothing" | { error: string },
  intervalSeconds = 3_600,
) {
  const now = await fresh(of);
  const { host } = new URL(of.url);
  const failed = typeof brought === "object" && "error" in brought;
  const items = Array.isArray(brought)
    ? brought.map(({ n, date }) => ({
        ...item(`https://${host}/${n}`, `Item ${n}`),
        ...(date && { publishedAt: date }),
      }))
    : undefined;
  const change = failed
    ? { failures: now.failures + 1, error: brought.error }
    : { failures: 0, error: null, okAt: clock.now() };
  const result = failed
    ? { outcome: "HTTP_500", status: 500, error: brought.error, change }
    : { outcome: "read", status: 200, change, ...(items && { items }) };
  return savePoll(store().db, now, result, () => ({ intervalSeconds }), clock.now(), clock.wall());
}

const gapsOf = async ({ id }: Source, since = new Date(0)) =>
  (await gapsIn(store().db, { since, until: new Date(clock.now().getTime() + 1), sourceIds: [id] })).filter(
    ({ kind }) => kind !== "unfollowed",
  );
const numbered = (...ns: number[]) => ns.map((n) => ({ n }));

test("an outage begins with the first of two failed polls and ends with the next good one", async () => {
  const one = await source("outage");
  await poll(one, numbered(1));
  clock.pass(HOUR);
  const began = clock.now();
  await poll(one, { error: "the server answered 500" });
  expect(await gapsOf(one)).toEqual([]);
  clock.pass(HOUR);
  await poll(one, { error: "the server answered 502" });
  expect(await gapsOf(one)).toMatchObject([{ kind: "outage", from: began, to: null, why: "the server answered 502" }]);
  clock.pass(HOUR);
  await poll(one, numbered(1, 2));
  expect(await gapsOf(one)).toMatchObject([{ kind: "outage", from: began, to: clock.now() }]);
});

test("a document of which nothing is left has lost items, between the dates that it gives", async () => {
  const one = await source("overrun");
  const dated = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => ({
      n: from + i,
      date: new Date(Date.parse("2025-04-28T00:00:00Z") + (from + i) * 600_000).toISOString(),
    }));
  await poll(one, dated(0, 10));
  clock.pass(HOUR);
  await poll(one, dated(5, 15));
  expect(await gapsOf(one)).toEqual([]);
  clock.pass(HOUR);
  await poll(one, dated(30, 40));
  expect(await gapsOf(one)).toMatchObject([
    { kind: "overrun", from: new Date("2025-04-28T02:20:00Z"), to: new Date("2025-04-28T05:00:00Z"), count: 15 },
  ]);
});

test("a silence is told once when it begins and once when it ends", async () => {
  const { db } = store();
  const one = await source("silence");
  for (let hour = 0; hour < 16 * 24; hour += 6) {
    await poll(one, numbered(hour, hour + 6), 6 * 3_600);
    clock.pass(6 * HOUR);
  }
  const last = (await fresh(one)).newAt!;
  expect((await fresh(one)).silentAfter!.getTime() - last.getTime()).toBeLessThanOrEqual(12 * HOUR);
  for (let n = 0; n < 4; n++) {
    await poll(one, "nothing", 6 * 3_600);
    clock.pass(6 * HOUR);
  }
  expect(await gapsOf(one)).toMatchObject([
    {
      kind: "silence",
      from: last,
      to: null,
      why: expect.stringMatching(/^nothing new for .*: it is read well; it is/),
    },
  ]);
  const told = await db.transaction(async (tx) => {
    const events = await untoldEvents(tx, 10);
    await markTold(
      tx,
      events.map(({ id }) => id),
      clock.now(),
    );
    return events;
  });
  expect(told).toMatchObject([{ type: "source.silent", source: { id: one.id }, gap: { from: last, to: null } }]);
  expect(await db.transaction((tx) => untoldEvents(tx, 10))).toEqual([]);
  await poll(one, numbered(1_000));
  expect(await db.transaction((tx) => untoldEvents(tx, 10))).toMatchObject([
    { type: "source.recovered", gap: { from: last, to: clock.now() } },
  ]);
});

test("an event that one process is telling is not told by another", async () => {
  const { db } = store();
  await db.transaction(async (tx) => {
    expect(await untoldEvents(tx, 10)).toHaveLength(1);
    expect(await db.transaction((other) => untoldEvents(other, 10))).toEqual([]);
  });
});

test("a source that is gone for good is silent from then on", async () => {
  const { db } = store();
  const one = await source("gone");
  await poll(one, numbered(1));
  clock.pass(HOUR);
  const now = await fresh(one);
  const result = { outcome: "GONE", status: 410, error: "gone (410)", change: { state: "gone" as const } };
  await savePoll(db, now, result, () => ({}), clock.now(), clock.wall());
  expect((await gapsOf(one)).map(({ kind, to }) => [kind, to])).toEqual([
    ["outage", null],
    ["silence", null],
  ]);
});

test("what came before a source was followed, while it was paused, and while nothing ran was not seen", async () => {
  const { db } = store();
  const added = clock.now();
  const one = await source("times");
  await poll(one, numbered(1));
  clock.pass(DAY);
  await poll(one, numbered(1, 2));
  await setSourceState(db, one.id, "paused", clock.now());
  const paused = clock.now();
  clock.pass(DAY);
  await setSourceState(db, one.id, "active", clock.now());
  const resumed = clock.now();
  await poll(one, numbered(2, 3));
  clock.pass(HOUR);
  await pollSoon(db, one.id, clock.now(), clock.wall());
  const since = new Date(added.getTime() - DAY);
  const all = await gapsIn(db, { since, until: clock.now(), sourceIds: [one.id] });
  expect(all).toMatchObject([
    { kind: "paused", from: paused, to: resumed },
    { kind: "unasked", from: new Date(added.getTime() + HOUR), to: paused },
    { kind: "unfollowed", from: since, to: added },
  ]);
  expect(await gapsIn(db, { since, until: since, sourceIds: [one.id] })).toEqual([]);
});

test("articles whose text is not there are counted by source and reason", async () => {
  const { db } = store();
  const one = await source("pages");
  await poll(one, numbered(1, 2, 3, 4, 5));
  const keep = async (n: number, text: Parameters<typeof keepArticle>[2], more = {}) =>
    keepArticle(db, (await findArticle(db, `https://pages.test/${n}`))!.id, text, {
      monitors: createMonitors(() => {}),
      now: clock.now(),
      wall: clock.wall(),
      keepPages: "none",
      ...more,
    });
  const feedText = { ...pageText("Item", "Of the item."), truncated: true, origin: "feed" as const };
  await keep(1, pageText("Item 1", "All of it."));
  await keep(2, feedText, { fetchError: "robots.txt forbids it" });
  await keep(3, feedText, { fetchError: "the server answered 404" });
  await keep(4, { ...pageText("Item 4", "Read on with a subscription."), truncated: true });
  await keep(5, pageText("Item 5", "Old."));
  const old = (await findArticle(db, "https://pages.test/5"))!.id;
  await db.update(articleVersions).set({ text: "" }).where(eq(articleVersions.articleId, old));
  const found = await gapsOf(one);
  expect(found.map(({ kind, count }) => [kind, count]).sort()).toEqual([
    ["paywalled", 1],
    ["pruned", 1],
    ["robots", 1],
    ["unreadable", 1],
  ]);
  await db.update(sources).set({ title: "The Pages" }).where(eq(sources.id, one.id));
  const stated = statedGaps(await gapsOf(one));
  expect(stated.summary).toContain("1 pages that robots.txt forbids (The Pages)");
  expect(stated.items).toHaveLength(4);
  expect(gapsInWords([])).toBe("");
});

test("a storyline watches the sources that it names, by domain or address, or all", async () => {
  const { db } = store();
  const named = async (list?: string[]) =>
    (await sourcesWatchedBy(db, list === undefined ? {} : { sources: list })).map(({ url }) => new URL(url).host);
  expect(await named(["outage.test"])).toEqual(["outage.test"]);
  expect(await named(["https://gone.test/feed"])).toEqual(["gone.test"]);
  expect(await named(["age.test"])).toEqual([]);
  expect((await named()).length).toBeGreaterThan(5);
});

test("old polls that ended alike on one day become one row, and nothing of them is lost", async () => {
  const { db } = store();
  const one = await source("days");
  for (let n = 0; n < 12; n++) {
    await poll(one, n % 4 === 3 ? { error: "e" } : numbered(n, n + 1));
    clock.pass(6 * HOUR);
  }
  const before = await pollsOf(db, one.id, 100);
  const sums = (rows: typeof before) =>
    ["read", "HTTP_500"].map((outcome) => {
      const alike = rows.filter((row) => row.outcome === outcome);
      return [alike.reduce((sum, row) => sum + row.count, 0), alike.reduce((sum, row) => sum + row.newArticles, 0)];
    });
  const saved = await rollUpPolls(db, new Date(clock.now().getTime() - 6 * HOUR - 1));
  const after = await pollsOf(db, one.id, 100);
  expect(saved).toBeGreaterThan(3);
  expect(after.length).toBeLessThan(before.length);
  expect(sums(after)).toEqual(sums(before));
  expect(after[0]).toEqual(before[0]);
  expect(await rollUpPolls(db, new Date(clock.now().getTime() - 6 * HOUR - 1))).toBe(0);
});
