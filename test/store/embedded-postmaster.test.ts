import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readPostmaster, removeBrokenPostmaster } from "../../src/store/embedded/postmaster.ts";

const folders: string[] = [];
const aDataFolder = (said: string): { folder: string; file: string } => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-postmaster-"));
  folders.push(folder);
  const file = join(folder, "postmaster.pid");
  writeFileSync(file, said);
  return { folder, file };
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test.each(["", "0\n", "garbage\n", "-5\n"])(
  "a postmaster.pid of %j names nobody, and is removed for good",
  async (said) => {
    const { folder, file } = aDataFolder(said);
    expect(readPostmaster(folder)).toBeUndefined();
    expect(existsSync(file)).toBe(true);
    await removeBrokenPostmaster(folder);
    expect(existsSync(file)).toBe(false);
  },
);

test("a file that a starting server has made and not yet written is left to it", async () => {
  const { folder, file } = aDataFolder("");
  const removal = removeBrokenPostmaster(folder);
  writeFileSync(file, "4711\n/data\n1\n5432\n\n127.0.0.1\n1 2\nready   \n");
  await removal;
  expect(readFileSync(file, "utf8")).toContain("4711");
  expect(readPostmaster(folder)).toEqual({ pid: 4711, port: 5432, status: "ready" });
});
