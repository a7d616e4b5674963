import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { openDatabase } from "../../src/store/embedded/database.ts";
import { ask, withClient } from "../../src/store/embedded/probe.ts";
import { startOf } from "../../src/store/embedded/process-id.ts";
import { newFolder, openInChild, serverPid } from "./embedded-child.ts";

test("a second owner is refused and told the process of the first", async () => {
  const dataFolder = newFolder();
  const first = openInChild({ dataFolder, mode: "own" });
  await first.next();
  await expect(openDatabase({ dataFolder, mode: "own" })).rejects.toMatchObject({
    code: "ALREADY_RUNNING",
    message: `Throughline already runs on ${dataFolder} (process ${first.pid})`,
    hint: expect.stringContaining(`kill ${first.pid}`),
  });
});

test("of two owners that start at once on a new folder, one runs and the other is refused", async () => {
  const dataFolder = newFolder();
  const starters = [1, 2, 3].map(() => openInChild({ dataFolder, mode: "own" }));
  const said = await Promise.all(starters.map((starter) => starter.next()));
  expect(said.filter(({ url }) => url !== undefined)).toHaveLength(1);
  expect(said.filter(({ code }) => code === "ALREADY_RUNNING")).toHaveLength(2);
});

test("a command uses the server of the owner and leaves it running", async () => {
  const dataFolder = newFolder();
  const owner = openInChild({ dataFolder, mode: "own" });
  const { url } = await owner.next();
  const command = await openDatabase({ dataFolder, mode: "use", create: false });
  expect(command).toMatchObject({ url, owned: false, adopted: true });
  await command.close();
  expect(await ask(String(url))).toBeUndefined();
});

test("a command without an owner runs the server for as long as it takes", async () => {
  const dataFolder = newFolder();
  const command = await openDatabase({ dataFolder, mode: "use" });
  expect(command).toMatchObject({ owned: true, adopted: false });
  const pid = serverPid(dataFolder);
  await command.close();
  expect(startOf(pid)).toBeUndefined();
});

test("of two commands at once on a new folder both work, and the last one stops the server", async () => {
  const dataFolder = newFolder();
  const [one, two] = [openInChild({ dataFolder, mode: "use" }), openInChild({ dataFolder, mode: "use" })];
  const [first, second] = await Promise.all([one.next(), two.next()]);
  expect(second.url).toBe(first.url);
  const pid = serverPid(dataFolder);
  await one.kill("SIGTERM");
  expect(await one.next()).toEqual({ closed: 42 });
  expect(startOf(pid)).toBeDefined();
  await two.kill("SIGTERM");
  expect(await two.next()).toEqual({ closed: 42 });
  expect(startOf(pid)).toBeUndefined();
});

test("an owner may start while a command runs, and stop before it ends", async () => {
  const dataFolder = newFolder();
  const command = await openDatabase({ dataFolder, mode: "use" });
  const owner = await openDatabase({ dataFolder, mode: "own" });
  expect(owner).toMatchObject({ owned: true, adopted: true });
  await owner.close();
  expect(await ask(command.url)).toBeUndefined();
  const pid = serverPid(dataFolder);
  await command.close();
  expect(startOf(pid)).toBeUndefined();
});

test("a command that was killed does not keep the server from stopping", async () => {
  const dataFolder = newFolder();
  const killed = openInChild({ dataFolder, mode: "use" });
  await killed.next();
  const other = await openDatabase({ dataFolder, mode: "use" });
  await killed.kill("SIGKILL");
  const pid = serverPid(dataFolder);
  await other.close();
  expect(startOf(pid)).toBeUndefined();
  expect(readdirSync(join(dataFolder, "users"))).toEqual([]);
});

test("a reading command makes nothing, and names the folder in which it looked", async () => {
  const dataFolder = newFolder();
  const reading = { dataFolder, mode: "use", create: false } as const;
  await expect(openDatabase(reading)).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: expect.stringContaining(dataFolder),
  });
  expect(existsSync(dataFolder)).toBe(false);
  mkdirSync(dataFolder);
  await expect(openDatabase(reading)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(readdirSync(dataFolder)).toEqual([]);
});

test("a part that never runs the server joins the owner's, and without an owner says so", async () => {
  const dataFolder = newFolder();
  const join = { dataFolder, mode: "join" } as const;
  await expect(openDatabase(join)).rejects.toMatchObject({
    code: "NO_SERVER",
    message: expect.stringContaining(dataFolder),
  });
  expect(existsSync(dataFolder)).toBe(false);
  const owner = openInChild({ dataFolder, mode: "own" });
  const { url } = await owner.next();
  const joined = await openDatabase(join);
  expect(joined).toMatchObject({ url, owned: false });
  await joined.close();
});

test("a file where the folder should be, or above it, is named", async () => {
  const file = newFolder("file");
  writeFileSync(file, "mine");
  for (const dataFolder of [file, join(file, "data")]) {
    for (const mode of ["own", "use"] as const) {
      await expect(openDatabase({ dataFolder, mode })).rejects.toMatchObject({
        code: "BAD_FOLDER",
        message: expect.stringContaining(dataFolder),
        hint: expect.stringContaining("a file is in the way"),
      });
    }
  }
});

test.skipIf(process.getuid?.() === 0)("a folder without the right to write is named", async () => {
  const dataFolder = newFolder();
  mkdirSync(dataFolder, { mode: 0o500 });
  await expect(openDatabase({ dataFolder, mode: "own" })).rejects.toMatchObject({
    code: "BAD_FOLDER",
    hint: expect.stringContaining("right to write"),
  });
  chmodSync(dataFolder, 0o700);
});

test("with a database of the user's own no folder is touched, and its password is shown nowhere", async () => {
  const dataFolder = newFolder();
  const databaseUrl = inject("postgresUrl");
  const database = await openDatabase({ databaseUrl, dataFolder, mode: "own" });
  expect(await withClient(database.url, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }]);
  expect(database).toMatchObject({ where: `database ${new URL(databaseUrl).host}/postgres`, adopted: false });
  await database.close();
  expect(await ask(databaseUrl)).toBeUndefined();
  expect(existsSync(dataFolder)).toBe(false);
});

test("a database of the user's own that does not answer is named without its password", async () => {
  const url = new URL(inject("postgresUrl"));
  url.pathname = "/no_such_database";
  const trouble = await openDatabase({ databaseUrl: url.href, dataFolder: newFolder(), mode: "own" }).catch(
    (error) => error,
  );
  expect(trouble).toMatchObject({
    code: "DATABASE_UNREACHABLE",
    message: expect.stringContaining(`${url.host}/no_such_database`),
  });
  expect(trouble.message).not.toContain(url.password);
});
