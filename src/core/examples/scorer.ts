/** Following by example: what articles a person shows (`like`, `not_like`) say of another article. */
import { UsageError } from "../../errors.ts";
import type { ExampleScorer } from "../match/followed.ts";
import type { Storyline } from "../types.ts";

/** Counts of words in unrelated articles. */
export type Background = unknown;

/** @throws {UsageError} for examples that cannot be followed */
export function createExampleScorer(_storyline: Storyline, _background?: Background): ExampleScorer {
  throw new UsageError("NO_EXAMPLES", "examples (like, not_like) are not followed in this version", {
    hint: "say it as a query",
  });
}
