import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_BODY_BYTES, webhookBody } from "../../src/core/alert/body.ts";
import { testPayload } from "../../src/core/alert/payload.ts";
import { anyPayload, fixture, OTHER_SAMPLES, SAMPLES, sample } from "./alert-samples.ts";

/** The same value with its keys in another order, as a database may return it. */
function reordered<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reordered) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reordered(part)]),
  ) as T;
}

test.each([...SAMPLES, ...OTHER_SAMPLES])("the body of the sample '%s' is the recorded one", async (name) => {
  await expect(webhookBody("77", sample(name))).toMatchFileSnapshot(fixture(`${name}.body.json`));
});

test("a development's body has the shape that receivers rely on", () => {
  const payload = sample("development");
  const { development, article, storyline, evidence } = payload;
  expect(JSON.parse(webhookBody("77", payload))).toEqual({
    type: "development",
    timestamp: payload.createdAt,
    data: { alert: { id: "77" }, storyline, development, article, match: { score: 0.86 }, evidence },
  });
  expect(Object.keys(JSON.parse(webhookBody("77", sample("match"))).data)).toEqual([
    "alert",
    "storyline",
    "article",
    "match",
    "evidence",
  ]);
});

test("equal payloads give equal bytes, below 20 kB, whatever is in them and in whatever order", () => {
  fc.assert(
    fc.property(anyPayload, (payload) => {
      const body = webhookBody("1", payload);
      expect(webhookBody("1", payload)).toBe(body);
      expect(webhookBody("1", reordered(payload))).toBe(body);
      expect(Buffer.byteLength(body)).toBeLessThan(MAX_BODY_BYTES);
      expect(Buffer.from(body).toString()).toBe(body); // no half characters: the bytes say what the string says
    }),
    { numRuns: 150 },
  );
});

test("no address but the article's is in the body", () => {
  fc.assert(
    fc.property(anyPayload, (payload) => {
      const addresses = new Set(webhookBody("1", payload).match(/https?:\/\/[^"\s\\]*/gi));
      expect([...addresses].length).toBeLessThanOrEqual(1);
      expect(JSON.parse(webhookBody("1", payload)).data.article.url).toBe(payload.article.url);
    }),
    { numRuns: 150 },
  );
});

test("a title that is the article's own address stays", () => {
  const { article, ...rest } = sample("match");
  const body = webhookBody("1", { ...rest, article: { ...article, title: article.url } });
  expect(JSON.parse(body).data.article.title).toBe(article.url);
});

test("no character that a terminal or a log obeys stands bare in the body, yet the words are whole", () => {
  const title = "a\x1b[31m\x9b\u202eb\u2028c\nd\0";
  const { article, ...rest } = sample("match");
  const body = webhookBody("1", { ...rest, article: { ...article, title } });
  expect(body).not.toMatch(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
  expect(JSON.parse(body).data.article.title).toBe(title);
});

test("a long title is cut between characters as a reader sees them", () => {
  const { article, ...rest } = sample("match");
  const cut = (title: string): string =>
    JSON.parse(webhookBody("1", { ...rest, article: { ...article, title } })).data.article.title;
  for (const character of ["👩‍👩‍👧", "e\u0301", "🇰🇵", "語"]) {
    const title = cut(character.repeat(10_000));
    expect(title.endsWith("…")).toBe(true);
    expect(title.slice(0, -1)).toBe(character.repeat((title.length - 1) / character.length));
    expect(Buffer.byteLength(title)).toBeGreaterThan(1_400);
  }
  expect(cut("x".repeat(1_500))).toBe("x".repeat(1_500));
  expect(cut("x\ud83d y")).toBe("x\ufffd y");
});

test("evidence is kept from its beginning as far as there is room", () => {
  const payload = sample("match");
  const many = Array.from({ length: 500 }, (_, i) => ({
    field: "text" as const,
    start: i,
    end: i + 60,
    text: `${i} `.padEnd(60, "x"),
    why: "@troops",
  }));
  const kept = JSON.parse(webhookBody("1", { ...payload, evidence: many })).data.evidence as unknown[];
  expect(kept.length).toBeGreaterThan(100);
  expect(kept).toEqual(many.slice(0, kept.length));
});

test("the test alert is shaped like a development", () => {
  const body = JSON.parse(webhookBody("0", testPayload(new Date("2025-04-28T06:14:30Z"))));
  expect(body.type).toBe("test");
  expect(Object.keys(body.data)).toEqual(["alert", "storyline", "development", "article", "evidence"]);
  const { sentence } = body.data.development;
  for (const { start, end, text } of body.data.evidence) expect(sentence.slice(start, end)).toBe(text);
});
