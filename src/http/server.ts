/** The HTTP server: API, feeds and the page, on one port. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener, RequestError } from "@hono/node-server";
import { ThroughlineError, UsageError } from "../errors.ts";
import { isLoopback, localUrl } from "./address.ts";
import { createApp } from "./app.ts";
import type { HttpDeps } from "./deps.ts";
import { PROBLEM_TYPE, problem, problemBody } from "./problem.ts";

export type { Health, HttpDeps } from "./deps.ts";

export interface RunningHttp {
  /** Where a browser on this machine finds it. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** A long search stands in the address: a query of 5,000 Korean letters, percent-encoded, fits. */
const MAX_HEADER_BYTES = 64 * 1024;
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 } as const;
/** What is still being answered when the server closes gets this long. */
const GRACE_MS = 2_000;

/**
 * Listens, and answers until closed.
 *
 * @throws {UsageError} PUBLIC_WITHOUT_TOKEN before anything listens
 * @throws {ThroughlineError} PORT_IN_USE, PORT_FORBIDDEN, HOST_UNKNOWN
 */
export async function startHttp(deps: HttpDeps): Promise<RunningHttp> {
  const { host, port, config } = deps;
  if (config.token === undefined && !isLoopback(host)) {
    throw new UsageError(
      "PUBLIC_WITHOUT_TOKEN",
      `without a token only this machine is served, and ${host} is open to others`,
      {
        hint: "set THROUGHLINE_TOKEN (16 characters or more), or THROUGHLINE_HOST=127.0.0.1",
      },
    );
  }
  const app = createApp(deps);
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, ...TIMEOUTS },
    getRequestListener(app.fetch, { errorHandler: (error) => malformed(error, deps) }),
  );
  server.on("clientError", answerClientError);
  await listen(server, host, port);
  const actual = (server.address() as AddressInfo).port;
  return { url: localUrl(host, actual), port: actual, close: () => close(server) };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen({ host: host.replace(/^\[(.*)\]$/, "$1"), port }, resolve);
  });
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): ThroughlineError {
  switch (cause.code) {
    case "EADDRINUSE":
      return new ThroughlineError("PORT_IN_USE", `port ${port} on ${host} is in use by another program`, {
        cause,
        hint: "set THROUGHLINE_PORT to a free port, or to 0 for any",
      });
    case "EACCES":
      return new ThroughlineError("PORT_FORBIDDEN", `this user may not listen on port ${port} of ${host}`, {
        cause,
        hint: "set THROUGHLINE_PORT to 1024 or more",
      });
    default:
      return new ThroughlineError("HOST_UNKNOWN", `cannot listen on ${host}, port ${port}`, {
        cause,
        hint: "set THROUGHLINE_HOST to an address of this machine",
      });
  }
}

/** Idle connections end at once, the others with their answer, or without it when that takes too long. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A request that never became one (no Host, a broken address). */
async function malformed(error: unknown, { log }: HttpDeps): Promise<Response> {
  if (error instanceof RequestError) return problem({ status: 400, code: "BAD_REQUEST", detail: error.message });
  log.error({ error: error instanceof Error ? error.message : String(error) }, "a request failed");
  return problem({
    status: 500,
    code: "INTERNAL",
    detail: "the request failed here",
    hint: "the log of the server says why",
  });
}

/** What Node's parser refused. Headers that are too long are a search that is too long: 400, as for every other wrong search. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const [status, line, detail] =
    error.code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? [408, "408 Request Timeout", "the request came too slowly"]
      : [400, "400 Bad Request", detailOf(error)];
  const body = problemBody({ status, code: status === 408 ? "TOO_SLOW" : "BAD_REQUEST", detail });
  socket.end(
    `HTTP/1.1 ${line}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const detailOf = (error: NodeJS.ErrnoException): string =>
  error.code === "HPE_HEADER_OVERFLOW"
    ? `address and headers together are longer than ${MAX_HEADER_BYTES} bytes`
    : "this is no HTTP request";
