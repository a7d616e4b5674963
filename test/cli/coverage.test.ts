import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, startTestDaemon } from "../helpers/daemon.ts";
import { useDatabase } from "../helpers/postgres.ts";
import { articlePage, type Site, startSite } from "../helpers/site.ts";
import { jsonLines, KURSK, OBEYED, runOn, useFiles } from "./run.ts";

const throughlineUrl = useDatabase();
const throughline = runOn(throughlineUrl);
const file = useFiles();
const HOSTILE = "\u001b[2J\u001b]0;owned\u0007Troops\u009b31m \u202ein\nKursk";
let site: Site;

const article = (n: number, more: object = {}) => ({
  id: String(n),
  url: `https://news.example.org/${n}`,
  title: `Report ${n}`,
  text: `North Korean troops are in Kursk, says report ${n}.`,
  publishedAt: `2024-10-${10 + n}T06:00:00Z`,
  language: "en",
  ...more,
});

const allowed = () => ({ env: { THROUGHLINE_ALLOW: site.host } });

beforeAll(async () => {
  site = await startSite();
  await throughline(["storyline", "apply", file("kursk.yaml", KURSK)]);
  await throughline(["channel", "add", "webhook", "--name", "desk", "--set", `url=${site.url}/hook`], allowed());
  await throughline(["subscribe", "kursk", "desk"]);
});

afterAll(() => site.close());

test("an archive is stored, its bad lines are named, and copies are told once", async () => {
  const lines = [
    article(1),
    article(2, {
      title: HOSTILE,
      text: "Troops\u0000 in Kursk \ud800. Shepherds saw lorries by the old mill at night.",
    }),
    article(3, {
      title: "=cmd()",
      text: 'Nothing but the beach, and "more".\nAnd more.',
      byline: ["A. Author"],
      seenAt: "2024-10-14T00:00:00Z",
    }),
    article(4, { title: "Report 1", text: article(1).text }),
  ];
  const bad = `not json\n${jsonLines(article(5, { text: "" }), { text: "no address" }, article(6, { url: "ftp://x" }), article(7, { publishedAt: "soon" }))}`;
  const imported = await throughline(["article", "import", file("archive.jsonl", jsonLines(...lines) + bad)]);
  expect(imported).toMatchObject({ code: 0, stdout: "4 stored, 3 of them newly matched, 5 lines left out\n" });
  for (const line of [5, 6, 7, 8, 9]) expect(imported.stderr).toContain(`line ${line}: `);
  const developments = (await throughline(["developments", "kursk", "--json"])).json() as {
    article: { canonicalUrl: string };
    articles: number;
  }[];
  expect(developments.map((one) => [one.article.canonicalUrl, one.articles])).toEqual([
    ["https://news.example.org/2", 1],
    ["https://news.example.org/1", 2],
  ]);
});

test("an archive again changes nothing, and one without articles is said to be so", async () => {
  const again = await throughline(["article", "import", "-"], { input: jsonLines(article(1)) });
  expect(again).toMatchObject({ code: 0, stdout: "1 stored, 0 of them newly matched, 0 lines left out\n" });
  expect((await throughline(["developments", "kursk", "--json"])).json()).toHaveLength(2);
  expect((await throughline(["article", "import", file("empty.jsonl", "\n")])).code).toBe(3);
  expect((await throughline(["article", "import", file("all-bad.jsonl", "{}\n")])).code).toBe(1);
  expect((await throughline(["article", "import", "/nowhere.jsonl"])).code).toBe(2);
});

test("what an archive says was seen then was seen then", async () => {
  const found = await throughline(["search", "beach", "--as-of", "2024-10-14T00:00:01Z", "--json"]);
  expect(found.json()).toMatchObject([{ article: { title: "=cmd()", seenAt: "2024-10-14T00:00:00.000Z" } }]);
  expect((await throughline(["search", "beach", "--as-of", "2024-10-13"])).code).toBe(3);
});

test("search narrows by time, storyline and number", async () => {
  const titles = async (...more: string[]) =>
    ((await throughline(["search", "kursk OR beach", "--json", ...more])).json() as { article: { url: string } }[]).map(
      ({ article }) => article.url.at(-1),
    );
  expect(await titles()).toEqual(["4", "3", "2", "1"]);
  expect(await titles("--since", "2024-10-12", "--until", "2024-10-14")).toEqual(["3", "2"]);
  expect(await titles("--storyline", "kursk")).toEqual(["4", "2", "1"]);
  const cut = await throughline(["search", "kursk", "--limit", "1", "--jsonl"]);
  expect(cut.lines()).toMatchObject([
    { article: { url: "https://news.example.org/4" }, evidence: [{ text: "Kursk" }] },
  ]);
  expect(cut.stderr).toContain("--limit 10");
  expect(await throughline(["search", "kursk AND ("])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("at character"),
  });
});

test("CSV is safe for spreadsheets unless raw is asked for", async () => {
  const csv = await throughline(["search", "beach", "--csv"]);
  const [head, row] = csv.stdout.split("\n");
  expect(head).toBe("id,publishedAt,seenAt,source,language,title,url,score,evidence");
  expect(row).toContain(",'=cmd(),");
  expect((await throughline(["search", "beach", "--csv", "--raw"])).stdout).toContain(",=cmd(),");
});

test("nothing that a terminal obeys gets through from a headline", async () => {
  const id = (
    (await throughline(["search", "kursk", "--json"])).json() as { article: { id: string; url: string } }[]
  ).find(({ article }) => article.url.endsWith("2"))!.article.id;
  for (const args of [
    ["search", "kursk"],
    ["search", "kursk", "--json"],
    ["search", "kursk", "--jsonl"],
    ["search", "kursk", "--csv"],
    ["developments", "kursk"],
    ["developments", "kursk", "--json"],
    ["article", "show", id],
    ["article", "show", id, "--json"],
    ["explain", id, "kursk"],
    ["alerts"],
    ["alerts", "--json"],
  ]) {
    const { code, stdout, stderr } = await throughline(args);
    expect([args, code]).toEqual([args, 0]);
    expect(stdout + stderr, args.join(" ")).not.toMatch(OBEYED);
  }
});

test("an article is shown by id or address, with its text and matches", async () => {
  const shown = await throughline(["article", "show", "https://news.example.org/1?utm_source=x"]);
  expect(shown).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Report 1\n[\s\S]*kursk \(0\.\d\d\)[\s\S]*says report 1\.\n$/),
  });
  expect((await throughline(["article", "show", "https://news.example.org/1", "--json"])).json()).toMatchObject({
    title: "Report 1",
    text: article(1).text,
    matches: [{ storyline: "kursk" }],
    versions: [{ origin: "hand" }],
  });
  expect(await throughline(["article", "show", "https://news.example.org/99"])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("database "),
  });
});

test("explain says why, and why not", async () => {
  const why = await throughline(["explain", "https://news.example.org/1", "kursk"]);
  expect(why).toMatchObject({ code: 0, stdout: expect.stringMatching(/matches kursk with score[\s\S]*text 13-19/) });
  const not = (await throughline(["explain", "https://news.example.org/3", "kursk", "--json"])).json();
  expect(not).toMatchObject({ storyline: "kursk", miss: { reason: expect.stringContaining("kursk") } });
  expect((await throughline(["explain", "https://news.example.org/1", "nothing"])).code).toBe(3);
});

test("one article is taken from its address, through the guard, or from a file", async () => {
  const text =
    "North Korean troops arrived in Kursk on Friday, officials said.\nNobody in Moscow would confirm the report of the day before.";
  site.on("/story", articlePage({ title: "Arrival", text }));
  const fetched = await throughline(["article", "add", `${site.url}/story`], allowed());
  expect(fetched).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^stored \d+ Arrival\nmatches kursk \(0\.\d\d\)\n$/),
  });
  expect(await throughline(["article", "add", `${site.url}/gone`], allowed())).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("404"),
  });
  const seen = site.requests.length;
  expect((await throughline(["article", "add", `${site.url}/story`])).code).toBe(2);
  expect(site.requests).toHaveLength(seen);

  const html = file("page.html", String(articlePage({ title: "In a file", text }).body));
  expect(await throughline(["article", "add", html])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--url"),
  });
  expect((await throughline(["article", "add", html, "--url", "https://news.example.org/file"])).stdout).toContain(
    "In a file",
  );
  const note = file("note.txt", "A note\n\nTroops in Kursk.\nThat is all.\n");
  expect((await throughline(["article", "add", note, "--url", "https://news.example.org/note"])).stdout).toContain(
    "A note\nmatches kursk",
  );
  expect((await throughline(["article", "add", file("one.json", JSON.stringify(article(20)))])).stdout).toContain(
    "Report 20",
  );
  expect((await throughline(["article", "add", file("one.pdf", "%PDF")])).code).toBe(2);
});

test("alerts of an archive are held for one brief, sent on demand by a running daemon, and news is told at once", async () => {
  site.on("/hook", { status: 204 });
  const held = (await throughline(["alerts", "--json"])).json() as { id: string; deliveries: object[] }[];
  expect(held.at(-1)).toMatchObject({
    type: "development",
    storyline: "kursk",
    deliveries: [{ channel: "desk", state: "held" }],
  });
  expect(await throughline(["status"])).toMatchObject({ code: 3, stderr: expect.stringContaining("not healthy") });
  const daemon = await startTestDaemon(throughlineUrl(), { env: { THROUGHLINE_ALLOW: site.host } });
  try {
    expect((await throughline(["status", "--json"])).json()).toMatchObject({
      healthy: true,
      daemons: [{ role: "test" }],
      storylines: 1,
    });
    const told = () =>
      site.seen("/hook").map(({ headers, body }) => [headers["webhook-id"], JSON.parse(body).data.alert]);
    const first = held.at(-1)!.id;
    const again = await throughline(["alerts", "redeliver", first]);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining("1 channel") });
    await eventually("the alert arrives", async () => told().length > 0);
    await throughline(["alerts", "redeliver", first]);
    await eventually(
      "it arrives again, under the same id",
      async () => told().length > new Set(told().map(([id]) => id)).size,
    );
    expect((await throughline(["alerts", "redeliver", "999999"])).code).toBe(3);
    await throughline(["article", "import", "-"], {
      input: jsonLines(
        article(15, {
          publishedAt: new Date().toISOString(),
          text: "A bridge north of Kursk has fallen, and troops wade through the river.",
        }),
      ),
    });
    await eventually("a new article is told", async () =>
      site.seen("/hook").some(({ body }) => body.includes("news.example.org/15")),
    );
    expect((await throughline(["status"])).code).toBe(0);
  } finally {
    await daemon.close();
  }
});

test("a channel's test says what the receiver answered", async () => {
  site.on("/hook", { status: 200 }, { status: 500, body: "out of order\u001b[31m" });
  const well = await throughline(["channel", "test", "desk"], allowed());
  expect(well).toMatchObject({ code: 0, stderr: expect.stringContaining("delivered: the receiver answered 200") });
  expect(JSON.parse(site.seen("/hook").at(-1)!.body)).toMatchObject({ type: "test" });
  const ill = await throughline(["channel", "test", "desk"], allowed());
  expect(ill).toMatchObject({ code: 1, stderr: "not delivered: the receiver answered 500: out of order[31m\n" });
  expect(await throughline(["channel", "test", "desk"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("blocked by address policy"),
  });
  expect((await throughline(["channel", "test", "nobody"])).code).toBe(3);
});

test("a removed channel gets nothing more", async () => {
  expect((await throughline(["channel", "remove", "desk"])).code).toBe(0);
  expect((await throughline(["subscriptions"])).code).toBe(3);
  expect((await throughline(["alerts", "redeliver", "1"])).code).toBe(1);
});

test("diff shows what an article says now and did not say before", async () => {
  const before = {
    ...article(90),
    title: "Ferry late",
    publishedAt: "2024-10-20T06:00:00Z",
    text: "The ferry was late.\nAll 300 were well.",
  };
  await throughline(["article", "import", file("before.jsonl", jsonLines(before))]);
  const url = "https://news.example.org/90";
  expect(await throughline(["diff", url])).toMatchObject({ code: 3, stdout: "" });
  const after = { ...before, title: "Ferry very late", text: "The ferry was late.\nAll 400 were\u001b[2J well." };
  await throughline(["article", "import", file("after.jsonl", jsonLines(after))]);
  const shown = await throughline(["diff", url]);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain("Ferry {+very +}late");
  expect(shown.stdout).toContain("All [-300-]{+400+} were");
  expect(shown.stdout).not.toMatch(OBEYED);
  expect((await throughline(["diff", url, "--json"])).json()).toMatchObject({ from: { number: 1 }, to: { number: 2 } });
  expect((await throughline(["diff", url, "--from", "0"])).code).toBe(2);
});
