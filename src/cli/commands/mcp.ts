/** `throughline mcp`: the Model Context Protocol over standard input and output, for an assistant on this machine. */
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Command } from "commander";
import type { DiscoveryTools } from "../../discovery/document.ts";
import { UsageError } from "../../errors.ts";
import { createApp } from "../../http/app.ts";
import { createLog } from "../../log.ts";
import { askThrough } from "../../mcp/ask.ts";
import { createMcpServer } from "../../mcp/server.ts";
import type { Ask } from "../../mcp/tools.ts";
import { createMonitors } from "../../store/monitors.ts";
import { EXIT, type ExitCode, ends, examples } from "../command.ts";
import { type Data, withDatabase } from "../context.ts";
import { say } from "../output.ts";
import { askServer } from "../remote.ts";
import { version } from "../version.ts";
import { withTools } from "./source-discover.ts";

interface McpOptions {
  readonly server?: string;
  readonly token?: string;
}

export function defineMcp(command: Command): void {
  command
    .option("--server <url>", "ask a Throughline elsewhere, not the data folder here")
    .option("--token <token>", "with --server: its token; a token of scope read is enough")
    .action(ends(mcp));
  examples(command, "mcp", "mcp --server https://news.example.org --token tl_...");
}

async function mcp({ server, token }: McpOptions): Promise<ExitCode> {
  if (server !== undefined) return serve(askServer(server, token));
  if (token !== undefined)
    throw new UsageError("USAGE", "--token goes with --server", { hint: "without --server no token is needed" });
  return withDatabase("read", (data) => withTools((discovery) => serve(askHere(data, discovery))));
}

/** The API itself, without a port. Whoever may read the data folder needs no token. */
function askHere({ db, config: { token: _, ...config }, clock }: Data, discovery: DiscoveryTools): Ask {
  const app = createApp({
    db,
    config,
    clock,
    log: createLog({ level: "silent" }),
    version: version(),
    monitors: createMonitors(() => {}),
    discovery,
    health: async () => ({ ok: true, checks: [] }),
    host: config.host,
    port: config.port,
  });
  return askThrough((path) =>
    app.request(new Request(new URL(path, "http://localhost"), { headers: { host: "localhost" } })),
  );
}

/** Until the assistant closes our standard input. */
async function serve(ask: Ask): Promise<ExitCode> {
  const handle = serveStdio(() => createMcpServer(version(), ask), { onerror: (error) => say(error.message) });
  await new Promise((resolve) => process.stdin.once("end", resolve).once("close", resolve));
  await handle.close();
  return EXIT.ok;
}
