import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findArticle, listArticles, nextDueArticle, placeArticle } from "../../src/store/articles.ts";
import { type KeptText, keepArticle } from "../../src/store/keep.ts";
import { listMatches } from "../../src/store/matches.ts";
import { createMonitors } from "../../src/store/monitors.ts";
import { pollsOf, savePoll } from "../../src/store/polls.ts";
import { rematchPage } from "../../src/store/rematch.ts";
import { articles, articleVersions, pages, sightings, sources, undeveloped } from "../../src/store/schema.ts";
import { searchArticles } from "../../src/store/search.ts";
import { archiveStoryline } from "../../src/store/storylines.ts";
import { aSource, aStoryline, item, manualClock, pageText, polled, useStore } from "../helpers/store.ts";

const clock = manualClock();
const store = useStore(clock);
const monitors = createMonitors((_, error) => {
  throw new Error(error);
});
const keep = (articleId: number, text: KeptText, more = {}) =>
  keepArticle(store().db, articleId, text, {
    monitors,
    now: clock.now(),
    wall: clock.wall(),
    keepPages: "matched",
    ...more,
  });
const idAt = async (url: string) => (await findArticle(store().db, url))!.id;

test("an item polled twice is one article and one sighting", async () => {
  const { db } = store();
  const source = await aSource(db, "https://twice.test/feed", clock);
  expect((await polled(db, source, [item("https://twice.test/1", "One")], clock)).newArticles).toBe(1);
  expect((await polled(db, source, [item("https://twice.test/1", "One again")], clock)).newArticles).toBe(0);
  expect(await db.select().from(sightings).where(eq(sightings.sourceId, source.id))).toHaveLength(1);
});

test("one address in two sources is one article with two sightings, tracking parameters or not", async () => {
  const { db } = store();
  const [a, b] = [await aSource(db, "https://a.test/feed", clock), await aSource(db, "https://b.test/feed", clock)];
  await polled(db, a, [item("https://a.test/story", "Story")], clock);
  expect((await polled(db, b, [item("https://a.test/story?utm_source=rss#top", "Story")], clock)).newArticles).toBe(0);
  expect(
    await db
      .select()
      .from(sightings)
      .where(eq(sightings.articleId, await idAt("https://a.test/story"))),
  ).toHaveLength(2);
});

test("two sources that bring the same new items at the same moment store them once", async () => {
  const { db } = store();
  const [a, b] = [
    await aSource(db, "https://race-a.test/feed", clock),
    await aSource(db, "https://race-b.test/feed", clock),
  ];
  const items = Array.from({ length: 30 }, (_, n) => item(`https://race.test/${n}`, `Race ${n}`));
  const saved = await Promise.all([polled(db, a, items, clock), polled(db, b, items.toReversed(), clock)]);
  expect(saved[0]!.newArticles + saved[1]!.newArticles).toBe(30);
  expect(await db.select().from(articles).where(eq(articles.host, "race.test"))).toHaveLength(30);
});

test("validators are saved with the items or not at all", async () => {
  const { db } = store();
  const source = await aSource(db, "https://atomic.test/feed", clock);
  const broken = { ...item("https://atomic.test/1", "One"), publishedAt: "not a time" };
  await expect(
    savePoll(
      db,
      source,
      { outcome: "read", status: 200, items: [broken], change: { etag: '"1"' } },
      () => ({}),
      clock.now(),
      clock.wall(),
    ),
  ).rejects.toThrow();
  expect((await db.select().from(sources).where(eq(sources.id, source.id)))[0]!.etag).toBeNull();
});

test("polls with the same outcome are one row that counts", async () => {
  const { db } = store();
  const source = await aSource(db, "https://rows.test/feed", clock);
  const poll = (outcome: string) =>
    savePoll(db, source, { outcome, status: 200, change: {} }, () => ({}), clock.now(), clock.wall());
  for (const outcome of ["not modified", "not modified", "not modified", "HTTP_500", "not modified"]) {
    clock.pass(60_000);
    await poll(outcome);
  }
  const rows = await pollsOf(db, source.id, 10);
  expect(rows.map(({ outcome, count }) => [outcome, count])).toEqual([
    ["not modified", 1],
    ["HTTP_500", 1],
    ["not modified", 3],
  ]);
  expect(rows[2]!.toAt.getTime() - rows[2]!.fromAt.getTime()).toBe(120_000);
});

test("text, version, match and the mark to develop are stored together, and the same text again adds nothing", async () => {
  const { db } = store();
  const storyline = await aStoryline(db, "slug: floods\nname: Floods\nquery: levee\n", clock);
  await polled(db, await aSource(db, "https://keep.test/feed", clock), [item("https://keep.test/1", "Water")], clock);
  const id = await idAt("https://keep.test/1");
  const kept = await keep(id, pageText("Water", "The old levee broke at noon."));
  expect(kept!.matches).toHaveLength(1);
  expect(kept!.wakes).toEqual([expect.objectContaining({ queue: "develop", key: String(storyline.id) })]);
  const again = await keep(id, pageText("Water", "The old levee broke at noon."));
  expect(again).toMatchObject({ matches: [], wakes: [] });
  const [match] = await listMatches(db, storyline.id, { limit: 10 });
  expect(match).toMatchObject({ version: 1, revision: 1, article: { id, title: "Water" } });
  for (const evidence of match!.evidence)
    expect("The old levee broke at noon.".slice(evidence.start, evidence.end)).toBe(evidence.text);
  expect(await db.select().from(undeveloped).where(eq(undeveloped.storylineId, storyline.id))).toHaveLength(1);
});

test("a changed text makes a version, and the match of the old one stays on record but is not listed twice", async () => {
  const { db } = store();
  const storyline = await aStoryline(db, "slug: quake\nname: Quake\nquery: tremor\n", clock);
  await polled(db, await aSource(db, "https://edit.test/feed", clock), [item("https://edit.test/1", "Quake")], clock);
  const id = await idAt("https://edit.test/1");
  await keep(id, pageText("Quake", "A tremor was felt."));
  await keep(id, pageText("Quake", "A second tremor was felt."));
  expect(await db.select().from(articleVersions).where(eq(articleVersions.articleId, id))).toHaveLength(2);
  expect((await listMatches(db, storyline.id, { limit: 10 })).map((match) => match.version)).toEqual([2]);
});

test("the page is kept when it matched, and only then by default", async () => {
  const { db } = store();
  await aStoryline(db, "slug: comet\nname: Comet\nquery: comet\n", clock);
  const page = { url: "https://page.test/1", status: 200, headers: { etag: '"1"' }, body: Buffer.from("gzip") };
  await polled(
    db,
    await aSource(db, "https://page.test/feed", clock),
    [item("https://page.test/1", "One"), item("https://page.test/2", "Two")],
    clock,
  );
  const [one, two] = [await idAt("https://page.test/1"), await idAt("https://page.test/2")];
  await keep(one, pageText("One", "A comet passed."), { page });
  await keep(two, pageText("Two", "Nothing passed."), { page });
  expect(await db.select({ id: pages.articleId }).from(pages)).toEqual([{ id: one }]);
});

test("a page that names another article's address with the same headline becomes that article", async () => {
  const { db } = store();
  const source = await aSource(db, "https://twin.test/feed", clock);
  await polled(
    db,
    source,
    [item("https://twin.test/real", "Same headline"), item("https://twin.test/go?id=1", "Same headline")],
    clock,
  );
  const real = await idAt("https://twin.test/real");
  await keep(real, pageText("Same headline", "The text."));
  const kept = await keep(await idAt("https://twin.test/go?id=1"), {
    ...pageText("Same headline", "The text."),
    canonicalUrl: "https://twin.test/real",
  });
  expect(kept!.articleId).toBe(real);
  expect(await idAt("https://twin.test/go?id=1")).toBe(real);
  expect(await db.select().from(articles).where(eq(articles.host, "twin.test"))).toHaveLength(1);
});

test("a section or a front page named as canonical by every page swallows no article", async () => {
  const { db } = store();
  const source = await aSource(db, "https://lazy.test/feed", clock);
  await polled(
    db,
    source,
    [1, 2, 3].map((n) => item(`https://lazy.test/${n}`, `Headline ${n}`)),
    clock,
  );
  for (const n of [1, 2, 3]) {
    await keep(await idAt(`https://lazy.test/${n}`), {
      ...pageText(`Headline ${n}`, `Text ${n}.`),
      canonicalUrl: n === 1 ? "https://lazy.test/" : "https://lazy.test/news",
    });
  }
  expect(await db.select().from(articles).where(eq(articles.host, "lazy.test"))).toHaveLength(3);
});

test("saving a storyline matches what is stored already, once, a page at a time", async () => {
  const { db } = store();
  const id = await placeArticle(db, "https://old.test/1", { title: "Old" }, clock.now(), clock.wall());
  await keep(id, pageText("Old", "The lighthouse was sold."));
  const storyline = await aStoryline(db, "slug: lights\nname: Lights\nquery: lighthouse\n", clock);
  expect(storyline.rematching).toBe(true);
  while ((await rematchPage(db, storyline.id, clock.now(), clock.wall())) !== null) {}
  expect((await listMatches(db, storyline.id, { limit: 10 })).map((match) => match.article.id)).toEqual([id]);
  expect(await rematchPage(db, storyline.id, clock.now(), clock.wall())).toBeNull();
});

test("a changed definition replaces the matches shown, and keeps the old ones on record under their revision", async () => {
  const { db } = store();
  const id = await placeArticle(db, "https://change.test/1", { title: "Bridge" }, clock.now(), clock.wall());
  await keep(id, pageText("Bridge", "The drawbridge opened."));
  const before = await aStoryline(db, "slug: bridges\nname: Bridges\nquery: drawbridge\n", clock);
  while ((await rematchPage(db, before.id, clock.now(), clock.wall())) !== null) {}
  expect(await listMatches(db, before.id, { limit: 10 })).toHaveLength(1);
  const after = await aStoryline(db, "slug: bridges\nname: Bridges\nquery: viaduct\n", clock);
  expect(after.revision).toBe(2);
  while ((await rematchPage(db, after.id, clock.now(), clock.wall())) !== null) {}
  expect(await listMatches(db, after.id, { limit: 10 })).toHaveLength(0);
});

test("an article stored while a storyline is being saved is matched by one of the two", async () => {
  const { db } = store();
  const ids: number[] = [];
  for (let n = 0; n < 20; n++)
    ids.push(await placeArticle(db, `https://meanwhile.test/${n}`, { title: `M ${n}` }, clock.now(), clock.wall()));
  const [storyline] = await Promise.all([
    aStoryline(db, "slug: meanwhile\nname: Meanwhile\nquery: turbine\n", clock),
    ...ids.map((id, n) => keep(id, pageText(`M ${n}`, `Turbine number ${n}.`))),
  ]);
  while ((await rematchPage(db, storyline.id, clock.now(), clock.wall())) !== null) {}
  expect(await listMatches(db, storyline.id, { limit: 50 })).toHaveLength(20);
});

test("an archived storyline matches nothing more", async () => {
  const { db } = store();
  const storyline = await aStoryline(db, "slug: gone\nname: Gone\nquery: zeppelin\n", clock);
  await archiveStoryline(db, storyline.id);
  const id = await placeArticle(db, "https://archived.test/1", { title: "Z" }, clock.now(), clock.wall());
  expect((await keep(id, pageText("Z", "A zeppelin landed.")))!.matches).toEqual([]);
});

test("a page is tried oldest first, and the try is counted before it is made", async () => {
  const { db } = store();
  await polled(db, await aSource(db, "https://due.test/feed", clock), [item("https://due.test/1", "One")], clock);
  expect(await nextDueArticle(db, "due.test", clock.wall())).toMatchObject({ fetchAttempts: 1 });
  expect(await nextDueArticle(db, "due.test", clock.wall())).toMatchObject({ fetchAttempts: 2 });
  expect(await nextDueArticle(db, "nobody.test", clock.wall())).toBeUndefined();
});

test("search finds what the matcher accepts, newest first, page by page", async () => {
  const { db } = store();
  for (let n = 0; n < 5; n++) {
    const id = await placeArticle(
      db,
      `https://search.test/${n}`,
      { title: `S ${n}`, publishedAt: `2025-01-0${n + 1}T00:00:00Z` },
      clock.now(),
      clock.wall(),
    );
    await keep(id, pageText(`S ${n}`, n === 2 ? "No word of it." : "An observatory on the hill."));
  }
  const first = await searchArticles(db, { query: "observatory", limit: 2 });
  expect(first.map((hit) => hit.article.title)).toEqual(["S 4", "S 3"]);
  const { time, id } = first[1]!.article;
  expect(
    (await searchArticles(db, { query: "observatory", limit: 9, after: { time, id } })).map((hit) => hit.article.title),
  ).toEqual(["S 1", "S 0"]);
  expect((await listArticles(db, { limit: 200 })).length).toBeGreaterThan(20);
});
