import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { migrate } from "../../src/store/migrate.ts";

const names = ["migrate_fresh", "migrate_race", "migrate_newer", "migrate_broken"] as const;
const admin = postgres(inject("postgresUrl"), { max: 1, onnotice: () => {} });
const urlOf = (name: string) => Object.assign(new URL(inject("postgresUrl")), { pathname: `/${name}` }).href;

beforeAll(async () => {
  for (const name of names) await admin.unsafe(`create database ${name}`);
});
afterAll(async () => {
  for (const name of names) await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});

async function within<T>(name: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(urlOf(name), { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

test("an empty database gets the schema, and a second run changes nothing", async () => {
  await migrate(urlOf("migrate_fresh"));
  await migrate(urlOf("migrate_fresh"));
  const [row] = await within(
    "migrate_fresh",
    (sql) =>
      sql`select (select count(*)::int from definitions) as epochs, (select count(*)::int from settings where name = 'installation') as installations, to_regclass('bullmq.job')::text as queue`,
  );
  expect(row).toEqual({ epochs: 1, installations: 1, queue: "bullmq.job" });
});

test("daemons that start together migrate once", async () => {
  await Promise.all(Array.from({ length: 4 }, () => migrate(urlOf("migrate_race"))));
  expect(await within("migrate_race", (sql) => sql`select epoch::int from definitions`)).toEqual([{ epoch: 1 }]);
});

test("a database of a newer version is refused with what to do, and left as it is", async () => {
  await migrate(urlOf("migrate_newer"));
  await within(
    "migrate_newer",
    (sql) =>
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('from the future', 99999999999999)`,
  );
  await expect(migrate(urlOf("migrate_newer"))).rejects.toMatchObject({
    code: "NEWER_SCHEMA",
    hint: expect.stringContaining("version"),
  });
});

test("a migration that fails leaves nothing of itself", async () => {
  await within("migrate_broken", (sql) => sql`create table alerts (id int)`); // in the way of ours
  await expect(migrate(urlOf("migrate_broken"))).rejects.toMatchObject({ code: "MIGRATION_FAILED" });
  expect(
    await within("migrate_broken", (sql) => sql`select tablename from pg_tables where schemaname = 'public'`),
  ).toEqual([{ tablename: "alerts" }]);
});
