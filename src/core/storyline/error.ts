/** What is wrong with a storyline file: everything at once, each with its place. */
import { UsageError } from "../../errors.ts";

export interface StorylineProblem {
  /** From 1. */
  readonly line: number;
  /** UTF-16 units from 1. */
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

export class StorylineFileError extends UsageError {
  readonly fileName: string;
  /** In the order of the file. */
  readonly problems: readonly StorylineProblem[];

  constructor(fileName: string, problems: readonly StorylineProblem[]) {
    const one = problems.length === 1;
    const lines = problems.map(
      ({ line, column, message, hint }) => `${fileName}:${line}:${column}: ${message}${one ? "" : ` (${hint})`}`,
    );
    super("BAD_STORYLINE", lines.join("\n"), one ? { hint: problems[0]!.hint } : {});
    this.fileName = fileName;
    this.problems = problems;
  }
}
