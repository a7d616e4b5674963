/**
 * The `extract` filter's output as the predictions that a scorer reads, and its scores where the scorer is at hand.
 *
 *   npm run bench -- extract [FOLDER [OUT]]     FOLDER: holds score.mjs and dev/, or is a file with the truth beside html/ID.html.gz
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { devSets, pagesOf, type TruePage } from "./sets.ts";

const FILTER = fileURLToPath(new URL("../../src/cli/main.js", import.meta.url));

export async function extractBench(
  folder = "../shared/extraction",
  out = mkdtempSync(join(tmpdir(), "throughline-predictions-")),
): Promise<void> {
  const isFile = statSync(folder).isFile();
  mkdirSync(out, { recursive: true });
  for (const [i, truth] of (isFile ? [resolve(folder)] : devSets(folder)).entries()) {
    const file = join(out, `predictions-${i + 1}.json`);
    writeFileSync(file, JSON.stringify(await predictions(pagesOf(truth))));
    console.log(`${truth}: ${file}`);
    const scorer = join(isFile ? dirname(truth) : folder, "score.mjs");
    const segments = truth.endsWith("segments/truth.json") ? ["--segments"] : [];
    if (existsSync(scorer)) spawnSync(process.execPath, [scorer, file, truth, ...segments], { stdio: "inherit" });
  }
}

/** What the filter says of every page, in the shape of the scorer. */
async function predictions(pages: readonly TruePage[]): Promise<Record<string, object>> {
  const child = spawn(process.execPath, [FILTER, "extract"], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const found: Record<string, object> = {};
  for (const { id, url, bytes } of pages) {
    child.stdin.write(`${JSON.stringify({ id, url, bodyBase64: Buffer.from(bytes).toString("base64") })}\n`);
    const article = JSON.parse((await lines.next()).value);
    // The day as the page writes it: the moment in UTC may be on the next one.
    const date = article.publishedOn ?? article.publishedAt;
    found[id] = { articleBody: article.text ?? "", title: article.title, author: article.byline, date };
  }
  child.stdin.end();
  return found;
}
