/** Asking a PostgreSQL server whether it answers, and for a database of ours. */
import postgres from "postgres";
import { describeError } from "../../errors.ts";
import { ROLE } from "./program.ts";

/** The address of a database of an embedded server. The password is hexadecimal and needs no quoting. */
export function urlOf(port: number, password: string, database: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

/** Runs `work` on one connection of its own. */
export async function withClient<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const client = postgres(url, { max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => {} });
  try {
    return await work(client);
  } finally {
    await client.end({ timeout: 1 });
  }
}

/** Undefined when the database answers, else why not. */
export async function ask(url: string): Promise<string | undefined> {
  try {
    await withClient(url, (sql) => sql`select 1`);
    return undefined;
  } catch (error) {
    return `it does not answer: ${describeError(error)}`;
  }
}

/** Creates the database where it is missing. */
export async function ensureDatabase(port: number, password: string, name: string): Promise<void> {
  await withClient(urlOf(port, password, "postgres"), async (sql) => {
    const found = await sql`select from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  });
}
