/** Reading feeds: our reader beside rss-parser alone over the same documents in turn, and what a huge feed costs the main thread. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import RssParser from "rss-parser";
import { parseFeed } from "../src/core/feed/index.ts";
import { createParsingPool } from "../src/parsing/pool.ts";

const ROUNDS = 11;
const URL = "https://news.example/feed.xml";

type Reader = (bytes: Uint8Array) => Promise<unknown>;

export async function feedsBench(): Promise<void> {
  const parser = new RssParser();
  const readers: Readonly<Record<string, Reader>> = {
    "rss-parser": (bytes) => parser.parseString(new TextDecoder().decode(bytes)),
    throughline: (bytes) => parseFeed(bytes, { url: URL }),
  };
  const documents = await readable(corpus(), Object.values(readers));
  const megabytes = documents.reduce((sum, { length }) => sum + length, 0) / 1e6;
  console.log(`${documents.length} feeds that both read, ${megabytes.toFixed(1)} MB, ${ROUNDS} rounds in turn`);
  const times = await inTurns(readers, documents);
  const base = median(times["rss-parser"]!);
  for (const [name, all] of Object.entries(times)) {
    const ms = median(all);
    const rate = `${((megabytes / ms) * 1000).toFixed(1)} MB/s`;
    console.log(
      `${name.padEnd(12)} ${ms.toFixed(0).padStart(6)} ms CPU  ${rate}  ${(base / ms).toFixed(2)} x rss-parser`,
    );
  }
  await hugeFeed();
}

/** Real feeds where they are at hand; otherwise our own samples. */
function corpus(): Uint8Array[] {
  const root = resolve(import.meta.dirname, "../..");
  const real = resolve(root, "../shared/feeds/dev/files");
  const folder = existsSync(real) ? real : join(root, "test/fixtures/feeds");
  return readdirSync(folder)
    .filter((name) => (folder === real ? name.startsWith("real-") : /\.(xml|json)$/.test(name)))
    .map((name) => readFileSync(join(folder, name)));
}

async function readable(documents: Uint8Array[], readers: readonly Reader[]): Promise<Uint8Array[]> {
  const good: Uint8Array[] = [];
  for (const bytes of documents) {
    const read = await Promise.allSettled(readers.map((reader) => reader(bytes)));
    if (read.every(({ status }) => status === "fulfilled")) good.push(bytes);
  }
  return good;
}

/** Each reader reads all documents, then the next does; who begins changes. CPU time: other work on the machine counts for nobody. */
async function inTurns(readers: Readonly<Record<string, Reader>>, documents: readonly Uint8Array[]) {
  const times: Record<string, number[]> = {};
  const names = Object.keys(readers);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const before = process.cpuUsage();
      for (const bytes of documents) await readers[name]!(bytes);
      const { user, system } = process.cpuUsage(before);
      times[name] ??= [];
      if (round > 0) times[name].push((user + system) / 1000); // the first one warms up
    }
  }
  return times;
}

/** 5 MB, as a daemon reads it: in a thread. */
async function hugeFeed(): Promise<void> {
  const paragraph = `<p>The council of the harbour town met again on the matter of the new pier, and adjourned.</p>`;
  const item = (i: number) =>
    `<item><title>Meeting ${i}</title><link>https://news.example/${i}</link><guid>${i}</guid><pubDate>${new Date(1.7e12 + i * 6e4).toUTCString()}</pubDate><description><![CDATA[${paragraph.repeat(27)}]]></description></item>`;
  const items = Array.from({ length: 1_870 }, (_, i) => item(i)).join("\n");
  const bytes = new TextEncoder().encode(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${items}</channel></rss>`,
  );
  const pool = createParsingPool({ maxThreads: 1 });
  await pool.parseFeed(new TextEncoder().encode("<rss><channel/></rss>"), { url: URL }); // the thread is up
  const took: number[] = [];
  const busy: number[] = [];
  const idle: number[] = [];
  for (let i = 0; i < 5; i++) {
    busy.push(
      await longestWait(async () => {
        const began = performance.now();
        await pool.parseFeed(bytes, { url: URL });
        took.push(performance.now() - began);
      }),
    );
    idle.push(await longestWait(() => new Promise((resolve) => void setTimeout(resolve, took.at(-1)))));
  }
  await pool.close();
  const size = (bytes.length / 1e6).toFixed(1);
  const [most, withNothing] = [Math.max(...busy), Math.max(...idle)].map((ms) => ms.toFixed(1));
  console.log(`a feed of ${size} MB, read in a thread: ${median(took).toFixed(0)} ms each`);
  console.log(`meanwhile the main thread waited ${most} ms at most (${withNothing} ms when there is nothing to do)`);
}

/** Milliseconds between two turns of the event loop, at most, while the work is done. */
async function longestWait(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
