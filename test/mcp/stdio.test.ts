import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, test } from "vitest";
import { connect } from "../../src/store/db.ts";
import { useDatabase } from "../helpers/postgres.ts";
import { aStoryline, manualClock } from "../helpers/store.ts";
import { serve } from "../http/served.ts";

const clock = manualClock();
const url = useDatabase();
const PROGRAM = join(import.meta.dirname, "../../dist/src/cli/main.js");

async function slugs(args: readonly string[], env: Record<string, string>): Promise<string> {
  const client = new Client({ name: "test", version: "1" });
  const command = {
    command: process.execPath,
    args: [PROGRAM, "mcp", ...args],
    env: { PATH: process.env.PATH!, ...env },
  };
  await client.connect(new StdioClientTransport(command));
  const { content } = (await client.callTool({ name: "list_storylines", arguments: {} })) as unknown as {
    content: { text: string }[];
  };
  await client.close();
  return content[0]!.text;
}

test("an assistant on this machine asks by standard input: the database here, or a server", async () => {
  const database = connect(url(), 2);
  const { db } = database;
  await aStoryline(db, "slug: strike\nname: The strike\nquery: strike", clock);
  expect(await slugs([], { DATABASE_URL: url(), THROUGHLINE_TOKEN: "correct-horse-battery-staple" })).toContain(
    '"strike"',
  );
  const http = await serve(db, clock);
  expect(await slugs(["--server", http.url], { THROUGHLINE_DATA: "/nothing/here" })).toContain('"strike"');
  await http.close();
  await database.close();
});
