import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { attemptOn } from "../../src/channels/attempt.ts";
import type { ChannelTools, OutgoingMessage } from "../../src/channels/contract.ts";
import { generateSecret, webhook } from "../../src/channels/webhook.ts";
import { webhookBody } from "../../src/core/alert/body.ts";
import { testPayload } from "../../src/core/alert/payload.ts";
import { webhookId } from "../../src/core/alert/webhook-id.ts";
import { ThroughlineError } from "../../src/errors.ts";
import { poster } from "../helpers/poster.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let server: Server;
let url: string;
let received: Received[] = [];
let answer: { status: number; headers?: Record<string, string>; body?: string } | "cut" = { status: 200 };
let wall = new Date();

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    received.push({ headers: request.headers, body: Buffer.concat(parts) });
    if (answer === "cut") return request.socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => void server.close());
beforeEach(() => {
  received = [];
  answer = { status: 200 };
  wall = new Date();
});

const tools: ChannelTools = {
  poster,
  dial: async () => Promise.reject(new Error("a webhook dials nothing")),
  clock: { now: () => new Date(0), wall: () => wall, sleep: async () => {} },
  print: () => {},
  terminal: { columns: 80, colour: false },
};
const payload = testPayload(new Date("2024-10-18T09:30:00Z"));
const message: OutgoingMessage = {
  webhookId: webhookId("1", "2"),
  body: webhookBody("1", { ...payload, article: { ...payload.article, title: "북한군 “파병” 🚀" } }),
  payload,
  attempt: 1,
};
const headersOf = ({ headers }: Received) => headers as Record<string, string>;

test("a receiver that knows the secret finds the signature valid and the body whole", async () => {
  const secret = generateSecret();
  expect(await webhook.send(message, { url, secret }, tools)).toEqual({ outcome: "delivered", status: 200 });
  expect(received).toHaveLength(1);
  expect(received[0]!.body.toString()).toBe(message.body);
  expect(new Webhook(secret).verify(received[0]!.body, headersOf(received[0]!))).toEqual(JSON.parse(message.body));
  expect(() => new Webhook(generateSecret()).verify(received[0]!.body, headersOf(received[0]!))).toThrow();
  expect(received[0]!.headers["content-type"]).toBe("application/json");
});

test("the signature of a changed body or of an old delivery sent again is not valid", async () => {
  const secret = generateSecret();
  wall = new Date(Date.now() - 6 * 60_000); // the standard gives receivers 5 minutes
  await webhook.send(message, { url, secret }, tools);
  expect(() => new Webhook(secret).verify(received[0]!.body, headersOf(received[0]!))).toThrow(/too old/);
  wall = new Date();
  await webhook.send(message, { url, secret }, tools);
  expect(() => new Webhook(secret).verify(`${received[1]!.body} `, headersOf(received[1]!))).toThrow(/signature/);
});

test("with two secrets there are two signatures, and either is enough", async () => {
  const [old, fresh] = [generateSecret(), generateSecret()];
  await webhook.send(message, { url, secret: `${old}  ${fresh}` }, tools);
  expect(headersOf(received[0]!)["webhook-signature"]!.split(" ")).toHaveLength(2);
  for (const secret of [old, fresh])
    expect(() => new Webhook(secret).verify(received[0]!.body, headersOf(received[0]!))).not.toThrow();
});

test("every attempt has the same id and bytes, and the machine's time of that attempt", async () => {
  const secret = generateSecret();
  const first = new Date(Date.now() - 90_000);
  wall = first;
  answer = { status: 500 };
  await webhook.send(message, { url, secret }, tools);
  wall = new Date(first.getTime() + 60_000);
  answer = { status: 200 };
  await webhook.send({ ...message, attempt: 2 }, { url, secret }, tools);
  const [one, two] = received.map(headersOf);
  expect(one!["webhook-id"]).toBe(message.webhookId);
  expect(two!["webhook-id"]).toBe(message.webhookId);
  expect(received[1]!.body.equals(received[0]!.body)).toBe(true);
  expect(Number(one!["webhook-timestamp"])).toBe(Math.floor(first.getTime() / 1000));
  expect(Number(two!["webhook-timestamp"]) - Number(one!["webhook-timestamp"])).toBe(60);
  expect(one!["webhook-signature"]).not.toBe(two!["webhook-signature"]);
});

test.each([200, 201, 202, 204, 299])("%i is delivered", async (status) => {
  answer = { status };
  expect(await webhook.send(message, { url }, tools)).toEqual({ outcome: "delivered", status });
});

test.each([301, 302, 307, 400, 401, 404, 413, 500, 501])(
  "%i is tried again as the schedule says, and no redirect is followed",
  async (status) => {
    answer = { status, headers: { location: "/elsewhere", "retry-after": "60" }, body: "why" };
    expect(await webhook.send(message, { url }, tools)).toEqual({ outcome: "retry", status, excerpt: "why" });
    expect(received).toHaveLength(1);
  },
);

test("410 says that the channel is gone", async () => {
  answer = { status: 410, body: "moved away" };
  expect(await webhook.send(message, { url }, tools)).toEqual({ outcome: "gone", status: 410, excerpt: "moved away" });
});

test.each([429, 502, 503, 504])("%i is tried again when the receiver asked", async (status) => {
  answer = { status, headers: { "retry-after": "120" } };
  expect(await webhook.send(message, { url }, tools)).toMatchObject({
    outcome: "retry",
    status,
    retryAfterMs: 120_000,
  });
  wall = new Date("2024-10-18T09:00:00Z");
  answer = { status, headers: { "retry-after": "Fri, 18 Oct 2024 09:10:00 GMT" } };
  expect(await webhook.send(message, { url }, tools)).toMatchObject({
    outcome: "retry",
    status,
    retryAfterMs: 600_000,
  });
});

test.each(["-5", "soon", "", "1e99"])("a Retry-After of %j asks for nothing", async (value) => {
  answer = { status: 429, headers: { "retry-after": value } };
  expect(await webhook.send(message, { url }, tools)).toEqual({ outcome: "retry", status: 429, excerpt: "" });
});

test("a connection that breaks is an error that the caller may try again", async () => {
  answer = "cut";
  await expect(webhook.send(message, { url }, tools)).rejects.toMatchObject({ code: "POST_FAILED", retry: true });
  expect(received).toHaveLength(1);
});

test("an address that may never be reached is refused", async () => {
  const shut = {
    ...tools,
    poster: {
      post: async () =>
        Promise.reject(new ThroughlineError("ADDRESS_BLOCKED", "blocked by address policy", { retry: false })),
    },
  };
  expect(await attemptOn({ kind: "webhook", settings: { url } }, message, shut)).toEqual({
    outcome: "refused",
    excerpt: "blocked by address policy",
  });
});

test("a fault of the program is not taken for a refusal", async () => {
  const broken = {
    ...tools,
    poster: { post: async () => Promise.reject(new TypeError("undefined is not a function")) },
  };
  await expect(attemptOn({ kind: "webhook", settings: { url } }, message, broken)).rejects.toThrow(TypeError);
});

test("secrets are made of 32 bytes of chance", () => {
  const secrets = Array.from({ length: 50 }, generateSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(Buffer.from(secret.replace("whsec_", ""), "base64")).toHaveLength(32);
});
