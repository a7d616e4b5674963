/**
 * What is asked of a feed reader that behaves (the criteria of the feed reader score): one feed that publishes a few times a day, read for
 * two days with two restarts, and every request that it saw.
 */
import { beforeAll, expect, test } from "vitest";
import { usePoller } from "../helpers/poller.ts";
import { type Answer, articlePage, rss, type SeenRequest } from "../helpers/site.ts";

const poller = usePoller();
const HOUR_MS = 3_600_000;
const ARTICLES = ["/post/0", "/post/1", "/post/2", "/post/3", "/post/4", "/post/5", "/post/6", "/post/7"];

interface Asked {
  readonly request: SeenRequest;
  readonly at: number;
  readonly answer: Answer;
}
const asked: Asked[] = [];
const pages: string[] = [];
const sentBefore = (n: number) => asked.slice(0, n).map(({ answer }) => answer);

beforeAll(async () => {
  const { site, clock, add, next, readPages, restart } = poller();
  const began = clock.now().getTime();
  site.on("/blog", (request) => {
    const at = clock.now().getTime();
    const version = Math.min(ARTICLES.length, 1 + Math.floor((at - began) / (6 * HOUR_MS)));
    const validators = {
      etag: `W/"${version},odd"`,
      "last-modified": `version ${version}`,
      date: new Date(at).toUTCString(),
      "set-cookie": "who=you",
      "cache-control": "max-age=600",
    };
    const same = request.headers["if-none-match"] === validators.etag;
    const posts = ARTICLES.slice(0, version).map((path) => ({ path, title: `Post of ${path}` }));
    const busy = asked.length === 12;
    const answer = busy
      ? { status: 429, headers: { "retry-after": String(5 * 3_600) } }
      : same
        ? { status: 304, headers: validators }
        : { ...rss(site, posts), headers: { "content-type": "application/rss+xml", ...validators } };
    asked.push({ request, at, answer });
    return answer;
  });
  for (const path of ARTICLES) {
    const page = articlePage({
      title: `Post of ${path}`,
      text: `What is told under ${path} is long enough to be read as an article.`,
    });
    site.on(path, () => {
      pages.push(path);
      return page;
    });
  }
  const source = await add("/blog");
  while (clock.now().getTime() < began + 48 * HOUR_MS) {
    await next(source);
    await readPages();
    if (asked.length === 8 || asked.length === 20) restart();
  }
});

const gaps = (from: number) => asked.slice(1).flatMap(({ at }, i) => (asked[i]!.at >= from ? [at - asked[i]!.at] : []));

test("1: one unconditional request, the first; none after a restart", () => {
  const bare = asked.filter(({ request: { headers } }) => !headers["if-none-match"] && !headers["if-modified-since"]);
  expect(asked.length).toBeGreaterThan(20);
  expect(bare.map(({ request }) => request)).toEqual([asked[0]!.request]);
});

test("2: every later request carries If-None-Match and If-Modified-Since", () => {
  for (const { request } of asked.slice(1)) {
    expect(request.headers["if-none-match"]).toBeTruthy();
    expect(request.headers["if-modified-since"]).toBeTruthy();
  }
});

test("3: their values are exactly those sent last, and nothing that a reader made up", () => {
  for (const [n, { request }] of asked.entries()) {
    const last = sentBefore(n).findLast(({ headers }) => headers?.etag !== undefined);
    expect(request.headers["if-none-match"]).toBe(last?.headers?.etag);
    expect(request.headers["if-modified-since"]).toBe(last?.headers?.["last-modified"]);
  }
});

test("4: they are stored anew on every 200 and 304", () => {
  expect(asked.filter(({ answer }) => answer.status === 304).length).toBeGreaterThan(5);
  expect(new Set(asked.slice(1).map(({ request }) => request.headers["if-none-match"])).size).toBeGreaterThan(5);
});

test("5: once its rhythm is known, no more than one request an hour", () => {
  const known = asked[0]!.at + 8 * HOUR_MS;
  expect(Math.min(...gaps(known))).toBeGreaterThanOrEqual(59 * 60_000);
});

test("6: even pacing, no burst at the start, after a restart or on a retry", () => {
  expect(Math.min(...gaps(0))).toBeGreaterThanOrEqual(300_000);
});

test("7: 429 and Retry-After are obeyed", () => {
  const busy = asked.findIndex(({ answer }) => answer.status === 429);
  expect(asked[busy + 1]!.at - asked[busy]!.at).toBeGreaterThanOrEqual(5 * HOUR_MS);
});

test("8: Cache-Control max-age is obeyed", () => {
  expect(Math.min(...gaps(0))).toBeGreaterThanOrEqual(600_000);
});

test("9: no Cookie, no Referer, nothing added to the address", () => {
  for (const { request } of asked) {
    expect(request.headers).not.toHaveProperty("cookie");
    expect(request.headers).not.toHaveProperty("referer");
  }
  expect(poller().site.requests.filter(({ path }) => path.startsWith("/blog")).length).toBe(asked.length);
});

test("10: a User-Agent that names the program and how to reach its owner", () => {
  for (const { request } of asked)
    expect(request.headers["user-agent"]).toMatch(/^Throughline\/\S+ \(.*\+https:\/\/news\.example\.org\)$/);
});

test("11: Accept-Encoding has gzip", () => {
  for (const { request } of asked) expect(request.headers["accept-encoding"]).toContain("gzip");
});

test("12: linked articles are not fetched again on each poll", () => {
  expect(pages.toSorted()).toEqual([...new Set(pages)].sort());
  expect(pages.length).toBeGreaterThanOrEqual(7);
});

test("13: status codes are obeyed: an unchanged feed is left as it is, a busy one is left alone", async () => {
  const { db } = poller();
  const { listSources } = await import("../../src/store/sources.ts");
  const [source] = await listSources(db);
  expect(source).toMatchObject({ state: "active", failures: 0, error: null });
});
