/** `/mcp`: the Model Context Protocol over Streamable HTTP, without sessions. What it asks, it asks with the key of whoever asks it. */
import { createMcpHandler } from "@modelcontextprotocol/server";
import { Hono } from "hono";
import { describeError } from "../errors.ts";
import { askThrough } from "../mcp/ask.ts";
import { createMcpServer } from "../mcp/server.ts";
import type { HttpDeps } from "./deps.ts";

const KEYS = ["authorization", "cookie", "host"];

/** @param api answers requests as the outside would get them, tokens and all */
export function mcpRoutes({ version, log }: HttpDeps, api: (request: Request) => Response | Promise<Response>): Hono {
  return new Hono().all("/mcp", (c) => {
    const headers = new Headers(KEYS.flatMap((name) => (c.req.header(name) ? [[name, c.req.header(name)!]] : [])));
    const ask = askThrough((path) => api(new Request(new URL(path, c.req.url), { headers })));
    const handler = createMcpHandler(() => createMcpServer(version, ask), {
      onerror: (error) => log.debug({ error: describeError(error) }, "an MCP request failed"),
    });
    return handler.fetch(c.req.raw);
  });
}
