import { expect, test } from "vitest";
import { sample } from "../core/alert-samples.ts";
import { useFarEnd } from "./far-end.ts";

const farEnd = useFarEnd();
const figure = sample("figure");
const json = (body: object, status = 200, headers = {}) => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

/** How each kind is reached, what a server of it answers when all is well, and what it gives back to change the message by. */
const MEDIA = {
  slack: {
    path: "/services/T/B/x",
    settings: (url: string) => ({ webhook: `${url}/services/T/B/x` }),
    well: { body: "ok" },
    receipt: undefined,
  },
  "slack bot": {
    path: "/api/chat.postMessage",
    settings: (url: string) => ({ token: "xoxb-1", channel: "#news", api: `${url}/api` }),
    well: json({ ok: true, ts: "1714284870.000100", channel: "C01" }),
    receipt: { ts: "1714284870.000100", channel: "C01" },
  },
  discord: {
    path: "/api/webhooks/1/token",
    settings: (url: string) => ({ url: `${url}/api/webhooks/1/token` }),
    well: json({ id: "555", content: "x".repeat(3_000) }),
    receipt: { id: "555" },
  },
  telegram: {
    path: "/bot12:AB-c/sendMessage",
    settings: (url: string) => ({ token: "12:AB-c", chat: "42", api: url }),
    well: json({ ok: true, result: { message_id: 9, text: "x".repeat(3_000) } }),
    receipt: { id: "9" },
  },
  teams: {
    path: "/workflows/1",
    settings: (url: string) => ({ url: `${url}/workflows/1` }),
    well: { status: 202 },
    receipt: undefined,
  },
  ntfy: {
    path: "/",
    settings: (url: string) => ({ topic: "news", server: url, token: "tk_1" }),
    well: json({ id: "abc", event: "message" }),
    receipt: { sequence: "msg_0123456789abcdef" },
  },
  apprise: {
    path: "/notify",
    settings: (url: string) => ({ server: url, urls: "mailto://x" }),
    well: json({ status: 0 }),
    receipt: undefined,
  },
} as const;
const NAMES = Object.keys(MEDIA) as (keyof typeof MEDIA)[];
const kindOf = (name: string) => name.split(" ")[0]!;

test.each(NAMES)("%s takes an alert", async (name) => {
  const { site, attempt, last } = farEnd();
  const { path, settings, well, receipt } = MEDIA[name];
  site.on(path, well);
  const result = await attempt(kindOf(name), settings(site.url), figure);
  expect(result).toMatchObject({ outcome: "delivered", ...(receipt && { receipt }) });
  expect(site.requests).toHaveLength(1);
  expect(last().headers["content-type"]).toBe("application/json");
  expect(last().body).toContain("Union says 12,000 dockers are on strike");
});

test.each(NAMES)("%s that fails, is overloaded, breaks off or cannot be reached is tried again", async (name) => {
  const { site, attempt } = farEnd();
  const { path, settings } = MEDIA[name];
  site.on(path, { status: 500, body: "broken" });
  expect(await attempt(kindOf(name), settings(site.url), figure)).toMatchObject({ outcome: "retry", status: 500 });
  const limits = { retry_after: 2.5, parameters: { retry_after: 3 } };
  site.on(path, json({ ok: false, error: "ratelimited", ...limits }, 429, { "retry-after": "3" }));
  const limited = await attempt(kindOf(name), settings(site.url), figure);
  expect(limited).toMatchObject({ outcome: "retry", status: 429 });
  expect([2_500, 3_000]).toContain(limited.retryAfterMs);
  const closed = await attempt(kindOf(name), settings(site.url.replace(/\d+$/, "9")), figure);
  expect(closed).toMatchObject({ outcome: "refused", excerpt: "blocked by address policy" });
});

test.each(NAMES)("a message that %s may have got is in doubt, unless the medium knows it again", async (name) => {
  const { site, attempt } = farEnd();
  const { path, settings } = MEDIA[name];
  site.on(path, () => {
    site.cut();
    return {};
  });
  const result = await attempt(kindOf(name), settings(site.url), figure);
  expect(result).toMatchObject({ outcome: "retry" });
  expect(result.doubtful).toBe(name === "ntfy" ? undefined : true);
  if (name !== "ntfy") {
    const stopping = await attempt(kindOf(name), { ...settings(site.url), in_doubt: "stop" }, figure);
    expect(stopping.inDoubt).toBe("stop");
  }
});

test.each(["slack bot", "discord", "telegram", "ntfy"] as const)("%s changes a message in place", async (name) => {
  const { site, attempt, last } = farEnd();
  const { path, settings, well, receipt } = MEDIA[name];
  const place = {
    "slack bot": "/api/chat.update",
    discord: `${path}/messages/555`,
    telegram: "/bot12:AB-c/editMessageText",
    ntfy: path,
  }[name];
  site.on(place, well);
  const grown = { ...figure, report: { ...figure.report!, independent: 7 } };
  const result = await attempt(kindOf(name), settings(site.url), grown, receipt);
  expect(result.outcome).toBe("delivered");
  expect(last()).toMatchObject({ path: place, method: name === "discord" ? "PATCH" : "POST" });
  expect(last().body).toContain("7 independent sources follow");
  const id = {
    "slack bot": { ts: "1714284870.000100" },
    discord: {},
    telegram: { message_id: 9 },
    ntfy: { sequence_id: "msg_0123456789abcdef" },
  }[name];
  expect(last().json).toMatchObject(id);
});

test.each([
  ["slack", { status: 404, body: "no_service" }, "gone"],
  ["slack", { status: 410, body: "channel_is_archived" }, "gone"],
  ["slack", { status: 400, body: "invalid_blocks" }, "refused"],
  ["slack bot", json({ ok: false, error: "token_revoked" }), "gone"],
  ["slack bot", json({ ok: false, error: "msg_too_long" }), "refused"],
  ["slack bot", json({ ok: false, error: "fatal_error" }), "retry"],
  ["slack bot", { status: 200, body: "<html>a login page</html>" }, "retry"],
  ["discord", json({ code: 10015, message: "Unknown Webhook" }, 404), "gone"],
  ["discord", json({ code: 50035 }, 400), "refused"],
  ["telegram", json({ ok: false, description: "Bad Request: chat not found" }, 400), "retry"],
  ["telegram", json({ ok: false, description: "Bad Request: can't parse entities" }, 400), "refused"],
  ["telegram", json({ ok: false, description: "Unauthorized" }, 401), "retry"],
  [
    "teams",
    {
      body: "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId x.",
    },
    "retry",
  ],
  ["teams", { status: 413, body: "too large" }, "refused"],
  ["ntfy", json({ code: 40301, error: "forbidden" }, 403), "retry"],
  ["apprise", { status: 424, body: "{}" }, "retry"],
  ["apprise", { status: 204 }, "retry"],
] as const)("%s answers %j: %s", async (name, answer, outcome) => {
  const { site, attempt } = farEnd();
  const { path, settings } = MEDIA[name];
  site.on(path, answer);
  expect((await attempt(kindOf(name), settings(site.url), figure)).outcome).toBe(outcome);
});

test("an update that changes nothing is done", async () => {
  const { site, attempt } = farEnd();
  site.on("/bot12:AB-c/editMessageText", json({ ok: false, description: "Bad Request: message is not modified" }, 400));
  const result = await attempt("telegram", MEDIA.telegram.settings(site.url), figure, { id: "9" });
  expect(result.outcome).toBe("delivered");
});

test("who may write is told in the header that the medium wants", async () => {
  const { site, attempt, last } = farEnd();
  site.on("/", json({}));
  site.on("/api/chat.postMessage", json({ ok: false, error: "x" }));
  await attempt("slack", MEDIA["slack bot"].settings(site.url), figure);
  expect(last().headers.authorization).toBe("Bearer xoxb-1");
  await attempt("ntfy", MEDIA.ntfy.settings(site.url), figure);
  expect(last().headers.authorization).toBe("Bearer tk_1");
  await attempt("ntfy", { topic: "news", server: site.url, user: "me", password: "pa:ss" }, figure);
  expect(Buffer.from(last().headers.authorization!.slice(6), "base64").toString()).toBe("me:pa:ss");
});
