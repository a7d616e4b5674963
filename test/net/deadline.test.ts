import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import type { Pace } from "../../src/net/pace.ts";
import { type Site, startSite } from "../helpers/site.ts";
import { pour, startRawServer } from "./raw-server.ts";

const WANTED = { accept: "*/*", maxBytes: 10_000 };
let site: Site;
let fetcher: Fetcher;
beforeAll(async () => {
  site = await startSite();
  fetcher = fetcherWith();
});
afterAll(async () => {
  await fetcher.close();
  await site.close();
});

const fetcherWith = (pace?: Pace, allow = site.host): Fetcher =>
  createFetcher({ allow: parseAllowList(allow), userAgent: "x", clock: systemClock, ...(pace && { pace }) });

test("a body that comes drop by drop ends at the deadline, whatever the pause between two drops", async () => {
  const drip = await startRawServer((socket) => pour(socket, "HTTP/1.1 200 OK\r\n\r\n", Buffer.from(" "), 20));
  const dripping = fetcherWith(undefined, drip.host);
  await expect(dripping.get(`${drip.url}/`, { ...WANTED, timeoutMs: 300 })).rejects.toMatchObject({
    code: "TIMEOUT",
    retry: true,
    status: 200,
  });
  const posted = await dripping.post(`${drip.url}/`, { headers: {}, body: "", timeoutMs: 300 });
  expect(posted).toMatchObject({ status: 200, excerpt: expect.stringMatching(/^ +$/) });
  await dripping.close();
  await drip.close();
});

test("headers that come drop by drop end at the deadline", async () => {
  const drip = await startRawServer((socket) => pour(socket, "HTTP/1.1 200 OK\r\n", Buffer.from("x"), 20));
  const dripping = fetcherWith(undefined, drip.host);
  await expect(dripping.get(`${drip.url}/`, { ...WANTED, timeoutMs: 300 })).rejects.toMatchObject({
    code: "TIMEOUT",
    retry: true,
    status: null,
  });
  await dripping.close();
  await drip.close();
});

test("the time is one for all redirects together", async () => {
  for (let n = 0; n < 5; n++)
    site.on(`/slow${n}`, { status: 302, headers: { location: `/slow${n + 1}` }, afterMs: 200 });
  site.on("/slow5", { body: "at last" });
  await expect(fetcher.get(`${site.url}/slow0`, { ...WANTED, timeoutMs: 700 })).rejects.toMatchObject({
    code: "TIMEOUT",
  });
  expect(site.seen("/slow0")).toHaveLength(1);
  expect(site.seen("/slow4")).toEqual([]);
});

test("waiting for a turn does not count", async () => {
  const patient = fetcherWith({
    enter: async () => {
      await wait(1_500);
      return { leave: async () => {} };
    },
  });
  site.on("/", { body: "fine" });
  expect((await patient.get(`${site.url}/`, { ...WANTED, timeoutMs: 1_200 })).status).toBe(200);
  await patient.close();
});

test("who asks can end the request with a reason of its own, and nothing of it stays behind", async () => {
  const left: (number | null)[] = [];
  const paced = fetcherWith({ enter: async () => ({ leave: async ({ status }) => void left.push(status) }) });
  site.on("/never", { afterMs: 60_000 });
  site.on("/quick", { body: "fine" });
  const closing = new AbortController();
  await paced.get(`${site.url}/quick`, { ...WANTED, signal: closing.signal });
  expect(getEventListeners(closing.signal, "abort")).toEqual([]);
  const never = paced.get(`${site.url}/never`, { ...WANTED, signal: closing.signal });
  setTimeout(() => closing.abort(new RangeError("closing")), 50);
  await expect(never).rejects.toThrow(new RangeError("closing"));
  await expect(paced.get(`${site.url}/after`, { ...WANTED, signal: closing.signal })).rejects.toThrow(
    new RangeError("closing"),
  );
  expect(site.seen("/after")).toEqual([]);
  expect(left).toEqual([200, null, null]);
  await paced.close();
});

test("a request under way ends when the fetcher is closed", async () => {
  const closing = fetcherWith();
  site.on("/never", { afterMs: 60_000 });
  const never = expect(closing.get(`${site.url}/never`, WANTED)).rejects.toMatchObject({ retry: true });
  await wait(50);
  await closing.close();
  await never;
});
