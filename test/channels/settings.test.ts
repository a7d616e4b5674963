import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readChannelAddress } from "../../src/channels/address.ts";
import { formOf } from "../../src/channels/forms.ts";
import {
  addressesIn,
  channelKind,
  checkSettings,
  KINDS,
  newSettings,
  refuseLocal,
  shownSettings,
} from "../../src/channels/list.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-secrets-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a secret is read from a file or a variable each time, and where it is kept may be shown", () => {
  const path = join(folder, "token");
  writeFileSync(path, "12:first\n");
  const settings = { token_file: path, chat: "1" };
  expect(checkSettings("telegram", settings).token).toBe("12:first");
  writeFileSync(path, "12:second\n");
  expect(checkSettings("telegram", settings).token).toBe("12:second");
  process.env.OUR_TOKEN = "12:third";
  expect(checkSettings("telegram", { token_env: "OUR_TOKEN", chat: "1" }).token).toBe("12:third");
  delete process.env.OUR_TOKEN;
  expect(shownSettings("telegram", { ...settings, token: "12:x" })).toEqual({
    token_file: path,
    chat: "1",
    token: "(hidden)",
  });
});

test("a secret that cannot be read, or is given twice, is an error that says where", () => {
  expect(() => checkSettings("telegram", { token_file: join(folder, "none"), chat: "1" })).toThrow(
    /'token_file': nothing can be read/,
  );
  expect(() => checkSettings("telegram", { token_env: "NO_SUCH_VARIABLE", chat: "1" })).toThrow(/'token_env'/);
  expect(() => checkSettings("telegram", { token_env: "HOME", token: "12:x", chat: "1" })).toThrow(/both given/);
  expect(() => checkSettings("telegram", { chat_file: "/etc/passwd", token: "12:x" })).toThrow(
    /'chat_file' is not a setting/,
  );
});

test("over HTTP nothing is set up that reaches into this machine", () => {
  for (const kind of ["command", "file"]) expect(() => refuseLocal(kind, {})).toThrow(/command line only/);
  for (const said of [{ token_file: "/etc/passwd" }, { token_env: "DATABASE_URL" }])
    expect(() => refuseLocal("telegram", said)).toThrow(/command line only/);
  expect(() => refuseLocal("telegram", { token: "12:x", chat: "1" })).not.toThrow();
});

test("every kind describes every setting, and hides each of its secrets", () => {
  for (const kind of KINDS) {
    const form = formOf(kind);
    for (const { name, about } of form.fields)
      expect([kind.kind, name, about.length > 3]).toEqual([kind.kind, name, true]);
    for (const secret of kind.secrets) {
      expect(form.fields.find(({ name }) => name === secret)?.secret).toBe(true);
      expect(shownSettings(kind.kind, { [secret]: "planted" })).toEqual({ [secret]: "(hidden)" });
    }
    for (const address of kind.addresses) expect(Object.keys(kind.settings.shape)).toContain(address);
  }
  expect(formOf(channelKind("email")).fields.find(({ name }) => name === "host")).toMatchObject({
    required: true,
    secret: false,
  });
  expect(formOf(channelKind("email")).fields.find(({ name }) => name === "port")).toMatchObject({
    required: false,
    default: "587",
  });
});

test.each([
  ["json://10.0.0.1:8000/a/b", "webhook", { url: "http://10.0.0.1:8000/a/b" }],
  ["discord://12/ab-c_d", "discord", { url: "https://discord.com/api/webhooks/12/ab-c_d" }],
  ["slack://T1/B2/c3", "slack", { webhook: "https://hooks.slack.com/services/T1/B2/c3" }],
  ["slack://xoxb-1-2-3/#news", "slack", { token: "xoxb-1-2-3", channel: "#news" }],
  ["tgram://123456:ABC-def/42", "telegram", { token: "123456:ABC-def", chat: "42" }],
  ["ntfy://news", "ntfy", { topic: "news" }],
  [
    "ntfys://me:word@push.example.org:8443/news",
    "ntfy",
    { topic: "news", server: "https://push.example.org:8443", user: "me", password: "word" },
  ],
  [
    "mailtos://me:pa%40ss@example.org?to=you@example.com&smtp=mail.example.org",
    "email",
    {
      host: "mail.example.org",
      port: 587,
      user: "me@example.org",
      password: "pa@ss",
      from: "me@example.org",
      to: "you@example.com",
    },
  ],
  [
    "mailto://me@example.org",
    "email",
    { host: "example.org", port: 25, from: "me@example.org", to: "me@example.org", tls: "opportunistic" },
  ],
  ["apprise://10.0.0.1:8000/desk", "apprise", { server: "http://10.0.0.1:8000", key: "desk" }],
] as const)("%s is a channel of kind %s", (address, kind, settings) => {
  const read = readChannelAddress(address);
  expect(read.kind.kind).toBe(kind);
  expect(read.settings).toEqual(settings);
  expect(() => newSettings(kind, read.settings)).not.toThrow();
});

test("an address that no kind knows is refused without being repeated", () => {
  expect(() => readChannelAddress("pigeon://planted-secret/x")).toThrow(/pigeon:\/\//);
  expect(() => readChannelAddress("pigeon://planted-secret/x")).not.toThrow(/planted/);
});

test("the addresses that a channel asks are known before it is stored", () => {
  expect(addressesIn("ntfy", { topic: "x", server: "http://127.0.0.1:1/" })).toEqual(["http://127.0.0.1:1/"]);
  expect(addressesIn("telegram", { token: "1:x", chat: "1" })).toEqual(["https://api.telegram.org"]);
  expect(addressesIn("slack", { webhook: "http://10.0.0.1/x" })).toContain("http://10.0.0.1/x");
});
