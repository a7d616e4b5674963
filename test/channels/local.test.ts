import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sample } from "../core/alert-samples.ts";
import { useFarEnd } from "./far-end.ts";

const farEnd = useFarEnd();
const folder = mkdtempSync(join(tmpdir(), "throughline-channels-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a file grows by a line of JSON for each alert, readable by its owner alone", async () => {
  const { attempt } = farEnd();
  const path = join(folder, "alerts.jsonl");
  for (const name of ["figure", "injection"])
    expect(await attempt("file", { path }, sample(name))).toEqual({ outcome: "delivered" });
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    id: "msg_0123456789abcdef",
    type: "development",
    data: { alert: { id: "7" } },
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a folder that is not there is a fault to be mended, not a loss", async () => {
  await expect(farEnd().attempt("file", { path: join(folder, "none", "x") }, sample("figure"))).rejects.toThrow(
    /ENOENT/,
  );
});

test("a command is fed the body on its standard input, and none of the secrets of this process", async () => {
  const { attempt } = farEnd();
  const path = join(folder, "fed");
  process.env.PLANTED_SECRET = "planted";
  const command = `cat > ${path}; env > ${path}.env`;
  expect(await attempt("command", { command }, sample("injection"))).toEqual({ outcome: "delivered" });
  delete process.env.PLANTED_SECRET;
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ type: "development" });
  const env = readFileSync(`${path}.env`, "utf8");
  expect(env).toContain("THROUGHLINE_ID=msg_0123456789abcdef");
  expect(env).not.toContain("planted");
});

test("a command that fails says why and is tried again", async () => {
  const { attempt } = farEnd();
  expect(await attempt("command", { command: "echo broken >&2; exit 3" }, sample("figure"))).toMatchObject({
    outcome: "retry",
    excerpt: "exit 3: broken",
  });
  expect((await attempt("command", { command: "no-such-command-here" }, sample("figure"))).outcome).toBe("retry");
  expect(await attempt("command", { command: "true" }, sample("digest"))).toEqual({ outcome: "delivered" }); // it reads nothing
});
