import fc from "fast-check";
import { expect, test } from "vitest";
import { createExhaustiveMonitor, createMonitor } from "../../src/core/match/monitor.ts";
import type { Storyline } from "../../src/core/types.ts";
import { article, queryText, TERMS } from "./query-samples.ts";

test("the prefilter skips only what cannot match: with and without it, matches are the same", () => {
  let matched = 0;
  fc.assert(
    fc.property(
      fc.array(queryText, { minLength: 1, maxLength: 8 }),
      fc.array(article, { minLength: 1, maxLength: 4 }),
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
    { numRuns: 500 },
  );
  expect(matched).toBeGreaterThan(500);
});
