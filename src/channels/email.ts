/**
 * E-mail, handed to an SMTP server through nodemailer. The connection comes from the guarded door, as for everything that leaves. What
 * becomes of one development is a thread: an update answers the first message.
 */
import { Transform } from "node:stream";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { emailText } from "../core/alert/media/email.ts";
import { messageOf } from "../core/alert/message.ts";
import type { AlertPayload } from "../core/alert/payload.ts";
import { named } from "../core/alert/words.ts";
import type { ChannelTools, OutgoingMessage, SendResult } from "./contract.ts";
import { TIMEOUT_MS } from "./http.ts";
import { defineKind, filled, inDoubt, wholeNumber } from "./kind.ts";

const CONNECT_MS = 5_000;
const TLS_PORT = 465;

const addresses = (what: string) =>
  z
    .string()
    .refine(
      (text) => text.split(",").every((one) => z.email().safeParse(one.trim()).success),
      "must be e-mail addresses, separated by commas",
    )
    .describe(what);

const Settings = z.strictObject({
  host: filled("the SMTP server"),
  port: wholeNumber("its port: 587 (STARTTLS), 465 (TLS), 25", 1, 65_535).default(587),
  user: filled("user name there").optional(),
  password: filled("password of 'user'").optional(),
  from: addresses("sender"),
  to: addresses("who gets it; several are separated by commas"),
  tls: z
    .enum(["required", "opportunistic"], "must be required or opportunistic")
    .default("required")
    .describe("opportunistic: send in the clear to a server without STARTTLS"),
  ...inDoubt,
});

type EmailSettings = z.infer<typeof Settings>;

export const email = defineKind({
  kind: "email",
  summary: "sends e-mail by an SMTP server; updates answer the first message",
  settings: Settings,
  secrets: ["password"],
  addresses: [],
  idempotent: false,
  answers: true,
  apprise: {
    schemes: ["mailto", "mailtos"],
    example: "mailtos://USER:PASSWORD@example.org?smtp=mail.example.org&to=me@example.org",
    settings: ({ scheme, user, password, host, port, path, query }) => {
      const own = user?.includes("@") ? user : `${user ?? "throughline"}@${host}`;
      return {
        host: query.smtp ?? host,
        port: port ?? (scheme === "mailtos" ? 587 : 25),
        ...(user && password && { user: query.user ?? own, password }),
        from: query.from ?? own,
        to: query.to ?? path[0] ?? own,
        ...(scheme === "mailto" && { tls: "opportunistic" }),
      };
    },
  },
  send: (message, settings, tools) => sendMail(message, settings, tools, message.webhookId),
  update: (message, { id }, settings, tools) =>
    sendMail(message, settings, tools, `${message.webhookId}.${message.attempt}`, id),
});

async function sendMail(
  { payload, webhookId }: OutgoingMessage,
  settings: EmailSettings,
  tools: ChannelTools,
  id: string,
  answers?: string,
): Promise<SendResult> {
  const { from, to } = settings;
  const domain = from.split(",")[0]!.trim().split("@")[1]!;
  const { subject, text, html } = emailText(messageOf(payload, tools.publicUrl));
  const mail = {
    ...{ from, to, text, html, messageId: `<${id}@${domain}>`, date: new Date(payload.createdAt) },
    subject: answers === undefined ? subject : `Re: ${subject}`,
    ...(answers !== undefined && { inReplyTo: answers, references: answers }),
    list: { id: listOf(payload, domain) },
    headers: { "Auto-Submitted": "auto-generated" },
    baseBoundary: webhookId, // else chance would make the bytes of two attempts differ
  };
  let handedOver = false;
  const transport = transportOf(settings, tools);
  transport.use("stream", ({ message: outgoing }, next) => {
    outgoing.transform(() =>
      handOver(() => {
        handedOver = true;
      }),
    );
    next();
  });
  try {
    const info = await transport.sendMail(mail);
    const receipt = { id: answers ?? `<${id}@${domain}>` };
    return { outcome: "delivered", status: codeIn(info.response), excerpt: info.response, receipt };
  } catch (error) {
    return failed(error, handedOver);
  } finally {
    transport.close();
  }
}

function transportOf(settings: EmailSettings, { dial }: ChannelTools) {
  const { host, port, user, password, tls } = settings;
  const secure = port === TLS_PORT;
  return createTransport({
    ...{ host, port, secure },
    requireTLS: tls === "required" && !secure,
    ...(user !== undefined && { auth: { user, pass: password ?? "" } }),
    tls: { servername: host },
    greetingTimeout: CONNECT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_options, done) => {
      dial(host, port, CONNECT_MS).then(
        (connection) => done(null, { connection }),
        (error: Error) => done(error),
      );
    },
  });
}

/** A stream through which a message goes last: once it has flowed off, the server may have it whatever comes after. */
function handOver(onEnd: () => void): Transform {
  return new Transform({
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => {
      onEnd();
      done();
    },
  });
}

/** What a server refuses of a message: its sender and recipients, or the message. A login or TLS that fails is for a person to mend. */
const OF_THE_MESSAGE = new Set(["EENVELOPE", "EMESSAGE"]);

/** RFC 5321 section 4.2.1: 4yz is for later, 5yz for never. */
function failed(error: unknown, handedOver: boolean): SendResult {
  const { responseCode, response, code } = error as { responseCode?: number; response?: string; code?: string };
  if (responseCode === undefined) throw Object.assign(error as Error, { reached: handedOver });
  const said = { status: responseCode, excerpt: response ?? "" };
  if (responseCode >= 500 && OF_THE_MESSAGE.has(code ?? "")) return { outcome: "refused", ...said };
  return { outcome: "retry", ...said };
}

const codeIn = (response: string): number => Number.parseInt(response, 10) || 250;

/** RFC 2919: a name for all messages of a storyline, by which a mail program can sort them. */
function listOf({ storyline }: AlertPayload, domain: string): { url: string; comment: string } {
  const slug = (storyline?.slug ?? "throughline").toLowerCase().replace(/[^a-z0-9-]+/g, "-");
  return { url: `${slug}.throughline.${domain}`, comment: named(storyline?.name ?? "Throughline") };
}
