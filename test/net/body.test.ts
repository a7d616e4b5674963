import { Readable } from "node:stream";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { readBody } from "../../src/net/body.ts";
import { createFetcher, type Fetched, type GetRequest } from "../../src/net/fetch.ts";
import { pour, startRawServer } from "./raw-server.ts";

const WANTED = { accept: "*/*", maxBytes: 100_000 };
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** What a server that says `speak` brings. */
async function got(speak: Parameters<typeof startRawServer>[0], wanted: Partial<GetRequest> = {}): Promise<Fetched> {
  const server = await startRawServer(speak);
  const fetcher = createFetcher({ allow: parseAllowList(server.host), userAgent: "x", clock: systemClock });
  cleanups.push(
    () => fetcher.close(),
    () => server.close(),
  );
  return fetcher.get(`${server.url}/`, { ...WANTED, ...wanted });
}

const OK = "HTTP/1.1 200 OK\r\n";
const text = (body: Uint8Array) => Buffer.from(body).toString();

const ENCODERS = {
  gzip: gzipSync,
  "X-GZIP": gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  Deflate: deflateRawSync,
  identity: (body: Buffer) => body,
};
const encodings = fc.subarray(Object.keys(ENCODERS) as (keyof typeof ENCODERS)[], { maxLength: 2 });

test("what was encoded comes out as it was, however it is cut into chunks", async () => {
  const cases = fc.tuple(fc.uint8Array({ maxLength: 3_000 }), encodings, fc.integer({ min: 1, max: 700 }));
  await fc.assert(
    fc.asyncProperty(cases, async ([bytes, names, size]) => {
      const body = names.reduce<Buffer>((inner, name) => ENCODERS[name](inner), Buffer.from(bytes));
      const chunks = Array.from({ length: Math.ceil(body.length / size) }, (_, n) =>
        body.subarray(n * size, (n + 1) * size),
      );
      const raw = {
        host: "a.test",
        status: 200,
        headers: { "content-encoding": names.join(", ") },
        stream: Readable.from(chunks, { objectMode: false }),
      };
      expect(Buffer.from(await readBody(raw, { maxBytes: 100_000, cut: false }))).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 150 },
  );
});

test.each(["", "gzip", "br", "deflate", "Deflate"] as const)(
  "in '%s' a body as long as the limit passes, one byte more does not, and cut it is the beginning",
  async (name) => {
    const encode = name === "" ? (body: Buffer) => body : ENCODERS[name];
    const read = (length: number, cut: boolean) => {
      const stream = Readable.from([encode(Buffer.alloc(length, "ab"))]);
      return readBody(
        { host: "a.test", status: 200, headers: { "content-encoding": name }, stream },
        { maxBytes: 50_000, cut },
      );
    };
    expect(await read(50_000, false)).toHaveLength(50_000);
    await expect(read(50_001, false)).rejects.toMatchObject({ code: "TOO_LARGE", retry: false, status: 200 });
    const beginning = Buffer.from(await read(80_000, true));
    expect(beginning.equals(Buffer.alloc(50_000, "ab"))).toBe(true);
  },
);

test.each([
  ["gzip", gzipSync(Buffer.alloc(100_000_000))],
  ["br", brotliCompressSync(Buffer.alloc(100_000_000))],
  ["deflate", deflateSync(Buffer.alloc(100_000_000))],
  ["deflate", deflateRawSync(Buffer.alloc(100_000_000))],
  ["br, gzip", gzipSync(brotliCompressSync(Buffer.alloc(100_000_000)))],
])("a bomb in %s ends when the limit is passed, and we hang up", async (encoding, bomb) => {
  let hungUp = false;
  const answer = got(
    (socket) => {
      socket.on("close", () => {
        hungUp = true;
      });
      socket.write(`${OK}content-encoding: ${encoding}\r\ncontent-length: ${bomb.length + 10}\r\n\r\n`);
      socket.write(bomb);
    },
    { maxBytes: 1_000_000 },
  );
  await expect(answer).rejects.toMatchObject({ code: "TOO_LARGE", status: 200, retry: false });
  await vi.waitFor(() => expect(hungUp).toBe(true));
});

test("an endless body ends when the limit is passed, and we hang up", async () => {
  let hungUp = false;
  const answer = got((socket) => {
    socket.on("close", () => {
      hungUp = true;
    });
    pour(socket, `${OK}\r\n`, Buffer.alloc(65_536, "x"));
  });
  await expect(answer).rejects.toMatchObject({ code: "TOO_LARGE", retry: false });
  await vi.waitFor(() => expect(hungUp).toBe(true));
});

test("a body that says that it is too long is not read at all", async () => {
  const answer = got((socket) => void socket.write(`${OK}content-length: 3000000000\r\n\r\n`)); // and then silence
  await expect(answer).rejects.toMatchObject({ code: "TOO_LARGE", status: 200 });
});

test("an encoding that goes on for ever and decodes to nothing ends too", async () => {
  const nothing = Buffer.concat(Array.from({ length: 1_000 }, () => gzipSync(Buffer.alloc(0))));
  const answer = got((socket) => pour(socket, `${OK}content-encoding: gzip\r\n\r\n`, nothing));
  await expect(answer).rejects.toMatchObject({ code: "TOO_LARGE" });
});

test.each([
  ["fewer bytes than its length", `${OK}content-length: 100\r\n\r\nhalf`],
  ["a chunk that breaks off", `${OK}transfer-encoding: chunked\r\n\r\n64\r\nhalf`],
  ["no last chunk", `${OK}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`],
  ["a chunk length that is none", `${OK}transfer-encoding: chunked\r\n\r\nzz\r\nhalf\r\n`],
  ["half a gzip, by its length", `${OK}content-encoding: gzip\r\ncontent-length: 100\r\n\r\n\x1f\x8b\x08`],
])("a body with %s is an error that may pass", async (_, bytes) => {
  await expect(got((socket) => void socket.end(bytes, "latin1"))).rejects.toMatchObject({
    code: "BROKEN_BODY",
    retry: true,
    status: 200,
  });
});

test.each([
  ["gzip", "this is not gzip", true],
  ["br", "this is not brotli", true],
  ["deflate", "\x78this is not zlib", true],
  ["gzip", gzipSync("half of this is missing").toString("latin1").slice(0, 20), true],
  ["snappy", "x", false],
  ["gzip, gzip, gzip", "x", false],
  ["__proto__", "x", false],
])("a body in %s that cannot be decoded (%j) is an error", async (encoding, body, retry) => {
  const answer = got(
    (socket) =>
      void socket.end(`${OK}content-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n\r\n${body}`, "latin1"),
  );
  await expect(answer).rejects.toMatchObject({ code: "BAD_ENCODING", retry, status: 200 });
});

test("an empty body is empty in every encoding, and zeros after the end of a gzip are nothing", async () => {
  for (const encoding of ["gzip", "br", "deflate"]) {
    expect(
      await got((socket) => void socket.end(`${OK}content-encoding: ${encoding}\r\ncontent-length: 0\r\n\r\n`)),
    ).toMatchObject({ status: 200, body: { length: 0 } });
  }
  const answer = await got((socket) => {
    socket.write(`${OK}content-encoding: gzip\r\n\r\n`);
    socket.end(Buffer.concat([gzipSync("the text"), Buffer.alloc(1_000)]));
  });
  expect(text(answer.body)).toBe("the text");
});

test.each([
  [
    "an endless body",
    (socket: Parameters<typeof pour>[0]) =>
      pour(socket, "HTTP/1.1 503 Busy\r\nretry-after: 9\r\n\r\n", Buffer.alloc(65_536)),
  ],
  [
    "a dripping body",
    (socket: Parameters<typeof pour>[0]) =>
      pour(socket, "HTTP/1.1 503 Busy\r\nretry-after: 9\r\n\r\n", Buffer.from(" "), 50),
  ],
  [
    "a body that breaks off",
    (socket: Parameters<typeof pour>[0]) =>
      void socket.end("HTTP/1.1 503 Busy\r\nretry-after: 9\r\ncontent-length: 99\r\n\r\nhalf"),
  ],
  [
    "a gzip that is none",
    (socket: Parameters<typeof pour>[0]) =>
      void socket.end("HTTP/1.1 503 Busy\r\nretry-after: 9\r\ncontent-encoding: gzip\r\n\r\nnone"),
  ],
])("the status of an error answer is known in spite of %s", async (_, speak) => {
  expect(await got(speak)).toMatchObject({ status: 503, headers: { "retry-after": "9" }, body: { length: 0 } });
});

test.each([
  ["a megabyte of header", `${OK}x-big: ${"v".repeat(1_000_000)}\r\n\r\n`],
  ["ten thousand cookies", `${OK}${Array.from({ length: 10_000 }, (_, n) => `set-cookie: a${n}=b\r\n`).join("")}\r\n`],
])("%s is refused", async (_, bytes) => {
  await expect(got((socket) => void socket.end(bytes))).rejects.toMatchObject({ code: "TOO_LARGE", retry: false });
});

test.each([
  ["no HTTP at all", "SSH-2.0-OpenSSH_9.6\r\n"],
  ["nothing", ""],
  ["a status that is none", "HTTP/1.1 abc OK\r\n\r\n"],
])("%s for an answer is an error that may pass", async (_, bytes) => {
  await expect(got((socket) => void socket.end(bytes))).rejects.toMatchObject({
    code: "CONNECT_FAILED",
    retry: true,
    status: null,
  });
});

test("a status line of a megabyte does no harm", async () => {
  const answer = await got(
    (socket) => void socket.end(`HTTP/1.1 200 ${"O".repeat(1_000_000)}\r\ncontent-length: 2\r\n\r\nhi`),
  );
  expect(text(answer.body)).toBe("hi");
});
