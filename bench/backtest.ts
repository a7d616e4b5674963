/**
 * A draft of a storyline over stored coverage: how long, and whether it finds what live matching found when the articles came.
 *
 *   npm run bench -- backtest [ARTICLES]      default 100,000
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { createMonitor } from "../src/core/match/monitor.ts";
import { indexTokens } from "../src/core/match/search.ts";
import { urlHash } from "../src/core/url/canonical.ts";
import { runBacktest } from "../src/store/backtest.ts";
import { connect, type Db } from "../src/store/db.ts";
import { openDatabase } from "../src/store/embedded/database.ts";
import { migrate } from "../src/store/migrate.ts";
import { articles as articleRows, articleVersions } from "../src/store/schema.ts";
import { toTsvector } from "../src/store/tsvector.ts";
import { articles, queries, storylineOf } from "./match/workload.ts";

const ROUNDS = 5;
const PAGE = 500;
/** What a draft may match for the goal to hold: a story is no more. */
const MOST_HITS = 0.01;

export async function backtestBench(count = "100000"): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const server = await openDatabase({ dataFolder: folder, mode: "own" });
  await migrate(server.url);
  const database = connect(server.url, 2);
  try {
    const drafts = queries(ROUNDS, 4).map(storylineOf);
    const monitor = createMonitor(drafts);
    const live = new Map<string, number>();
    for (let from = 0; from < Number(count); from += PAGE) {
      const page = articles(PAGE, 1_000 + from);
      for (const article of page)
        for (const { storyline } of monitor.match(article).matches) live.set(storyline, (live.get(storyline) ?? 0) + 1);
      await store(database.db, page, from);
    }
    await database.db.execute(sql`analyze article_versions`);
    for (const draft of drafts) {
      const began = performance.now();
      const { articles: held, matches } = await runBacktest(database.db, { draft });
      const seconds = (performance.now() - began) / 1_000;
      const same = matches.count === (live.get(draft.slug) ?? 0) ? "as live" : `but live ${live.get(draft.slug) ?? 0}`;
      const broad = matches.count / held > MOST_HITS ? ", more than a story" : "";
      console.log(`${held} articles in ${seconds.toFixed(2)} s: ${matches.count} match, ${same}${broad}`);
    }
  } finally {
    await database.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function store(db: Db, page: ReturnType<typeof articles>, from: number): Promise<void> {
  const now = new Date("2025-04-28T06:00:00Z");
  const rows = page.map(({ title }, i) => {
    const url = `https://bench.test/${from + i}`;
    return {
      canonicalUrl: url,
      urlHash: urlHash(url),
      url,
      host: "bench.test",
      publisher: "bench.test",
      title: title!,
      language: "en",
      seenAt: new Date(now.getTime() - (from + i) * 60_000),
      version: 1,
      fetchState: "done" as const,
      fetchAt: now,
      fetchAttempts: 0,
    };
  });
  const ids = await db.insert(articleRows).values(rows).returning({ id: articleRows.id });
  await db.insert(articleVersions).values(
    page.map((article, i) => ({
      articleId: ids[i]!.id,
      number: 1,
      title: article.title!,
      text: article.text,
      byline: [],
      language: "en",
      origin: "hand" as const,
      truncated: false,
      contentHash: `${from + i}`,
      storedAt: now,
      search: toTsvector(indexTokens(article)),
    })),
  );
}
