/**
 * The whole pipeline against the naive one, in turn on the same machine: feeds polled, pages read, texts stored and matched. Both run as
 * processes of their own on databases of their own in one embedded Postgres. What counts is the ratio.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { openDatabase } from "../src/store/embedded/database.ts";
import { type Site, startSite } from "./site.ts";

const ROUNDS = 3;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function secondsOf(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [here(script), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return Number(said.trim().split("\n").at(-1));
}

export async function pipelineBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const database = await openDatabase({ dataFolder: folder, mode: "own" });
  const site: Site = await startSite(10, 150, 10);
  const admin = postgres(database.url, { max: 1, onnotice: () => {} });
  const seconds = { product: [] as number[], naive: [] as number[] };
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      for (const kind of ["product", "naive"] as const) {
        const name = `bench_${kind}_${round}`;
        await admin.unsafe(`create database ${name}`);
        const url = new URL(database.url);
        url.pathname = `/${name}`;
        const took = await secondsOf(
          kind === "product" ? "product.js" : "naive/main.js",
          [url.href, String(site.articles), ...site.feeds],
          { THROUGHLINE_ALLOW: site.allow },
        );
        if (round > 0) seconds[kind].push(took); // the first round warms up
        await admin.unsafe(`drop database ${name} with (force)`);
      }
    }
  } finally {
    await admin.end();
    await site.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const ratios = seconds.product.map((product, round) => seconds.naive[round]! / product).sort((a, b) => a - b);
  const rate = (list: number[]) =>
    Math.round(site.articles / list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!);
  console.log(
    `pipeline, ${site.articles} articles, ${ROUNDS} rounds in turn: product ${rate(seconds.product)} articles/s, naive ${rate(seconds.naive)} articles/s`,
  );
  console.log(
    `ratio product : naive  median ${ratios[Math.floor(ratios.length / 2)]!.toFixed(2)}  (min ${ratios[0]!.toFixed(2)}, max ${ratios.at(-1)!.toFixed(2)})`,
  );
}
