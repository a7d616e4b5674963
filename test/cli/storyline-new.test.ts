import { expect, test } from "vitest";
import { parseStorylineFile } from "../../src/core/storyline/file.ts";
import { jsonLines, run, useFiles } from "./run.ts";

const file = useFiles();
const ARTICLE = {
  title: "North Korea says its soldiers fought in Kursk",
  text: "North Korea said on Monday that its troops had helped Russia in the Kursk region of Russia against Ukraine.",
};
const PAGE = `<!doctype html><html lang="en"><head><title>${ARTICLE.title}</title></head><body><article><h1>${ARTICLE.title}</h1>
  <p>${ARTICLE.text} Officials in Seoul had said so for months, and put the number of soldiers at 11,000.</p>
  <p>Nobody in Moscow would say how many of them had been killed, which a newspaper in Seoul had asked the day before.</p></article></body></html>`;

test.each([
  ["article.json", JSON.stringify({ ...ARTICLE, url: null, date: "2025-04-28" })],
  ["page-without-an-ending", PAGE],
  ["article.txt", `${ARTICLE.title}\n\n${ARTICLE.text}`],
])("new prints a storyline from %s", async (name, content) => {
  const made = await run(["storyline", "new", "--from", file(name, content)]);
  expect(made).toMatchObject({ code: 0, stderr: "" });
  expect(parseStorylineFile(made.stdout, "new.yaml")).toMatchObject({
    name: ARTICLE.title,
    terms: { who: ["@north-korea"] },
    like: [{ title: ARTICLE.title, text: expect.stringContaining("troops had helped Russia") }],
  });
});

test("what new prints finds the story in another language", async () => {
  const { stdout } = await run(["storyline", "new", "--from", file("seed.json", JSON.stringify(ARTICLE))]);
  const storyline = file("seed.yaml", stdout);
  const korean = { id: "ko", text: "북한군 병력이 러시아 쿠르스크에서 우크라이나와 싸우고 있다고 밝혔다." };
  const other = {
    id: "en",
    text: "North Korea has fired a missile into the sea off its east coast, officials in Seoul said.",
  };
  const { lines } = await run(["match", "--storylines", storyline], { input: jsonLines(korean, other) });
  expect(lines()).toMatchObject([
    { id: "ko", matches: [{ score: expect.any(Number) }] },
    { id: "en", matches: [] },
  ]);
});

test.each([
  ["nothing.txt", "", "no article text"],
  ["other.json", '{"title": "a"}', "text: must be a string"],
])("what is no article is refused: %s", async (name, content, words) => {
  const { code, stdout, stderr } = await run(["storyline", "new", "--from", file(name, content)]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(words);
});
