import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { findBinaries, linkLibraries } from "../../src/store/embedded/binaries.ts";
import { type OpenDatabase, openDatabase } from "../../src/store/embedded/database.ts";
import { withClient } from "../../src/store/embedded/probe.ts";
import { startOf } from "../../src/store/embedded/process-id.ts";
import { newFolder, openInChild, serverPid } from "./embedded-child.ts";

const isRoot = process.getuid?.() === 0;
const own = (dataFolder: string): Promise<OpenDatabase> => openDatabase({ dataFolder, mode: "own" });
const write = (url: string): Promise<unknown> => withClient(url, (sql) => sql`create table kept as select 7 as n`);
const kept = async (url: string): Promise<unknown> => (await withClient(url, (sql) => sql`select n from kept`))[0]?.n;
const gone = async (pid: number): Promise<void> => {
  while (startOf(pid) !== undefined) await wait(10);
};

/** Data with a row in them whose server was killed, and the process that its postmaster.pid names. */
async function killedServer(folder: string): Promise<void> {
  const child = openInChild({ dataFolder: folder, mode: "own" });
  await write(String((await child.next()).url));
  await child.kill("SIGKILL");
  const pid = serverPid(folder);
  process.kill(pid, "SIGKILL");
  await gone(pid);
}

function setStalePid(folder: string, pid: number): void {
  const path = join(folder, "postgres", "postmaster.pid");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^\d+/, String(pid)));
}

test("a server lives in a folder with spaces and other letters, keeps its data, and leaves nothing running", async () => {
  const folder = newFolder("a folder с данными 데이터");
  const first = await own(folder);
  expect(first).toMatchObject({ where: `folder ${folder}`, owned: true, adopted: false });
  expect(first.where + first.url.replace(/:[^:@]*@/, "@")).not.toContain(
    JSON.parse(readFileSync(join(folder, "connection.json"), "utf8")).password,
  );
  await write(first.url);
  const pid = serverPid(folder);
  await first.close();
  expect(startOf(pid)).toBeUndefined();
  expect(readdirSync(folder).sort()).toEqual(["postgres", "postgres.log", "users"]);

  const second = await own(folder);
  expect(await kept(second.url)).toBe(7);
  await second.close();
  await second.close();
});

test("the server listens on the loopback address only, wants the password, and the files that hold it are private", async () => {
  const folder = newFolder();
  const database = await own(folder);
  for (const name of ["connection.json", "owner.lock", "postgres.log", "postgres/throughline.password"]) {
    expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  }
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const settings = await withClient(
    database.url,
    (sql) => sql`
    select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
      current_setting('max_connections') as connections, datlocprovider as provider, datlocale as locale,
      pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
  );
  expect(settings[0]).toEqual({
    addresses: "127.0.0.1",
    sockets: "",
    connections: "300",
    provider: "b",
    locale: "C.UTF-8",
    encoding: "UTF8",
  });
  const guess = new URL(database.url);
  guess.password = "guess";
  await expect(withClient(guess.href, (sql) => sql`select 1`)).rejects.toMatchObject({ code: "28P01" });
  await database.close();
});

test("the server of a killed owner is adopted, and stopped by the one who adopted it", async () => {
  const folder = newFolder();
  const child = openInChild({ dataFolder: folder, mode: "own" });
  await write(String((await child.next()).url));
  await child.kill("SIGKILL");
  const pid = serverPid(folder);
  expect(startOf(pid)).toBeDefined();

  const database = await own(folder);
  expect(database).toMatchObject({ owned: true, adopted: true });
  expect(serverPid(folder)).toBe(pid);
  expect(await kept(database.url)).toBe(7);
  await database.close();
  expect(startOf(pid)).toBeUndefined();
});

test("a killed server's data are recovered, whatever became of the pid in its postmaster.pid", async () => {
  const folder = newFolder();
  const bystander = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "ignore"] });
  const zombie = Number(await new Promise((resolve) => bystander.stdout.once("data", resolve)));
  for (const reuse of [undefined, bystander.pid, zombie, 0]) {
    if (existsSync(join(folder, "postgres"))) {
      const child = openInChild({ dataFolder: folder, mode: "own" });
      await child.next();
      await child.kill("SIGKILL");
      process.kill(serverPid(folder), "SIGKILL");
      await gone(serverPid(folder));
    } else await killedServer(folder);
    if (reuse !== undefined) setStalePid(folder, reuse);
    const database = await own(folder);
    expect([reuse, database.adopted, await kept(database.url)]).toEqual([reuse, false, 7]);
    await database.close();
  }
  expect(startOf(bystander.pid!)).toBeDefined(); // untouched
  bystander.kill();
});

test("a first start that was killed leaves nothing that stands in the way of the next", async () => {
  const folder = newFolder();
  const child = openInChild({ dataFolder: folder, mode: "own" });
  const unfinished = (): string[] =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith("postgres.new-")) : [];
  while (unfinished().every((name) => !existsSync(join(folder, name, "base")))) await wait(5);
  await child.kill("SIGKILL");
  expect(existsSync(join(folder, "postgres"))).toBe(false);
  const database = await own(folder);
  expect(unfinished()).toEqual([]);
  await database.close();
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s to the owner's process group leaves the server up until the owner closes",
  async (signal) => {
    const folder = newFolder();
    const child = openInChild({ dataFolder: folder, mode: "own" });
    await child.next();
    const pid = serverPid(folder);
    process.kill(-child.pid, signal);
    expect(await child.next()).toEqual({ closed: 42 }); // it asked the database after the signal
    expect(startOf(pid)).toBeUndefined();
  },
);

test("an owner that ends without closing still stops its server", async () => {
  const folder = newFolder();
  const database = `import { openDatabase } from ${JSON.stringify(`file://${join(process.cwd(), "dist/src/store/embedded/database.js")}`)};`;
  const program = `${database} await openDatabase({ dataFolder: process.argv[1], mode: "own" }); process.exit(1);`;
  expect(() => execFileSync(process.execPath, ["--input-type=module", "-e", program, folder])).toThrow();
  await gone(serverPid(folder));
  await (await own(folder)).close();
});

test("a server that dies is reported", async () => {
  const folder = newFolder();
  const database = await own(folder);
  process.kill(serverPid(folder), "SIGKILL");
  expect(await database.died).toMatchObject({ code: "POSTGRES_DIED", hint: expect.stringContaining("postgres.log") });
  await database.close();
});

test("data of another major version are refused, in words, and stay as they are", async () => {
  const folder = newFolder();
  await (await own(folder)).close();
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "16\n");
  await expect(own(folder)).rejects.toMatchObject({
    code: "POSTGRES_VERSION",
    message: `${folder}/postgres is of PostgreSQL 16, this program brings ${findBinaries().major}`,
  });
  expect(readFileSync(join(folder, "postgres", "PG_VERSION"), "utf8")).toBe("16\n");
});

test("a server that cannot start says why, and leaves the folder free", async () => {
  const folder = newFolder();
  await (await own(folder)).close();
  writeFileSync(join(folder, "postgres", "postgresql.conf"), "no_such_setting = 1\n");
  await expect(own(folder)).rejects.toMatchObject({
    code: "POSTGRES_FAILED",
    message: expect.stringContaining("no_such_setting"),
  });
  expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toEqual([]);
});

test("a platform without a bundled PostgreSQL is told to set DATABASE_URL", () => {
  expect(() => findBinaries("plan9", "vax")).toThrow(
    expect.objectContaining({ code: "NO_EMBEDDED_POSTGRES", hint: expect.stringContaining("DATABASE_URL") }),
  );
});

test("libraries that no install script linked are linked, and the program runs", () => {
  const installed = join(dirname(findBinaries().postgres), "../..");
  const copy = newFolder("package");
  cpSync(join(installed, "native"), join(copy, "native"), {
    recursive: true,
    filter: (from, to) => {
      const kind = lstatSync(from);
      if (kind.isFile()) linkSync(from, to); // 60 MB need not be copied
      return kind.isDirectory();
    },
  });
  const run = (): string =>
    execFileSync(join(copy, "native/bin/postgres"), ["--version"], { encoding: "utf8", stdio: "pipe" });
  expect(run).toThrow(/libicu/);
  linkLibraries(copy);
  linkLibraries(copy);
  expect(run()).toContain("PostgreSQL");
});

test.runIf(isRoot)("root runs the server in a folder that only root can enter", async () => {
  const folder = newFolder();
  chmodSync(join(folder, ".."), 0o700);
  const database = await own(folder);
  expect(statSync(join(folder, "postgres")).uid).toBe(0);
  await write(database.url);
  await database.close();
});

test.runIf(isRoot)(
  "root without user namespaces falls back to an account that reaches the folder, or says what to do",
  async () => {
    const folder = newFolder();
    const without = { ...process.env, PATH: "/nowhere" };
    const refused = openInChild({ dataFolder: folder, mode: "own" }, [], without);
    expect(await refused.next()).toMatchObject({ code: "ROOT_REFUSED", hint: expect.stringContaining("DATABASE_URL") });

    chmodSync(join(folder, ".."), 0o755);
    for (const adopted of [false, true]) {
      const child = openInChild({ dataFolder: folder, mode: "own" }, [], without);
      expect(await child.next()).toMatchObject({ owned: true, adopted });
      await child.kill("SIGKILL");
    }
    expect(statSync(join(folder, "postgres")).uid).not.toBe(0);
  },
);

test.runIf(isRoot && process.platform === "linux")("a full disk is named as such", async ({ skip }) => {
  const folder = newFolder();
  mkdirSync(folder);
  const mount = ["unshare", "--mount", "sh", "-c", `mount -t tmpfs -o size=12m tmpfs "$0" && exec "$@"`, folder];
  const child = openInChild({ dataFolder: folder, mode: "own" }, mount);
  const said = await child.next();
  skip(said.ended === true, "no right to mount");
  expect(said).toMatchObject({ code: "POSTGRES_FAILED", hint: expect.stringContaining("disk is full") });
});
