/** An archive of articles as JSON lines: bad lines are reported with their numbers, the rest go in. */
import { createReadStream, statSync } from "node:fs";
import type { Readable } from "node:stream";
import { describeError, ThroughlineError, UsageError } from "../errors.ts";
import { isPostgresError } from "../store/db.ts";
import { ArchivedArticle } from "./article-line.ts";
import { handed, type Ingest } from "./ingest.ts";
import { readJson, readShape } from "./json-line.ts";
import { type Line, linesOf } from "./lines.ts";
import { say } from "./output.ts";
import { createProgress } from "./progress.ts";

export interface Imported {
  readonly stored: number;
  readonly matched: number;
  readonly leftOut: number;
}

/** Commits wait for the disk, and several wait for it together. */
const AT_A_TIME = 4;

/** Postgres refuses a text with more different words than fit into its index. */
const PROGRAM_LIMIT = "54000";

/** @param path `-` is stdin @throws {UsageError} CANNOT_READ */
export async function importArticles(path: string, ingest: Ingest): Promise<Imported> {
  const { stream, bytes } = openLines(path);
  const progress = createProgress(bytes);
  let read = 0;
  stream.on("data", (chunk: Buffer) => {
    read += chunk.length;
  });
  let [stored, matched, leftOut] = [0, 0, 0];
  const take = async (line: Line) => {
    const result = await storeLine(line, ingest);
    if ("problem" in result) {
      leftOut++;
      progress.clear();
      say(`line ${line.number}: ${result.problem}`);
    } else {
      stored++;
      if (result.matches > 0) matched++;
    }
    progress.show(read, `${stored} stored, ${matched} matched`);
  };
  await forEachOf(linesOf(stream), AT_A_TIME, take);
  progress.clear();
  return { stored, matched, leftOut };
}

/** Takes the items in order, so many at a time. The first failure ends it, once what is under way has ended. */
async function forEachOf<T>(items: AsyncIterable<T>, atATime: number, take: (item: T) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  try {
    for await (const item of items) {
      const work = take(item).then(() => void running.delete(work));
      work.catch(() => {}); // it is met below, at the latest when the lines have ended
      running.add(work);
      if (running.size >= atATime) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    await Promise.allSettled(running);
  }
}

async function storeLine(line: Line, ingest: Ingest): Promise<{ matches: number } | { problem: string }> {
  try {
    return await ingest.store(handed(readShape(ArchivedArticle, readJson(line))));
  } catch (error) {
    if (error instanceof ThroughlineError) return { problem: error.message };
    if (isPostgresError(error, PROGRAM_LIMIT))
      return { problem: "the text has too many different words to be indexed" };
    throw error;
  }
}

function openLines(path: string): { stream: Readable; bytes: number } {
  if (path === "-") return { stream: process.stdin, bytes: 0 };
  try {
    const file = statSync(path);
    if (!file.isFile()) throw new UsageError("CANNOT_READ", "it is no file");
    return { stream: createReadStream(path), bytes: file.size };
  } catch (error) {
    throw new UsageError("CANNOT_READ", `cannot read ${path}: ${describeError(error)}`, { cause: error });
  }
}
