import { load } from "cheerio";
import { expect, test } from "vitest";
import { sources } from "../../src/store/schema.ts";
import { setSourceState } from "../../src/store/sources.ts";
import { outLink } from "../../src/web/markup.ts";
import { aSource, aStoryline } from "../helpers/store.ts";
import { aDevelopment, useHttp } from "../http/served.ts";

const served = useHttp();
const page = async () => load((await served().ask("/")).body);
const words = (text: string) => text.replace(/\s+/g, " ").trim();

test("an empty page says what to do next, and looks again by itself", async () => {
  const { db, clock, article } = served();
  let $ = await page();
  expect(words($(".welcome").text())).toContain("throughline storyline apply");
  expect($('meta[http-equiv="refresh"]')).toHaveLength(1);
  await aStoryline(db, "slug: kursk\nname: Kursk\nquery: kursk AND troops", clock);
  expect(words((await page())(".welcome").text())).toContain("throughline source add");
  const source = await aSource(db, "https://first.example.org/feed.xml", clock);
  expect(words((await page())(".welcome").text())).toContain("read for the first time");
  await db.update(sources).set({ failures: 2, error: "404 Not Found" });
  $ = await page();
  expect(words($(".welcome").text())).toContain("No source could be read");
  expect(words($("details").text())).toContain("404 Not Found");
  await db.update(sources).set({ failures: 0, error: null, okAt: clock.now() });
  await article(source, "https://first.example.org/1", "Rain in Kursk", "It rained in Kursk.");
  $ = await page();
  expect(words($(".welcome").text())).toContain("none of it is about what you follow");
  expect(words($(".welcome").text())).toMatch(/Nearest so far: Rain in Kursk for kursk: .*troops/);
  expect(words($(".figures").text())).toBe("1 of 1 source read 1 article");
  await setSourceState(db, source.id, "removed", clock.now());
});

test("a storyline is shown with its counts, what is new, and its articles with the proof marked", async () => {
  const { db, clock, article } = served();
  const storyline = await aStoryline(db, "slug: sumy\nname: Drones over Sumy\nquery: drones AND sumy", clock);
  const source = await aSource(db, "https://wire.example.org/feed.xml", clock);
  const id = await article(
    source,
    "https://wire.example.org/1",
    "Drones at night",
    "The night was quiet. Then drones came over Sumy.",
    "2025-04-28T03:00:00Z",
  );
  await aDevelopment(
    served(),
    storyline.id,
    id,
    { kind: "new_figure", headline: "Forty drones over Sumy", sentence: "Officials counted forty." },
    "2025-04-28T03:00:00Z",
  );
  const $ = await page();
  expect($(".welcome")).toHaveLength(0);
  expect($('meta[http-equiv="refresh"]')).toHaveLength(0);
  const card = $("#sumy");
  expect(card.find("h2").text()).toBe("Drones over Sumy");
  expect(words(card.find("p").first().text())).toContain("1 match · 1 development");
  const [news, coverage] = card
    .find("ol")
    .toArray()
    .map((list) => $(list));
  expect(words(news!.text())).toBe("new figure example.org · 3 h ago Forty drones over Sumy Officials counted forty.");
  expect(coverage!.find("h4").html()).toContain(
    '<a href="https://wire.example.org/1" rel="noopener noreferrer"><mark>Drones</mark> at night</a>',
  );
  expect(coverage!.find("blockquote").html()).toBe("Then <mark>drones</mark> came over <mark>Sumy</mark>.");
  expect(coverage!.find("time").attr("datetime")).toBe("2025-04-28T03:00:00.000Z");
});

test("nothing that came from a feed can act on the page", async () => {
  const { db, clock, article } = served();
  const payloads = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "{{7*7}}",
    "</style><script>alert(1)</script>",
    "<a href=javascript:alert(1)>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
  ];
  const storyline = await aStoryline(db, `slug: hostile\nname: "${payloads[0]}"\nquery: hostile`, clock);
  const source = await aSource(db, "https://evil.example.org/feed.xml", clock);
  await db.update(sources).set({ title: payloads[1]!, failures: 1, error: payloads[2]! });
  for (const [n, payload] of payloads.entries()) {
    const id = await article(
      source,
      `https://evil.example.org/${n}?"onclick="alert(1)&x='`,
      `hostile ${payload}`,
      `A hostile text ${payload} goes on.`,
      `2025-04-2${n % 8}T00:00:00Z`,
    );
    await aDevelopment(served(), storyline.id, id, {
      headline: `new ${payload}`,
      sentence: payload,
      kind: "new_event",
    });
  }
  for (const path of ["/", "/docs"]) {
    const { body, headers } = await served().ask(path);
    const $ = load(body);
    expect($("script, img, svg, iframe, object, embed, base, style, form, input")).toHaveLength(0);
    const attributes = $("*")
      .toArray()
      .flatMap((element) => Object.keys("attribs" in element ? element.attribs : {}));
    expect(attributes.filter((name) => name.startsWith("on") || name === "style" || name === "srcdoc")).toEqual([]);
    for (const link of $("a[href]").toArray()) expect($(link).attr("href")).toMatch(/^(https?:\/\/|\/)/);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  }
  const $ = await page();
  expect($("#hostile h2").text()).toBe(payloads[0]);
  expect($("#hostile ol h4").text()).toContain("</title><script>alert(1)</script>");
});

test("an address that a browser would run is shown as words without a link", async () => {
  for (const url of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "//evil.example.com",
    "file:///etc/passwd",
    "",
  ]) {
    expect(String(await outLink(url, "words"))).toBe("words");
  }
  expect(String(await outLink("https://example.org/?a=1&b=2", "<b>"))).toBe(
    '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">&lt;b&gt;</a>',
  );
});

test("the style is served from memory and fetches nothing", async () => {
  const { status, headers, body } = await served().ask("/style.css");
  expect([status, headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
  expect(body).toContain("prefers-color-scheme: dark");
  expect(body).not.toMatch(/url\(|@import|http/);
});
