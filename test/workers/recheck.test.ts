/** Articles of a storyline are looked at again: edits become versions, noise does not. Real workers, a site on loopback. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Daemon } from "../../src/app.ts";
import { systemClock } from "../../src/clock.ts";
import { diffOf, versionsToCompare } from "../../src/shapes/diff.ts";
import { articleHistory, findArticle } from "../../src/store/articles.ts";
import { evidenceOfVersion, matchesOf } from "../../src/store/matches.ts";
import { rechecks } from "../../src/store/schema.ts";
import { addSource } from "../../src/store/sources.ts";
import { archiveStoryline } from "../../src/store/storylines.ts";
import { eventually, startTestDaemon } from "../helpers/daemon.ts";
import { useDatabase } from "../helpers/postgres.ts";
import { type Answer, rss, type Site, startSite } from "../helpers/site.ts";
import { aStoryline } from "../helpers/store.ts";

const databaseUrl = useDatabase();
let site: Site;
let daemon: Daemon;
let storylineId = 0;
let port = 0;
const db = () => daemon.database.db;

const LINES = [
  "The army said that 3,000 soldiers had crossed the river near Willow Bridge on Monday, before the first light.",
  "Colonel Adams confirmed that the bridge was closed, and that it would stay closed until the end of the week.",
  "Officials in the town said they were told nothing, and that they would ask the ministry for an answer in writing.",
];

interface Page {
  readonly title?: string;
  readonly lines?: readonly string[];
  /** What the page renews by itself. */
  readonly views?: number;
  readonly stamp?: string;
  readonly related?: string;
  readonly ad?: string;
  readonly headers?: Record<string, string>;
}

function page({
  title = "Soldiers cross the river",
  lines = LINES,
  views = 10,
  stamp = "10:31",
  related = "Rain in the hills",
  ad = "Buy a boat",
  headers = {},
}: Page = {}): Answer {
  return {
    headers,
    body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home ${views}</a></nav>
<main><article><h1>${title}</h1><p class="date">Updated: 25 October 2024, ${stamp}</p><div class="views">${views} views</div>
${lines.map((line) => `<p>${line}</p>`).join(`<div class="ad-slot"><p>${ad} today, and save a lot of money with our offer of the week.</p></div>`)}
<p>Last updated on 25 October 2024 at ${stamp}.</p></article>
<section class="related"><h2>More</h2><ul><li><a href="/r">${related}</a></li></ul></section></main><footer><p>${views} readers are online.</p></footer></body></html>`,
  };
}

beforeAll(async () => {
  site = await startSite();
  port = Number(site.host.split(":")[1]);
  daemon = await startTestDaemon(databaseUrl(), { env: { THROUGHLINE_ALLOW: `127.0.0.0/24:${port}` } });
  ({ id: storylineId } = await aStoryline(db(), "slug: river\nname: River\nquery: soldiers\n", systemClock));
});
afterAll(async () => {
  await daemon?.close();
  await site?.close();
});

let count = 0;

/** A stored and matched article, with its first page. */
async function anArticle(first: Answer = page()): Promise<{ id: number; path: string }> {
  const path = `/story-${++count}`;
  site.on(`/feed-${count}`, rss(site, [{ path, title: "Soldiers cross the river" }]));
  site.on(path, first);
  await addSource(db(), { url: `${site.url}/feed-${count}` }, new Date(), new Date());
  const article = await eventually(`${path} is stored`, async () => {
    const found = await findArticle(db(), `${site.url}${path}`);
    return found !== undefined && found.version > 0 && found;
  });
  return { id: article.id, path };
}

const recheckOf = async (id: number) => (await db().select().from(rechecks).where(eq(rechecks.articleId, id)))[0];

/** Makes the next recheck due, and waits for its answer. */
async function recheck(id: number): Promise<number> {
  const before = await recheckOf(id);
  await db()
    .update(rechecks)
    .set({ dueAt: new Date(Date.now() - 1_000) })
    .where(eq(rechecks.articleId, id));
  await eventually("it was looked at again", async () => {
    const now = await recheckOf(id);
    return now?.checkedAt != null && now.checkedAt.getTime() !== before?.checkedAt?.getTime() && now.attempts === 0;
  });
  return (await findArticle(db(), String(id)))!.version;
}

test("a matched article is due again after an hour, then after a day", async () => {
  const { id } = await anArticle();
  const { seenAt } = (await findArticle(db(), String(id)))!;
  expect((await recheckOf(id))?.dueAt).toEqual(new Date(seenAt.getTime() + 3_600_000));
});

test.each<[string, Page, string]>([
  ["title", { title: "Soldiers do not cross the river" }, "title"],
  ["figure", { lines: [LINES[0]!.replace("3,000", "4,000"), LINES[1]!, LINES[2]!] }, "4,000"],
  ["name", { lines: [LINES[0]!, LINES[1]!.replace("Adams", "Baker"), LINES[2]!] }, "Baker"],
  ["modality", { lines: [LINES[0]!, LINES[1]!.replace("confirmed", "denied"), LINES[2]!] }, "denied"],
  ["removal", { lines: [LINES[0]!, LINES[1]!] }, "removed"],
])("an edit makes a version at the next recheck: %s", async (_, edit, sign) => {
  const { id, path } = await anArticle();
  site.on(path, page(edit));
  expect(await recheck(id)).toBe(2);
  const { versions } = await articleHistory(db(), id);
  const pair = versionsToCompare(id, versions, {});
  const diff = diffOf(id, pair, await evidenceOfVersion(db(), id, 1));
  const changes = [...diff.title, ...diff.text].filter(({ kind, text }) => kind !== "same" && text.trim() !== "");
  if (sign === "title") expect(diff.title.some(({ kind }) => kind === "added")).toBe(true);
  else if (sign === "removed") expect(changes.every(({ kind }) => kind === "removed")).toBe(true);
  else expect(changes.some(({ kind, text }) => kind === "added" && text.includes(sign))).toBe(true);
  // The match has a row for each version, with spans of that version; what still stands is found at its new place.
  const [match] = await matchesOf(db(), id);
  expect(match?.version).toBe(2);
  const after = pair.after;
  for (const { stands } of diff.evidence)
    for (const { field, start, end, text } of stands)
      expect((field === "title" ? after.title : after.text)?.slice(start, end)).toBe(text);
  expect(diff.evidence.flatMap(({ stands }) => stands).length).toBeGreaterThan(0);
});

test("what the page renews by itself makes no version", async () => {
  const { id, path } = await anArticle();
  for (const noise of [
    { views: 98_765, stamp: "23:59" },
    { related: "Another headline altogether", ad: "Sell your car" },
  ] satisfies Page[]) {
    site.on(path, page(noise));
    expect(await recheck(id), JSON.stringify(noise)).toBe(1);
  }
});

test("a recheck is conditional, and what changed is looked at again sooner", async () => {
  const { id, path } = await anArticle(page({ headers: { etag: '"1"' } }));
  site.on(path, { status: 304 });
  expect(await recheck(id)).toBe(1);
  expect(site.seen(path).at(-1)!.headers["if-none-match"]).toBe('"1"');
  await db().update(rechecks).set({ attempts: 0 }).where(eq(rechecks.articleId, id));
  site.on(path, page({ title: "Soldiers turn back", headers: { etag: '"2"' } }));
  expect(await recheck(id)).toBe(2);
  const found = (await recheckOf(id))!;
  expect(found.etag).toBe('"2"');
  expect(found.dueAt!.getTime()).toBeLessThanOrEqual(Date.now() + 3_600_000);
});

test("a page that is gone is recorded, and its text stays", async () => {
  const { id, path } = await anArticle();
  site.on(path, { status: 410 });
  expect(await recheck(id)).toBe(1);
  expect((await recheckOf(id))?.goneAt).toBeInstanceOf(Date);
  const { versions } = await articleHistory(db(), id);
  expect(versions.at(-1)!.text).toContain("3,000 soldiers");
  site.on(path, page());
  await recheck(id);
  expect((await recheckOf(id))?.goneAt).toBeNull();
});

test("what may not be fetched is matched on what the feed gave, marked so, and not asked for again", async () => {
  const closed = await startSite("127.0.0.2", port);
  try {
    closed.on("/robots.txt", { headers: { "content-type": "text/plain" }, body: "User-agent: *\nDisallow: /story" });
    closed.on("/feed", rss(closed, [{ path: "/story", title: "Soldiers at the gate" }]));
    await addSource(db(), { url: `${closed.url}/feed` }, new Date(), new Date());
    const article = await eventually("it is stored", async () => {
      const found = await findArticle(db(), `${closed.url}/story`);
      return found !== undefined && found.version > 0 && found;
    });
    const { versions } = await articleHistory(db(), article.id);
    expect(versions).toMatchObject([{ origin: "feed", truncated: true }]);
    expect(article.fetchError).toMatch(/robots/);
    expect(await matchesOf(db(), article.id)).toHaveLength(1);
    expect(await recheckOf(article.id)).toBeUndefined();
    expect(closed.seen("/story")).toEqual([]);
  } finally {
    await closed.close();
  }
});

test("an article that no storyline tracks any more is left alone", async () => {
  const { id, path } = await anArticle();
  await archiveStoryline(db(), storylineId);
  const before = site.seen(path).length;
  await db()
    .update(rechecks)
    .set({ dueAt: new Date(Date.now() - 1_000) })
    .where(eq(rechecks.articleId, id));
  await eventually("its rechecks have ended", async () => (await recheckOf(id))?.dueAt === null);
  expect(site.seen(path)).toHaveLength(before);
});
