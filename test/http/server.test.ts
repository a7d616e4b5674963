import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { HttpDeps } from "../../src/http/deps.ts";
import { startHttp } from "../../src/http/server.ts";
import type { Log } from "../../src/log.ts";
import { manualClock, useStore } from "../helpers/store.ts";
import { ask, serve } from "./served.ts";

const clock = manualClock();
const store = useStore(clock);

/** A log that keeps what it is told. */
function kept(): { log: Log; lines: unknown[][] } {
  const lines: unknown[][] = [];
  const write = (...said: unknown[]) => void lines.push(said);
  return { log: { debug: write, info: write, warn: write, error: write } as Log, lines };
}

test("a server open to others does not start without a token", async () => {
  for (const host of ["0.0.0.0", "::", "192.168.1.5", "example.org"]) {
    const started = serve(store().db, clock, { env: { THROUGHLINE_HOST: host } });
    await expect(started).rejects.toMatchObject({
      code: "PUBLIC_WITHOUT_TOKEN",
      hint: expect.stringContaining("THROUGHLINE_TOKEN"),
    });
  }
  const http = await serve(store().db, clock, {
    env: { THROUGHLINE_HOST: "0.0.0.0", THROUGHLINE_TOKEN: "sixteen-letters-or-more" },
  });
  expect(http.url).toBe(`http://127.0.0.1:${http.port}`);
  expect((await ask(http.url, "/livez")).status).toBe(200);
  await http.close();
});

test("a port in use and an address of another machine are named with what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const deps = { db: store().db, clock, config: readConfig({}), log: kept().log, port } as unknown as HttpDeps;
  await expect(startHttp({ ...deps, host: "127.0.0.1" })).rejects.toMatchObject({
    code: "PORT_IN_USE",
    message: expect.stringContaining(String(port)),
    hint: expect.stringContaining("THROUGHLINE_PORT"),
  });
  const withToken = { ...deps, config: readConfig({ THROUGHLINE_TOKEN: "sixteen-letters-or-more" }) };
  await expect(startHttp({ ...withToken, host: "192.0.2.1" })).rejects.toMatchObject({ code: "HOST_UNKNOWN" });
  other.close();
});

test("closing does not wait for connections that are kept alive", async () => {
  const http = await serve(store().db, clock);
  const agent = new Agent({ keepAlive: true });
  const sent = request({ host: "127.0.0.1", port: http.port, path: "/livez", agent }).end();
  const [response] = await once(sent, "response");
  response.resume();
  await once(response, "end");
  const silent = connect(http.port, "127.0.0.1"); // never asks anything
  await once(silent, "connect");
  const ended = once(silent, "close");
  silent.resume();
  await http.close();
  await ended;
  agent.destroy();
  await expect(ask(http.url, "/livez")).rejects.toThrow();
});

test("every unknown route is a problem that points at the list of routes", async () => {
  const http = await serve(store().db, clock);
  for (const [method, path] of [
    ["GET", "/v2"],
    ["GET", "/v1/"],
    ["PATCH", "/v1/sources"],
    ["GET", "/s/kursk"],
    ["POST", "/"],
    ["GET", "/../etc/passwd"],
    ["GET", "/style.css/x"],
  ] as const) {
    const { status, json, headers } = await ask(http.url, path, { method });
    expect([path, status, headers["content-type"]]).toEqual([path, 404, "application/problem+json"]);
    expect(json).toMatchObject({
      type: "about:blank",
      title: "Not Found",
      status: 404,
      code: "NOT_FOUND",
      hint: expect.stringContaining("/docs"),
    });
  }
  await http.close();
});

test("what nobody foresaw is a 500 without a word of what is inside, logged once without parameters", async () => {
  const { log, lines } = kept();
  const broken = new Proxy(
    {},
    {
      get() {
        throw new DrizzleQueryError("insert into channels", ["planted-parameter"], new Error("the disk is full"));
      },
    },
  ) as HttpDeps["db"];
  const http = await serve(broken, clock, { log });
  const { status, json, body, headers } = await ask(http.url, "/v1/sources");
  expect([status, json.code, headers["content-type"]]).toEqual([500, "INTERNAL", "application/problem+json"]);
  expect(body).not.toMatch(/disk|insert|planted|drizzle|at /i);
  expect(lines).toHaveLength(1);
  expect(JSON.stringify(lines)).toContain("the disk is full");
  expect(JSON.stringify(lines)).not.toContain("planted-parameter");
  await http.close();
});

test("what is no HTTP request is answered and does not stop the server", async () => {
  const http = await serve(store().db, clock);
  for (const bytes of [
    "nonsense\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
    "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(70_000)}\r\n\r\n`,
    "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n",
  ]) {
    const socket = connect(http.port, "127.0.0.1").setEncoding("utf8");
    socket.write(bytes);
    let answer = "";
    for await (const chunk of socket) {
      answer += chunk;
      if (answer.includes("\r\n\r\n")) break;
    }
    expect([bytes.slice(0, 40), answer.slice(0, 12)]).toEqual([
      bytes.slice(0, 40),
      expect.stringMatching(/^HTTP\/1\.1 40[03]$/),
    ]);
  }
  expect((await ask(http.url, "/livez")).status).toBe(200);
  await http.close();
});
