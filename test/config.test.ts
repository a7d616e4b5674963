import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { UsageError } from "../src/errors.ts";

test("without settings there are good defaults", () => {
  expect(readConfig({})).toMatchObject({
    dataFolder: resolve(".throughline"),
    host: "127.0.0.1",
    port: 8420,
    hostDelayMs: 1_000,
    pollMinSeconds: 300,
    keepPages: "matched",
    starter: true,
    allow: [],
  });
  expect(readConfig({}).databaseUrl).toBeUndefined();
});

test("an empty variable counts as unset", () => {
  expect(readConfig({ DATABASE_URL: "", REDIS_URL: " ", THROUGHLINE_PORT: "" })).toMatchObject({ port: 8420 });
  expect(readConfig({ DATABASE_URL: "" }).databaseUrl).toBeUndefined();
});

test("every wrong setting is named at once, with what is right", () => {
  const wrong = {
    DATABASE_URL: "mysql://x",
    REDIS_URL: "localhost",
    THROUGHLINE_PORT: "eighty",
    THROUGHLINE_TOKEN: "short",
    THROUGHLINE_ALLOW: "127.0.0.1",
    THROUGHLINE_HOST_DELAY_MS: "-1",
    THROUGHLINE_KEEP_PAGES: "some",
    THROUGHLINE_STARTER: "maybe",
    THROUGHLINE_LOG: "loud",
    THROUGHLINE_PUBLIC_URL: "ftp://x",
  };
  const error = (() => {
    try {
      readConfig(wrong);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(UsageError);
  for (const name of Object.keys(wrong)) expect((error as Error).message).toContain(`${name}:`);
  expect((error as Error).message).toContain("127.0.0.1");
});

test("a setting may come from a file, and not from both", () => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-config-"));
  const file = join(folder, "token");
  writeFileSync(file, "a-token-from-a-file\n");
  expect(readConfig({ THROUGHLINE_TOKEN_FILE: file }).token).toBe("a-token-from-a-file");
  expect(() => readConfig({ THROUGHLINE_TOKEN_FILE: file, THROUGHLINE_TOKEN: "another-token-here" })).toThrow(/both/);
  expect(() => readConfig({ THROUGHLINE_TOKEN_FILE: join(folder, "none") })).toThrow(/cannot read/);
  rmSync(folder, { recursive: true });
});

test("a password in a wrong DATABASE_URL is not repeated in the message", () => {
  expect(() => readConfig({ DATABASE_URL: "mysql://me:hunter22@db/x" })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining("hunter22") }),
  );
});

test("the shortest interval may not be longer than the longest", () => {
  expect(() => readConfig({ THROUGHLINE_POLL_MIN_S: "100", THROUGHLINE_POLL_MAX_S: "50" })).toThrow(
    /THROUGHLINE_POLL_MIN_S/,
  );
});
