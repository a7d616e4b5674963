import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { isPublic } from "../../src/net/address.ts";
import { isAllowed, parseAllowList } from "../../src/net/allow.ts";
import type { Lookup } from "../../src/net/connector.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import { type Site, startSite } from "../helpers/site.ts";

const WANTED = { accept: "*/*", maxBytes: 1_000_000 };
let canary: Site;
let open: Site;
const fetchers: Fetcher[] = [];

function fetcherWith(allow: string, lookup?: Lookup): Fetcher {
  const fetcher = createFetcher({ allow: parseAllowList(allow), userAgent: "Throughline/test", clock: systemClock, ...(lookup && { lookup }) });
  fetchers.push(fetcher);
  return fetcher;
}

beforeAll(async () => {
  canary = await startSite();
  open = await startSite();
  open.on("/ok", { body: "fine" });
});
afterAll(async () => {
  for (const fetcher of fetchers) await fetcher.close();
  await canary.close();
  await open.close();
});

const port = () => canary.host.split(":")[1];
const blocked = { code: "BLOCKED_ADDRESS", retry: false, message: expect.stringMatching(/blocked by address policy$/) };

test.each([
  "127.0.0.1", "localhost", "localhost.", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::127.0.0.1]",
  "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fd00:ec2::254]", "１２７.０.０.１", "127。0。0。1", "①②⑦.⓪.⓪.①",
])("http://%s is refused, on the canary's port and on port 80", async (host) => {
  const fetcher = fetcherWith("");
  await expect(fetcher.get(`http://${host}:${port()}/`, WANTED)).rejects.toMatchObject(blocked);
  await expect(fetcher.get(`http://${host}/`, WANTED)).rejects.toMatchObject(blocked);
  expect(canary.requests).toEqual([]);
});

test.each([
  "169.254.169.254", "100.100.100.200", "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "0.0.0.1", "198.18.0.1", "192.0.0.1", "224.0.0.1", "240.0.0.1",
  "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::1", "fec0::1", "2002:7f00:1::", "2001:db8::1", "ff02::1", "not an address", "",
])("'%s' is not public", (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:1.1.1.1"])("%s is public", (address) => {
  expect(isPublic(address)).toBe(true);
});

test("a name with one public and one private answer is refused", async () => {
  const fetcher = fetcherWith("", (_, done) => done(null, [{ address: "1.1.1.1", family: 4 }, { address: "127.0.0.1", family: 4 }]));
  await expect(fetcher.get("http://mixed.test/", WANTED)).rejects.toMatchObject(blocked);
});

test("a name that changes its address between two look-ups never reaches the inside, in a hundred tries", async () => {
  let asked = 0;
  const fetcher = fetcherWith(`rebind.test:${port()}`.replace("rebind", "other"), (_, done) => done(null, [{ address: asked++ % 2 === 0 ? "192.0.2.1" : "127.0.0.1", family: 4 }]));
  for (let n = 0; n < 100; n++) await expect(fetcher.get(`http://rebind.test:${port()}/`, WANTED)).rejects.toMatchObject(blocked);
  expect(canary.requests).toEqual([]);
});

test("only the port policy's ports are reached on a public name", async () => {
  const fetcher = fetcherWith("", (_, done) => done(null, [{ address: "1.1.1.1", family: 4 }]));
  for (const wrong of [22, 25, 6379, 5432]) await expect(fetcher.get(`http://public.test:${wrong}/`, WANTED)).rejects.toMatchObject(blocked);
});

test("an allowed address opens exactly that host and port", async () => {
  const fetcher = fetcherWith(open.host);
  expect((await fetcher.get(`${open.url}/ok`, WANTED)).status).toBe(200);
  await expect(fetcher.get(`${canary.url}/`, WANTED)).rejects.toMatchObject(blocked);
});

test("a redirect is guarded on every hop, and what it may not follow is said", async () => {
  const fetcher = fetcherWith(open.host);
  const targets: [string, string][] = [[`${canary.url}/admin`, "BLOCKED_ADDRESS"], ["http://169.254.169.254/latest/", "BLOCKED_ADDRESS"], ["file:///etc/passwd", "BAD_URL"], ["gopher://x/", "BAD_URL"], ["ftp://x/", "BAD_URL"], ["data:text/plain,x", "BAD_URL"], [`http://user:pass@${open.host}/ok`, "BAD_URL"], ["http://", "BAD_URL"]];
  for (const [location, code] of targets) {
    open.on("/hop", { status: 302, headers: { location } });
    await expect(fetcher.get(`${open.url}/hop`, WANTED)).rejects.toMatchObject({ code, retry: false });
  }
  expect(canary.requests).toEqual([]);
});

test("a webhook's redirect is an answer, not a way on", async () => {
  const fetcher = fetcherWith(open.host);
  open.on("/hook", { status: 307, headers: { location: `${canary.url}/` } });
  expect(await fetcher.post(`${open.url}/hook`, { headers: {}, body: "{}", timeoutMs: 2_000 })).toMatchObject({ status: 307 });
  await expect(fetcher.post(`${canary.url}/`, { headers: {}, body: "{}", timeoutMs: 2_000 })).rejects.toMatchObject(blocked);
  expect(canary.requests).toEqual([]);
});

test("a user name in an address is refused and not repeated", async () => {
  const fetcher = fetcherWith(open.host);
  const error = await fetcher.get(`http://me:hunter22@${open.host}/ok`, WANTED).catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ code: "BAD_URL" });
  expect(String(error)).not.toContain("hunter22");
});

test("line breaks in an address cannot add headers", async () => {
  const fetcher = fetcherWith(open.host);
  open.on("/a%0d%0aX-Evil:%201", { body: "x" });
  await fetcher.get(`${open.url}/a%0d%0aX-Evil:%201`, WANTED);
  expect(open.requests.at(-1)!.headers).not.toHaveProperty("x-evil");
  expect(open.requests.at(-1)!.headers.host).toBe(open.host);
});

test.each(["127.0.0.1", "[::1]", "10.0.0.0/8", "host:", ":80", "host:99999", "host:0", "1.2.3.4/99:80", "::1:80", "a b:80"])("THROUGHLINE_ALLOW refuses '%s' and says why", (entry) => {
  expect(() => parseAllowList(`example.org:443, ${entry}`)).toThrow(expect.objectContaining({ code: "BAD_ALLOW", message: expect.stringContaining(entry.trim()) }));
});

test("an allow list holds for names, addresses and ranges, each with its port", () => {
  const list = parseAllowList("Intra.example:8080, 10.0.0.0/8:443, [fd00::1]:80, 192.168.1.5:81");
  expect(isAllowed(list, "intra.EXAMPLE", "10.1.1.1", 8080)).toBe(true);
  expect(isAllowed(list, "x", "10.9.9.9", 443)).toBe(true);
  expect(isAllowed(list, "x", "fd00::1", 80)).toBe(true);
  expect(isAllowed(list, "x", "::ffff:192.168.1.5", 81)).toBe(true);
  for (const [address, at] of [["11.0.0.1", 443], ["10.9.9.9", 80], ["fd00::2", 80], ["192.168.1.5", 80]] as const) expect(isAllowed(list, "x", address, at)).toBe(false);
  expect(parseAllowList("")).toEqual([]);
});

test("no IPv4 address in a private range is ever public", () => {
  const inside = fc.oneof(
    fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
  );
  fc.assert(fc.property(inside, (bytes) => !isPublic(bytes.join(".")) && !isPublic(`::ffff:${bytes.join(".")}`)));
});
