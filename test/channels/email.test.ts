import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { attemptOn } from "../../src/channels/attempt.ts";
import type { AlertPayload } from "../../src/core/alert/payload.ts";
import { parseAllowList } from "../../src/net/allow.ts";
import { guardedDial } from "../../src/net/dial.ts";
import { sample } from "../core/alert-samples.ts";
import { messageWith, useFarEnd } from "./far-end.ts";

const farEnd = useFarEnd();
const servers: SMTPServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(() => done()));
});

interface Mailbox {
  readonly port: number;
  readonly mails: { readonly from: string; readonly to: string[]; readonly raw: string }[];
}

/** An SMTP server that keeps what it is given. */
async function mailbox(options: SMTPServerOptions = {}): Promise<Mailbox> {
  const mails: Mailbox["mails"] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
        done();
      });
    },
    ...options,
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.server.address() as AddressInfo).port, mails };
}

const settings = (port: number, more = {}) => ({
  host: "127.0.0.1",
  port: String(port),
  from: "alerts@example.org",
  to: "me@example.com, you@example.com",
  tls: "opportunistic",
  ...more,
});

const send = (port: number, payload: AlertPayload, more = {}, receipt?: Record<string, string>) => {
  const { tools } = farEnd();
  const dial = guardedDial(parseAllowList(`127.0.0.1:${port}`));
  return attemptOn(
    { kind: "email", settings: settings(port, more) },
    messageWith(payload),
    { ...tools, dial },
    receipt,
  );
};

const headersOf = (raw: string) =>
  raw
    .slice(0, raw.indexOf("\r\n\r\n"))
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
const header = (raw: string, name: string) =>
  headersOf(raw)
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .map((line) => line.slice(name.length + 2));

test("an alert arrives as text and HTML, sorted by storyline", async () => {
  const { port, mails } = await mailbox();
  const result = await send(port, sample("figure"));
  expect(result).toMatchObject({
    outcome: "delivered",
    status: 250,
    receipt: { id: "<msg_0123456789abcdef@example.org>" },
  });
  const [{ from, to, raw }] = mails as [Mailbox["mails"][number]];
  expect([from, to]).toEqual(["alerts@example.org", ["me@example.com", "you@example.com"]]);
  expect(header(raw, "Subject")).toEqual(["[The harbour strike] Union says 12,000 dockers are on strike"]);
  expect(header(raw, "List-Id")).toEqual([expect.stringContaining("<harbour-strike.throughline.example.org>")]);
  expect(header(raw, "Message-Id")).toEqual(["<msg_0123456789abcdef@example.org>"]);
  expect(raw).toContain("Content-Type: text/plain; charset=utf-8");
  expect(raw).toContain("Content-Type: text/html; charset=utf-8");
});

test("the bytes of two attempts are the same", async () => {
  const { port, mails } = await mailbox();
  await send(port, sample("figure"));
  await send(port, sample("figure"));
  expect(mails[1]!.raw).toBe(mails[0]!.raw);
});

test("an update answers the first message", async () => {
  const { port, mails } = await mailbox();
  const first = await send(port, sample("figure"));
  const second = await send(port, sample("figure"), {}, first.receipt);
  expect(header(mails[1]!.raw, "In-Reply-To")).toEqual([first.receipt!.id]);
  expect(header(mails[1]!.raw, "References")).toEqual([first.receipt!.id]);
  expect(header(mails[1]!.raw, "Message-Id")).not.toEqual(header(mails[0]!.raw, "Message-Id"));
  expect(second.receipt).toEqual(first.receipt);
});

test("a title with line breaks makes no header", async () => {
  const { port, mails } = await mailbox();
  await send(port, sample("injection"));
  const [{ raw, to }] = mails as [Mailbox["mails"][number]];
  expect(header(raw, "Bcc")).toEqual([]);
  expect(header(raw, "Subject")).toHaveLength(1);
  expect(to).toEqual(["me@example.com", "you@example.com"]);
});

const smtpError = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

test("4yz is for later, 5yz for never, a failed login for a person to mend", async () => {
  const later = await mailbox({ onRcptTo: (_address, _session, done) => done(smtpError(450, "greylisted")) });
  expect(await send(later.port, sample("figure"))).toMatchObject({ outcome: "retry", status: 450 });
  const never = await mailbox({ onRcptTo: (_address, _session, done) => done(smtpError(550, "no such mailbox")) });
  expect(await send(never.port, sample("figure"))).toMatchObject({ outcome: "refused", status: 550 });
  const locked = await mailbox({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(smtpError(535, "wrong password")),
  });
  const result = await send(locked.port, sample("figure"), { user: "me", password: "planted-word" });
  expect(result).toMatchObject({ outcome: "retry", status: 535 });
  expect(JSON.stringify(result)).not.toContain("planted-word");
});

test("a server that hangs up after the message leaves it in doubt, one that hangs up before does not", async () => {
  const after = await mailbox({
    onData(stream, session) {
      stream.resume();
      stream.on("end", () => closeConnections(session.remotePort));
    },
  });
  expect(await send(after.port, sample("figure"))).toMatchObject({ outcome: "retry", doubtful: true });
  const before = await mailbox({ onMailFrom: (_address, session) => closeConnections(session.remotePort) });
  const result = await send(before.port, sample("figure"));
  expect(result.outcome).toBe("retry");
  expect(result.doubtful).toBeUndefined();
});

function closeConnections(remotePort: number): void {
  for (const server of servers)
    for (const connection of (
      server as unknown as { connections: Set<{ _socket: { remotePort: number; destroy(): void } }> }
    ).connections)
      if (connection._socket.remotePort === remotePort) connection._socket.destroy();
}

test("no mail server of this machine is reached that was not allowed, and none without TLS unless that is wanted", async () => {
  const { port, mails } = await mailbox();
  const { attempt } = farEnd();
  for (const host of ["127.0.0.1", "localhost", "::1", "2130706433", "[::ffff:127.0.0.1]"])
    expect((await attempt("email", settings(port, { host }), sample("figure"))).outcome).not.toBe("delivered");
  expect(await attempt("email", settings(port), sample("figure"))).toMatchObject({
    outcome: "refused",
    excerpt: "blocked by address policy",
  });
  expect((await send(port, sample("figure"), { tls: "required" })).outcome).toBe("retry");
  expect(mails).toEqual([]);
});
