/**
 * What a step of a storyline costs when the story is long: a hundred thousand articles in the ledger, then new ones, one a step, and a
 * thousand at once.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { systemClock } from "../src/clock.ts";
import { parseStorylineFile } from "../src/core/storyline/file.ts";
import { createLog } from "../src/log.ts";
import { placeArticle } from "../src/store/articles.ts";
import { connect, type Database } from "../src/store/db.ts";
import { openDatabase } from "../src/store/embedded/database.ts";
import { keepArticle } from "../src/store/keep.ts";
import { migrate } from "../src/store/migrate.ts";
import { createMonitors } from "../src/store/monitors.ts";
import { applyStorylines, requireStoryline } from "../src/store/storylines.ts";
import { developStoryline } from "../workers/develop.ts";

const PAST = 100_000;
const SINGLE = 200;
const AT_ONCE = 1_000;
const STORYLINE = `slug: bench
name: A long story
query: dam
actors: {Operator: [Holm Power, Ida Brandt], Ministry: [water ministry], Survey: [Geological Survey]}
quantities: {evacuated: [people, residents], cost: [dollars, "$"]}
`;

export async function developBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const opened = await openDatabase({ dataFolder: folder, mode: "own" });
  try {
    await migrate(opened.url);
    const database = connect(opened.url, 4);
    await measure(database);
    await database.close();
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ db }: Database): Promise<void> {
  const definition = parseStorylineFile(STORYLINE, "bench.yaml");
  await applyStorylines(db, [{ definition, source: STORYLINE }], new Date(), new Date());
  const { id } = await requireStoryline(db, "bench");
  const deps = { db, clock: systemClock, log: createLog({ level: "warn" }) };
  const monitors = createMonitors(() => {});
  let count = 0;
  const add = async () => {
    const text = report(count);
    const title = `The dam, report ${"abcdefghij"[count % 10]} of ${text.split(" ")[0]}`;
    const articleId = await placeArticle(
      db,
      `https://bench${count % 40}.test/${count++}`,
      { title },
      new Date(),
      new Date(),
    );
    const kept = { title, text, byline: [], truncated: false, origin: "page", language: "en" } as const;
    await keepArticle(db, articleId, kept, { monitors, now: new Date(), wall: new Date(), keepPages: "none" });
  };
  const steps = async (n: number): Promise<number[]> => {
    const times: number[] = [];
    for (let i = 0; i < n; i++) {
      await add();
      const began = performance.now();
      await developStoryline(deps, id);
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b);
  };
  const short = await steps(SINGLE);
  await seed(db, id);
  await steps(20); // warms caches
  const long = await steps(SINGLE);
  const line = (name: string, times: number[]) =>
    console.log(
      `${name}: a step for one new article, median ${at(times, 0.5)} ms, 95 of 100 within ${at(times, 0.95)} ms`,
    );
  line("a new story", short);
  line(`${PAST} articles in the ledger`, long);
  for (let i = 0; i < AT_ONCE; i++) await add();
  const began = performance.now();
  while ((await developStoryline(deps, id)).more) {}
  console.log(`${AT_ONCE} articles at once: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const at = (times: readonly number[], share: number): string => times[Math.floor(times.length * share)]!.toFixed(1);

const WORDS = Array.from({ length: 4_000 }, (_, i) => `w${(i * 7_919).toString(36)}`);

/** A report of some 350 words: ordinary ones, and what is read for claims and figures. */
function report(n: number): string {
  let state = n + 1;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const sentence = () =>
    Array.from({ length: 16 }, () => WORDS[Math.floor((next(4_000) * next(4_000)) / 4_000)]).join(" ");
  const filler = Array.from({ length: 18 }, () => `The ${sentence()}.`);
  return [
    `${WORDS[next(4_000)]} was seen at the dam when ${sentence()}.`,
    `Holm Power said that ${100 + next(900)} people had left ${WORDS[next(4_000)]}.`,
    `The Geological Survey denied that ${sentence()}.`,
    ...filler,
  ].join("\n");
}

/** The past as rows: articles, their places and traces, facts and claims. */
async function seed(db: Database["db"], storylineId: number): Promise<void> {
  const run = (text: string) => db.execute(sql.raw(text));
  const span = `generate_series(1, ${PAST})`;
  await run(`insert into articles (canonical_url, url_hash, host, publisher, seen_at, version, fetch_state, fetch_at, fetch_attempts)
    select 'https://past.test/' || n, sha256(('past' || n)::bytea), 'past.test', 'past.test', now() - interval '1 minute' * n, 1, 'done', now(), 1 from ${span} n`);
  const past = `(select id, row_number() over (order by id) as n, seen_at from articles where host = 'past.test')`;
  await run(`insert into article_versions (article_id, number, title, text, byline, origin, truncated, content_hash, stored_at, search)
    select id, 1, 'Past ' || n, repeat('past report number ' || n || ' ', 60), '{}', 'page', false, n::text, seen_at, '' from ${past} p`);
  await run(
    `insert into reports (storyline_id, lead_article_id, created_at) select ${storylineId}, id, seen_at from ${past} p`,
  );
  await run(`insert into report_articles (storyline_id, article_id, report_id, version, relation, overlap, added, family, credits, time, seen_at, language)
    select ${storylineId}, p.id, r.id, 1, 'own', 1, 9, 'past', '{}', p.seen_at, p.seen_at, 'en' from ${past} p join reports r on r.lead_article_id = p.id`);
  for (const [kind, count, spread] of [
    ["text", 24, 2_000_000_000],
    ["mark", 24, 30_000],
  ] as const)
    await run(`insert into traces (storyline_id, kind, hash, article_id)
      select ${storylineId}, '${kind}', (random() * ${spread})::int, id from ${past} p, generate_series(1, ${count}) on conflict do nothing`);
  await run(`insert into claims (storyline_id, article_id, version, number, claim, time, seen_at)
    select ${storylineId}, id, 1, i, '{"sentence":"The past.","start":0,"end":9}', seen_at, seen_at from ${past} p, generate_series(0, 2) i`);
  await run(`insert into facts (storyline_id, article_id, topic, time, seen_at, fact)
    select ${storylineId}, id, case n % 3 when 0 then 'figure:evacuated' when 1 then 'denies:Survey' else 'alleges:Operator' end, seen_at, seen_at,
      jsonb_build_object('kind', case n % 3 when 0 then 'figure' else 'position' end, 'topic', case n % 3 when 0 then 'figure:evacuated' when 1 then 'denies:Survey' else 'alleges:Operator' end,
        'article', id::text, 'family', 'past', 'at', '2020-01-01T00:00:00.000Z', 'seenAt', '2020-01-01T00:00:00.000Z', 'sentence', 'The past.', 'start', 0, 'end', 9,
        'quantity', 'evacuated', 'figure', jsonb_build_object('value', 1000 + n, 'object', 'people'), 'side', case n % 3 when 1 then 'Survey' else 'Operator' end, 'act', case n % 3 when 1 then 'denies' else 'alleges' end,
        'stance', 'denies', 'terms', jsonb_build_array('past' || n, 'b', 'c', 'd'), 'context', jsonb_build_array('e', 'f')) from ${past} p where n % 20 = 0`);
  await run("analyze");
}
