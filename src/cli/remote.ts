/** A Throughline elsewhere, at the address that the command line names. */
import { UsageError } from "../errors.ts";
import { askThrough } from "../mcp/ask.ts";
import type { Ask } from "../mcp/tools.ts";

/** @throws {UsageError} BAD_URL */
export function askServer(server: string, token: string | undefined): Ask {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
    throw new UsageError("BAD_URL", `--server: not a web address: ${server.slice(0, 200)}`, {
      hint: "give it as in https://news.example.org",
    });
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return askThrough((path) => fetch(new URL(path, server), { headers }));
}
