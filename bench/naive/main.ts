/**
 * What a TypeScript developer would write in a day: rss-parser's parseURL, cheerio as it comes, a loop over keywords, an insert an
 * article, a job an article. The yardstick for the pipeline; nothing of the product is used here.
 *
 *   node dist/bench/naive/main.js DATABASE_URL ARTICLES FEED...      prints the seconds until all articles are stored
 */
import { createPostgresBackend, Queue, runMigrations, Worker } from "bullmq";
import { load } from "cheerio";
import pg from "pg";
import RssParser from "rss-parser";

const [databaseUrl, expected, ...feeds] = process.argv.slice(2);
const KEYWORDS = [
  ["north korea", "dprk", "pyongyang"],
  ["troops", "soldiers"],
  ["russia", "ukraine", "kursk"],
];

const pool = new pg.Pool({ connectionString: databaseUrl!, max: 10 });
await pool.query("create table articles (url text primary key, title text, body text)");
await pool.query("create table matches (url text primary key references articles)");
const migrating = await pool.connect();
await runMigrations(migrating);
migrating.release();

const connection = { connectionString: databaseUrl!, max: 4 };
const queue = new Queue("articles", { connection: connection as never }, createPostgresBackend as never);
const began = performance.now();
let stored = 0;
const worker = new Worker(
  "articles",
  async (job) => {
    const { url, title } = job.data as { url: string; title: string };
    const page = load(await (await fetch(url)).text());
    const body = page("article p").text();
    await pool.query("insert into articles values ($1, $2, $3) on conflict do nothing", [url, title, body]);
    const text = `${title} ${body}`.toLowerCase();
    if (KEYWORDS.every((group) => group.some((word) => text.includes(word))))
      await pool.query("insert into matches values ($1) on conflict do nothing", [url]);
    stored++;
    if (stored === Number(expected)) await finish();
  },
  { connection: connection as never, concurrency: 20 },
  createPostgresBackend as never,
);

for (const feed of feeds) {
  const { items } = await new RssParser().parseURL(feed);
  for (const item of items)
    await queue.add("article", { url: item.link, title: item.title }, { removeOnComplete: true });
}

async function finish(): Promise<void> {
  console.log(((performance.now() - began) / 1000).toFixed(3));
  setImmediate(async () => {
    await worker.close(true);
    await queue.close();
    await pool.end();
    process.exit(0);
  });
}
