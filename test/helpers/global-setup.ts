/**
 * Once for a run of the tests: builds dist/ when it is older than the sources, since some tests run the built program, and starts the
 * PostgreSQL server that `useDatabase` copies databases in.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { waitForLock } from "../../src/store/embedded/lock.ts";
import { startTestServer } from "./postgres.ts";

const SOURCES = ["src", "workers", "bench", "build.mjs", "package.json", "tsconfig.json", "tsconfig.build.json"];
/** What the build finishes last, by making it executable. */
const BUILT = "dist/src/cli/main.js";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt(project);
  const server = await startTestServer();
  project.provide("postgresUrl", server.url);
  return server.stop;
}

function isBuilt(): boolean {
  const built = statSync(BUILT, { throwIfNoEntry: false });
  return built !== undefined && (built.mode & 0o100) !== 0 && SOURCES.every((path) => newest(path) <= built.mtimeMs);
}

/** The time of the latest change in a file or a folder, milliseconds. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  const within = found.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(found.mtimeMs, ...within);
}

/** A run of chosen files goes on without a build: they may not need one, and say so themselves if they do. */
async function ensureBuilt(project: TestProject): Promise<void> {
  const lock = await waitForLock("node_modules/.build.lock", 120_000, ({ pid }) => `process ${pid} is building dist/`);
  try {
    if (isBuilt()) return;
    // Not in the types. Were it gone one day, every run would count as a run of all files.
    const chosenFiles = (project.vitest as { filenamePattern?: readonly string[] }).filenamePattern !== undefined;
    const { status } = spawnSync(process.execPath, ["build.mjs"], { stdio: chosenFiles ? "ignore" : "inherit" });
    if (status === 0) return;
    const problem = "the sources do not compile: dist/ is missing or broken";
    if (!chosenFiles) throw new Error(problem);
    console.warn(`${problem}; tests that run the built program will fail`);
  } finally {
    lock.release();
  }
}
