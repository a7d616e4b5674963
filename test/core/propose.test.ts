import fc from "fast-check";
import { expect, test } from "vitest";
import { createBackground } from "../../src/core/examples/background.ts";
import { createMonitor } from "../../src/core/match/monitor.ts";
import { proposeStoryline } from "../../src/core/propose/storyline.ts";
import { parseStorylineFile, printStoryline } from "../../src/core/storyline/file.ts";
import type { MatchableArticle, Storyline } from "../../src/core/types.ts";
import { KESTREL, MARISOL, OTHER_NEWS, retold } from "./example-texts.ts";

const DEPLOYMENT: MatchableArticle = {
  title: "North Korea says its soldiers fought in Kursk",
  text: "North Korea said on Monday that its troops had helped Russia to drive Ukraine out of the Kursk region.\nSouth Korea puts their number at 11,000 soldiers. Mira Olsen, an analyst, called it a signal. Mira Olsen expects more.",
  language: "en",
  publishedAt: "2025-04-28T06:00:00Z",
};

const accepts = (storyline: Storyline, article: MatchableArticle): boolean => {
  const { matches, errors } = createMonitor([storyline]).match(article);
  expect(errors).toEqual([]);
  return matches.length > 0;
};

test("who, what and where are sets, so that the story is found in languages that the article is not in", () => {
  const { storyline } = proposeStoryline(DEPLOYMENT);
  expect(storyline.terms).toMatchObject({ who: ["@north-korea"], what: ["@troops", "@fighting"] });
  expect(storyline.terms?.where).toEqual(expect.arrayContaining(["@russia", "@kursk"]));
  expect(
    accepts(storyline, { text: "북한군 병력이 러시아 쿠르스크에서 우크라이나와 싸우고 있다고 국정원이 밝혔다." }),
  ).toBe(true);
  expect(
    accepts(storyline, {
      text: "Nordkoreanische Soldaten kämpfen in Kursk für Russland, sagte der Minister am Montag.",
    }),
  ).toBe(true);
  expect(
    accepts(storyline, {
      text: "Nordkorea hat am Montag eine Rakete ins Meer geschossen, sagte der Minister in Seoul.",
    }),
  ).toBe(false);
});

test("sides, figures, window and name come from the article", () => {
  const { storyline } = proposeStoryline(DEPLOYMENT);
  expect(storyline).toMatchObject({
    slug: "north-korea-says-its-soldiers-fought-in-kursk",
    name: DEPLOYMENT.title,
    since: "2024-04-28",
    quantities: { soldiers: ["soldiers"] },
  });
  expect(storyline.actors).toMatchObject({ "North Korea": ["North Korea"], "Mira Olsen": ["Mira Olsen"] });
});

test("with stored coverage the words are those that tell the story from its sibling", () => {
  const background = createBackground([...OTHER_NEWS, ...retold(MARISOL), ...retold(KESTREL)]);
  const { storyline, reasons } = proposeStoryline(MARISOL[0]!, background);
  expect(reasons.query).toContain("learned from 84 stored articles");
  const { like: _, ...query } = storyline;
  expect(MARISOL.map((one) => accepts(query, one))).toEqual([true, true, true]);
  expect(KESTREL.map((one) => accepts(query, one))).toEqual([false, false, false]);
});

test("the file reads back as the storyline, with its reasons as comments", () => {
  const { storyline, reasons } = proposeStoryline(DEPLOYMENT);
  const file = printStoryline(storyline, reasons);
  expect(parseStorylineFile(file, "new.yaml")).toEqual(storyline);
  expect(file).toMatch(/^# In the language of the article: .* words must be there/m);
});

test("a title in other letters still gives a slug", () => {
  const { storyline } = proposeStoryline({
    title: "북한군 러시아 파병",
    text: "북한군이 러시아 쿠르스크에 파병되었다고 국정원이 밝혔다.",
  });
  expect(storyline.slug).toBe("storyline");
  expect(accepts(storyline, { text: "Des soldats nord-coréens sont déployés à Koursk, en Russie, selon Kiev." })).toBe(
    true,
  );
});

test("any article gives a storyline that can be read and followed", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.string({ minLength: 1, unit: "grapheme" }),
      (title, text) => {
        fc.pre(title.trim() !== "" && text.trim() !== "");
        const { storyline, reasons } = proposeStoryline({ title, text });
        const read = parseStorylineFile(printStoryline(storyline, reasons), "new.yaml");
        expect(createMonitor([read]).errors).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
