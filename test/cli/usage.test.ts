import { expect, test } from "vitest";
import { run, useFiles } from "./run.ts";

const file = useFiles();

test("help lists every command and costs no database", async () => {
  const { code, stdout } = await run(["--help"]);
  expect(code).toBe(0);
  for (const name of ["up", "source", "storyline", "search", "parse-feed", "doctor"])
    expect(stdout).toContain(`  ${name} `);
});

test("the help of a command shows examples", async () => {
  const { code, stdout } = await run(["search", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Examples:\n {2}\$ throughline search/);
});

test("the version is that of the package", async () => {
  expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [["sorce"], "Did you mean source?"],
  [["source", "lst"], "Did you mean list?"],
  [["source", "list", "--jsno"], "Did you mean --json?"],
  [["source"], "Usage: throughline source"],
  [["source", "list", "surplus"], "too many arguments"],
  [["source", "add"], "missing required argument"],
  [["search"], "missing required argument"],
  [["search", "a", "--limit", "0"], "whole number from 1"],
  [["search", "a", "--since", "2025-02-31"], "It must be a day"],
  [["search", "a", "--json", "--csv"], "cannot be used with"],
  [["match"], "--storylines"],
  [["demo", "--speed", "fast"], "It must be a number"],
])("wrong words (%j) end with 2, a hint and no stack trace", async (args, said) => {
  const { code, stdout, stderr } = await run(args);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("wrong settings are all named, before anything starts", async () => {
  const env = { THROUGHLINE_PORT: "many", THROUGHLINE_ALLOW: "127.0.0.1" };
  const { code, stderr } = await run(["search", "kursk"], { env });
  expect(code).toBe(2);
  expect(stderr).toContain("THROUGHLINE_PORT");
  expect(stderr).toContain("THROUGHLINE_ALLOW");
});

test("a filter does not care about settings", async () => {
  expect((await run(["extract"], { env: { THROUGHLINE_PORT: "many" } })).code).toBe(0);
});

test("reading where nothing is says where it looked and makes no folder", async () => {
  const folder = `${file("x", "")}-data`;
  const { code, stderr } = await run(["source", "list"], { env: { THROUGHLINE_DATA: folder } });
  expect(code).toBe(3);
  expect(stderr).toContain(folder);
  expect((await run(["source", "list"], { env: { THROUGHLINE_DATA: folder } })).code).toBe(3);
});

test("a database that does not answer is a failure, without its password", async () => {
  const { code, stderr } = await run(["search", "kursk"], {
    env: { DATABASE_URL: "postgres://me:secret@127.0.0.1:1/none" },
  });
  expect(code).toBe(1);
  expect(stderr).toContain("127.0.0.1:1/none");
  expect(stderr).not.toContain("secret");
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("status of a database that does not answer is not healthy", async () => {
  const { code, json } = await run(["status", "--json"], {
    env: { DATABASE_URL: "postgres://me:secret@127.0.0.1:1/none" },
  });
  expect(code).toBe(3);
  expect(json()).toMatchObject({ healthy: false, error: { code: "DATABASE_UNREACHABLE" } });
});
