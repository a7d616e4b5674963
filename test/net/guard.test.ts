import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { isPublic } from "../../src/net/address.ts";
import { allows, parseAllowList } from "../../src/net/allow.ts";
import type { Lookup } from "../../src/net/connector.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import { mayReach } from "../../src/net/policy.ts";
import { type Site, startSite } from "../helpers/site.ts";

const WANTED = { accept: "*/*", maxBytes: 1_000_000 };
let canary: Site;
let open: Site;
const fetchers: Fetcher[] = [];

function fetcherWith(allow: string, lookup?: Lookup): Fetcher {
  const fetcher = createFetcher({
    allow: parseAllowList(allow),
    userAgent: "Throughline/test",
    clock: systemClock,
    ...(lookup && { lookup }),
  });
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

/** A resolver that gives these addresses for every name. */
const answering =
  (...addresses: string[]): Lookup =>
  (_, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
const port = () => canary.host.split(":")[1];
const blocked = { code: "BLOCKED_ADDRESS", retry: false, message: expect.stringMatching(/blocked by address policy$/) };

test.each([
  "127.0.0.1",
  "localhost",
  "localhost.",
  "2130706433",
  "0x7f.1",
  "0177.0.0.1",
  "127.1",
  "0",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::127.0.0.1]",
  "[64:ff9b::7f00:1]",
  "[2002:7f00:1::]",
  "[fe80::1]",
  "[fd00:ec2::254]",
  "１２７.０.０.１",
  "127。0。0。1",
  "①②⑦.⓪.⓪.①",
])("http://%s is refused, on the canary's port and on port 80", async (host) => {
  const fetcher = fetcherWith("");
  await expect(fetcher.get(`http://${host}:${port()}/`, WANTED)).rejects.toMatchObject(blocked);
  await expect(fetcher.get(`http://${host}/`, WANTED)).rejects.toMatchObject(blocked);
  expect(canary.requests).toEqual([]);
});

test.each([
  "169.254.169.254",
  "100.100.100.200",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.0.1",
  "100.64.0.1",
  "0.0.0.1",
  "198.18.0.1",
  "192.0.0.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "192.88.99.1",
  "::",
  "64:ff9b:1::1",
  "5f00::1",
  "3fff::1",
  "4000::1",
  "fd00::1",
  "fe80::1",
  "2001::1",
  "::1",
  "::127.0.0.1",
  "::ffff:10.0.0.1",
  "64:ff9b::1",
  "fec0::1",
  "2002:7f00:1::",
  "2001:db8::1",
  "ff02::1",
  "not an address",
  "",
])("'%s' is not public", (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111", "::ffff:1.1.1.1"])("%s is public", (address) => {
  expect(isPublic(address)).toBe(true);
});

test("a name is refused if any of its addresses is", async () => {
  const mixes = [["1.1.1.1", "127.0.0.1"], ["127.0.0.1", "1.1.1.1"], ["2606:4700:4700::1111", "::ffff:10.0.0.1"], []];
  for (const mix of mixes) {
    const fetcher = fetcherWith("", answering(...mix));
    await expect(fetcher.get("http://mixed.test/", WANTED)).rejects.toMatchObject(blocked);
  }
});

test("a name of an inner address is refused whatever it is called", async () => {
  for (const address of ["169.254.169.254", "127.0.0.1", "::1", "10.1.2.3", "fd00:ec2::254", "64:ff9b::a9fe:a9fe"]) {
    const fetcher = fetcherWith("", answering(address));
    for (const host of ["metadata.google.internal", "news.example.org"]) {
      await expect(fetcher.get(`http://${host}/`, WANTED)).rejects.toMatchObject(blocked);
      await expect(fetcher.get(`https://${host}/`, WANTED)).rejects.toMatchObject(blocked);
      await expect(fetcher.post(`http://${host}/`, { headers: {}, body: "", timeoutMs: 2_000 })).rejects.toMatchObject(
        blocked,
      );
    }
  }
});

test("a name that changes its address between two look-ups never reaches the inside, in a hundred tries", async () => {
  const outside = await startSite("127.0.0.2", Number(port())); // stands for the public internet: it alone is allowed
  outside.on("/", { body: "outside", headers: { connection: "close" } });
  let asked = 0;
  const fetcher = fetcherWith(outside.host, (_, done) =>
    answering(asked++ % 2 === 0 ? "127.0.0.2" : "127.0.0.1")(_, done),
  );
  const outcomes = { reached: 0, refused: 0 };
  for (let n = 0; n < 100; n++) {
    const answer = fetcher.get(`http://rebind.test:${port()}/`, WANTED);
    if (n % 2 === 0) expect(Buffer.from((await answer).body).toString()).toBe("outside");
    else await expect(answer).rejects.toMatchObject(blocked);
    outcomes[n % 2 === 0 ? "reached" : "refused"]++;
  }
  expect([asked, outcomes, outside.requests.length]).toEqual([100, { reached: 50, refused: 50 }, 50]);
  expect(canary.requests).toEqual([]);
  await outside.close();
});

test("an address that changes after it was checked is caught when it is connected to", async () => {
  let read = 0;
  const shifty = {
    family: 4,
    get address() {
      return read++ === 0 ? "127.0.0.2" : "127.0.0.1";
    },
  };
  const fetcher = fetcherWith(`127.0.0.2:${port()}`, (_, done) => done(null, [shifty]));
  await expect(fetcher.get(`http://shifty.test:${port()}/`, WANTED)).rejects.toMatchObject(blocked);
  expect(read).toBeGreaterThan(1);
  expect(canary.requests).toEqual([]);
});

test("localhost is this machine, whatever a resolver says, and open only if this machine is allowed", async () => {
  const lying = answering("1.1.1.1");
  for (const host of ["localhost", "LOCALHOST.", "www.localhost"]) {
    await expect(fetcherWith("", lying).get(`http://${host}:8080/`, WANTED)).rejects.toMatchObject(blocked);
    expect(
      (await fetcherWith(open.host, lying).get(`http://${host}:${open.host.split(":")[1]}/ok`, WANTED)).status,
    ).toBe(200);
  }
});

test("every refusal says the same, and nothing of what is there", async () => {
  const fetcher = fetcherWith("", (name, done) =>
    answering(name === "shut.test" ? "1.1.1.1" : "127.0.0.1")(name, done),
  );
  const urls = [
    `${canary.url}/secret`,
    "http://127.0.0.1:1/",
    `http://inside.test:${port()}/`,
    "http://shut.test:22/",
    "http://name.test:0/",
    "https://[::1]/",
  ];
  for (const url of urls) {
    const error = await fetcher.get(url, WANTED).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "BLOCKED_ADDRESS",
      message: "blocked by address policy",
      status: null,
      retry: false,
    });
    expect(error).not.toHaveProperty("cause");
  }
});

test("a name keeps its own Host header when it is connected to by address", async () => {
  const at = `name.test:${open.host.split(":")[1]}`;
  const fetcher = fetcherWith(at, answering("127.0.0.1"));
  await fetcher.get(`http://${at}/ok`, WANTED);
  expect(open.requests.at(-1)!.headers.host).toBe(at);
  await expect(fetcher.get(`http://other.test:${open.host.split(":")[1]}/ok`, WANTED)).rejects.toMatchObject(blocked);
});

test("a proxy named in the environment is not used", async () => {
  for (const name of ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"]) vi.stubEnv(name, canary.url);
  const fetcher = fetcherWith(open.host);
  expect((await fetcher.get(`${open.url}/ok`, WANTED)).status).toBe(200);
  await expect(fetcher.get("http://10.0.0.1/", WANTED)).rejects.toMatchObject(blocked);
  expect(canary.requests).toEqual([]);
  vi.unstubAllEnvs();
});

test("only the port policy's ports are reached on a public name", async () => {
  const fetcher = fetcherWith("", (_, done) => done(null, [{ address: "1.1.1.1", family: 4 }]));
  for (const wrong of [22, 25, 6379, 5432])
    await expect(fetcher.get(`http://public.test:${wrong}/`, WANTED)).rejects.toMatchObject(blocked);
});

test("an allowed address opens exactly that host and port", async () => {
  const fetcher = fetcherWith(open.host);
  expect((await fetcher.get(`${open.url}/ok`, WANTED)).status).toBe(200);
  await expect(fetcher.get(`${canary.url}/`, WANTED)).rejects.toMatchObject(blocked);
});

test("a redirect is guarded on every hop, and what it may not follow is said", async () => {
  const fetcher = fetcherWith(open.host);
  const targets: [string, string][] = [
    [`${canary.url}/admin`, "BLOCKED_ADDRESS"],
    ["http://169.254.169.254/latest/", "BLOCKED_ADDRESS"],
    ["file:///etc/passwd", "BAD_URL"],
    ["gopher://x/", "BAD_URL"],
    ["ftp://x/", "BAD_URL"],
    ["data:text/plain,x", "BAD_URL"],
    [`http://user:pass@${open.host}/ok`, "BAD_URL"],
    ["http://", "BAD_URL"],
  ];
  for (const [location, code] of targets) {
    open.on("/hop", { status: 302, headers: { location } });
    await expect(fetcher.get(`${open.url}/hop`, WANTED)).rejects.toMatchObject({ code, retry: false });
  }
  expect(canary.requests).toEqual([]);
});

test("a webhook's redirect is an answer, not a way on", async () => {
  const fetcher = fetcherWith(open.host);
  open.on("/hook", { status: 307, headers: { location: `${canary.url}/` } });
  expect(await fetcher.post(`${open.url}/hook`, { headers: {}, body: "{}", timeoutMs: 2_000 })).toMatchObject({
    status: 307,
  });
  await expect(fetcher.post(`${canary.url}/`, { headers: {}, body: "{}", timeoutMs: 2_000 })).rejects.toMatchObject(
    blocked,
  );
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

test.each([
  "127.0.0.1",
  "[::1]",
  "10.0.0.0/8",
  "host:",
  ":80",
  "host:99999",
  "host:0",
  "1.2.3.4/99:80",
  "::1:80",
  "a b:80",
  "[host]:80",
  "fd00::/129:80",
  "http://host:80",
])("THROUGHLINE_ALLOW refuses '%s' and says why", (entry) => {
  expect(() => parseAllowList(`example.org:443, ${entry}`)).toThrow(
    expect.objectContaining({ code: "BAD_ALLOW", message: expect.stringContaining(entry.trim()) }),
  );
});

test("an allow list holds for names, addresses and ranges, each with its port", () => {
  const list = parseAllowList("Intra.example:8080, 10.0.0.0/8:443, [fd00::1]:80, 192.168.1.5:81");
  expect(allows(list, "intra.EXAMPLE", "10.1.1.1", 8080)).toBe(true);
  expect(allows(list, "x", "10.9.9.9", 443)).toBe(true);
  expect(allows(list, "x", "fd00::1", 80)).toBe(true);
  expect(allows(list, "x", "::ffff:192.168.1.5", 81)).toBe(true);
  for (const [address, at] of [
    ["11.0.0.1", 443],
    ["10.9.9.9", 80],
    ["fd00::2", 80],
    ["192.168.1.5", 80],
  ] as const)
    expect(allows(list, "x", address, at)).toBe(false);
  expect(allows(parseAllowList("fd00::/8:443, [fe80::/10]:80, bücher.example:80"), "x", "fdff::1", 443)).toBe(true);
  expect(allows(parseAllowList("bücher.example:80"), "xn--bcher-kva.example", "10.0.0.1", 80)).toBe(true);
  expect(parseAllowList("")).toEqual([]);
  expect(parseAllowList(" , ")).toEqual([]);
});

test("every wrong entry is named at once", () => {
  expect(() => parseAllowList("one, two:80, three")).toThrow(/'one'.*'three'/);
});

test("the port policy lets the web's ports of public addresses pass and nothing else", () => {
  const list = parseAllowList("10.0.0.1:5432");
  for (const at of [80, 443, 8080, 8443]) expect(mayReach(list, "a.test", "1.1.1.1", at)).toBe(true);
  for (const at of [0, 22, 25, 5432, 6379, 81]) expect(mayReach(list, "a.test", "1.1.1.1", at)).toBe(false);
  expect(mayReach(list, "a.test", "10.0.0.1", 5432)).toBe(true);
  expect(mayReach(list, "a.test", "10.0.0.1", 80)).toBe(false);
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
