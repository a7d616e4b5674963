import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { retryAfterMs } from "../../src/core/retry-after.ts";
import { describeError } from "../../src/errors.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { pour, startRawServer } from "./raw-server.ts";

const WEEK_MS = 7 * 86_400_000;
let site: Site;
let fetcher: Fetcher;
beforeAll(async () => {
  site = await startSite();
  fetcher = createFetcher({ allow: parseAllowList(site.host), userAgent: "Throughline/1 (test)", clock: systemClock });
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});

test("a request has these headers and no others, and its address is not touched", async () => {
  site.on("/feed", { body: "x" });
  await fetcher.get(`${site.url}/feed?b=2&a=%7e&&c`, { accept: "application/rss+xml", maxBytes: 10 });
  const { headers } = site.requests.at(-1)!;
  expect(headers).toEqual({
    host: site.host,
    connection: "keep-alive",
    accept: "application/rss+xml",
    "accept-encoding": "gzip, br",
    "user-agent": "Throughline/1 (test)",
  });
});

test("validators go back byte for byte, and one that cannot be sent is left out", async () => {
  site.on("/feed", { body: "x" });
  const sent = { "if-none-match": 'W/"a,b" garbage', "if-modified-since": "garbage" };
  await fetcher.get(`${site.url}/feed`, { accept: "*/*", maxBytes: 10, headers: sent });
  expect(site.requests.at(-1)!.headers).toMatchObject(sent);
  for (const odd of ['"한국"', '"a\r\nx-evil: 1"', '"\u0000"']) {
    expect(
      (await fetcher.get(`${site.url}/feed`, { accept: "*/*", maxBytes: 10, headers: { "if-none-match": odd } }))
        .status,
    ).toBe(200);
    expect(site.requests.at(-1)!.headers).not.toHaveProperty("if-none-match");
    expect(site.requests.at(-1)!.headers).not.toHaveProperty("x-evil");
  }
});

test("connections are used again for the next requests to a host", async () => {
  let connections = 0;
  const server = createServer((_, response) => response.writeHead(404).end("none"));
  server.on("connection", () => connections++).listen(0, "127.0.0.1");
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const asking = createFetcher({ allow: parseAllowList(host), userAgent: "x", clock: systemClock });
  for (let n = 0; n < 10; n++)
    expect((await asking.get(`http://${host}/`, { accept: "*/*", maxBytes: 10 })).status).toBe(404);
  expect(connections).toBeLessThanOrEqual(2);
  await asking.close();
  server.close();
});

test("Retry-After without a zone, in old forms and in absurd ones", () => {
  const now = new Date("2025-01-01T00:00:00Z");
  for (const said of [
    "Wed, 01 Jan 2025 00:01:00",
    "Wednesday, 01-Jan-25 00:01:00 GMT",
    "Wed Jan  1 00:01:00 2025",
    " 60 ",
  ]) {
    expect(retryAfterMs(said, now), said).toBe(60_000);
  }
  expect(retryAfterMs("9".repeat(400), now)).toBe(WEEK_MS);
  expect(retryAfterMs("Fri, 01 Jan 2055 00:00:00 GMT", now)).toBe(WEEK_MS);
  for (const said of ["1.5", "Infinity", "5, 10", "2025-01-02", "Foo, bar"])
    expect(retryAfterMs(said, now), said).toBeUndefined();
});

test("no Retry-After asks for less than nothing or more than a week", () => {
  const headers = fc.oneof(
    fc.string(),
    fc.bigInt().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  );
  fc.assert(
    fc.property(headers, fc.date({ noInvalidDate: true }), (header, now) => {
      const ms = retryAfterMs(header, now) ?? 0;
      expect(ms >= 0 && ms <= WEEK_MS).toBe(true);
    }),
  );
});

test("the secret part of an address is in no error", async () => {
  const slow = await startRawServer(() => {});
  const asking = createFetcher({ allow: parseAllowList(slow.host), userAgent: "x", clock: systemClock });
  const closed = await startSite();
  await closed.close();
  const refused = createFetcher({ allow: parseAllowList(closed.host), userAgent: "x", clock: systemClock });
  const post = { headers: { authorization: "TOKEN-1" }, body: "TOKEN-2", timeoutMs: 100 };
  const errors = await Promise.all([
    asking.post(`${slow.url}/TOKEN-3?t=TOKEN-4`, post).catch((error: unknown) => error),
    refused.post(`${closed.url}/TOKEN-3`, post).catch((error: unknown) => error),
    fetcher.post("http://10.0.0.1/TOKEN-3", post).catch((error: unknown) => error),
    fetcher.post(`http://user:TOKEN-5@${site.host}/`, post).catch((error: unknown) => error),
    fetcher.post("TOKEN-3", post).catch((error: unknown) => error),
  ]);
  expect(errors.map((error) => (error as { code: string }).code)).toEqual([
    "TIMEOUT",
    "CONNECT_FAILED",
    "BLOCKED_ADDRESS",
    "BAD_URL",
    "BAD_URL",
  ]);
  for (const error of errors) expect(describeError(error)).not.toMatch(/TOKEN/);
  await asking.close();
  await refused.close();
  await slow.close();
});

test("an excerpt is the first KiB as text without NUL, and an answer that breaks off or never ends is one", async () => {
  site.on("/hook", { status: 400, body: `no\0 such ${"é".repeat(2_000)}` });
  const { excerpt } = await fetcher.post(`${site.url}/hook`, { headers: {}, body: "", timeoutMs: 2_000 });
  expect(excerpt).toMatch(/^no such é+/);
  expect(Buffer.byteLength(excerpt)).toBeLessThanOrEqual(1_026);
  const endings: Parameters<typeof startRawServer>[0][] = [
    (socket) => void socket.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"),
    (socket) => pour(socket, "HTTP/1.1 200 OK\r\n\r\nhalf", Buffer.alloc(65_536, "x")),
  ];
  for (const speak of endings) {
    const server = await startRawServer(speak);
    const posting = createFetcher({ allow: parseAllowList(server.host), userAgent: "x", clock: systemClock });
    expect(await posting.post(`${server.url}/`, { headers: {}, body: "{}", timeoutMs: 5_000 })).toMatchObject({
      status: 200,
      excerpt: expect.stringMatching(/^half/),
    });
    await posting.close();
    await server.close();
  }
});
