import { expect, test } from "vitest";
import { useHttp } from "./served.ts";

const served = useHttp();
const add = (body: object) => served().ask("/v1/sources", { method: "POST", body });

test("a source is added once, shown, and removed", async () => {
  const { ask } = served();
  const added = await add({ url: "https://one.example.org/feed.xml", title: "One", categories: ["world"] });
  expect(added.status).toBe(201);
  expect(added.json).toEqual({
    id: expect.stringMatching(/^\d+$/),
    url: "https://one.example.org/feed.xml",
    title: "One",
    domain: "example.org",
    categories: ["world"],
    state: "active",
    health: "new",
    addedAt: "2025-04-28T06:00:00.000Z",
    nextPollAt: "2025-04-28T06:00:00.000Z",
    failures: 0,
  });
  expect((await add({ url: "https://one.example.org/feed.xml" })).status).toBe(200);
  const { id } = added.json;
  expect((await ask(`/v1/sources/${id}`)).json).toEqual({ ...added.json, polls: [] });
  expect((await ask(`/v1/sources/${id}`, { method: "DELETE" })).status).toBe(204);
  expect((await ask(`/v1/sources/${id}`)).status).toBe(404);
  expect((await ask("/v1/sources")).json.items.map((one: { id: string }) => one.id)).not.toContain(id);
});

test("a source is paused, resumed and made due", async () => {
  const { ask, clock } = served();
  const { id } = (await add({ url: "https://two.example.org/feed.xml" })).json;
  const act = async (verb: string) => (await ask(`/v1/sources/${id}/${verb}`, { method: "POST" })).json;
  const paused = await act("pause");
  expect([paused.state, paused.nextPollAt]).toEqual(["paused", undefined]);
  clock.pass(60_000);
  expect(await act("resume")).toMatchObject({ state: "active", nextPollAt: "2025-04-28T06:01:00.000Z" });
  clock.pass(60_000);
  expect(await act("poll")).toMatchObject({ state: "active", nextPollAt: "2025-04-28T06:02:00.000Z" });
  expect((await ask("/v1/sources/999999/poll", { method: "POST" })).json.code).toBe("NOT_FOUND");
});

test("an address that no source can have is refused with a hint", async () => {
  for (const url of ["javascript:alert(1)", "file:///etc/passwd", "https://user:pass@example.org/", "nonsense", ""]) {
    const { status, json } = await add({ url });
    expect([url, status, json.code]).toEqual([url, 400, "BAD_URL"]);
    expect(json.hint).toBeTruthy();
  }
});

test("a wrong body is refused by the name of what is wrong in it", async () => {
  const { ask } = served();
  const wrong: [string | object, Record<string, string>, number, string][] = [
    [{}, {}, 400, "url"],
    [{ url: 5 }, {}, 400, "url"],
    [{ url: "https://x.example.org/", colour: "red" }, {}, 400, "colour"],
    [
      '{"url": "https://x.example.org/", "__proto__": {"polluted": true}}',
      { "content-type": "application/json" },
      400,
      "__proto__",
    ],
    ["{", { "content-type": "application/json" }, 400, "JSON"],
    ["url=x", { "content-type": "text/plain" }, 415, ""],
    ["{}", {}, 415, ""],
  ];
  for (const [body, headers, status, named] of wrong) {
    const reply = await ask("/v1/sources", { method: "POST", body, headers });
    expect([body, reply.status, reply.headers["content-type"]]).toEqual([body, status, "application/problem+json"]);
    expect(reply.json.detail).toContain(named);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("sources come in pages in the order they were added", async () => {
  const { ask } = served();
  for (let n = 0; n < 5; n++) await add({ url: `https://page.example.org/${n}.xml` });
  const whole = (await ask("/v1/sources")).json;
  expect(whole.next).toBeUndefined();
  const seen: unknown[] = [];
  for (let path: string | undefined = "/v1/sources?limit=2"; path !== undefined; ) {
    const { json } = await ask(path);
    expect(json.items.length).toBeLessThanOrEqual(2);
    seen.push(...json.items);
    path = json.next && `/v1/sources?limit=2&cursor=${json.next}`;
  }
  expect(seen).toEqual(whole.items);
});

test("a body larger than a megabyte is refused, also when its length is not said", async () => {
  const { ask } = served();
  const body = JSON.stringify({ url: "x".repeat(1_100_000) });
  for (const headers of [{ "content-length": String(body.length) }, { "transfer-encoding": "chunked" }]) {
    const { status, json } = await ask("/v1/sources", {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });
    expect([status, json.code]).toEqual([413, "TOO_LARGE"]);
  }
  const small = JSON.stringify({ url: "https://chunked.example.org/feed.xml" });
  const chunked = await ask("/v1/sources", {
    method: "POST",
    body: small,
    headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
  });
  expect(chunked.status).toBe(201);
});

test("text that Postgres cannot hold is refused, not a fault", async () => {
  const { status, json } = await add({ url: "https://nul.example.org/feed.xml", title: "a\0b" });
  expect([status, json.code]).toEqual([400, "BAD_CHARACTER"]);
});

test("an address that may not be reached is refused before it is stored, for channels too", async () => {
  const { ask } = served();
  for (const url of ["http://10.0.0.1/feed.xml", "http://0x0a000001/feed.xml"]) {
    expect((await add({ url })).json).toMatchObject({ status: 400, code: "BLOCKED_ADDRESS" });
    const channel = { kind: "webhook", settings: { url } };
    expect((await ask("/v1/channels", { method: "POST", body: channel })).json).toMatchObject({
      status: 400,
      code: "BLOCKED_ADDRESS",
    });
  }
  expect((await ask("/v1/sources")).body).not.toContain("10.0.0.1");
  expect((await ask("/v1/channels")).json.items).toEqual([]);
});
