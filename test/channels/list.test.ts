import { expect, test } from "vitest";
import type { ChannelTools } from "../../src/channels/contract.ts";
import { channelKind, checkSettings, KINDS, newSettings, shownSettings } from "../../src/channels/list.ts";
import { generateSecret } from "../../src/channels/webhook.ts";
import { testPayload } from "../../src/core/alert/payload.ts";
import { UsageError } from "../../src/errors.ts";

const url = "https://hooks.example.org/in";
const secretOf = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString("base64")}`;

function failure(work: () => unknown): UsageError {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

test("every kind has a name of its own and a summary", () => {
  expect(new Set(KINDS.map(({ kind }) => kind)).size).toBe(KINDS.length);
  for (const { kind, summary } of KINDS) expect(channelKind(kind).summary).toBe(summary);
});

test("an unknown kind is an error that names the known ones", () => {
  const error = failure(() => channelKind("pigeon"));
  expect(error).toMatchObject({ code: "UNKNOWN_CHANNEL_KIND", message: expect.stringContaining("'pigeon'") });
  for (const { kind } of KINDS) expect(error.hint).toContain(kind);
});

test("good settings come back as they were given", () => {
  for (const secret of [generateSecret(), secretOf(24), secretOf(64), `${secretOf(24)} ${secretOf(32)}`]) {
    expect(checkSettings("webhook", { url, secret })).toEqual({ url, secret });
  }
  expect(checkSettings("webhook", { url: "http://127.0.0.1:9000/hook" })).toEqual({
    url: "http://127.0.0.1:9000/hook",
  });
  expect(checkSettings("terminal", {})).toEqual({});
});

test("every wrong setting is named at once, without its value", () => {
  const error = failure(() =>
    checkSettings("webhook", { url: "ftp://hooks.example.org/", secret: "hunter2", colour: "red", size: "9" }),
  );
  expect(error.code).toBe("WRONG_CHANNEL_SETTINGS");
  for (const key of ["'url'", "'secret'", "'colour'", "'size'"]) expect(error.message).toContain(key);
  expect(error.message).not.toContain("hunter2");
});

test("a missing address is said to be missing", () => {
  expect(failure(() => checkSettings("webhook", {})).message).toBe("webhook: 'url' is missing");
});

test.each([
  ["not an address", "hooks"],
  ["a script", "javascript:alert(1)"],
  ["a password in it", "https://me:word@hooks.example.org/"],
  ["a file", "file:///etc/passwd"],
  ["a number", 7],
])("%s is no address", (_, wrong) => {
  expect(failure(() => checkSettings("webhook", { url: wrong })).message).toMatch(/^webhook: 'url' must /);
});

test.each([
  ["too short", secretOf(23)],
  ["too long", secretOf(65)],
  ["without prefix", Buffer.alloc(32).toString("base64")],
  ["no base64", "whsec_%%%"],
  ["empty", ""],
  ["half wrong", `${secretOf(32)} whsec_x`],
])("a secret %s is refused", (_, secret) => {
  expect(failure(() => checkSettings("webhook", { url, secret })).message).toMatch(/'secret' must be whsec_/);
});

test("a new webhook gets a secret of its own, unless its owner has one", () => {
  const made = newSettings("webhook", { url });
  expect(made.secret).toMatch(/^whsec_/);
  expect(checkSettings("webhook", made)).toEqual(made);
  expect(newSettings("webhook", { url }).secret).not.toBe(made.secret);
  expect(newSettings("webhook", { url, secret: secretOf(32) })).toEqual({ url, secret: secretOf(32) });
  expect(newSettings("terminal", {})).toEqual({});
  expect(() => newSettings("webhook", {})).toThrow(UsageError);
});

test("secrets are not shown, the rest is", () => {
  const secret = generateSecret();
  const shown = shownSettings("webhook", { url, secret });
  expect(shown).toEqual({ url, secret: "(hidden)" });
  expect(shownSettings("webhook", { url })).toEqual({ url });
});

test("the terminal prints the alert, with colours only where there are any", async () => {
  const printed: string[] = [];
  const unused = async () => Promise.reject(new Error("a terminal posts nothing"));
  const tools = (colour: boolean): ChannelTools => ({
    poster: { post: unused },
    dial: unused,
    clock: { now: () => new Date(0), wall: () => new Date(0), sleep: unused },
    print: (text) => void printed.push(text),
    terminal: { columns: 80, colour },
  });
  const message = {
    webhookId: "msg_1",
    body: "{}",
    payload: testPayload(new Date("2024-10-18T09:30:00Z")),
    attempt: 1,
  };
  for (const colour of [false, true])
    expect(await channelKind("terminal").send(message, {}, tools(colour))).toEqual({ outcome: "delivered" });
  expect(printed[0]).toContain("Throughline can reach you here");
  expect(printed[0]).not.toContain("\x1b");
  expect(printed[1]).toContain("\x1b[1m");
});
