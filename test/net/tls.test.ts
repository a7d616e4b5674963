import { once } from "node:events";
import { createServer, type Server, type TLSSocket } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import { startRawServer } from "./raw-server.ts";
import { cert, key } from "./untrusted-certificate.ts";

let server: Server;
let port: number;
let fetcher: Fetcher;
const names: (string | false | null)[] = [];
let heard = "";

beforeAll(async () => {
  server = createServer(
    {
      cert,
      key,
      SNICallback: (name, done) => {
        names.push(name);
        done(null);
      },
    },
    (socket: TLSSocket) => {
      socket.on("data", (bytes) => (heard += bytes));
      socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi");
    },
  );
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as { port: number }).port;
  fetcher = createFetcher({
    allow: parseAllowList(`127.0.0.1:${port}`),
    userAgent: "x",
    clock: systemClock,
    lookup: (_, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
  });
});
afterAll(async () => {
  await fetcher.close();
  server.close();
});

test("a certificate that nobody vouches for is refused again and again, before anything is said", async () => {
  for (let n = 0; n < 50; n++) {
    const sent = fetcher.post(`https://name.test:${port}/hooks/SECRET`, {
      headers: { "x-own": "SECRET" },
      body: "SECRET",
      timeoutMs: 5_000,
    });
    const error = await sent.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "CONNECT_FAILED", retry: true, status: null });
    expect(String(error)).not.toContain("SECRET");
  }
  await expect(fetcher.get(`https://name.test:${port}/`, { accept: "*/*", maxBytes: 10 })).rejects.toMatchObject({
    code: "CONNECT_FAILED",
  });
  expect(heard).toBe("");
});

test("the name that was asked for is the one that the certificate has to be for, not the address", () => {
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names)).toEqual(new Set(["name.test"]));
});

test("a server that speaks no TLS is an error that may pass", async () => {
  const plain = await startRawServer((socket) => void socket.end("HTTP/1.1 200 OK\r\n\r\nhi"));
  const asking = createFetcher({ allow: parseAllowList(plain.host), userAgent: "x", clock: systemClock });
  await expect(asking.get(`https://${plain.host}/`, { accept: "*/*", maxBytes: 10 })).rejects.toMatchObject({
    code: "CONNECT_FAILED",
    retry: true,
  });
  await asking.close();
  await plain.close();
});
