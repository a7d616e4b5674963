import { gzipSync } from "node:zlib";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Daemon } from "../../src/app.ts";
import { articles, sightings } from "../../src/store/schema.ts";
import { addSource, type NewSource, pollSoon, requireSource } from "../../src/store/sources.ts";
import { eventually, startTestDaemon } from "../helpers/daemon.ts";
import { useDatabase } from "../helpers/postgres.ts";
import { rss, type Site, startSite } from "../helpers/site.ts";

const databaseUrl = useDatabase();
const sites: Site[] = [];
let daemon: Daemon;
const db = () => daemon.database.db;
let port = 0;

async function aSite(): Promise<Site> {
  const site = await startSite(`127.0.0.${sites.length + 1}`, port);
  port = Number(site.host.split(":")[1]);
  sites.push(site);
  return site;
}

beforeAll(async () => {
  await aSite();
  daemon = await startTestDaemon(databaseUrl(), { env: { THROUGHLINE_ALLOW: `127.0.0.0/24:${port}` } });
});
afterAll(async () => {
  await daemon?.close();
  for (const site of sites) await site.close();
});

async function added(source: NewSource): Promise<number> {
  return (await addSource(db(), source, new Date(), new Date())).source.id;
}
/** A second poll, without the wait for it. */
const again = (id: number) => pollSoon(db(), id, new Date(), new Date());
const source = (id: number) => requireSource(db(), String(id));
const titles = async (id: number) => {
  const seen = await db()
    .select({ title: articles.title })
    .from(sightings)
    .innerJoin(articles, eq(articles.id, sightings.articleId))
    .where(eq(sightings.sourceId, id))
    .orderBy(asc(articles.title));
  return seen.map(({ title }) => title);
};
const shows = (id: number, ...expected: string[]) =>
  eventually(`source ${id} shows ${expected.join(", ")}`, async () => {
    const found = await titles(id);
    return expected.every((title) => found.includes(title)) && found;
  });

const sitemap = (...news: readonly { url: string; title: string }[]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${news
    .map(
      ({ url, title }) =>
        `<url><loc>${url}</loc><news:news><news:publication_date>2026-11-24T07:00:00Z</news:publication_date><news:title>${title}</news:title></news:news></url>`,
    )
    .join("")}</urlset>`;
const page = (body: string, head = ""): string =>
  `<!doctype html><html><head><title>P</title>${head}</head><body>${body}</body></html>`;
const teasers = (site: Site, ...names: readonly string[]): string =>
  names
    .map(
      (name) =>
        `<h2><a href="${site.url}/2026/11/24/${name}-is-told-at-length.html">The story of ${name} is told at length</a></h2>`,
    )
    .join("");

test("an index is read through its news sitemaps, packed or not; one that did not change is not asked again", async () => {
  const site = await aSite();
  const index = (...changed: string[]) => ({
    headers: { "content-type": "application/xml" },
    body: `<sitemapindex>${changed.map((at, i) => `<sitemap><loc>${site.url}/news-${i}.xml.gz</loc><lastmod>${at}</lastmod></sitemap>`).join("")}<sitemap><loc>${site.url}/pages.xml</loc></sitemap></sitemapindex>`,
  });
  const [old, recent, latest] = ["2026-11-20T00:00:00Z", "2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z"] as const;
  site.on("/sitemap.xml", index(old, recent), index(old, latest));
  site.on("/news-0.xml.gz", { body: gzipSync(sitemap({ url: `${site.url}/a`, title: "First" })) });
  site.on(
    "/news-1.xml.gz",
    { headers: { etag: '"1"' }, body: gzipSync(sitemap({ url: `${site.url}/b`, title: "Second" })) },
    { body: gzipSync(sitemap({ url: `${site.url}/c`, title: "Third" })) },
  );
  const id = await added({ url: `${site.url}/sitemap.xml` });
  await shows(id, "First", "Second");
  await again(id);
  await shows(id, "Third");
  expect(site.seen("/news-0.xml.gz")).toHaveLength(1);
  expect(site.seen("/news-1.xml.gz").map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"1"']);
  expect(site.seen("/pages.xml")).toEqual([]);
  expect(await source(id)).toMatchObject({ kind: "feed", failures: 0 });
});

test("the address of a site leads to the feed that its page declares, which is read from then on", async () => {
  const site = await aSite();
  site.on("/", {
    body: page(
      teasers(site, "amber"),
      '<link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/feed">',
    ),
  });
  site.on("/feed", rss(site, [{ path: "/1", title: "From the feed" }]));
  const id = await added({ url: `${site.url}/` });
  await shows(id, "From the feed");
  expect(await source(id)).toMatchObject({ url: `${site.url}/feed`, kind: "feed", state: "active" });
  await again(id);
  await eventually("the feed was polled again", async () => site.seen("/feed").length >= 2);
  expect(site.seen("/")).toHaveLength(1);
  expect(site.seen("/comments/feed")).toEqual([]);
});

test("a site without a feed is read through its news sitemap, as robots.txt names it", async () => {
  const site = await aSite();
  site.on("/", { body: page("<h1>Welcome</h1>") });
  site.on("/robots.txt", { body: `Sitemap: ${site.url}/all.xml\nSitemap: ${site.url}/latest-news.xml\n` });
  site.on("/latest-news.xml", { body: sitemap({ url: `${site.url}/n`, title: "From the sitemap" }) });
  const id = await added({ url: `${site.url}/` });
  await shows(id, "From the sitemap");
  expect((await source(id)).url).toBe(`${site.url}/latest-news.xml`);
});

test("a page without any of them is a section page: its article links are items, new ones as they come", async () => {
  const site = await aSite();
  site.on(
    "/world",
    { body: page(teasers(site, "amber", "birch", "cedar")) },
    { body: page(teasers(site, "dune", "amber", "birch")) },
  );
  const id = await added({ url: `${site.url}/world` });
  await shows(id, "The story of amber is told at length");
  await again(id);
  await shows(id, "The story of dune is told at length");
  expect(await titles(id)).toHaveLength(4);
  expect(await source(id)).toMatchObject({ kind: "page", url: `${site.url}/world`, failures: 0 });
});

test("a person's section page stays one, whatever feeds it offers; robots.txt holds for it", async () => {
  const site = await aSite();
  site.on("/robots.txt", { body: "User-agent: *\nDisallow: /closed\n" });
  const offering = page(
    teasers(site, "amber", "birch", "cedar"),
    '<link rel="alternate" type="application/rss+xml" href="/feed">',
  );
  for (const path of ["/open", "/closed"]) site.on(path, { body: offering });
  site.on("/feed", rss(site, [{ path: "/1", title: "From the feed" }]));
  const [open, closed] = [
    await added({ url: `${site.url}/open`, kind: "page" }),
    await added({ url: `${site.url}/closed`, kind: "page" }),
  ];
  await shows(open, "The story of amber is told at length");
  const refused = await eventually("the other was refused", async () => {
    const row = await source(closed);
    return row.error !== null && row;
  });
  expect(refused.error).toContain("robots.txt");
  expect(site.seen("/closed")).toEqual([]);
  expect(site.seen("/feed")).toEqual([]);
});

test("a feed that turns into a web page is in trouble, not a section page; a site that offers nothing says so", async () => {
  const site = await aSite();
  site.on("/feed", rss(site, [{ path: "/1", title: "Once" }]), {
    body: page(teasers(site, "amber", "birch", "cedar")),
  });
  site.on("/empty", { body: page("<p>Under construction</p>") });
  const [feed, empty] = [await added({ url: `${site.url}/feed` }), await added({ url: `${site.url}/empty` })];
  await shows(feed, "Once");
  await again(feed);
  for (const [id, words] of [
    [feed, "no feed but a web page"],
    [empty, "offers no feed, no news sitemap and no list of articles"],
  ] as const) {
    const row = await eventually(`source ${id} is in trouble`, async () => {
      const now = await source(id);
      return now.error !== null && now;
    });
    expect(row.error).toContain(words);
  }
  expect(await titles(feed)).toEqual(["Once"]);
});
