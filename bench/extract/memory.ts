/**
 * A thousand pages in a row: how much the process grows after it is warm.
 *
 *   npm run bench -- extract-memory [FOLDER]
 */
import { extractArticle } from "../../src/core/extract/index.ts";
import { devSets, pagesOf } from "./sets.ts";

const WARM = 200;
const PAGES = 1_000;

export async function extractMemoryBench(folder = "../shared/extraction"): Promise<void> {
  const pages = devSets(folder).flatMap(pagesOf);
  const read = (from: number, to: number) => {
    for (let i = from; i < to; i++) extractArticle(pages[i % pages.length]!.bytes, pages[i % pages.length]!);
  };
  read(0, WARM);
  const before = process.memoryUsage.rss();
  read(WARM, WARM + PAGES);
  const rise = (process.memoryUsage.rss() - before) / 2 ** 20;
  console.log(`${PAGES} pages after ${WARM}: resident memory rose by ${rise.toFixed(0)} MB`);
}
