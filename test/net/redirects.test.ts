import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { pour, startRawServer } from "./raw-server.ts";

const WANTED = { accept: "*/*", maxBytes: 10_000 };
let site: Site;
let other: Site;
let fetcher: Fetcher;

beforeAll(async () => {
  site = await startSite();
  const port = Number(site.host.split(":")[1]);
  other = await startSite("127.0.0.2", port);
  fetcher = createFetcher({ allow: parseAllowList(`127.0.0.0/30:${port}`), userAgent: "x", clock: systemClock });
});
beforeEach(() => {
  site.requests.length = 0;
  other.requests.length = 0;
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
  await other.close();
});

const to = (location: string, status = 302) => ({ status, headers: { location } });

test("headers that were dropped for another origin do not come back with a redirect home", async () => {
  site.on("/out", to(`${other.url}/back`));
  other.on("/back", to(`${site.url}/home`));
  site.on("/home", { body: "home" });
  const headers = { "if-none-match": '"1"', authorization: "Bearer secret", cookie: "a=b", "x-own": "1" };
  await fetcher.get(`${site.url}/out`, { ...WANTED, headers });
  expect(site.requests[0]!.headers).toMatchObject(headers);
  for (const request of [other.requests[0]!, site.requests[1]!]) {
    for (const name of Object.keys(headers)) expect(request.headers).not.toHaveProperty(name);
    expect(request.headers).toMatchObject({ "user-agent": "x", accept: "*/*" });
  }
});

test("five redirects are followed and the sixth is not", async () => {
  for (let n = 0; n < 6; n++) site.on(`/chain${n}`, to(`/chain${n + 1}`));
  site.on("/chain6", { body: "end" });
  expect((await fetcher.get(`${site.url}/chain1`, WANTED)).redirects).toHaveLength(5);
  site.requests.length = 0;
  await expect(fetcher.get(`${site.url}/chain0`, WANTED)).rejects.toMatchObject({
    code: "TOO_MANY_REDIRECTS",
    retry: false,
    status: 302,
  });
  expect(site.requests.map(({ path }) => path)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `/chain${n}`));
});

test.each([
  ["a path", "../there?q=1#part", () => `${site.url}/there?q=1`],
  ["an address without a scheme", "OTHER/there", () => `${other.url}/there`],
  ["an address with a fragment", "HTTP:OTHER/there#part", () => `${other.url}/there`],
])("a redirect to %s is understood", async (_, location, expected) => {
  site.on("/folder/start", to(location.replace("OTHER", `//${other.host}`)));
  for (const one of [site, other]) one.on("/there", { body: "there" });
  expect(await fetcher.get(`${site.url}/folder/start#x`, WANTED)).toMatchObject({
    status: 200,
    url: expected(),
    redirects: [{ status: 302, url: `${site.url}/folder/start` }],
  });
});

test("a redirect without a place to go is an answer, and so is a 300 or 304 with one", async () => {
  site.on("/nowhere", { status: 302, body: "?" });
  site.on("/choices", to("/elsewhere", 300));
  site.on("/same", to("/elsewhere", 304));
  for (const [path, status] of [
    ["/nowhere", 302],
    ["/choices", 300],
    ["/same", 304],
  ]) {
    expect(await fetcher.get(`${site.url}${path}`, WANTED)).toMatchObject({
      status,
      redirects: [],
      body: { length: 0 },
    });
  }
  expect(site.seen("/elsewhere")).toEqual([]);
});

test("the body of a redirect may be endless", async () => {
  site.on("/home", { body: "home" });
  const endless = await startRawServer((socket) =>
    pour(socket, `HTTP/1.1 301 Moved\r\nlocation: ${site.url}/home\r\n\r\n`, Buffer.alloc(65_536)),
  );
  const both = createFetcher({
    allow: parseAllowList(`${site.host}, ${endless.host}`),
    userAgent: "x",
    clock: systemClock,
  });
  expect(await both.get(`${endless.url}/`, WANTED)).toMatchObject({ status: 200, url: `${site.url}/home` });
  await both.close();
  await endless.close();
});

test("a redirect to an overlong address, and a request for one, are refused", async () => {
  const long = `/${"x".repeat(2_100)}`;
  site.on("/long", to(long));
  for (const path of ["/long", long])
    await expect(fetcher.get(site.url + path, WANTED)).rejects.toMatchObject({ code: "BAD_URL", retry: false });
  expect(site.requests.map(({ path }) => path)).toEqual(["/long"]);
});

test("who asks is asked for leave before a redirect is followed, and may refuse", async () => {
  site.on("/go", to("/middle"));
  site.on("/middle", to(`${other.url}/private`));
  const asked: string[] = [];
  const beforeRedirect = async (url: string) => {
    asked.push(url);
    if (url.includes("private")) throw new RangeError("robots.txt forbids it");
  };
  await expect(fetcher.get(`${site.url}/go`, { ...WANTED, beforeRedirect })).rejects.toThrow(
    new RangeError("robots.txt forbids it"),
  );
  expect(asked).toEqual([`${site.url}/middle`, `${other.url}/private`]);
  expect(other.requests).toEqual([]);
});
