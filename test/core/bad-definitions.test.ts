import { expect, test } from "vitest";
import { parseStorylineFile, StorylineFileError } from "../../src/core/storyline/file.ts";
import { BAD_DEFINITIONS } from "./bad-definitions.ts";

test("there are more than a hundred of them, all different", () => {
  expect(new Set(BAD_DEFINITIONS.map(({ name }) => name)).size).toBe(BAD_DEFINITIONS.length);
  expect(BAD_DEFINITIONS.length).toBeGreaterThan(100);
});

test.each(BAD_DEFINITIONS)("refused with line, column and hint: $name", ({ text, line }) => {
  let problems: StorylineFileError["problems"] = [];
  try {
    parseStorylineFile(text, "bad.yaml");
  } catch (error) {
    if (!(error instanceof StorylineFileError)) throw error;
    problems = error.problems;
    expect(error.message).toMatch(/^bad\.yaml:\d+:\d+: \S/);
  }
  expect(problems.map((problem) => problem.line)).toContain(line);
  for (const problem of problems) {
    expect(problem.column).toBeGreaterThan(0);
    expect(problem.message).not.toBe("");
    expect(problem.hint).not.toBe("");
    expect(problem.message.length).toBeLessThan(400);
  }
});
