import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../src/store/db.ts";
import { useDatabase } from "../helpers/postgres.ts";
import { startRedis, type TestRedis } from "../helpers/redis.ts";
import { runOn } from "./run.ts";

const url = useDatabase();
const throughline = runOn(url);
const server = createServer((_, response) => response.writeHead(404).end());
let taken = "";
let redis: TestRedis | undefined;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  taken = String((server.address() as AddressInfo).port);
  redis = await startRedis();
});

afterAll(async () => {
  server.close();
  await redis?.stop();
});

interface Checks {
  readonly ok: boolean;
  readonly checks: { name: string; ok: boolean; detail: string; mend?: string }[];
}

async function doctor(env: Record<string, string> = {}): Promise<{ code: number | null; found: Checks }> {
  const { code, json } = await throughline(["doctor", "--json"], { env: { THROUGHLINE_PORT: "0", ...env } });
  return { code, found: json() as Checks };
}

test("doctor finds nothing wrong where nothing is", async () => {
  const { code, found } = await doctor();
  expect(found.checks.filter((check) => !check.ok)).toEqual([]);
  expect(code).toBe(0);
  expect(found.checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["node", "database", "clock", "queue", "port"]),
  );
});

test.each([
  ["settings", () => ({ THROUGHLINE_POLL_MIN_S: "x" })],
  ["port", () => ({ THROUGHLINE_PORT: taken })],
  ["queue", () => ({ REDIS_URL: "redis://127.0.0.1:1" })],
  ["database", () => ({ DATABASE_URL: "postgres://x:hush@127.0.0.1:1/x" })],
])("doctor says what is wrong with the %s and how to mend it", async (name, env) => {
  const { code, found } = await doctor(env());
  expect(code).toBe(3);
  expect(found.checks.filter((check) => !check.ok)).toEqual([
    { name, ok: false, detail: expect.any(String), mend: expect.any(String) },
  ]);
  expect(JSON.stringify(found)).not.toContain("hush");
});

test("a Redis that may forget jobs is a fault", async (context) => {
  if (redis === undefined) return context.skip("redis-server is not installed");
  expect((await doctor({ REDIS_URL: redis.url })).code).toBe(0);
  const { Redis } = await import("ioredis");
  const client = new Redis(redis.url);
  await client.config("SET", "maxmemory-policy", "allkeys-lru");
  client.disconnect();
  const { code, found } = await doctor({ REDIS_URL: redis.url });
  expect(code).toBe(3);
  expect(found.checks.find(({ name }) => name === "queue")).toMatchObject({
    ok: false,
    detail: expect.stringContaining("allkeys-lru"),
  });
});

test("rows that nobody will touch again are found", async () => {
  const { db, close } = connect(url(), 1);
  await throughline(["channel", "add", "terminal"]);
  await db.execute(sql`update channels set state = 'disabled', reason = 'gone'`);
  await close();
  const { code, found } = await doctor();
  expect(code).toBe(3);
  expect(found.checks.find(({ name }) => name === "channels")).toMatchObject({
    ok: false,
    detail: "disabled: terminal",
  });
});

test("migrate says where it has been", async () => {
  expect(await throughline(["migrate"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(new URL(url()).pathname),
  });
});

test("a database of a newer version is refused with how to go on", async () => {
  const { db, close } = connect(url(), 1);
  await db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`);
  const refused = await throughline(["source", "list"]);
  await db.execute(sql`delete from drizzle.__drizzle_migrations where hash = 'later'`);
  await close();
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/newer version[\s\S]*hint: /) });
});
