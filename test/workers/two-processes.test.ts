import { afterAll, beforeAll, expect, test } from "vitest";
import { findArticle } from "../../src/store/articles.ts";
import { addSource } from "../../src/store/sources.ts";
import { eventually, startTestDaemon } from "../helpers/daemon.ts";
import { useDatabase } from "../helpers/postgres.ts";
import { startRedis, type TestRedis } from "../helpers/redis.ts";
import { articlePage, rss, startSite } from "../helpers/site.ts";

const databaseUrl = useDatabase();
let redis: TestRedis | undefined;
beforeAll(async () => {
  redis = await startRedis(); // undefined where it is not installed: then the queues are in Postgres
});
afterAll(async () => redis?.stop());

const DELAY_MS = 150;

test("per host: one request at a time and a pause between two, over two workers with one queue", async () => {
  const site = await startSite();
  const port = site.host.split(":")[1];
  const stories = Array.from({ length: 8 }, (_, n) => ({ path: `/p${n}`, title: `Page ${n}` }));
  const text = "The words of this page are many enough to be taken for an article by anybody who reads them.";
  for (const story of stories) site.on(story.path, { ...articlePage({ ...story, text }), afterMs: 20 });
  const feeds = ["/a", "/b", "/c"];
  for (const feed of feeds) site.on(feed, rss(site, stories));
  const env = {
    THROUGHLINE_ALLOW: `127.0.0.1:${port}`,
    THROUGHLINE_HOST_DELAY_MS: String(DELAY_MS),
    ...(redis && { REDIS_URL: redis.url }),
  };
  const daemons = [await startTestDaemon(databaseUrl(), { env }), await startTestDaemon(databaseUrl(), { env })];
  try {
    const { db } = daemons[0]!.database;
    for (const feed of feeds) await addSource(db, { url: `${site.url}${feed}` }, new Date(), new Date());
    for (const { path } of stories)
      await eventually(`${path} is stored`, async () => (await findArticle(db, `${site.url}${path}`))?.version === 1);
  } finally {
    for (const daemon of daemons) await daemon.close();
    await site.close();
  }
  const requests = site.requests.filter(({ ended }) => ended !== undefined);
  expect(requests.length).toBeGreaterThan(feeds.length + stories.length);
  for (const [n, { at }] of requests.slice(1).entries()) {
    expect(at).toBeGreaterThan(requests[n]!.ended!);
    expect(at - requests[n]!.at).toBeGreaterThanOrEqual(DELAY_MS);
  }
});
