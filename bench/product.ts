/**
 * The product's side of the pipeline bench: the real workers, without a pause between two requests to a host, until all is stored.
 *
 *   node dist/bench/product.js DATABASE_URL ARTICLES FEED...      prints the seconds
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startDaemon } from "../src/app.ts";
import { systemClock } from "../src/clock.ts";
import { readConfig } from "../src/config.ts";
import { parseStorylineFile } from "../src/core/storyline/file.ts";
import { createLog } from "../src/log.ts";
import { QUEUE_NAMES } from "../src/queue/names.ts";
import { packageFolder } from "../src/starter.ts";
import { countArticles } from "../src/store/articles.ts";
import { migrate } from "../src/store/migrate.ts";
import { addSource } from "../src/store/sources.ts";
import { applyStorylines } from "../src/store/storylines.ts";

const [databaseUrl, expected, ...feeds] = process.argv.slice(2);
const config = readConfig({ ...process.env, DATABASE_URL: databaseUrl, THROUGHLINE_HOST_DELAY_MS: "0" });
await migrate(databaseUrl!);
const log = createLog({ level: "warn" });
const daemon = await startDaemon({
  databaseUrl: databaseUrl!,
  config,
  clock: systemClock,
  log,
  role: "bench",
  queues: QUEUE_NAMES,
  alone: true,
  print: () => {},
  terminal: { columns: 80, colour: false },
});
const { db } = daemon.database;
const source = readFileSync(join(packageFolder(), "storylines/dprk-deployment.yaml"), "utf8");
await applyStorylines(
  db,
  [{ definition: parseStorylineFile(source, "dprk-deployment.yaml"), source }],
  new Date(),
  new Date(),
);
const began = performance.now();
for (const url of feeds) await addSource(db, { url }, new Date(), new Date());
while ((await countArticles(db)).stored < Number(expected)) await systemClock.sleep(100);
console.log(((performance.now() - began) / 1000).toFixed(3));
await daemon.close();
