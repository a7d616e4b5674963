/** How a source is polled: a test a behaviour, by the clock of the test, against a site that answers by script. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findArticle } from "../../src/store/articles.ts";
import { pollsOf } from "../../src/store/polls.ts";
import { articles, articleVersions, sightings, sources } from "../../src/store/schema.ts";
import {
  addressHash,
  addSource,
  nextDueSource,
  pollSoon,
  setSourceState,
  spreadOverdue,
} from "../../src/store/sources.ts";
import { usePoller } from "../helpers/poller.ts";
import { type Answer, articlePage, rss } from "../helpers/site.ts";

const poller = usePoller();
const HOUR = 3_600;
const DAY = 24 * HOUR;

interface Entry {
  readonly path?: string;
  readonly title?: string;
  readonly guid?: string;
  readonly date?: string;
  readonly text?: string;
}

/** An RSS document that holds what is said and nothing else. */
function feed(entries: readonly Entry[], more: { headers?: Record<string, string>; channel?: string } = {}): Answer {
  const { site } = poller();
  const tag = (name: string, value: string | undefined, attributes = "") =>
    value === undefined ? "" : `<${name}${attributes}>${value}</${name}>`;
  const items = entries.map(({ path, title, guid, date, text }) =>
    [
      "<item>",
      tag("title", title),
      tag("link", path === undefined ? undefined : `${site.url}${path}`),
      tag("guid", guid, ' isPermaLink="false"'),
      tag("pubDate", date),
      tag("description", text),
      "</item>",
    ].join(""),
  );
  return {
    headers: { "content-type": "application/rss+xml", ...more.headers },
    body: `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Feed</title>${more.channel ?? ""}${items.join("")}</channel></rss>`,
  };
}

const conditions = (path: string) =>
  poller()
    .site.seen(path)
    .map(({ headers }) => [headers["if-none-match"], headers["if-modified-since"]]);
const waits = async (answer: Answer, path: string): Promise<number> => {
  const { site, add, poll } = poller();
  site.on(path, { ...answer, headers: { etag: '"1"', ...answer.headers } });
  return (await poll(await add(path))).intervalSeconds!;
};
const stored = async (path: string) => findArticle(poller().db, `${poller().site.url}${path}`);
const countOf = async (sourceId: number) => poller().db.$count(sightings, eq(sightings.sourceId, sourceId));

test("first request unconditional, later ones conditional, also after a restart", async () => {
  const { site, add, next, restart } = poller();
  site.on("/first", feed([], { headers: { etag: '"1"' } }), { status: 304 });
  const source = await add("/first");
  for (let n = 0; n < 10; n++) await next(source);
  restart();
  await next(source);
  expect(conditions("/first").map(([etag]) => etag)).toEqual([undefined, ...Array(10).fill('"1"')]);
});

test("validators opaque: they come back byte for byte", async () => {
  const { site, add, next } = poller();
  const headers = { etag: 'W/"a,b"', "last-modified": "garbage" };
  site.on("/opaque", feed([], { headers }), { status: 304 });
  const source = await add("/opaque");
  await next(source);
  await next(source);
  expect(conditions("/opaque")[1]).toEqual(['W/"a,b"', "garbage"]);
});

test("validators renewed on 304 and on a 200 with the same body", async () => {
  const { site, add, next } = poller();
  const modified = { "last-modified": "Mon, 28 Apr 2025 06:00:00 GMT" };
  site.on(
    "/renewed",
    feed([], { headers: { etag: '"1"', ...modified } }),
    feed([], { headers: { etag: '"2"', ...modified } }),
    { status: 304, headers: { etag: '"3"' } },
  );
  const source = await add("/renewed");
  for (let n = 0; n < 4; n++) await next(source);
  expect(conditions("/renewed")).toEqual([
    [undefined, undefined],
    ['"1"', modified["last-modified"]],
    ['"2"', modified["last-modified"]],
    ['"3"', modified["last-modified"]],
  ]);
});

test("the same ETag with another body under 200: its items are read", async () => {
  const { site, add, next } = poller();
  const headers = { etag: '"same"' };
  site.on(
    "/etag",
    feed([{ path: "/e1", title: "One" }], { headers }),
    feed([{ path: "/e2", title: "Two" }], { headers }),
  );
  const source = await add("/etag");
  await next(source);
  await next(source);
  expect(await stored("/e2")).toBeDefined();
});

test("a failed parse does not store validators", async () => {
  const { site, add, next } = poller();
  site.on(
    "/broken",
    { headers: { etag: '"broken"' }, body: "<!doctype html><title>Log in</title>" },
    feed([{ path: "/b1", title: "One" }]),
  );
  const source = await add("/broken");
  expect((await next(source)).error).toBeTruthy();
  await next(source);
  expect(conditions("/broken")[1]).toEqual([undefined, undefined]);
  expect(await stored("/b1")).toBeDefined();
});

test("adaptive interval: fifty items a day within half an hour, thirty silent days once a day, never under the floor", async () => {
  const { site, add, next, poll, clock } = poller();
  let items = 0;
  site.on("/busy", () =>
    feed([{ path: `/busy/${++items}`, title: `Item ${items}` }], { headers: { etag: `"${items}"` } }),
  );
  let source = await poll(await add("/busy"));
  for (let n = 0; n < 12; n++) {
    clock.pass((DAY / 50) * 1_000);
    source = await poll(source);
  }
  expect(source.intervalSeconds).toBeLessThanOrEqual(1_800);
  expect(source.intervalSeconds).toBeGreaterThanOrEqual(300);
  site.on("/busy", { status: 304 });
  clock.pass(30 * DAY * 1_000);
  expect((await next(source)).intervalSeconds).toBe(DAY);
  expect(await waits({ ...feed([]), headers: { etag: '"x"' } }, "/floor")).toBe(300);
});

test("a feed that has never sent a validator is asked once an hour at most", async () => {
  const { site, add, poll } = poller();
  site.on("/bare", feed([{ path: "/bare/1", title: "One" }]));
  expect((await poll(await add("/bare"))).intervalSeconds).toBe(HOUR);
});

test("max-age, Expires, ttl, sy:update*, skipHours, skipDays: each alone lengthens the wait, a day at most", async () => {
  const { clock } = poller();
  const expires = new Date(clock.now().getTime() + 2 * HOUR * 1_000).toUTCString();
  const channel = (xml: string) => feed([], { channel: xml });
  expect(await waits(feed([], { headers: { "cache-control": "max-age=7200" } }), "/max-age")).toBe(7_200);
  expect(await waits(feed([], { headers: { expires } }), "/expires")).toBeGreaterThan(7_000);
  expect(await waits(channel("<ttl>120</ttl>"), "/ttl")).toBe(7_200);
  const daily = "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>";
  expect(await waits(channel(daily), "/sy")).toBe(6 * HOUR);
  expect(await waits(feed([], { headers: { "cache-control": "max-age=999999" } }), "/long")).toBe(DAY);
  expect(await waits(channel("<ttl>1</ttl>"), "/short")).toBe(300);
  const hour = (ahead: number) => (clock.now().getUTCHours() + ahead) % 24;
  const skipped = [0, 1, 2].map((ahead) => `<hour>${hour(ahead)}</hour>`).join("");
  const untilFree = await waits(channel(`<skipHours>${skipped}</skipHours>`), "/skip-hours");
  expect(untilFree).toBeGreaterThan(2 * HOUR);
  expect(untilFree).toBeLessThanOrEqual(3 * HOUR);
  const today = clock.now().toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
  const untilMidnight = DAY - ((clock.now().getTime() / 1000) % DAY);
  expect(await waits(channel(`<skipDays><day>${today}</day></skipDays>`), "/skip-days")).toBeGreaterThan(
    untilMidnight - 60,
  );
});

test("what a document asks for holds through the polls that do not send it again", async () => {
  const { site, add, poll, next } = poller();
  site.on("/asks", feed([], { headers: { etag: '"1"' }, channel: "<ttl>180</ttl>" }), { status: 304 });
  const source = await poll(await add("/asks"));
  expect((await next(source)).intervalSeconds).toBe(3 * HOUR);
  site.on("/asks", { status: 500 });
  expect((await next(source)).intervalSeconds).toBeLessThan(3 * HOUR);
});

test("429 and 503: Retry-After in seconds and as a date, up to a week; on 429 the whole host pauses", async () => {
  const { site, add, poll, clock, db } = poller();
  const asked = async (status: number, retryAfter: string, path: string) => {
    site.on(path, { status, headers: { "retry-after": retryAfter } });
    const source = await poll(await add(path));
    const paused = (source.nextPollAt.getTime() - clock.now().getTime()) / 1000;
    clock.pass(8 * DAY * 1_000);
    return paused;
  };
  expect(await asked(429, String(2 * DAY), "/429")).toBe(2 * DAY);
  const inADay = () => new Date(clock.now().getTime() + DAY * 1_000).toUTCString();
  expect(await asked(503, inADay(), "/503")).toBeGreaterThan(DAY - 10);
  expect(await asked(429, "99999999", "/long")).toBe(7 * DAY);
  site.on("/429", { status: 429, headers: { "retry-after": "3600" } });
  site.on("/neighbour", feed([]));
  const neighbour = await add("/neighbour");
  await poll(await add("/429"));
  const before = site.seen("/neighbour").length;
  expect((await poll(neighbour)).failures).toBe(0);
  expect(site.seen("/neighbour")).toHaveLength(before);
  clock.pass(HOUR * 1_000 + 1_000);
  await poll(neighbour);
  expect(site.seen("/neighbour")).toHaveLength(before + 1);
  expect(await db.$count(sources, eq(sources.id, neighbour.id))).toBe(1);
});

test("backoff: an error, no answer or an unknown name doubles the wait up to a day; a good answer resets it", async () => {
  const { site, add, poll, next, db, clock } = poller();
  site.on("/500", { status: 500 });
  let source = await add("/500");
  const seconds: number[] = [];
  for (let n = 0; n < 12; n++) seconds.push((await next(source)).intervalSeconds!);
  expect(seconds.slice(0, 3)).toEqual([480, 960, 1_920]); // the lower end of the jitter
  expect(Math.max(...seconds)).toBeLessThanOrEqual(DAY);
  expect(site.seen("/500")).toHaveLength(12);
  site.on("/500", feed([], { headers: { etag: '"1"' } }));
  source = await next(source);
  expect([source.failures, source.failingSince, source.error]).toEqual([0, null, null]);
  const nowhere = (await addSource(db, { url: "http://127.0.0.1:9/feed" }, clock.now(), clock.wall())).source;
  expect(await poll(nowhere)).toMatchObject({ failures: 1, error: expect.stringContaining("127.0.0.1") });
});

test("410: no further request, the feed is shown as gone, a person can revive it", async () => {
  const { site, add, poll, db, clock } = poller();
  site.on("/410", { status: 410 });
  const source = await poll(await add("/410"));
  expect(source).toMatchObject({ state: "gone", error: "the server answered 410: the feed is gone for good" });
  clock.pass(30 * DAY * 1_000);
  while (true) {
    const due = await nextDueSource(db, site.host, clock.now(), clock.wall());
    if (due === undefined) break;
    expect(due.id).not.toBe(source.id);
    await db.update(sources).set({ state: "paused" }).where(eq(sources.id, due.id));
  }
  site.on("/410", feed([]));
  await pollSoon(db, source.id, clock.now(), clock.wall());
  expect((await poll(source)).state).toBe("active");
});

test("404 and 403: backoff, and the reason in words", async () => {
  const { site, add, poll } = poller();
  for (const [status, words] of [
    [404, "there is nothing at this address"],
    [403, "it does not let us in"],
  ] as const) {
    site.on(`/${status}`, { status });
    expect(await poll(await add(`/${status}`))).toMatchObject({
      state: "active",
      failures: 1,
      error: `the server answered ${status}: ${words}`,
    });
  }
});

test("301 and 308: adopted after three polls over a day, when a feed is there; 302, 303 and 307 never", async () => {
  const { site, add, poll, clock } = poller();
  for (const status of [301, 308, 302, 303, 307]) {
    const [old, home] = [`/old-${status}`, `/home-${status}`];
    site.on(old, { status, headers: { location: home } });
    site.on(home, feed([], { headers: { etag: '"home"' } }));
    const source = await add(old);
    const seen: string[] = [];
    for (const hours of [0, 13, 13]) {
      clock.pass(hours * HOUR * 1_000);
      seen.push(new URL((await poll(source)).url).pathname);
    }
    expect(seen).toEqual([old, old, status === 301 || status === 308 ? home : old]);
  }
});

test("a feed that moved to where another source reads is gone, and says where", async () => {
  const { site, add, poll, clock } = poller();
  site.on("/double", { status: 301, headers: { location: "/home-301" } });
  let source = await add("/double");
  for (let n = 0; n < 3; n++) {
    source = await poll(source);
    clock.pass(DAY * 1_000);
  }
  expect(source).toMatchObject({
    state: "gone",
    error: expect.stringMatching(/^it moved to .*\/home-301, which source \d+ reads$/),
  });
});

test("a redirect that leads to no feed, or not every time, is not adopted", async () => {
  const { site, add, poll, clock } = poller();
  const redirect = { status: 301, headers: { location: "/maintenance" } };
  site.on("/works", redirect);
  site.on("/maintenance", { body: "<!doctype html><title>Back soon</title>" });
  const source = await add("/works");
  for (let n = 0; n < 4; n++) {
    expect((await poll(source)).movedPolls).toBe(0);
    clock.pass(DAY * 1_000);
  }
  site.on("/maintenance", feed([]));
  await poll(source);
  site.on("/works", feed([]));
  clock.pass(DAY * 1_000);
  expect(await poll(source)).toMatchObject({ movedTo: null, movedPolls: 0 });
});

test("a loop and more than five hops end in an error", async () => {
  const { site, add, poll } = poller();
  site.on("/loop", { status: 302, headers: { location: "/loop" } });
  expect((await poll(await add("/loop"))).error).toContain("more than 5 redirects");
  expect(site.seen("/loop")).toHaveLength(6);
});

test("validators reach a feed behind a redirect to another origin", async () => {
  const { startSite } = await import("../helpers/site.ts");
  const { site, add, next } = poller();
  const other = await startSite("127.0.0.2", Number(site.host.split(":")[1]));
  site.on("/to-other", { status: 302, headers: { location: `${other.url}/feed` } });
  other.on("/feed", { ...rss(other, []), headers: { etag: '"other"' } }, { status: 304 });
  const source = await add("/to-other");
  await next(source);
  expect((await next(source)).error).toBeNull();
  expect(other.seen("/feed").map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"other"']);
  await other.close();
});

test("no burst: five hundred feeds due at the start are spread over the interval", async () => {
  const { db, clock } = poller();
  const now = clock.now();
  const perMinute = (times: readonly Date[]) =>
    Math.max(...times.map((at) => times.filter((other) => Math.abs(other.getTime() - at.getTime()) < 30_000).length));
  const of = { ...(await poller().add("/like-this")), title: null };
  const { id: _, ...row } = of;
  await db.update(sources).set({ state: "removed" });
  const many = Array.from({ length: 500 }, (_, n) => {
    const url = `https://burst-${n}.test/feed`;
    return { ...row, url, urlHash: addressHash(url), host: `burst-${n}.test`, nextPollAt: now };
  });
  await db.insert(sources).values(many);
  const [first, second] = [await poller().add("/late-1"), await poller().add("/late-2")];
  expect(first.nextPollAt > now && second.nextPollAt > now).toBe(true);
  await db.update(sources).set({ nextPollAt: now, polledAt: now });
  expect(await spreadOverdue(db, now)).toBeGreaterThan(490);
  const due = (await db.select().from(sources).where(eq(sources.state, "active"))).map(({ nextPollAt }) => nextPollAt);
  expect(perMinute(due)).toBeLessThan(150);
  expect(Math.max(...due.map((at) => at.getTime() - now.getTime()))).toBeLessThanOrEqual(300_000);
  await db.update(sources).set({ state: "removed" });
});

test("jitter: a hundred feeds added together do not share a minute after three rounds", async () => {
  const { nextPoll } = await import("../../src/core/poll/next.ts");
  const { firstPollDelayMs, phaseOf } = await import("../../src/core/poll/spread.ts");
  const { createHash } = await import("node:crypto");
  let state = 7;
  const chance = () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const minutes = Array.from({ length: 100 }, (_, n) => {
    let at = firstPollDelayMs(n, phaseOf(createHash("sha256").update(String(n)).digest())) / 1000;
    const history = { rhythmSeconds: 600, silentSeconds: 0, failures: 0, askedSeconds: 0, conditional: true };
    for (let round = 0; round < 3; round++)
      at += nextPoll(history, { minSeconds: 300, maxSeconds: DAY }, chance()).seconds;
    return Math.floor(at / 60);
  });
  const most = Math.max(...minutes.map((minute) => minutes.filter((other) => other === minute).length));
  expect(new Set(minutes).size).toBeGreaterThanOrEqual(5);
  expect(most).toBeLessThan(50);
});

test("headers: who we are and how to reach us, feed types, gzip and br, no Cookie, no Referer, the address unchanged", async () => {
  const { site, add, next } = poller();
  site.on("/headers", feed([], { headers: { "set-cookie": "id=1", etag: '"1"' } }));
  const source = await add("/headers?b=2&a=%20x");
  await next(source);
  await next(source);
  const { headers } = site.seen("/headers")[1]!;
  expect(headers["user-agent"]).toBe("Throughline/9.9 (news monitor; +https://news.example.org)");
  expect(headers.accept).toMatch(/application\/rss\+xml.*\*\/\*/);
  expect(headers["accept-encoding"]).toBe("gzip, br");
  expect(headers).not.toHaveProperty("cookie");
  expect(headers).not.toHaveProperty("referer");
  expect(source.url).toBe(`${site.url}/headers?b=2&a=%20x`);
});

test("gzip, br and a wrong Content-Encoding are read; a bomb stops at the limit", async () => {
  const { brotliCompressSync, gzipSync } = await import("node:zlib");
  const { site, add, poll } = poller();
  const plain = feed([{ path: "/zip/1", title: "Zipped" }]);
  const body = Buffer.from(String(plain.body));
  const ways: [string, Uint8Array, string | undefined][] = [
    ["gzip", gzipSync(body), "gzip"],
    ["br", brotliCompressSync(body), "br"],
    ["plain-as-gzip", body, "gzip"],
    ["plain-as-br", body, "br"],
    ["gzip-unsaid", gzipSync(body), undefined],
  ];
  for (const [name, bytes, encoding] of ways) {
    site.on(`/${name}`, {
      body: bytes,
      headers: { ...plain.headers, ...(encoding && { "content-encoding": encoding }) },
    });
    const source = await poll(await add(`/${name}`));
    expect([name, source.error]).toEqual([name, null]);
    expect(await countOf(source.id)).toBe(1);
  }
  site.on("/bomb", { body: gzipSync(Buffer.alloc(20 << 20, " ")), headers: { "content-encoding": "gzip" } });
  expect((await poll(await add("/bomb"))).error).toContain("larger than 10485760 bytes");
});

test("item identity: guid, repeated guid, no guid, no link; a second poll adds nothing", async () => {
  const { site, add, poll } = poller();
  const entries: Entry[] = [
    { path: "/id/1", title: "By its guid", guid: "g1" },
    { path: "/id/2", title: "First of a repeated guid", guid: "same" },
    { path: "/id/3", title: "Second of a repeated guid", guid: "same" },
    { path: "/id/4?utm_source=x", title: "By its link" },
    { title: "By its words", text: "Some text." },
    { title: "By its words", text: "Another text." },
  ];
  site.on("/ids", feed(entries), feed(entries, { channel: "<generator>another body</generator>" }));
  const source = await add("/ids");
  await poll(source);
  expect(await countOf(source.id)).toBe(6);
  await poll(source);
  expect(await countOf(source.id)).toBe(6);
});

test("items that all lead to one page are articles of their own", async () => {
  const { site, add, poll } = poller();
  site.on(
    "/front",
    feed(["Aa", "Bb", "Cc", "Dd"].map((title) => ({ path: "/", title, guid: title, text: `Of ${title}.` }))),
  );
  const source = await poll(await add("/front"));
  expect(await countOf(source.id)).toBe(4);
});

test("an item without a link and without a word is none", async () => {
  const { site, add, poll } = poller();
  site.on(
    "/wordless",
    feed([
      { guid: "1", title: "&amp;l9;" },
      { guid: "2", title: "…" },
      { guid: "3", title: "Said" },
    ]),
  );
  expect(await countOf((await poll(await add("/wordless"))).id)).toBe(1);
});

test("a slug that follows its headline is the same article; a reused guid is not", async () => {
  const { site, add, poll } = poller();
  const date = "Mon, 28 Apr 2025 05:00:00 GMT";
  site.on(
    "/slugs",
    feed([{ path: "/bridge-falls", title: "Bridge falls", guid: "7", date }]),
    feed([{ path: "/bridge-fell-mayor-says", title: "Bridge fell, mayor says", guid: "7", date }]),
    feed([{ path: "/other-news", title: "Quite another story", guid: "7", date: "Mon, 28 Apr 2025 05:30:00 GMT" }]),
  );
  const source = await add("/slugs");
  await poll(source);
  await poll(source);
  expect(await countOf(source.id)).toBe(1);
  expect((await stored("/bridge-fell-mayor-says"))!.id).toBe((await stored("/bridge-falls"))!.id);
  await poll(source);
  expect(await countOf(source.id)).toBe(2);
});

test("the same article in two feeds: one article, two sightings, by address or by headline", async () => {
  const { site, add, poll, db } = poller();
  const date = "Mon, 28 Apr 2025 04:00:00 GMT";
  const title = "Council of the harbour votes for a new lock";
  site.on(
    "/world",
    feed([
      { path: "/a/1?utm_source=w", title, date },
      { path: "/a/2", title: "Briefing", date },
    ]),
  );
  site.on("/sport", feed([{ path: "/a/1", title, date }]));
  site.on(
    "/home",
    feed([
      { path: "/home/1", title, date },
      { path: "/home/2", title: "Briefing", date },
    ]),
  );
  for (const path of ["/world", "/sport", "/home"]) await poll(await add(path));
  const one = (await stored("/a/1"))!;
  expect((await stored("/home/1"))!.id).toBe(one.id);
  expect(await db.$count(sightings, eq(sightings.articleId, one.id))).toBe(3);
  expect((await stored("/home/2"))!.id).not.toBe((await stored("/a/2"))!.id);
});

test("edited headline, moved date, changed guid under one link: one article, a new version, no second match", async () => {
  const { site, add, poll, readPages, db } = poller();
  const text = "The ferry to the islands sails again from Monday, after the quay was mended in three weeks of work.";
  const entry = { path: "/ferry", title: "Ferry sails", guid: "f1", date: "Mon, 28 Apr 2025 03:00:00 GMT" };
  site.on("/robots.txt", { status: 404 });
  site.on(
    "/edits",
    feed([entry]),
    feed([{ ...entry, title: "Ferry sails again", guid: "f2", date: "Mon, 28 Apr 2025 03:30:00 GMT" }]),
  );
  site.on(
    "/ferry",
    articlePage({ title: "Ferry sails", text }),
    articlePage({ title: "Ferry sails again", text: `${text}\nMore.` }),
  );
  const source = await add("/edits");
  await poll(source);
  await readPages();
  await poll(source);
  await readPages();
  const article = (await stored("/ferry"))!;
  expect(await countOf(source.id)).toBe(1);
  expect(article).toMatchObject({ title: "Ferry sails again", version: 2 });
  expect(await db.$count(articleVersions, eq(articleVersions.articleId, article.id))).toBe(2);
});

test("an edited headline whose page is away leaves the text of the page as it was", async () => {
  const { site, add, poll, readPages } = poller();
  const entry = { path: "/away", title: "Lock opens", guid: "a1", text: "What the feed says." };
  site.on("/away-feed", feed([entry]), feed([{ ...entry, title: "Lock opens at last" }]));
  const text = "The lock was opened on Friday by the mayor, three years later than it had been promised to everybody.";
  site.on("/away", articlePage({ title: "Lock opens", text }), { status: 404 });
  const source = await add("/away-feed");
  await poll(source);
  await readPages();
  await poll(source);
  await readPages();
  expect(site.seen("/away")).toHaveLength(2);
  expect(await stored("/away")).toMatchObject({ version: 1, fetchState: "done" });
});

test("article fetched once: unchanged, no second page in twenty polls, not even when the feed dates all its items anew", async () => {
  const { site, add, poll, readPages, clock } = poller();
  const paths = ["/still/1", "/still/2", "/still/3", "/still/4"];
  let hour = 0;
  site.on("/still", () => {
    const date = new Date(Date.UTC(2025, 3, 28, 0, hour++)).toUTCString();
    return feed(paths.map((path) => ({ path, title: `Still ${path}`, date })));
  });
  for (const path of paths)
    site.on(
      path,
      articlePage({ title: path, text: "Nothing of this changes, whatever its feed says about the time of it." }),
    );
  const source = await add("/still");
  for (let n = 0; n < 20; n++) {
    await poll(source);
    await readPages();
    clock.pass(HOUR * 1_000);
  }
  for (const path of paths) expect(site.seen(path)).toHaveLength(1);
});

test("undated items: no date, and the time they were seen; dates in the future end at the fetch", async () => {
  const { site, add, poll, clock } = poller();
  site.on(
    "/dates",
    feed([
      { path: "/undated", title: "Undated" },
      { path: "/future", title: "Future", date: "Mon, 28 Apr 2036 06:00:00 GMT" },
    ]),
  );
  await poll(await add("/dates"));
  expect(await stored("/undated")).toMatchObject({ publishedAt: null, seenAt: clock.now() });
  const { publishedAt, seenAt } = (await stored("/future"))!;
  expect(publishedAt!.getTime()).toBeLessThanOrEqual(seenAt.getTime());
});

test("robots.txt: a disallowed page is not fetched, the rules are kept for a day, an error means wait, feeds are not held to it", async () => {
  const { site, add, poll, readPages, clock } = poller();
  clock.pass(2 * DAY * 1_000);
  const before = site.seen("/robots.txt").length;
  const rules = { headers: { "content-type": "text/plain" }, body: "User-agent: *\nDisallow: /no/\n" };
  site.on("/robots.txt", { status: 503 }, rules);
  site.on(
    "/no/feed",
    feed([
      { path: "/no/page", title: "No" },
      { path: "/yes/page", title: "Yes" },
    ]),
  );
  site.on(
    "/yes/page",
    articlePage({ title: "Yes", text: "This one may be read by anybody who asks for it, and so it is read by us." }),
  );
  expect((await poll(await add("/no/feed"))).error).toBeNull();
  await readPages();
  expect(site.seen("/yes/page")).toHaveLength(0);
  await readPages();
  await readPages();
  expect([site.seen("/no/page").length, site.seen("/yes/page").length]).toEqual([0, 1]);
  expect((await stored("/no/page"))!.fetchError).toBe("robots.txt forbids it");
  expect(site.seen("/robots.txt").length - before).toBe(2);
});

test("a page that redirects to where robots.txt forbids to go is not followed there", async () => {
  const { site, add, poll, readPages, clock } = poller();
  clock.pass(2 * DAY * 1_000);
  site.on("/robots.txt", { headers: { "content-type": "text/plain" }, body: "User-agent: *\nDisallow: /inner/\n" });
  site.on("/to-inner", feed([{ path: "/outer", title: "Outer" }]));
  site.on("/outer", { status: 302, headers: { location: "/inner/page" } });
  await poll(await add("/to-inner"));
  await readPages();
  expect([site.seen("/outer").length, site.seen("/inner/page").length]).toEqual([1, 0]);
  expect((await stored("/outer"))!.fetchError).toBe("robots.txt forbids it");
});

test("a run of equal polls is one row, and a paused source is not due", async () => {
  const { site, add, next, db, clock } = poller();
  site.on("/rows", feed([], { headers: { etag: '"1"' } }), { status: 304 });
  const source = await add("/rows");
  for (let n = 0; n < 5; n++) await next(source);
  expect((await pollsOf(db, source.id, 9)).map(({ outcome, count }) => [outcome, count])).toEqual([
    ["not modified", 4],
    ["read", 1],
  ]);
  await setSourceState(db, source.id, "paused", clock.now());
  expect(await db.$count(articles, eq(articles.sourceId, source.id))).toBe(0);
});
