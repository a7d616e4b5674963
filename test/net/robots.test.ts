import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Clock } from "../../src/clock.ts";
import { systemClock } from "../../src/clock.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import { createRobots, type Robots, type RobotsRow } from "../../src/net/robots.ts";
import { userAgent } from "../../src/net/user-agent.ts";
import { type Site, startSite } from "../helpers/site.ts";

let site: Site;
let canary: Site;
let fetcher: Fetcher;
let robots: Robots;
let minutes = 0;
const kept = new Map<string, RobotsRow & { crawlDelayMs: number | null }>();
const clock: Clock = { ...systemClock, wall: () => new Date(Date.UTC(2025, 0, 1) + minutes * 60_000) };

beforeAll(async () => {
  [site, canary] = [await startSite(), await startSite()];
  const agent = userAgent("1.2.3", "https://news.example.org");
  fetcher = createFetcher({ allow: parseAllowList(site.host), userAgent: agent, clock });
  const cache = {
    get: async (host: string) => kept.get(host),
    save: async (host: string, row: RobotsRow, crawlDelayMs: number | null) =>
      void kept.set(host, { ...row, crawlDelayMs }),
  };
  robots = createRobots({ fetcher, cache, clock, userAgent: agent });
});
beforeEach(() => {
  kept.clear();
  minutes = 0;
  site.requests.length = 0;
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
  await canary.close();
});

const may = (path: string) => robots.may(site.url + path);
const rules = (...lines: string[]) =>
  site.on("/robots.txt", { headers: { "content-type": "text/plain" }, body: lines.join("\n") });
const fetches = () => site.seen("/robots.txt").length;

test("we introduce ourselves with product, version and contact", () => {
  expect(userAgent("1.2.3", "https://news.example.org")).toBe(
    "Throughline/1.2.3 (news monitor; +https://news.example.org)",
  );
  expect(userAgent("1.2.3")).toBe("Throughline/1.2.3 (news monitor; self-hosted)");
});

test("the rules for everybody hold where none are for us, the longest one deciding", async () => {
  rules(
    "\uFEFFUser-agent: *",
    "Disallow: /private/",
    "Allow: /private/press/",
    "Disallow: /*.pdf$",
    "",
    "User-agent: OtherBot",
    "Disallow: /",
  );
  const answers = ["/", "/news/1", "/private/1", "/private/press/1", "/a.pdf", "/a.pdf?x=1"].map(async (path) => [
    path,
    (await may(path)).allowed,
  ]);
  expect(Object.fromEntries(await Promise.all(answers))).toEqual({
    "/": true,
    "/news/1": true,
    "/private/1": false,
    "/private/press/1": true,
    "/a.pdf": false,
    "/a.pdf?x=1": true,
  });
});

test("rules for us replace the rules for everybody", async () => {
  rules("User-agent: *", "Disallow: /", "", "User-agent: THROUGHLINE/9", "Disallow: /ours/", "Crawl-delay: 2.5");
  expect(await may("/news/1")).toEqual({ allowed: true });
  expect(await may("/ours/1")).toEqual({ allowed: false, reason: "robots.txt forbids it" });
  expect(kept.get(site.host)!.crawlDelayMs).toBe(2_500);
});

test.each([
  ["3600", 60_000],
  ["Infinity", 60_000],
  ["-1", null],
  ["0", null],
  ["soon", null],
])("a crawl delay of %s is kept as %s ms", async (said, expected) => {
  rules("User-agent: *", `Crawl-delay: ${said}`);
  await may("/");
  expect(kept.get(site.host)!.crawlDelayMs).toBe(expected);
});

test("rules are kept for a day and then asked for again", async () => {
  rules("User-agent: *", "Disallow: /old/");
  for (minutes of [0, 60, 1_439]) expect((await may("/old/1")).allowed).toBe(false);
  expect(fetches()).toBe(1);
  rules("User-agent: *", "Disallow: /new/");
  minutes = 1_441;
  expect((await may("/old/1")).allowed).toBe(true);
  expect(fetches()).toBe(2);
});

test.each([[404], [403], [401], [410], [204], [302]])("a host that answers %i has no rules", async (status) => {
  site.on("/robots.txt", { status, body: status === 204 ? "" : "User-agent: *\nDisallow: /" });
  expect(await may("/")).toEqual({ allowed: true });
  expect(await may("/again")).toEqual({ allowed: true });
  expect(fetches()).toBe(1);
});

test.each([[500], [503], [429]])(
  "a host that answers %i is left alone for ten minutes and asked again",
  async (status) => {
    site.on("/robots.txt", { status });
    for (minutes of [0, 5, 9])
      expect(await may("/")).toEqual({
        allowed: false,
        later: true,
        reason: `robots.txt of ${site.host} could not be read (${status})`,
      });
    expect(fetches()).toBe(1);
    rules("");
    minutes = 11;
    expect(await may("/")).toEqual({ allowed: true });
  },
);

test("a host that does not answer is left alone too", async () => {
  const gone = await startSite();
  await gone.close();
  const reaching = createFetcher({ allow: parseAllowList(gone.host), userAgent: "x", clock });
  const asking = createRobots({
    fetcher: reaching,
    clock,
    userAgent: "x",
    cache: { get: async () => undefined, save: async () => {} },
  });
  expect(await asking.may(`${gone.url}/`)).toMatchObject({
    allowed: false,
    later: true,
    reason: expect.stringContaining("no answer"),
  });
  await reaching.close();
});

test("redirects are followed; one to the inside reaches nothing and means no rules, as does one without end", async () => {
  site.on("/robots.txt", { status: 301, headers: { location: "/rules" } });
  site.on("/rules", { body: "User-agent: *\nDisallow: /x" });
  expect((await may("/x")).allowed).toBe(false);
  for (const location of [`${canary.url}/robots.txt`, "file:///etc/passwd", "/robots.txt"]) {
    kept.clear();
    site.on("/robots.txt", { status: 302, headers: { location } });
    expect(await may("/x")).toEqual({ allowed: true });
  }
  expect(canary.requests).toEqual([]);
});

test("of endless rules the first 500 KiB hold", async () => {
  rules(
    "User-agent: *",
    "Disallow: /first",
    ...Array.from({ length: 20_000 }, (_, n) => `# padding in line ${n} of an overlong file`),
    "Disallow: /last",
  );
  expect((await may("/first")).allowed).toBe(false);
  expect((await may("/last")).allowed).toBe(true);
  expect(kept.get(site.host)!.body).toHaveLength(500 * 1024);
});

test("rules made to take for ever are not worked through", async () => {
  rules("User-agent: *", ...Array.from({ length: 9_000 }, () => `Disallow: *${"a".repeat(40)}`));
  expect(await may(`/${"a".repeat(2_000)}`)).toEqual({ allowed: false, reason: expect.stringContaining("too long") });
  expect((await may("/news/1")).allowed).toBe(true);
});

test("what is kept has no NUL in it", async () => {
  rules("User-agent: *", "Disallow: /x\0y");
  await may("/");
  expect(kept.get(site.host)!.body).toBe("User-agent: *\nDisallow: /xy");
});

test("who asks can end the wait for the rules", async () => {
  site.on("/robots.txt", { afterMs: 60_000 });
  const asked = robots.may(`${site.url}/`, AbortSignal.timeout(100));
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: "TimeoutError" }));
  expect(kept.size).toBe(0);
});
