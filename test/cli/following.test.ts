import { expect, test } from "vitest";
import { useDatabase } from "../helpers/postgres.ts";
import { KURSK, runOn, useFiles } from "./run.ts";

const url = useDatabase();
const throughline = runOn(url);
const file = useFiles();
const where = () => `database ${new URL(url()).host}${new URL(url()).pathname}`;

test.each([
  ["source", "list"],
  ["storyline", "list"],
  ["channel", "list"],
  ["subscriptions"],
  ["alerts"],
  ["search", "kursk"],
])("%s %s of an empty database says where it looked, and its JSON is an empty list", async (...args) => {
  const words = args.filter((word) => word !== undefined);
  const plain = await throughline(words);
  expect(plain).toMatchObject({ code: 3, stdout: "", stderr: expect.stringContaining(where()) });
  const asJson = await throughline([...words, "--json"]);
  expect(asJson.code).toBe(3);
  expect(asJson.json()).toEqual([]);
});

test("a source is added once, listed, paused, resumed, polled and removed", async () => {
  const feed = "https://news.example.org/feed.xml";
  const added = await throughline(["source", "add", feed]);
  expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/^added \d+ https:/) });
  expect((await throughline(["source", "add", feed])).stdout).toContain("there already");
  const listed = (await throughline(["source", "list", "--json"])).json() as { id: string }[];
  expect(listed).toMatchObject([{ id: expect.any(String), url: feed, state: "active", domain: "example.org" }]);
  expect((await throughline(["source", "list"])).stdout).toContain(`\tnew\t`);
  for (const [verb, state] of [
    ["pause", "paused"],
    ["resume", "active"],
    ["poll", "active"],
  ] as const) {
    expect((await throughline(["source", verb, verb === "pause" ? feed : listed[0]!.id])).code).toBe(0);
    expect((await throughline(["source", "list", "--json"])).json()).toMatchObject([{ state }]);
  }
  expect((await throughline(["source", "remove", feed])).code).toBe(0);
  expect((await throughline(["source", "remove", feed])).code).toBe(3);
});

test("bad addresses are refused before any good one is stored", async () => {
  for (const bad of [
    "nonsense",
    "ftp://x.example/feed",
    "https://me:pw@x.example/",
    "http://127.0.0.1:9/",
    "http://[::1]/",
    "http://localhost/",
    "http://2130706433/",
  ]) {
    const refused = await throughline(["source", "add", "https://fine.example/feed", bad]);
    expect([bad, refused.code, refused.stdout]).toEqual([bad, 2, ""]);
  }
  expect((await throughline(["source", "list"])).stdout).not.toContain("fine.example");
});

test("an address inside is taken when it is allowed", async () => {
  const added = await throughline(["source", "add", "http://127.0.0.1:9/feed"], {
    env: { THROUGHLINE_ALLOW: "127.0.0.1:9" },
  });
  expect(added.code).toBe(0);
  await throughline(["source", "remove", "http://127.0.0.1:9/feed"]);
});

test("feeds go in and out as OPML", async () => {
  const opml = `<opml version="2.0"><body><outline text="Asia"><outline text="One" xmlUrl="https://one.example/rss" color="red"/>
    <outline text="Inside" xmlUrl="http://10.0.0.1/rss"/></outline></body></opml>`;
  const first = await throughline(["source", "import", file("in.opml", opml)]);
  expect(first).toMatchObject({
    code: 0,
    stdout: "1 added, 0 there already, 1 left out\n",
    stderr: expect.stringContaining("10.0.0.1"),
  });
  const { stdout } = await throughline(["source", "export"]);
  for (const part of ['text="Asia"', 'xmlUrl="https://one.example/rss"', 'color="red"']) expect(stdout).toContain(part);
  expect((await throughline(["source", "import", "-"], { input: stdout })).stdout).toBe(
    "0 added, 1 there already, 0 left out\n",
  );
  expect((await throughline(["source", "import", file("bad.opml", "<opml")])).code).toBe(2);
});

test("applying storylines says what became of each", async () => {
  const [kursk, other] = [file("kursk.yaml", KURSK), file("other.yaml", "slug: other\nname: Other\nquery: beach\n")];
  expect(await throughline(["storyline", "apply", kursk])).toMatchObject({ code: 0, stdout: "+ kursk added\n" });
  const changed = file("kursk2.yaml", KURSK.replace("troops", "soldiers"));
  expect((await throughline(["storyline", "apply", changed, other])).stdout).toBe("~ kursk changed\n+ other added\n");
  expect((await throughline(["storyline", "apply", changed, other])).stdout).toBe(
    "= kursk unchanged\n= other unchanged\n",
  );
  expect((await throughline(["storyline", "list", "--json"])).json()).toMatchObject([
    { slug: "kursk", revision: 2 },
    { slug: "other", revision: 1 },
  ]);
  const shown = await throughline(["storyline", "show", "kursk"]);
  expect(shown.stdout).toBe(KURSK.replace("troops", "soldiers"));
  expect((await throughline(["storyline", "show", "kursk", "--json"])).json()).toMatchObject({
    slug: "kursk",
    definition: { query: "kursk AND soldiers" },
  });
});

test("one wrong storyline keeps all of them out, with its place", async () => {
  const fresh = file("fresh.yaml", "slug: fresh\nname: Fresh\nquery: fresh\n");
  const wrong = file("wrong.yaml", "slug: wrong\nname: Wrong\nqueri: x\n");
  const refused = await throughline(["storyline", "apply", fresh, wrong]);
  expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/wrong\.yaml:3:\d+/) });
  expect((await throughline(["storyline", "show", "fresh"])).code).toBe(3);
});

test("a storyline is archived, or deleted with --purge", async () => {
  await throughline(["storyline", "apply", file("gone.yaml", "slug: gone\nname: Gone\nquery: gone\n")]);
  expect((await throughline(["storyline", "remove", "gone"])).code).toBe(0);
  expect((await throughline(["storyline", "show", "gone", "--json"])).json()).toMatchObject({ state: "archived" });
  expect((await throughline(["storyline", "remove", "gone", "--purge"])).code).toBe(0);
  const unknown = await throughline(["storyline", "show", "gone"]);
  expect(unknown).toMatchObject({ code: 3, stderr: expect.stringContaining("no storyline 'gone'") });
});

test("a webhook without a secret gets one, which is shown once", async () => {
  const added = await throughline([
    "channel",
    "add",
    "webhook",
    "--name",
    "desk",
    "--set",
    "url=https://example.org/hook?a=b",
  ]);
  expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/^secret: whsec_/m) });
  const secret = /whsec_\S+/.exec(added.stdout)![0];
  const listed = await throughline(["channel", "list", "--json"]);
  expect(listed.json()).toMatchObject([
    { name: "desk", kind: "webhook", state: "active", settings: { url: "https://example.org/hook?a=b" } },
  ]);
  expect(listed.stdout).not.toContain(secret);
  expect((await throughline(["channel", "list"])).stdout).not.toContain(secret);
});

test.each([
  [["channel", "add", "pigeon"], "no channel kind 'pigeon'"],
  [["channel", "add", "webhook"], "'url' is missing"],
  [["channel", "add", "webhook", "--set", "url"], "key=value"],
  [["channel", "add", "webhook", "--name", "in", "--set", "url=http://10.0.0.1/"], "may not be reached"],
  [["channel", "add", "webhook", "--name", "desk", "--set", "url=https://example.org/"], "already"],
  [["channel", "set", "desk", "url=ftp://example.org/"], "'url' must"],
  [["subscribe", "kursk", "desk", "--quiet", "at night"], "--quiet must be such as"],
  [["alerts", "redeliver"], "name an alert or say since when"],
  [["subscribe", "kursk", "desk", "--policy", "often"], "no policy 'often'"],
])("%j is refused", async (args, said) => {
  expect(await throughline(args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(said) });
});

test("who gets what is subscribed, listed and unsubscribed", async () => {
  expect((await throughline(["subscribe", "kursk", "nowhere"])).code).toBe(3);
  expect((await throughline(["subscribe", "nothing", "desk"])).code).toBe(3);
  expect((await throughline(["subscribe", "kursk", "desk"])).stdout).toBe("desk gets the developments of kursk\n");
  expect((await throughline(["subscribe", "kursk", "desk"])).stdout).toContain("already");
  expect((await throughline(["subscribe", "kursk", "desk", "--policy", "matches"])).code).toBe(0);
  expect((await throughline(["subscriptions", "--json"])).json()).toMatchObject([
    { storyline: "kursk", channel: "desk" },
    { policy: expect.any(String) },
  ]);
  expect((await throughline(["subscribe", "kursk", "desk", "--cap", "5"])).stdout).toContain("as you say now");
  expect((await throughline(["subscriptions", "mute", "kursk", "desk", "--for", "8h"])).stdout).toContain(
    "nothing of kursk until",
  );
  const rows = (await throughline(["subscriptions", "--json"])).json();
  expect(rows).toContainEqual(
    expect.objectContaining({ policy: "developments", settings: { cap: 5 }, mutedUntil: expect.any(String) }),
  );
  expect((await throughline(["unsubscribe", "kursk", "desk"])).code).toBe(0);
  expect((await throughline(["unsubscribe", "kursk", "desk"])).code).toBe(3);
});
