import { expect, test } from "vitest";
import { aSource, aStoryline } from "../helpers/store.ts";
import { useHttp } from "./served.ts";

const served = useHttp();

test("an article is listed with its source, its times and nothing that is unknown", async () => {
  const { db, clock, ask, article } = served();
  const source = await aSource(db, "https://feeds.example.org/world.xml", clock);
  const id = await article(
    source,
    "https://www.example.org/kursk?utm_source=feed",
    "Troops in Kursk",
    "Soldiers were seen in Kursk.",
    "2025-04-27T10:00:00Z",
  );
  const { status, json } = await ask("/v1/articles");
  expect(status).toBe(200);
  expect(json).toEqual({
    items: [
      {
        id: String(id),
        url: "https://www.example.org/kursk?utm_source=feed",
        canonicalUrl: "https://www.example.org/kursk",
        title: "Troops in Kursk",
        language: "en",
        publishedAt: "2025-04-27T10:00:00.000Z",
        seenAt: "2025-04-28T06:00:00.000Z",
        source: { id: String(source.id), domain: "example.org" },
        version: 1,
        state: "stored",
      },
    ],
  });
});

test("an article in full has its text, versions, sightings and matches, by id or by address", async () => {
  const { db, clock, ask, article } = served();
  await aStoryline(db, "slug: lyon\nname: Lyon\nquery: lyon", clock);
  const source = await aSource(db, "https://feeds.example.org/world.xml", clock);
  const id = await article(source, "https://www.example.org/lyon", "Fair in Lyon", "A fair opened in Lyon.");
  const byId = await ask(`/v1/articles/${id}`);
  expect(byId.json).toMatchObject({
    id: String(id),
    text: "A fair opened in Lyon.",
    versions: [
      {
        number: 1,
        title: "Fair in Lyon",
        text: "A fair opened in Lyon.",
        origin: "page",
        truncated: false,
        byline: [],
      },
    ],
    sightings: [
      {
        source: { id: String(source.id), url: "https://feeds.example.org/world.xml" },
        url: "https://www.example.org/lyon",
      },
    ],
    matches: [{ storyline: "lyon", version: 1, revision: 1 }],
  });
  expect(byId.json.publishedAt).toBeUndefined();
  const byAddress = await ask(`/v1/articles/${encodeURIComponent("https://www.example.org/lyon?utm_medium=x")}`);
  expect(byAddress.json).toEqual(byId.json);
});

test("an article that is not there is a 404 with a hint", async () => {
  for (const key of ["999999", "nothing", "1e3", encodeURIComponent("https://example.org/none")]) {
    const { status, json, headers } = await served().ask(`/v1/articles/${key}`);
    expect([status, json.code, headers["content-type"]]).toEqual([404, "NOT_FOUND", "application/problem+json"]);
    expect(json.hint).toBeTruthy();
  }
});

test("why an article does not match a storyline can be asked", async () => {
  const { db, clock, ask, article } = served();
  await aStoryline(db, "slug: oslo\nname: Oslo\nquery: oslo AND fjord", clock);
  const source = await aSource(db, "https://feeds.example.org/world.xml", clock);
  const id = await article(source, "https://www.example.org/oslo", "Snow in Oslo", "It snowed in Oslo.");
  const { json } = await ask(`/v1/articles/${id}/explain?storyline=oslo`);
  expect(json).toMatchObject({ storyline: "oslo", version: 1, miss: { reason: expect.stringContaining("fjord") } });
  expect((await ask(`/v1/articles/${id}/explain?storyline=none`)).status).toBe(404);
});

test("pages put together are the list, even when articles come in between", async () => {
  const { db, clock, ask, article } = served();
  const source = await aSource(db, "https://paged.example.net/feed.xml", clock);
  const day = (n: number) => `2024-0${1 + (n % 3)}-10T00:00:00Z`; // several at the same time
  for (let n = 0; n < 9; n++)
    await article(source, `https://paged.example.net/${n}`, `Page ${n}`, `Text ${n}.`, day(n));
  const whole = (await ask(`/v1/articles?source=${source.id}`)).json.items.map((one: { id: string }) => one.id);
  expect(whole).toHaveLength(9);
  const seen: string[] = [];
  let cursor = "";
  for (let page = 0; page < 9; page++) {
    const { json } = await ask(`/v1/articles?source=${source.id}&limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...json.items.map((one: { id: string }) => one.id));
    await article(
      source,
      `https://paged.example.net/new/${page}`,
      `New ${page}`,
      `New text ${page}.`,
      "2025-01-01T00:00:00Z",
    );
    if (json.next === undefined) break;
    cursor = json.next;
  }
  expect(seen).toEqual(whole);
});

test("an article without a date stands where it was seen", async () => {
  const { db, clock, ask, article } = served();
  const source = await aSource(db, "https://undated.example.net/feed.xml", clock);
  const old = await article(source, "https://undated.example.net/old", "Old", "Old text.", "2025-04-01T00:00:00Z");
  const undated = await article(source, "https://undated.example.net/undated", "Undated", "Undated text.");
  const later = await article(
    source,
    "https://undated.example.net/later",
    "Later",
    "Later text.",
    "2025-04-28T12:00:00Z",
  );
  const { json } = await ask(`/v1/articles?source=${encodeURIComponent("https://undated.example.net/feed.xml")}`);
  expect(json.items.map((one: { id: string }) => Number(one.id))).toEqual([later, undated, old]);
});

test("a list that has not changed answers 304, and its ETag changes with it", async () => {
  const { db, clock, ask, article } = served();
  const source = await aSource(db, "https://etag.example.net/feed.xml", clock);
  await article(source, "https://etag.example.net/1", "One", "Text one.");
  const path = `/v1/articles?source=${source.id}`;
  const first = await ask(path);
  const same = await ask(path, { headers: { "if-none-match": String(first.headers.etag) } });
  expect([same.status, same.body]).toEqual([304, ""]);
  await article(source, "https://etag.example.net/2", "Two", "Text two.");
  const changed = await ask(path, { headers: { "if-none-match": String(first.headers.etag) } });
  expect(changed.status).toBe(200);
  expect(changed.json.items).toHaveLength(2);
});

test("what changed between two versions is shown word by word, with the evidence that still stands", async () => {
  const { db, clock, ask, article } = served();
  await aStoryline(db, "slug: ferry\nname: Ferry\nquery: ferry AND captain", clock);
  const source = await aSource(db, "https://feeds.example.org/world.xml", clock);
  const url = "https://www.example.org/ferry";
  const id = await article(source, url, "Ferry late", "The ferry was late. The captain said 300 were on board.");
  expect((await ask(`/v1/articles/${id}/diff`)).json).toMatchObject({ status: 404, code: "NOT_FOUND" });
  await article(source, url, "Ferry late", "The old ferry was late. The captain said 400 were on board.");
  const { status, json } = await ask(`/v1/articles/${id}/diff`);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    article: String(id),
    from: { number: 1 },
    to: { number: 2 },
    title: [{ kind: "same", text: "Ferry late" }],
    evidence: [{ storyline: "ferry", gone: [] }],
  });
  const changes = (json as { text: { kind: string; text: string }[] }).text.filter(({ kind }) => kind !== "same");
  expect(changes).toEqual([
    { kind: "added", text: "old " },
    { kind: "removed", text: "300" },
    { kind: "added", text: "400" },
  ]);
  const backwards = await ask(`/v1/articles/${id}/diff?from=2&to=1`);
  expect(backwards.json).toMatchObject({ from: { number: 2 }, to: { number: 1 } });
  expect((await ask(`/v1/articles/${id}/diff?from=7`)).status).toBe(404);
  expect((await ask(`/v1/articles/${id}/diff?from=x`)).status).toBe(400);
});
