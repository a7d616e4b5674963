import { createServer, type Server } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { retryAfterMs } from "../../src/core/retry-after.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import type { Pace } from "../../src/net/pace.ts";
import { createRobots, type RobotsRow } from "../../src/net/robots.ts";
import { type Site, startSite } from "../helpers/site.ts";

const WANTED = { accept: "text/html", maxBytes: 100_000 };
let site: Site;
let other: Site;
let fetcher: Fetcher;
const turns: string[] = [];
let holding = 0;

/** Records turns, and that no two are held at once. */
const pace: Pace = {
  enter: async (host) => {
    turns.push(`enter ${host}`);
    holding++;
    expect(holding).toBe(1);
    return {
      leave: async ({ status, retryAfterMs: wait }) => {
        holding--;
        turns.push(`leave ${host} ${status}${wait === undefined ? "" : ` ${wait}`}`);
      },
    };
  },
};

beforeAll(async () => {
  site = await startSite();
  other = await startSite("127.0.0.2", Number(site.host.split(":")[1]));
  fetcher = createFetcher({
    allow: parseAllowList("127.0.0.0/8:1".replace(":1", `:${site.host.split(":")[1]}`)),
    userAgent: "Throughline/test (contact)",
    clock: systemClock,
    pace,
  });
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
  await other.close();
});

test("a request introduces itself and carries nothing else", async () => {
  site.on("/plain", { body: "fine", headers: { etag: '"1"', "set-cookie": "a=b" } });
  const answer = await fetcher.get(`${site.url}/plain`, { ...WANTED, headers: { "if-none-match": '"0"' } });
  expect(answer).toMatchObject({ status: 200, url: `${site.url}/plain`, redirects: [], headers: { etag: '"1"' } });
  expect(Buffer.from(answer.body).toString()).toBe("fine");
  const { headers } = site.requests.at(-1)!;
  expect(headers).toMatchObject({
    "user-agent": "Throughline/test (contact)",
    accept: "text/html",
    "if-none-match": '"0"',
  });
  expect(headers["accept-encoding"]).toContain("gzip");
  for (const name of ["cookie", "referer", "origin"]) expect(headers).not.toHaveProperty(name);
});

test.each([
  ["gzip", (body: Buffer) => gzipSync(body)],
  ["deflate", (body: Buffer) => deflateSync(body)],
  ["br", (body: Buffer) => brotliCompressSync(body)],
  ["gzip, br", (body: Buffer) => brotliCompressSync(gzipSync(body))],
])("a body in %s is decoded", async (encoding, encode) => {
  site.on("/encoded", { headers: { "content-encoding": encoding }, body: encode(Buffer.from("a word")) });
  expect(Buffer.from((await fetcher.get(`${site.url}/encoded`, WANTED)).body).toString()).toBe("a word");
});

test.each([
  ["a gzip bomb", "gzip", gzipSync(Buffer.alloc(50_000_000))],
  ["a brotli bomb", "br", brotliCompressSync(Buffer.alloc(50_000_000))],
  ["a bomb in two layers", "gzip, gzip", gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ["a plain body", "", Buffer.alloc(200_000)],
])("%s stops at the limit of decoded bytes", async (_, encoding, body) => {
  site.on("/bomb", { headers: encoding === "" ? {} : { "content-encoding": encoding }, body });
  await expect(fetcher.get(`${site.url}/bomb`, WANTED)).rejects.toMatchObject({
    code: "TOO_LARGE",
    status: 200,
    retry: false,
  });
});

test.each([
  ["gzip", "this is not gzip"],
  ["snappy", "x"],
  ["gzip, gzip, gzip", "x"],
])("a body that cannot be decoded (%s) is an error", async (encoding, body) => {
  site.on("/odd", { headers: { "content-encoding": encoding }, body });
  await expect(fetcher.get(`${site.url}/odd`, WANTED)).rejects.toMatchObject({ code: "BAD_ENCODING" });
});

test("five redirects are followed, and each hop takes its own turn and gives it back first", async () => {
  turns.length = 0;
  site.on("/r1", { status: 301, headers: { location: "/r2" } });
  site.on("/r2", { status: 302, headers: { location: `${other.url}/r3` } });
  other.on("/r3", { body: "there" });
  const answer = await fetcher.get(`${site.url}/r1`, { ...WANTED, headers: { "if-none-match": '"secret"' } });
  expect(answer).toMatchObject({
    url: `${other.url}/r3`,
    redirects: [
      { status: 301, url: `${site.url}/r1` },
      { status: 302, url: `${site.url}/r2` },
    ],
  });
  expect(turns).toEqual([
    `enter ${site.host}`,
    `leave ${site.host} 301`,
    `enter ${site.host}`,
    `leave ${site.host} 302`,
    `enter ${other.host}`,
    `leave ${other.host} 200`,
  ]);
  expect(site.requests.at(-1)!.headers["if-none-match"]).toBe('"secret"');
  expect(other.requests.at(-1)!.headers).not.toHaveProperty("if-none-match");
});

test("a redirect loop ends", async () => {
  site.on("/loop", { status: 302, headers: { location: "/loop" } });
  await expect(fetcher.get(`${site.url}/loop`, WANTED)).rejects.toMatchObject({ code: "TOO_MANY_REDIRECTS" });
});

test("304 is an answer with its headers and no body", async () => {
  site.on("/same", { status: 304, headers: { etag: '"new"' } });
  expect(await fetcher.get(`${site.url}/same`, WANTED)).toMatchObject({
    status: 304,
    headers: { etag: '"new"' },
    body: new Uint8Array(),
  });
});

test("Retry-After reaches the turn that is given back", async () => {
  turns.length = 0;
  site.on("/busy", { status: 429, headers: { "retry-after": "7" } });
  expect((await fetcher.get(`${site.url}/busy`, WANTED)).status).toBe(429);
  expect(turns.at(-1)).toBe(`leave ${site.host} 429 7000`);
});

test("an answer that never ends is cut at the deadline, drop by drop or not at all", async () => {
  site.on("/never", { afterMs: 60_000 });
  await expect(fetcher.get(`${site.url}/never`, { ...WANTED, timeoutMs: 200 })).rejects.toMatchObject({
    code: "TIMEOUT",
    retry: true,
  });
  const drip = await rawServer("HTTP/1.1 200 OK\r\n\r\n", 20);
  const dripping = createFetcher({ allow: parseAllowList(drip.host), userAgent: "x", clock: systemClock });
  await expect(dripping.get(`http://${drip.host}/`, { ...WANTED, timeoutMs: 300 })).rejects.toMatchObject({
    retry: true,
  });
  await dripping.close();
  drip.server.close();
});

test("a body that breaks off is an error that may pass", async () => {
  const broken = await rawServer("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf", 0);
  const cut = createFetcher({ allow: parseAllowList(broken.host), userAgent: "x", clock: systemClock });
  await expect(cut.get(`http://${broken.host}/`, WANTED)).rejects.toMatchObject({ code: "BROKEN_BODY", retry: true });
  await cut.close();
  broken.server.close();
});

test("headers beyond 16 KiB are refused", async () => {
  site.on("/headers", {
    headers: Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`x-h${n}`, "v".repeat(150)])),
    body: "x",
  });
  await expect(fetcher.get(`${site.url}/headers`, WANTED)).rejects.toMatchObject({ code: "TOO_LARGE" });
});

test("a host that does not answer is an error that may pass, and the turn is given back", async () => {
  const closed = await startSite();
  await closed.close();
  const nowhere = createFetcher({ allow: parseAllowList(closed.host), userAgent: "x", clock: systemClock, pace });
  turns.length = 0;
  await expect(nowhere.get(`${closed.url}/`, WANTED)).rejects.toMatchObject({
    code: "CONNECT_FAILED",
    retry: true,
    status: null,
  });
  expect(turns.at(-1)).toBe(`leave ${closed.host} null`);
  await nowhere.close();
});

test("what a receiver says is kept as an excerpt", async () => {
  site.on("/hook", { status: 400, body: "no such channel ".repeat(500) });
  const posted = await fetcher.post(`${site.url}/hook`, {
    headers: { "content-type": "application/json" },
    body: '{"a":1}',
    timeoutMs: 2_000,
  });
  expect(posted.status).toBe(400);
  expect(posted.excerpt.length).toBeLessThanOrEqual(1_024);
  expect(posted.excerpt).toContain("no such channel");
  expect(site.requests.at(-1)).toMatchObject({ method: "POST", body: '{"a":1}' });
});

test("Retry-After is read as seconds and as a date, and nonsense is none", () => {
  const now = new Date("2025-01-01T00:00:00Z");
  expect(retryAfterMs("5", now)).toBe(5_000);
  expect(retryAfterMs("Wed, 01 Jan 2025 00:01:00 GMT", now)).toBe(60_000);
  expect(retryAfterMs("Wed, 01 Jan 2020 00:00:00 GMT", now)).toBe(0);
  expect(retryAfterMs("315360000", now)).toBe(7 * 86_400_000);
  for (const nonsense of [undefined, "", "-5", "soon", "1e9", "2025"])
    expect(retryAfterMs(nonsense, now) ?? "none").toBe(nonsense === "2025" ? 2_025_000 : "none");
});

test("robots.txt is read once a day, forbids what it forbids, and a host without one allows everything", async () => {
  const rows = new Map<string, RobotsRow & { delay: number | null }>();
  const cache = {
    get: async (host: string) => rows.get(host),
    save: async (host: string, row: RobotsRow, delay: number | null) => void rows.set(host, { ...row, delay }),
  };
  let now = Date.now();
  const clock = { ...systemClock, wall: () => new Date(now) };
  const robots = createRobots({ fetcher, cache, clock, userAgent: "Throughline/1" });
  site.on("/robots.txt", {
    headers: { "content-type": "text/plain" },
    body: "User-agent: *\nDisallow: /private/\nCrawl-delay: 3\n\nUser-agent: throughline\nDisallow: /ours/\nCrawl-delay: 2\n",
  });
  expect(await robots.may(`${site.url}/private/x`)).toEqual({ allowed: true });
  expect(await robots.may(`${site.url}/ours/x`)).toMatchObject({
    allowed: false,
    reason: expect.stringContaining("robots.txt"),
  });
  expect(rows.get(site.host)!.delay).toBe(2_000);
  expect(site.seen("/robots.txt")).toHaveLength(1);
  now += 25 * 3_600_000;
  site.on("/robots.txt", { status: 500 });
  expect(await robots.may(`${site.url}/anything`)).toMatchObject({ allowed: false, later: true });
  now += 11 * 60_000;
  site.on("/robots.txt", { status: 404 });
  expect(await robots.may(`${site.url}/anything`)).toEqual({ allowed: true });
});

/** Sends bytes and then, when `everyMs` is given, a space now and then; else it hangs up. */
async function rawServer(bytes: string, everyMs: number): Promise<{ server: Server; host: string }> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.write(bytes);
    if (everyMs === 0) return void socket.end();
    const timer = setInterval(() => socket.write(" "), everyMs);
    socket.on("close", () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, host: `127.0.0.1:${(server.address() as { port: number }).port}` };
}
