import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { jsonLines, KURSK, OBEYED, run, useFiles } from "./run.ts";

const file = useFiles();
const storyline = file("kursk.yaml", KURSK);
const base64 = (text: string) => Buffer.from(text).toString("base64");

const RSS = `<rss version="2.0"><channel><title>News</title><link>https://news.example.org/</link>
  <item><title>One</title><link>https://news.example.org/1</link><guid>1</guid></item></channel></rss>`;
const PAGE = `<!doctype html><html lang="en"><head><title>Troops</title></head><body><article><h1>Troops in Kursk</h1>
  <p>North Korean troops have arrived in Kursk, officials said on Friday, and more of them are on their way by train.</p>
  <p>Nobody in Moscow would confirm the report, which was first published by a newspaper in Seoul the day before.</p></article></body></html>`;

test("parse-feed reads a feed in a line", async () => {
  const { code, lines } = await run(["parse-feed"], {
    input: jsonLines({ id: "f", url: "https://news.example.org/feed", bodyBase64: base64(RSS) }),
  });
  expect(code).toBe(0);
  expect(lines()).toMatchObject([
    { id: "f", feed: { title: "News", format: "rss" }, items: [{ url: "https://news.example.org/1", title: "One" }] },
  ]);
});

test("extract takes a page as text or as bytes", async () => {
  const about = { url: "https://news.example.org/1" };
  const { lines } = await run(["extract"], {
    input: jsonLines(
      { id: "a", ...about, html: PAGE },
      { id: "b", ...about, bodyBase64: base64(PAGE), contentType: "text/html; charset=utf-8" },
    ),
  });
  const [a, b] = lines() as [{ id: string; text: string }, { id: string; text: string }];
  expect(a.text).toContain("troops have arrived in Kursk");
  expect(b).toEqual({ ...a, id: "b" });
});

test("match gives accepted matches with their spans, and with --explain what the others lack", async () => {
  const input = jsonLines(
    { id: "1", title: "Troops", text: "They are in Kursk.", language: "en" },
    { id: "2", text: "A day at the beach.", language: "en" },
  );
  const [hit, none] = (await run(["match", "--storylines", storyline], { input })).lines() as {
    matches: { storyline: string; evidence: { field: string; text: string }[] }[];
  }[];
  expect(hit!.matches[0]).toMatchObject({ storyline: "kursk" });
  expect(hit!.matches[0]!.evidence.map(({ field, text }) => [field, text])).toEqual(
    expect.arrayContaining([
      ["title", "Troops"],
      ["text", "Kursk"],
    ]),
  );
  expect(none).toEqual({ id: "2", matches: [] });
  const [, explained] = (await run(["match", "--storylines", storyline, "--explain"], { input })).lines();
  expect(explained).toMatchObject({
    id: "2",
    matches: [],
    misses: [{ storyline: "kursk", reason: expect.stringContaining("kursk") }],
  });
});

test("develop tells each text once, in order", async () => {
  const text = "North Korean troops are in Kursk. Nobody confirms it.";
  const article = (id: string, minute: number) => ({
    id,
    title: "Troops",
    text,
    publishedAt: `2024-10-18T06:0${minute}:00Z`,
    language: "en",
  });
  const { lines } = await run(["develop", "--storyline", storyline], {
    input: jsonLines(article("1", 0), article("2", 1)),
  });
  expect(lines()).toMatchObject([
    {
      id: "1",
      report: { lead: "1", relation: "own" },
      claims: [],
      developments: [{ sentence: "North Korean troops are in Kursk." }],
    },
    { id: "2", report: { lead: "1", relation: "copy" }, developments: [] },
  ]);
});

test("a bad line is answered in its place, and the next ones go on", async () => {
  const input = `not json\n\n${jsonLines({ id: "x" }, [], null, { id: 7, text: "Troops in Kursk.", surplus: { a: 1 } }, { text: "no id" }, { id: "d", text: "x", publishedAt: "yesterday" })}`;
  const { code, lines, stderr } = await run(["match", "--storylines", storyline], { input });
  expect(code).toBe(0);
  expect(stderr).toBe("");
  const bad = (id: string | null, line: number, error: string) => ({
    id,
    line,
    error: { code: error, message: expect.any(String) },
  });
  expect(lines()).toMatchObject([
    bad(null, 1, "BAD_JSON"),
    bad("x", 3, "BAD_INPUT"),
    bad(null, 4, "BAD_INPUT"),
    bad(null, 5, "BAD_INPUT"),
    { id: "7", matches: [{}] },
    bad(null, 7, "BAD_INPUT"),
    bad("d", 8, "BAD_INPUT"),
  ]);
});

test("a feed that is none and bytes that are none are errors of their lines", async () => {
  const { lines } = await run(["parse-feed"], {
    input: jsonLines(
      { id: "a", url: "https://x.example", bodyBase64: base64("<html>") },
      { id: "b", url: "https://x.example", bodyBase64: "%%%" },
    ),
  });
  expect(lines()).toMatchObject([
    { id: "a", line: 1, error: { code: expect.any(String) } },
    { id: "b", line: 2, error: { code: "BAD_INPUT" } },
  ]);
});

test("a line is ended by a line feed alone, and what a terminal obeys comes out escaped", async () => {
  const text = "Troops\u2028in Kursk\u009b31m\u202e.";
  const { stdout, lines } = await run(["match", "--storylines", file("any.yaml", KURSK)], {
    input: `${JSON.stringify({ id: "\u001b]0;x\u0007", text, language: "en" })}\r\n`,
  });
  expect(lines()).toMatchObject([{ id: "\u001b]0;x\u0007", matches: [{}] }]);
  expect(stdout.trimEnd()).not.toMatch(OBEYED);
});

test("20,000 lines come out in order", async () => {
  const count = 20_000;
  const input = jsonLines(
    ...Array.from({ length: count }, (_, i) => ({ id: String(i), text: "A day at the beach.", language: "en" })),
  );
  const ids = (await run(["match", "--storylines", storyline], { input }))
    .lines()
    .map((line) => (line as { id: string }).id);
  expect(ids).toEqual(Array.from({ length: count }, (_, i) => String(i)));
});

test("a reader that goes away ends a filter without a word", async () => {
  const program = join(import.meta.dirname, "../../dist/src/cli/main.js");
  const child = spawn(process.execPath, [program, "match", "--storylines", storyline], { stdio: "pipe" });
  let stderr = "";
  child.stderr.on("data", (part) => (stderr += part));
  child.stdin.on("error", () => {});
  const feeding = setInterval(
    () => child.stdin.writable && child.stdin.write(jsonLines({ id: "1", text: "x" }).repeat(1_000)),
    5,
  );
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = await once(child, "close");
  clearInterval(feeding);
  expect([code, stderr]).toEqual([0, ""]);
});

test("storylines that cannot be used end a filter with 2 before it reads", async () => {
  const same = file("same.yaml", KURSK);
  const folder = join(same, "..");
  expect(await run(["match", "--storylines", folder])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining("both have the slug 'kursk'"),
  });
  expect(await run(["match", "--storylines", file("bad.yaml", "slug: x\nname: [\n")])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/bad\.yaml:\d+:\d+/),
  });
  expect(await run(["develop", "--storyline", `${same}.gone`])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("cannot read"),
  });
});
