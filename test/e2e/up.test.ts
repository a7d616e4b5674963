import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, expect, inject, test } from "vitest";
import { cloneTemplate } from "../helpers/postgres.ts";
import { articlePage, rss, startSite } from "../helpers/site.ts";

const CLI = resolve("dist/src/cli/main.js");
const folders: string[] = [];
const running: ChildProcess[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "throughline-up-"));
  folders.push(made);
  return made;
}

interface Run {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly exit: Promise<number | null>;
}

function throughline(args: readonly string[], env: Record<string, string>): Run {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env.PATH, THROUGHLINE_STARTER: "off", THROUGHLINE_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (chunk) => (said += chunk));
  return { child, said: () => said, exit: once(child, "exit").then(([code]) => code as number | null) };
}

async function until(what: string, run: Run, look: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await look())) {
    if (run.child.exitCode !== null || Date.now() > end) throw new Error(`${what}: ${run.said()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Runs `up` until it is ready. @returns its page's address */
async function up(env: Record<string, string>, command: readonly string[] = ["up"]): Promise<Run & { url: string }> {
  const run = throughline(command, env);
  await until("it never got ready", run, () => /ready: (http:\S+)/.test(run.said()));
  return { ...run, url: /ready: (http:\S+)/.exec(run.said())![1]! };
}

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
});
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

test("it gets ready, serves its page, refuses a second one by the first one's pid, and a signal ends it cleanly", async () => {
  const data = join(folder(), "data");
  const first = await up({ THROUGHLINE_DATA: data });
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  expect(await (await fetch(first.url)).text()).toContain("Throughline");
  const second = throughline(["up"], { THROUGHLINE_DATA: data });
  expect(await second.exit).toBe(1);
  expect(second.said()).toContain(String(first.child.pid));
  expect(second.said()).not.toMatch(/^\s+at /m);
  first.child.kill("SIGINT");
  expect(await first.exit).toBe(0);
  expect(existsSync(join(data, "postgres/postmaster.pid"))).toBe(false);
});

test("killed, it starts again on the same data and goes on", async () => {
  const data = join(folder(), "data");
  const first = await up({ THROUGHLINE_DATA: data });
  first.child.kill("SIGKILL");
  await first.exit;
  const second = await up({ THROUGHLINE_DATA: data });
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
});

test("a port in use is named, with the setting that changes it, and nothing is left running", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = String((server.address() as { port: number }).port);
  const data = join(folder(), "data");
  const run = throughline(["up"], { THROUGHLINE_DATA: data, THROUGHLINE_PORT: port });
  expect(await run.exit).toBe(1);
  expect(run.said()).toContain(port);
  expect(run.said()).toContain("THROUGHLINE_PORT");
  expect(existsSync(join(data, "postgres/postmaster.pid"))).toBe(false);
  server.close();
});

test("wrong settings are all named, with exit code 2", async () => {
  const run = throughline(["up"], {
    THROUGHLINE_PORT: "eighty",
    THROUGHLINE_POLL_MIN_S: "0",
    THROUGHLINE_DATA: folder(),
  });
  expect(await run.exit).toBe(2);
  for (const name of ["THROUGHLINE_PORT", "THROUGHLINE_POLL_MIN_S"]) expect(run.said()).toContain(name);
  expect(run.said()).not.toMatch(/^\s+at /m);
});

test("a data folder that cannot be written is named", async () => {
  const file = join(folder(), "a-file");
  writeFileSync(file, "in the way");
  const run = throughline(["up"], { THROUGHLINE_DATA: file });
  expect(await run.exit).toBe(1);
  expect(run.said()).toContain(file);
  if (process.getuid?.() === 0) return; // nothing is closed to root
  const closed = folder();
  chmodSync(closed, 0o500);
  const other = throughline(["up"], { THROUGHLINE_DATA: join(closed, "data") });
  expect(await other.exit).toBe(1);
  expect(other.said()).toContain(closed);
});

test("a database of a newer version is refused with what to do", async () => {
  const database = await cloneTemplate(inject("postgresUrl"));
  const sql = postgres(database.url, { max: 1 });
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`;
  await sql.end();
  const run = throughline(["up"], { DATABASE_URL: database.url });
  expect(await run.exit).toBe(1);
  expect(run.said()).toMatch(/newer version/);
  await database.drop();
});

test("a database that cannot be reached is named without its password", async () => {
  const run = throughline(["up"], { DATABASE_URL: "postgres://me:hunter22@127.0.0.1:1/none" });
  expect(await run.exit).toBe(1);
  expect(run.said()).toContain("127.0.0.1:1");
  expect(run.said()).not.toContain("hunter22");
});

test("worker and api as processes of their own do what up does", async () => {
  const database = await cloneTemplate(inject("postgresUrl"));
  const site = await startSite();
  site.on("/feed", rss(site, [{ path: "/1", title: "One" }]));
  site.on(
    "/1",
    articlePage({ title: "One", text: "The text of the only article here, long enough to be read as one by anybody." }),
  );
  const env = {
    DATABASE_URL: database.url,
    THROUGHLINE_ALLOW: site.host,
    THROUGHLINE_POLL_MIN_S: "1",
    THROUGHLINE_HOST_DELAY_MS: "10",
  };
  const api = await up(env, ["api"]);
  const worker = throughline(["worker"], env);
  await until("the worker is not seen", worker, async () => (await fetch(`${api.url}/readyz`)).ok);
  const added = await fetch(`${api.url}/v1/sources`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url: `${site.url}/feed` }),
  });
  expect(added.status).toBe(201);
  await until("the article is not stored", worker, async () => {
    const { items } = (await (await fetch(`${api.url}/v1/articles`)).json()) as {
      items: { title?: string; version: number }[];
    };
    return items.some((article) => article.title === "One" && article.version === 1);
  });
  for (const run of [worker, api]) {
    run.child.kill("SIGTERM");
    expect(await run.exit).toBe(0);
  }
  await site.close();
  await database.drop();
});

test("worker and api without a daemon or a database say what they need", async () => {
  for (const command of ["worker", "api"]) {
    const run = throughline([command], { THROUGHLINE_DATA: join(folder(), "none") });
    expect(await run.exit).toBe(1);
    expect(run.said()).toMatch(/throughline up.*DATABASE_URL/s);
  }
  const unknown = throughline(["worker", "--queues", "host,nonsense"], { THROUGHLINE_DATA: folder() });
  expect(await unknown.exit).toBe(2);
  expect(unknown.said()).toContain("nonsense");
});
