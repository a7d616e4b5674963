import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import type { Pace } from "../../src/net/pace.ts";
import { createRobots } from "../../src/net/robots.ts";
import { type Site, startSite } from "../helpers/site.ts";

const WANTED = { accept: "*/*", maxBytes: 10_000 };
let site: Site;
let other: Site;
let fetcher: Fetcher;

/** Turns as they were taken and given back, and the most that were held at once. */
const record = { events: [] as string[], held: 0, most: 0 };
const pace: Pace = {
  enter: async (host, signal) => {
    signal.throwIfAborted();
    record.held++;
    record.most = Math.max(record.most, record.held);
    record.events.push(`enter ${nameOf(host)}`);
    return {
      leave: async ({ status, retryAfterMs }) => {
        record.held--;
        record.events.push(
          `leave ${nameOf(host)} ${status}${retryAfterMs === undefined ? "" : ` after ${retryAfterMs}`}`,
        );
      },
    };
  },
};
const nameOf = (host: string) => (host === site.host ? "site" : host === other.host ? "other" : host);

beforeAll(async () => {
  site = await startSite();
  const port = Number(site.host.split(":")[1]);
  other = await startSite("127.0.0.2", port);
  fetcher = createFetcher({
    allow: parseAllowList(`127.0.0.0/30:${port}`),
    userAgent: "Throughline/1",
    clock: systemClock,
    pace,
  });
});
beforeEach(() => {
  Object.assign(record, { events: [], held: 0, most: 0 });
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
  await other.close();
});

test("a turn lasts until the body has been read", async () => {
  site.on("/page", (request) => ({ body: `${record.events.length} event, ${record.held} held at ${request.path}` }));
  const { body } = await fetcher.get(`${site.url}/page`, WANTED);
  expect(Buffer.from(body).toString()).toBe("1 event, 1 held at /page");
  expect(record).toMatchObject({ events: ["enter site", "leave site 200"], held: 0 });
});

test("redirects there and back, asking robots.txt on the way, never hold two turns", async () => {
  const robots = createRobots({
    fetcher,
    clock: systemClock,
    userAgent: "Throughline/1",
    cache: { get: async () => undefined, save: async () => {} },
  });
  site.on("/there", { status: 301, headers: { location: `${other.url}/back` } });
  other.on("/back", { status: 302, headers: { location: `${site.url}/end` } });
  site.on("/end", { status: 503, headers: { "retry-after": "120" } });
  await fetcher.get(`${site.url}/there`, { ...WANTED, beforeRedirect: async (url) => void (await robots.may(url)) });
  expect(record.most).toBe(1);
  expect(record.held).toBe(0);
  expect(record.events).toEqual([
    ...["enter site", "leave site 301", "enter other", "leave other 404"],
    ...["enter other", "leave other 302", "enter site", "leave site 404"],
    ...["enter site", "leave site 503 after 120000"],
  ]);
});

test("a turn is given back after every kind of failure", async () => {
  site.on("/large", { body: "x".repeat(20_000) });
  site.on("/odd", { headers: { "content-encoding": "odd" }, body: "x" });
  site.on("/away", { status: 302, headers: { location: "http://10.0.0.1/" } });
  site.on("/loop", { status: 302, headers: { location: "/loop" } });
  site.on("/slow", { afterMs: 60_000 });
  for (const path of ["/large", "/odd", "/away", "/loop", "/slow"]) {
    await expect(fetcher.get(site.url + path, { ...WANTED, timeoutMs: 400 })).rejects.toThrow();
    expect(record.held).toBe(0);
  }
  expect(record.most).toBe(1);
  expect(record.events.filter((event) => event.startsWith("enter"))).toHaveLength(record.events.length / 2);
});

test("webhooks take no turn", async () => {
  site.on("/hook", { status: 204 });
  expect((await fetcher.post(`${site.url}/hook`, { headers: {}, body: "{}", timeoutMs: 2_000 })).status).toBe(204);
  expect(record.events).toEqual([]);
});
