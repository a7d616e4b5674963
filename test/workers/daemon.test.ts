import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Daemon } from "../../src/app.ts";
import { systemClock } from "../../src/clock.ts";
import { listAlerts } from "../../src/store/alerts.ts";
import { findArticle } from "../../src/store/articles.ts";
import { addChannel, channelById } from "../../src/store/channels.ts";
import { listMatches } from "../../src/store/matches.ts";
import { addSource, findSource } from "../../src/store/sources.ts";
import { subscribe } from "../../src/store/subscriptions.ts";
import { eventually, startTestDaemon } from "../helpers/daemon.ts";
import { useDatabase } from "../helpers/postgres.ts";
import { articlePage, rss, type Site, startSite } from "../helpers/site.ts";
import { aStoryline } from "../helpers/store.ts";

const databaseUrl = useDatabase();
const printed: string[] = [];
const sites: Site[] = [];
let daemon: Daemon;
const db = () => daemon.database.db;

let port = 0;

/** Each on an address of its own, all on one port: the daemon may reach that port on this range and nothing else. */
async function aSite(): Promise<Site> {
  const site = await startSite(`127.0.0.${sites.length + 1}`, port);
  port = Number(site.host.split(":")[1]);
  sites.push(site);
  return site;
}

beforeAll(async () => {
  await aSite();
  daemon = await startTestDaemon(databaseUrl(), { env: { THROUGHLINE_ALLOW: `127.0.0.0/24:${port}` }, printed });
});
afterAll(async () => {
  await daemon?.close();
  for (const site of sites) await site.close();
});

const add = (url: string) => addSource(db(), { url }, new Date(), new Date());
const stored = (url: string) =>
  eventually(`${url} is stored`, async () => {
    const article = await findArticle(db(), url);
    return article !== undefined && article.version > 0 && article;
  });
const SECRET = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;

test("from a feed to a signed webhook: polled, read, matched, told once", async () => {
  const site = await aSite();
  const text =
    "A windmill was built near the lake.\nThe mayor opened it on Friday, and a crowd came to see the sails turn for the first time.";
  site.on(
    "/feed",
    rss(site, [
      { path: "/1", title: "New windmill" },
      { path: "/2", title: "Weather" },
    ]),
  );
  site.on("/1", articlePage({ title: "New windmill", text }));
  site.on(
    "/2",
    articlePage({
      title: "Weather",
      text: "It rains in the hills, and it will go on raining for the rest of the week, forecasters said.",
    }),
  );
  site.on("/hook", { status: 500 }, { status: 200 });
  const storyline = await aStoryline(db(), "slug: windmills\nname: Windmills\nquery: windmill\n", systemClock);
  const channel = await addChannel(
    db(),
    { name: "hook", kind: "webhook", settings: { url: `${site.url}/hook`, secret: SECRET } },
    new Date(),
  );
  await subscribe(db(), storyline.id, channel.id, "matches", new Date());
  await add(`${site.url}/feed`);
  await eventually("the webhook was tried twice", async () => site.seen("/hook").length >= 2, 25_000);
  const [first, second] = site.seen("/hook");
  expect(second!.body).toBe(first!.body);
  expect(second!.headers["webhook-id"]).toBe(first!.headers["webhook-id"]);
  const body = new Webhook(SECRET).verify(second!.body, second!.headers as Record<string, string>) as {
    type: string;
    data: { article: { url: string } };
  };
  expect(body).toMatchObject({ type: "match", data: { article: { url: `${site.url}/1` } } });
  const [match, ...others] = await listMatches(db(), storyline.id, { limit: 10 });
  expect(others).toEqual([]);
  expect(match!.article.title).toBe("New windmill");
  const alert = await eventually("the delivery is on record", async () => {
    const [latest] = await listAlerts(db(), 1);
    return latest?.deliveries[0]?.state === "delivered" && latest;
  });
  expect(alert.deliveries[0]).toMatchObject({ attempts: 2 });
});

test("later polls are conditional, with the validators exactly as they were sent", async () => {
  const site = await aSite();
  const headers = { etag: 'W/"a,b"', "last-modified": "garbage" };
  const first = rss(site, []);
  site.on("/feed", { ...first, headers: { ...first.headers, ...headers } }, { status: 304 });
  await add(`${site.url}/feed`);
  const [one, two, three] = await eventually(
    "it was polled three times",
    async () => site.seen("/feed").length >= 3 && site.seen("/feed"),
  );
  expect(one!.headers["if-none-match"]).toBeUndefined();
  for (const later of [two!, three!])
    expect(later.headers).toMatchObject({ "if-none-match": 'W/"a,b"', "if-modified-since": "garbage" });
  expect(one!.headers["user-agent"]).toContain("Throughline");
  expect(one!.headers.cookie).toBeUndefined();
});

test("a body that cannot be read leaves no validators behind, so that the next one is read whole", async () => {
  const site = await aSite();
  const good = rss(site, [{ path: "/late", title: "Late" }]);
  site.on(
    "/feed",
    {
      headers: { "content-type": "text/html", etag: '"login"' },
      body: "<!doctype html><title>Please log in</title><p>Wait.</p>",
    },
    good,
  );
  site.on(
    "/late",
    articlePage({
      title: "Late",
      text: "This one came late, but it came, and it is long enough to be an article of its own.",
    }),
  );
  await add(`${site.url}/feed`);
  await stored(`${site.url}/late`);
  expect(site.seen("/feed")[1]!.headers["if-none-match"]).toBeUndefined();
});

test("a feed that is gone for good is not asked again", async () => {
  const site = await aSite();
  site.on("/feed", { status: 410 });
  await add(`${site.url}/feed`);
  await eventually("it is marked as gone", async () => (await findSource(db(), `${site.url}/feed`))?.state === "gone");
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(site.seen("/feed")).toHaveLength(1);
});

test("a host is asked one thing at a time, with the pause between two, feeds and pages alike", async () => {
  const site = await aSite();
  const stories = Array.from({ length: 12 }, (_, n) => ({ path: `/p${n}`, title: `Page ${n}` }));
  for (const feed of ["/a", "/b"]) site.on(feed, rss(site, stories));
  for (const story of stories)
    site.on(story.path, {
      ...articlePage({
        ...story,
        text: `Words of ${story.title} that are long enough to be taken for an article by anybody.`,
      }),
      afterMs: 10,
    });
  await add(`${site.url}/a`);
  await add(`${site.url}/b`);
  for (const story of stories) await stored(`${site.url}${story.path}`);
  const requests = site.requests.filter((request) => request.ended !== undefined);
  for (const [n, request] of requests.slice(1).entries()) expect(request.at - requests[n]!.ended!).toBeGreaterThan(10);
  expect(site.seen("/p0")).toHaveLength(1);
});

test("robots.txt is asked once and kept: a forbidden page is matched on what the feed gave", async () => {
  const site = await aSite();
  site.on("/robots.txt", { headers: { "content-type": "text/plain" }, body: "User-agent: *\nDisallow: /private/\n" });
  site.on(
    "/feed",
    rss(site, [
      { path: "/private/1", title: "Secret orchard" },
      { path: "/open", title: "Open orchard" },
    ]),
  );
  site.on(
    "/open",
    articlePage({
      title: "Open orchard",
      text: "Anybody may walk in this orchard, as they have for a hundred years or more.",
    }),
  );
  await add(`${site.url}/feed`);
  await stored(`${site.url}/open`);
  const forbidden = await stored(`${site.url}/private/1`);
  expect(forbidden).toMatchObject({
    title: "Secret orchard",
    fetchState: "done",
    fetchError: expect.stringMatching(/robots/i),
  });
  expect(site.seen("/private/1")).toHaveLength(0);
  expect(site.seen("/robots.txt")).toHaveLength(1);
});

test("a page that answers 404 is kept with the feed's text, one that answers 503 is tried again", async () => {
  const site = await aSite();
  site.on(
    "/feed",
    rss(site, [
      { path: "/missing", title: "Missing" },
      { path: "/busy", title: "Busy" },
    ]),
  );
  site.on(
    "/busy",
    { status: 503, headers: { "retry-after": "1" } },
    articlePage({
      title: "Busy",
      text: "Now there is time for an answer, and the answer is long enough to be an article.",
    }),
  );
  await add(`${site.url}/feed`);
  expect((await stored(`${site.url}/missing`)).fetchError).toContain("404");
  await stored(`${site.url}/busy`);
  expect(site.seen("/busy").length).toBe(2);
  expect(site.seen("/busy")[1]!.at - site.seen("/busy")[0]!.at).toBeGreaterThan(950);
});

test("the source of a slow answer delays no other host", async () => {
  const [slow, quick] = [await aSite(), await aSite()];
  slow.on("/feed", { ...rss(slow, []), afterMs: 4_000 });
  quick.on("/feed", rss(quick, [{ path: "/q", title: "Quick" }]));
  quick.on(
    "/q",
    articlePage({
      title: "Quick",
      text: "This is read while the other one is still thinking about what it should answer.",
    }),
  );
  await add(`${slow.url}/feed`);
  await eventually("the slow one is being asked", async () => slow.seen("/feed").length === 1);
  await add(`${quick.url}/feed`);
  await stored(`${quick.url}/q`);
  expect(slow.seen("/feed")[0]!.ended).toBeUndefined();
});

test("an address outside the public internet that nobody allowed is refused without a request", async () => {
  const canary = await startSite("127.0.0.1");
  for (const url of ["http://169.254.169.254/latest/meta-data/", `${canary.url}/feed`]) {
    const { source } = await add(url);
    const refused = await eventually("it failed", async () => {
      const found = await findSource(db(), String(source.id));
      return found !== undefined && found.failures > 0 && found;
    });
    expect(refused.error).toContain("blocked by address policy");
  }
  expect(canary.requests).toEqual([]);
  await canary.close();
});

test("a receiver that is gone for good disables its channel", async () => {
  const site = await aSite();
  site.on("/gone", { status: 410 });
  site.on("/feed", rss(site, [{ path: "/k", title: "Kites" }]));
  site.on(
    "/k",
    articlePage({
      title: "Kites",
      text: "A kite festival begins on Sunday on the beach, and all kites are welcome there.",
    }),
  );
  const storyline = await aStoryline(db(), "slug: kites\nname: Kites\nquery: kite\n", systemClock);
  const channel = await addChannel(
    db(),
    { name: "gone", kind: "webhook", settings: { url: `${site.url}/gone`, secret: SECRET } },
    new Date(),
  );
  await subscribe(db(), storyline.id, channel.id, "developments", new Date());
  await add(`${site.url}/feed`);
  await eventually("it is disabled", async () => (await channelById(db(), channel.id))?.state === "disabled");
  expect(site.seen("/gone")).toHaveLength(1);
});

test("the terminal gets a development as a person reads it", async () => {
  const site = await aSite();
  site.on("/feed", rss(site, [{ path: "/h", title: "Herons \u001b[31mreturn" }]));
  site.on(
    "/h",
    articlePage({
      title: "Herons return",
      text: "The heron is back on the river after ten years. Watchers counted four pairs of them.",
    }),
  );
  const storyline = await aStoryline(db(), "slug: herons\nname: Herons\nquery: heron\n", systemClock);
  const channel = await addChannel(db(), { name: "screen", kind: "terminal", settings: {} }, new Date());
  await subscribe(db(), storyline.id, channel.id, "developments", new Date());
  await add(`${site.url}/feed`);
  await eventually("it was printed", async () => printed.length > 0);
  expect(printed.join("")).toContain("Herons return");
  expect(printed.join("")).toContain("The heron is back on the river after ten years.");
  expect(printed.join("")).not.toContain("\u001b");
});
