import fc from "fast-check";
import { expect, test } from "vitest";
import { discordMessage } from "../../src/core/alert/media/discord.ts";
import { emailText } from "../../src/core/alert/media/email.ts";
import { ntfyMessage } from "../../src/core/alert/media/ntfy.ts";
import { plainText } from "../../src/core/alert/media/plain-text.ts";
import { slackMessage } from "../../src/core/alert/media/slack.ts";
import { teamsMessage } from "../../src/core/alert/media/teams.ts";
import { telegramHtml } from "../../src/core/alert/media/telegram.ts";
import { type Message, messageOf } from "../../src/core/alert/message.ts";
import { anyPayload, fixture, OTHER_SAMPLES, SAMPLES, sample } from "./alert-samples.ts";

const MEDIA: Readonly<Record<string, (message: Message) => string>> = {
  "slack.json": (message) => JSON.stringify(slackMessage(message), null, 1),
  "discord.json": (message) => JSON.stringify(discordMessage(message), null, 1),
  "telegram.html": telegramHtml,
  "teams.json": (message) => JSON.stringify(teamsMessage(message), null, 1),
  "ntfy.json": (message) => JSON.stringify(ntfyMessage(message), null, 1),
  "email.txt": (message) => emailText(message).text,
  "email.html": (message) => emailText(message).html,
};
const told = (name: string) => messageOf(sample(name), "https://throughline.example.org");

test.each(
  ["figure", "injection", "digest", "brief", "surge", "silent", "changed", "disabled"].flatMap((name) =>
    Object.keys(MEDIA).map((medium) => [name, medium] as const),
  ),
)("the sample '%s' reads as recorded in %s", async (name, medium) => {
  await expect(MEDIA[medium]!(told(name))).toMatchFileSnapshot(fixture(`${name}.${medium}`));
});

test("every sample says what is new in one line", () => {
  for (const name of [...SAMPLES, ...OTHER_SAMPLES]) {
    const { title } = told(name);
    expect(title.length).toBeGreaterThan(5);
    expect(title).not.toMatch(/[\r\n]/);
  }
});

test("no medium is given what it would obey, whatever the words are", () => {
  const all = JSON.stringify(told("injection"));
  expect(all).not.toMatch(/https?:\/\/(?!news\.example\.org|throughline\.example\.org)|\/\/evil|www\./);
  const slack = MEDIA["slack.json"]!(told("injection"));
  expect(slack).not.toContain("<!channel>");
  expect(slack).toContain("&lt;!channel&gt;");
  const discord = discordMessage(told("injection"));
  expect(discord.allowed_mentions).toEqual({ parse: [] });
  const [{ title, description }] = discord.embeds; // the footer has no markup
  expect(`${title}${description}`).not.toMatch(/(?<!\\)(?:<@|@everyone|\[x\])/);
  const html = MEDIA["email.html"]!(told("injection"));
  expect(html).not.toMatch(/<script|<img|javascript:alert\(1\)"/i);
  expect(telegramHtml(told("injection")).match(/<(?!\/?(?:b|i|a|blockquote)\b)/g)).toBeNull();
  const { subject } = emailText(told("injection"));
  expect(subject).not.toMatch(/[\r\n]/);
});

test("no link leads anywhere but to a web page", () => {
  for (const url of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:x",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "https://user:word@evil.example/",
  ]) {
    const payload = sample("figure");
    expect(messageOf({ ...payload, article: { ...payload.article, url } }).url).toBeUndefined();
  }
});

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
interface Block {
  readonly text?: { readonly text: string };
  readonly elements?: readonly { readonly text: string }[];
}

test("every medium's limits hold, whatever comes", () => {
  fc.assert(
    fc.property(anyPayload, (payload) => {
      const message = messageOf(payload, "https://throughline.example.org");
      expect(telegramHtml(message).length).toBeLessThanOrEqual(4_096);
      const ntfy = ntfyMessage(message);
      expect(Buffer.byteLength(ntfy.message)).toBeLessThanOrEqual(4_096);
      const [embed] = discordMessage(message).embeds;
      expect(String(embed.title).length).toBeLessThanOrEqual(256);
      expect(String(embed.description ?? "").length).toBeLessThanOrEqual(4_096);
      expect(bytes(teamsMessage(message))).toBeLessThan(28_000);
      for (const block of slackMessage(message).blocks as Block[])
        for (const { text } of [...(block.text ? [block.text] : []), ...(block.elements ?? [])]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(3_000);
          expect(text.replace(/&(?:amp|lt|gt);/g, "")).not.toContain("&"); // no entity is cut
        }
      const { subject, text } = emailText(message);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(Buffer.from(text).toString()).toBe(text); // no half characters
    }),
    { numRuns: 100 },
  );
});

test("a long digest names the first twenty, counts the rest, and fits everywhere", () => {
  const message = told("digest");
  expect(message.items).toHaveLength(20);
  expect(message.notes[0]).toBe("3 more are not shown here: throughline alerts, or /v1/alerts");
  expect(telegramHtml(message).length).toBeLessThanOrEqual(4_096);
  expect(telegramHtml(message)).toContain("3 more are not shown here");
  expect(plainText(message)).toContain("Gap: Harbour Daily was not read 2025-04-27 10:00 UTC to 2025-04-27 12:30 UTC");
});
