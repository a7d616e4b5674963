import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openThroughline } from "../../src/index.ts";
import { jsonLines, KURSK, run, useFiles } from "./run.ts";

const file = useFiles();
const folder = mkdtempSync(join(tmpdir(), "throughline-cli-data-"));
const env = { THROUGHLINE_DATA: folder };
const isRunning = () => existsSync(join(folder, "postgres/postmaster.pid"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a command without a daemon runs the server for itself and stops it", async () => {
  expect(await run(["storyline", "apply", file("kursk.yaml", KURSK)], { env })).toMatchObject({
    code: 0,
    stdout: "+ kursk added\n",
  });
  expect(isRunning()).toBe(false);
  const listed = await run(["storyline", "list", "--json"], { env });
  expect(listed.json()).toMatchObject([{ slug: "kursk" }]);
  expect(isRunning()).toBe(false);
  expect(await run(["source", "list"], { env })).toMatchObject({
    code: 3,
    stderr: expect.stringContaining(`no sources in folder ${folder}`),
  });
});

test("Ctrl-C in the middle of a command stops the server too", async () => {
  const program = join(import.meta.dirname, "../../dist/src/cli/main.js");
  const child = spawn(process.execPath, [program, "article", "import", "-"], {
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: "pipe",
  });
  const article = { url: "https://news.example.org/1", text: "Troops in Kursk.", language: "en" };
  child.stdin.write(`not json\n${jsonLines(article)}`);
  await once(child.stderr, "data"); // it reads: the bad line has been told
  expect(isRunning()).toBe(true);
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  expect(code).toBe(130);
  expect(isRunning()).toBe(false);
});

test("the library lists what the commands stored, a page at a time", async () => {
  const articles = [1, 2, 3].map((n) => ({
    url: `https://news.example.org/${n}`,
    text: `Troops in Kursk, report ${n}.`,
    publishedAt: `2024-10-1${n}`,
    language: "en",
  }));
  expect((await run(["article", "import", "-"], { env, input: jsonLines(...articles) })).code).toBe(0);
  const throughline = await openThroughline({ dataFolder: folder });
  try {
    expect(throughline.where).toBe(`folder ${folder}`);
    expect(await throughline.storylines.apply(KURSK)).toEqual(["unchanged"]);
    expect(await throughline.storylines.list()).toMatchObject([{ slug: "kursk", matches: 3 }]);
    const first = await throughline.search("kursk", { limit: 2 });
    expect(first.items).toMatchObject([
      { article: { url: "https://news.example.org/3" } },
      { article: { url: "https://news.example.org/2" } },
    ]);
    const second = await throughline.search("kursk", { limit: 2, cursor: first.next! });
    expect(second).toMatchObject({ items: [{ article: { url: "https://news.example.org/1" } }] });
    expect(second.next).toBeUndefined();
    expect((await throughline.matches("kursk")).items).toHaveLength(3);
    expect((await throughline.developments("kursk")).items).toHaveLength(1);
    expect((await throughline.alerts()).items).toEqual([]);
    expect(await throughline.articles.get("https://news.example.org/1")).toMatchObject({
      matches: [{ storyline: "kursk" }],
    });
    await throughline.sources.add({ url: "https://news.example.org/feed" });
    expect(await throughline.sources.list()).toMatchObject([{ url: "https://news.example.org/feed" }]);
    await expect(throughline.search("kursk AND (")).rejects.toMatchObject({ code: "BAD_QUERY" });
    await expect(throughline.articles.list({ cursor: "forged" })).rejects.toMatchObject({ code: "BAD_PAGE" });
    await expect(throughline.articles.get("nothing")).rejects.toMatchObject({ code: "NOT_FOUND" });
  } finally {
    await throughline.close();
  }
  expect(isRunning()).toBe(false);
});
