import fc from "fast-check";
import { expect, test } from "vitest";
import { createExhaustiveMonitor, createMonitor } from "../../src/core/match/monitor.ts";
import type { Storyline } from "../../src/core/types.ts";
import { article, queryText, TERMS } from "./query-samples.ts";

/** Pairs of storyline and article. THROUGHLINE_TEST_CASES=100000 tries as many. */
const CASES = Number(process.env.THROUGHLINE_TEST_CASES ?? 4_000);
const STORYLINES = 8;
const ARTICLES = 4;

test("the prefilter skips only what cannot match: with and without it, matches are the same", () => {
  let matched = 0;
  fc.assert(
    fc.property(
      fc.array(queryText, { minLength: STORYLINES, maxLength: STORYLINES }),
      fc.array(article, { minLength: ARTICLES, maxLength: ARTICLES }),
      (queries, articles) => {
        const storylines = queries.map((query, i): Storyline => ({ slug: `s${i}`, name: "S", query, terms: TERMS }));
        const monitor = createMonitor(storylines);
        const exhaustive = createExhaustiveMonitor(storylines);
        for (const one of articles) {
          const found = monitor.match(one);
          expect(found).toEqual(exhaustive.match(one));
          expect(found.matches).toEqual(monitor.explain(one).matches);
          matched += found.matches.length;
        }
      },
    ),
    { numRuns: Math.ceil(CASES / (STORYLINES * ARTICLES)) },
  );
  expect(matched).toBeGreaterThan(CASES / 20);
}, 600_000);

test("anchors chosen by what is common in the articles seen leave nothing out either", () => {
  const storylines = Array.from({ length: 1_200 }, (_, i): Storyline => {
    const query = `(common AND rare${i % 300}) OR "seldom${i % 7} word*" OR (exact:troops AND soldier${i % 11})`;
    return { slug: `s${i}`, name: "S", query };
  });
  const monitor = createMonitor(storylines);
  const exhaustive = createExhaustiveMonitor(storylines);
  let matched = 0;
  for (let n = 0; n < 330; n++) {
    const one = { text: `common rare${n} troops soldier${n % 13}s seldom${n % 9} words`, language: "en" };
    if (n % 10 !== 0 && n < 300) monitor.match(one);
    else {
      expect(monitor.match(one)).toEqual(exhaustive.match(one));
      matched += monitor.match(one).matches.length;
    }
  }
  expect(matched).toBeGreaterThan(1_000);
}, 60_000);
