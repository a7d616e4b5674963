/** `throughline storyline test`: the tests that a file has of itself. */
import { createMonitor } from "../../core/match/monitor.ts";
import type { ArticleExample, Storyline } from "../../core/types.ts";
import { UsageError } from "../../errors.ts";
import { EXIT, type ExitCode } from "../command.ts";
import { exampleArticle, nameOf } from "../example.ts";
import { readStorylines, refuseUnmatchable } from "../files.ts";
import { print, printJson, say } from "../output.ts";

interface Outcome {
  readonly storyline: string;
  readonly must: "match" | "not match";
  /** Which article. */
  readonly article: string;
  readonly passed: boolean;
  readonly score?: number;
  /** Why it does not match. */
  readonly reason?: string;
}

export async function test(paths: string[], options: { json?: boolean }): Promise<ExitCode> {
  const files = readStorylines(paths);
  refuseUnmatchable(files);
  const outcomes: Outcome[] = [];
  for (const { path, definition } of files) {
    const { must_match: yes = [], must_not_match: no = [] } = definition.tests ?? {};
    for (const example of yes) outcomes.push(await outcomeOf(definition, path, example, "match"));
    for (const example of no) outcomes.push(await outcomeOf(definition, path, example, "not match"));
  }
  if (outcomes.length === 0) {
    throw new UsageError("NO_TESTS", `no tests in ${paths.join(", ")}`, {
      hint: "add tests: {must_match: [{text: ...}], must_not_match: [...]}",
    });
  }
  const failed = outcomes.filter(({ passed }) => !passed);
  if (options.json === true) printJson(outcomes);
  else for (const outcome of outcomes) print(lineOf(outcome));
  say(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? EXIT.ok : EXIT.failure;
}

async function outcomeOf(
  definition: Storyline,
  path: string,
  example: ArticleExample,
  must: Outcome["must"],
): Promise<Outcome> {
  const { matches, misses } = createMonitor([definition]).explain(await exampleArticle(example, path));
  const [match] = matches;
  return {
    storyline: definition.slug,
    must,
    article: nameOf(example),
    passed: (match !== undefined) === (must === "match"),
    ...(match !== undefined && { score: match.score }),
    ...(misses[0] !== undefined && { reason: misses[0].reason }),
  };
}

function lineOf({ storyline, must, article, passed, score, reason }: Outcome): string {
  const found = score === undefined ? `it does not: ${reason}` : `it does, with ${score}`;
  return `${passed ? "ok  " : "FAIL"} ${storyline}: must ${must} ${article}${passed ? "" : `; ${found}`}`;
}
