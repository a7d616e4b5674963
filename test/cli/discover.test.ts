import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "../helpers/postgres.ts";
import { rss, type Site, startSite } from "../helpers/site.ts";
import { runOn } from "./run.ts";

const url = useDatabase();
const throughline = runOn(url);
let site: Site;
const ask = (...args: string[]) =>
  throughline(["source", ...args], { env: { THROUGHLINE_ALLOW: site.host, THROUGHLINE_HOST_DELAY_MS: "10" } });

beforeAll(async () => {
  site = await startSite();
  const links = [1, 2, 3]
    .map((n) => `<h2><a href="/2026/11/2${n}/the-pier-is-told-in-part-${n}.html">The pier is told, part ${n}</a></h2>`)
    .join("");
  const declared =
    '<link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" href="http://10.0.0.1/feed">';
  site.on("/", { body: `<html lang="en"><head><title>Tide</title>${declared}</head><body>${links}</body></html>` });
  site.on("/feed", {
    ...rss(site, [
      { path: "/1", title: "One" },
      { path: "/1", title: "Two\u001b[31m" },
    ]),
    headers: { etag: '"x"', "content-type": "application/rss+xml" },
  });
  site.on("/old", { status: 301, headers: { location: "/feed" } });
  site.on("/robots.txt", { headers: { "content-type": "text/plain" }, body: "User-agent: *\n" });
});
afterAll(() => site.close());

test("the feeds of a site are found, and its page of article links, with few requests, none of them inside", async () => {
  const before = site.requests.length;
  const found = await ask("discover", site.url, "--json", "--verbose");
  expect(found.code).toBe(0);
  expect(found.json()).toMatchObject([
    { url: `${site.url}/feed`, kind: "feed", format: "rss", title: "Test feed", items: 2, how: "declared by the page" },
    { url: `${site.url}/`, kind: "page", items: 3 },
  ]);
  expect(found.stderr).toContain("http://10.0.0.1/feed");
  const asked = site.requests.slice(before);
  expect(asked.length).toBeLessThan(10);
  for (const [i, request] of asked.entries())
    if (i > 0) expect(request.at).toBeGreaterThanOrEqual(asked[i - 1]!.ended!);
  expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length);
});

test("what is found can be added at once; nothing found is said", async () => {
  const added = await ask("discover", site.url, "--add");
  expect(added.stdout).toMatch(/added \d+ http:\S+\/feed/);
  expect((await ask("list", "--json")).json()).toMatchObject([{ url: `${site.url}/feed` }]);
  expect((await ask("discover", "http://10.0.0.1/")).code).toBe(2);
});

test("a test shows every step, and stores nothing", async () => {
  const { code, stdout } = await ask("test", `${site.url}/old`);
  expect(code).toBe(0);
  for (const words of [
    "redirect  301 to",
    "answer    200",
    "ETag",
    'read as   rss, "Test feed"',
    "2 of 2 without a date",
    "1 of 2 with an address",
    "Two[31m",
  ])
    expect(stdout).toContain(words);
  expect(stdout).not.toContain("\u001b");
  const json = (await ask("test", `${site.url}/feed`, "--json")).json() as { items: unknown[] };
  expect(json).toMatchObject({ status: 200, etag: '"x"', feed: { format: "rss" } });
  expect(json.items).toHaveLength(2);
});

test("a test of a page shows its feeds and links; trouble is said in words", async () => {
  const page = await ask("test", `${site.url}/`);
  for (const words of ['web page, "Tide"', `${site.url}/feed (declared by the page)`, "3 links to articles"])
    expect(page.stdout).toContain(words);
  expect(await ask("test", `${site.url}/none`)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("the server answered 404"),
  });
  expect(await ask("test", `${site.url}/robots.txt`)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("this is no feed"),
  });
  expect(await ask("test", `${site.url}/none`, "--json")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('"error"'),
  });
});
