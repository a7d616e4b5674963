import { afterAll, beforeAll, expect, test } from "vitest";
import type { RunningHttp } from "../../src/http/server.ts";
import { rss, type Site, startSite } from "../helpers/site.ts";
import { manualClock, useStore } from "../helpers/store.ts";
import { ask, serve } from "./served.ts";

const clock = manualClock();
const store = useStore(clock);
let http: RunningHttp;
let site: Site;
const post = (path: string, body: object) => ask(http.url, path, { method: "POST", body });

beforeAll(async () => {
  site = await startSite();
  http = await serve(store().db, clock, { env: { THROUGHLINE_ALLOW: site.host } });
  site.on("/", { body: '<html><link rel="alternate" type="application/rss+xml" href="/feed"></html>' });
  site.on("/feed", rss(site, [{ path: "/1", title: "One" }]));
});
afterAll(async () => {
  await http.close();
  await site.close();
});

test("the feeds of a site are found, and what an address would bring is shown; nothing is stored", async () => {
  const found = await post("/v1/sources/discover", { url: site.url });
  expect(found).toMatchObject({
    status: 200,
    json: { items: [{ url: `${site.url}/feed`, kind: "feed", title: "Test feed", items: 1 }] },
  });
  const shown = await post("/v1/sources/test", { url: `${site.url}/feed` });
  expect(shown).toMatchObject({
    status: 200,
    json: {
      status: 200,
      feed: { format: "rss" },
      items: [{ title: "One" }],
      notes: [expect.stringContaining("without a date")],
    },
  });
  expect(await post("/v1/sources/test", { url: `${site.url}/none` })).toMatchObject({
    status: 200,
    json: { error: "the server answered 404: nothing is read" },
  });
  for (const path of ["discover", "test"])
    expect(await post(`/v1/sources/${path}`, { url: "http://10.0.0.1/" })).toMatchObject({
      status: 400,
      json: { code: "BLOCKED_ADDRESS" },
    });
  expect((await ask(http.url, "/v1/sources")).json).toEqual({ items: [] });
});

test("sources come in and go out as OPML, with what is not ours", async () => {
  const body =
    '<opml version="2.0"><body><outline text="Asia"><outline text="One" xmlUrl="https://one.example/rss" customColor="red"/><outline text="In" xmlUrl="http://10.0.0.1/rss"/></outline></body></opml>';
  const headers = { "content-type": "text/x-opml" };
  const result = await ask(http.url, "/v1/sources/import", { method: "POST", headers, body });
  expect(result).toMatchObject({
    status: 200,
    json: { added: 1, known: 0, leftOut: [{ url: "http://10.0.0.1/rss" }] },
  });
  const file = await ask(http.url, "/v1/sources.opml");
  expect(file.headers["content-type"]).toContain("text/x-opml");
  for (const part of ['<outline text="Asia">', 'customColor="red"', 'xmlUrl="https://one.example/rss"'])
    expect(file.body).toContain(part);
  expect(await ask(http.url, "/v1/sources/import", { method: "POST", headers, body: "<html/>" })).toMatchObject({
    status: 400,
    json: { code: "BAD_OPML" },
  });
});

test("a section page is added as one", async () => {
  expect(await post("/v1/sources", { url: "https://tide.example/world", kind: "page" })).toMatchObject({
    status: 201,
    json: { kind: "page" },
  });
});
