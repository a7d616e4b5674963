import { expect, test } from "vitest";
import { aSource, aStoryline } from "../helpers/store.ts";
import { aDevelopment, useHttp } from "./served.ts";

const served = useHttp();
const YAML = "slug: kursk\nname: Kursk\nterms: {dprk: [DPRK, Pyongyang]}\nquery: '@dprk AND kursk'\n";

test("a storyline is followed, changed, left as it is, archived and followed again", async () => {
  const { ask } = served();
  const post = (body: string) =>
    ask("/v1/storylines", { method: "POST", body, headers: { "content-type": "application/yaml" } });
  const added = await post(YAML);
  expect([added.status, added.json.result]).toEqual([201, "added"]);
  expect(added.json.storyline).toEqual({
    slug: "kursk",
    name: "Kursk",
    revision: 1,
    state: "active",
    createdAt: "2025-04-28T06:00:00.000Z",
    changedAt: "2025-04-28T06:00:00.000Z",
    rematching: false,
    matches: 0,
    developments: 0,
    definition: { slug: "kursk", name: "Kursk", terms: { dprk: ["DPRK", "Pyongyang"] }, query: "@dprk AND kursk" },
    source: YAML,
  });
  const again = await post(YAML);
  expect([again.status, again.json.result]).toEqual([200, "unchanged"]);
  const changed = await ask("/v1/storylines/kursk", {
    method: "PUT",
    body: { slug: "kursk", name: "Kursk", query: "kursk" },
  });
  expect([changed.status, changed.json.result, changed.json.storyline.revision]).toEqual([200, "changed", 2]);
  expect((await ask("/v1/storylines/kursk", { method: "DELETE" })).status).toBe(204);
  expect((await ask("/v1/storylines")).json.items).toEqual([]);
  expect((await ask("/v1/storylines/kursk")).json.state).toBe("archived");
  expect((await post('{"slug": "kursk", "name": "Kursk", "query": "kursk"}')).json.result).toBe("revived");
});

test("a wrong definition is refused with line, column and hint of every mistake", async () => {
  const { ask } = served();
  const { status, json } = await ask("/v1/storylines", {
    method: "POST",
    body: "slug: wrong\nname: Wrong\nquery: 'a AND ('\ncolour: red\n",
  });
  expect([status, json.code]).toEqual([400, "BAD_STORYLINE"]);
  expect(json.problems.map((one: { line: number }) => one.line).sort()).toEqual([3, 4]);
  const other = await ask("/v1/storylines/this", { method: "PUT", body: "slug: that\nname: That\nquery: that\n" });
  expect([other.status, other.json.code]).toEqual([400, "WRONG_SLUG"]);
});

test("a hostile definition is refused, not a fault", async () => {
  const { ask } = served();
  const bomb = `slug: bomb\nname: Bomb\nquery: a\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij".replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`;
  const hostile = [
    "",
    "null",
    "[]",
    "{",
    "- 1",
    "\0",
    bomb,
    '{"__proto__": {"polluted": 1}, "slug": "p", "name": "P", "query": "p"}',
    'slug: nul\nname: "a\\0b"\nquery: a\n',
    `slug: deep\nname: Deep\nquery: ${"(".repeat(5_000)}\n`,
    "[".repeat(5_000),
    'slug: s\nname: "\\ud800"\nquery: a\n',
  ];
  for (const body of hostile) {
    const { status, headers } = await ask("/v1/storylines", { method: "POST", body });
    expect([body.slice(0, 30), status, headers["content-type"]]).toEqual([
      body.slice(0, 30),
      400,
      "application/problem+json",
    ]);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("a draft is tried on stored coverage, and not saved", async () => {
  const { ask, db, clock, article } = served();
  const source = await aSource(db, "https://try.example.org/feed.xml", clock);
  await article(source, "https://try.example.org/1", "Zeppelins", "A zeppelin landed.", "2025-04-01T00:00:00Z");
  const body = "slug: airships\nname: Airships\nquery: zeppelin\n";
  const { status, json } = await ask("/v1/storylines/airships/backtest", { method: "POST", body });
  expect([status, json.gained.count, json.lost.count]).toEqual([200, 1, 0]);
  expect(json.gained.samples[0]).toMatchObject({ title: "Zeppelins", score: expect.any(Number) });
  expect((await ask("/v1/storylines/airships")).status).toBe(404);
  expect((await ask("/v1/storylines/other/backtest", { method: "POST", body })).status).toBe(400);
});

test("a storyline that is not there is a 404 that names those there are", async () => {
  const { ask, db, clock } = served();
  await aStoryline(db, "slug: there\nname: There\nquery: there", clock);
  for (const path of ["", "/matches", "/developments"]) {
    const { status, json } = await ask(`/v1/storylines/nowhere${path}`);
    expect([status, json.code]).toEqual([404, "NOT_FOUND"]);
    expect(json.hint).toContain("there");
  }
});

test("matches come newest first with score, evidence and article, page by page", async () => {
  const { ask, db, clock, article } = served();
  await aStoryline(db, "slug: sumy\nname: Sumy\nquery: sumy AND drones", clock);
  const source = await aSource(db, "https://wire.example.org/feed.xml", clock);
  const ids: number[] = [];
  for (const day of ["2025-04-03", "2025-04-01", "2025-04-02"]) {
    ids.push(
      await article(
        source,
        `https://wire.example.org/${day}`,
        `Drones on ${day}`,
        `On ${day} drones flew over Sumy.`,
        `${day}T00:00:00Z`,
      ),
    );
  }
  await article(source, "https://wire.example.org/other", "Fair", "A fair opened.");
  const { json } = await ask("/v1/storylines/sumy/matches");
  expect(json.items.map((one: { article: { id: string } }) => Number(one.article.id))).toEqual([
    ids[0],
    ids[2],
    ids[1],
  ]);
  const [first] = json.items;
  expect(first).toMatchObject({
    id: expect.any(String),
    version: 1,
    revision: 1,
    matchedAt: "2025-04-28T06:00:00.000Z",
    article: { title: "Drones on 2025-04-03", source: { domain: "example.org" } },
  });
  expect(first.score).toBeGreaterThanOrEqual(0.5);
  const text = "On 2025-04-03 drones flew over Sumy.";
  for (const span of first.evidence.filter((one: { field: string }) => one.field === "text"))
    expect(text.slice(span.start, span.end)).toBe(span.text);
  const one = await ask("/v1/storylines/sumy/matches?limit=1");
  const rest = await ask(`/v1/storylines/sumy/matches?cursor=${one.json.next}`);
  expect([...one.json.items, ...rest.json.items]).toEqual(json.items);
  expect((await ask("/v1/storylines/sumy")).json.matches).toBe(3);
});

test("developments come newest first with their proof, page by page", async () => {
  const { ask, db, clock, article } = served();
  const storyline = await aStoryline(db, "slug: talks\nname: Talks\nquery: talks", clock);
  const source = await aSource(db, "https://wire.example.org/feed.xml", clock);
  const id = await article(source, "https://wire.example.org/talks", "Talks", "Talks began.");
  for (const day of ["2025-04-02", "2025-04-04", "2025-04-03"]) {
    await aDevelopment(
      served(),
      storyline.id,
      id,
      { kind: "new_figure", headline: day, figure: { value: 10, object: "troops" } },
      `${day}T00:00:00Z`,
    );
  }
  const { json } = await ask("/v1/storylines/talks/developments");
  expect(json.items.map((one: { headline: string }) => one.headline)).toEqual([
    "2025-04-04",
    "2025-04-03",
    "2025-04-02",
  ]);
  expect(json.items[0]).toMatchObject({
    kind: "new_figure",
    sentence: "Pyongyang confirmed it.",
    figure: { value: 10, object: "troops" },
    articles: 1,
    article: { id: String(id), title: "Talks" },
  });
  const pages = [await ask("/v1/storylines/talks/developments?limit=2")];
  pages.push(await ask(`/v1/storylines/talks/developments?limit=2&cursor=${pages[0]!.json.next}`));
  expect(pages.flatMap((page) => page.json.items)).toEqual(json.items);
});

test("a search finds what the query matches, within times, a storyline and what was known by then", async () => {
  const { ask, db, clock, article } = served();
  await aStoryline(db, "slug: odesa\nname: Odesa\nterms: {port: [harbour, quay]}\nquery: odesa", clock);
  const source = await aSource(db, "https://wire.example.org/feed.xml", clock);
  const early = await article(
    source,
    "https://wire.example.org/s1",
    "Odesa",
    "The quay of Odesa reopened.",
    "2025-03-01T00:00:00Z",
  );
  clock.pass(3_600_000);
  const late = await article(
    source,
    "https://wire.example.org/s2",
    "Ships",
    "A harbour far away reopened.",
    "2025-03-05T00:00:00Z",
  );
  const found = async (query: string) =>
    (await ask(`/v1/search?${query}`)).json.items.map((one: { article: { id: string } }) => Number(one.article.id));
  expect(await found("q=reopened")).toEqual([late, early]);
  expect(await found("q=reopened&until=2025-03-05")).toEqual([early]);
  expect(await found("q=reopened&since=2025-03-02T00:00:00%2B00:00")).toEqual([late]);
  expect(await found(`q=reopened&as_of=${new Date(clock.now().getTime() - 1).toISOString()}`)).toEqual([early]);
  expect(await found("q=reopened&storyline=odesa")).toEqual([early]);
  expect(await found("q=@port&storyline=odesa")).toEqual([early]);
  expect(await found("q=reopened&limit=1")).toEqual([late]);
  const { next } = (await ask("/v1/search?q=reopened&limit=1")).json;
  expect(await found(`q=reopened&cursor=${next}`)).toEqual([early]);
  const [hit] = (await ask("/v1/search?q=quay")).json.items;
  expect(hit).toMatchObject({
    version: 1,
    evidence: [{ field: "text", text: "quay" }],
    article: { id: String(early) },
  });
  const wrong = (await ask(`/v1/search?q=${encodeURIComponent("quay AND (")}`)).json;
  expect([wrong.code, wrong.status, typeof wrong.offset]).toEqual(["BAD_QUERY", 400, "number"]);
});
