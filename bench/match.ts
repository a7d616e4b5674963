/**
 * Stored storylines against a new article: the monitor, the loop that one would write first, and stored tsquery rows in Postgres, in turn on
 * the same articles. What counts is the ratios; the monitor and the loop must find the same.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { createMonitor } from "../src/core/match/monitor.ts";
import { openDatabase } from "../src/store/embedded/database.ts";
import { matchAll, prepare } from "./match/naive.ts";
import { articles, type BooleanQuery, queries, storylineOf, tsqueryOf } from "./match/workload.ts";

/** Until the monitor knows which words are common. */
const WARM_UP = 320;

export async function matchBench(): Promise<void> {
  const sizes = [1_000, 10_000, 100_000];
  for (const size of sizes) againstLoop(queries(size, size), size >= 100_000 ? 40 : 200);
  await againstRows(queries(10_000, 10_000), 60);
}

function againstLoop(asked: readonly BooleanQuery[], rounds: number): void {
  const began = performance.now();
  const monitor = createMonitor(asked.map(storylineOf));
  const compiled = performance.now() - began;
  const prepared = prepare(asked);
  for (const article of articles(WARM_UP, 1)) monitor.match(article);
  const ours: number[] = [];
  const theirs: number[] = [];
  let matches = 0;
  for (const article of articles(rounds, 2)) {
    const found = timed(ours, () => monitor.match(article).matches.map(({ storyline }) => Number(storyline.slice(1))));
    const expected = timed(theirs, () => matchAll(prepared, article));
    if (found.join() !== expected.join()) throw new Error(`the monitor found ${found}, the loop ${expected}`);
    matches += found.length;
  }
  console.log(
    `${asked.length} storylines (compiled in ${compiled.toFixed(0)} ms), ${rounds} articles, ${matches} matches, the same in both:`,
  );
  report("loop over token maps", ours, theirs);
}

async function againstRows(asked: readonly BooleanQuery[], rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const database = await openDatabase({ dataFolder: folder, mode: "own" });
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  try {
    await sql`create temporary table stored (id int primary key, query tsquery not null)`;
    const rows = asked.map((query, id) => ({ id, query: tsqueryOf(query) }));
    for (let i = 0; i < rows.length; i += 1_000) {
      const page = rows.slice(i, i + 1_000);
      await sql`insert into stored select id, to_tsquery('english', query)
        from unnest(${page.map(({ id }) => id)}::int[], ${page.map(({ query }) => query)}::text[]) as page (id, query)`;
    }
    await sql`analyze stored`;
    const monitor = createMonitor(asked.map(storylineOf));
    for (const article of articles(WARM_UP, 1)) monitor.match(article);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (const article of articles(rounds, 3)) {
      timed(ours, () => monitor.match(article).matches);
      const began = performance.now();
      await sql`select id from stored where to_tsvector('english', ${`${article.title} ${article.text}`}) @@ query`;
      theirs.push(performance.now() - began);
    }
    console.log(`${asked.length} storylines, ${rounds} articles:`);
    report("stored tsquery rows", ours, theirs);
  } finally {
    await sql.end();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed<T>(times: number[], work: () => T): T {
  const began = performance.now();
  const value = work();
  times.push(performance.now() - began);
  return value;
}

function report(other: string, ours: readonly number[], theirs: readonly number[]): void {
  const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
  const ratios = ours.map((time, i) => theirs[i]! / time);
  console.log(
    `  monitor ${median(ours).toFixed(2)} ms an article, ${other} ${median(theirs).toFixed(2)} ms; ratio ${median(ratios).toFixed(1)} (median)`,
  );
}
