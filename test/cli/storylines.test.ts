import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useDatabase } from "../helpers/postgres.ts";
import { jsonLines, KURSK, run, runOn, useFiles } from "./run.ts";

const url = useDatabase();
const throughline = runOn(url);
const file = useFiles();

test("test runs what a file says it must match, from a text, a file beside it, or not at all", async () => {
  file(
    "page.html",
    `<html><body><article><h1>Kursk</h1><p>${"Troops arrived in Kursk today. ".repeat(20)}</p></article></body></html>`,
  );
  const good = file(
    "good.yaml",
    `${KURSK}tests:\n  must_match: [{title: Kursk, text: troops}, {file: page.html}]\n  must_not_match: [{text: Kursk}]\n`,
  );
  expect(await run(["storyline", "test", good])).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("3 passed, 0 failed"),
  });
  const bad = file(
    "bad.yaml",
    `${KURSK}tests: {must_match: [{text: Kursk}], must_not_match: [{text: Kursk troops}]}\n`,
  );
  const failed = await run(["storyline", "test", bad]);
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining("0 passed, 2 failed") });
  expect(failed.stdout).toContain("must match Kursk; it does not: no “troops”");
  expect((await run(["storyline", "test", bad, "--json"])).json()).toMatchObject([
    { passed: false },
    { passed: false, score: expect.any(Number) },
  ]);
  expect((await run(["storyline", "test", file("none.yaml", KURSK)])).code).toBe(2);
});

test("backtest shows a draft over stored coverage, and saves nothing", async () => {
  const draft = file("draft.yaml", KURSK);
  expect((await throughline(["storyline", "backtest", draft])).code).toBe(3);
  const lines = ["Troops in Kursk", "A fair"].map((title, i) => ({
    url: `https://paper.example/${i}`,
    title,
    text: `${title}, it was said today.`,
    publishedAt: "2025-04-01T10:00:00Z",
  }));
  expect((await throughline(["article", "import", file("a.jsonl", jsonLines(...lines))])).code).toBe(0);
  const shown = await throughline(["storyline", "backtest", draft]);
  expect(shown.code).toBe(0);
  expect(shown.stderr).toContain("1 of 2 stored articles match; 1 gained, 0 lost");
  expect(shown.stdout).toMatch(/2025-04-01 +1 #+/);
  expect(shown.stdout).toContain("Troops in Kursk");
  const asJson = (await throughline(["storyline", "backtest", draft, "--json"])).json();
  expect(asJson).toMatchObject({ storyline: "kursk", articles: 2, gained: { count: 1 }, warnings: [] });
  expect((await throughline(["storyline", "list"])).code).toBe(3);
});

test("what is exported is what was applied, comments and all, and applies without a change", async () => {
  const commented = `# What we follow.\n${KURSK}`;
  expect((await throughline(["storyline", "apply", file("kursk.yaml", commented)])).stdout).toBe("+ kursk added\n");
  expect((await throughline(["storyline", "export", "kursk"])).stdout).toBe(commented);
  await throughline(["storyline", "apply", file("other.yaml", KURSK.replaceAll("kursk", "sumy"))]);
  expect((await throughline(["storyline", "export"])).code).toBe(2);
  const folder = mkdtempSync(join(tmpdir(), "throughline-export-"));
  expect((await throughline(["storyline", "export", "--out", folder])).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(["kursk.yaml", "sumy.yaml"]);
  expect(readFileSync(join(folder, "kursk.yaml"), "utf8")).toBe(commented);
  expect((await throughline(["storyline", "apply", folder])).stdout).toBe("= kursk unchanged\n= sumy unchanged\n");
});

test("apply shows a plan; --dry-run changes nothing, --prune stops following what is in none of the files", async () => {
  const one = file("one.yaml", KURSK.replaceAll("kursk", "one"));
  const other = file("one-changed.yaml", KURSK.replaceAll("kursk", "one").replace("query: one", "query: two"));
  const listed = async () =>
    ((await throughline(["storyline", "list", "--json"])).json() as { slug: string }[]).map(({ slug }) => slug);
  await throughline(["storyline", "apply", one]);
  const before = await listed();
  const planned = await throughline(["storyline", "apply", other, "--prune", "--dry-run"]);
  expect(planned.stdout).toContain("~ one changed\n");
  expect(planned.stderr).toContain("one: other query");
  for (const slug of before.filter((slug) => slug !== "one")) expect(planned.stdout).toContain(`- ${slug} removed\n`);
  expect(await listed()).toEqual(before);
  expect((await throughline(["storyline", "apply", other, "--prune"])).stdout).toBe(planned.stdout);
  expect(await listed()).toEqual(["one"]);
  const slow = await throughline([
    "storyline",
    "apply",
    file("slow.yaml", "slug: slow\nname: S\nquery: NOT kursk\n"),
    "--dry-run",
  ]);
  expect(slow.stderr).toContain("warning: slow is slow");
});
