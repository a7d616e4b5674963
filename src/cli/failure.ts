/** What a person is told when a command fails, and the exit code. No stack, except where THROUGHLINE_LOG=debug asks for it. */
import { CommanderError } from "commander";
import { describeError, NotFoundError, ThroughlineError, UsageError } from "../errors.ts";
import { EXIT, type ExitCode } from "./command.ts";
import { say } from "./output.ts";

/** Writes what is wrong and how to mend it to stderr. */
export function tellFailure(thrown: unknown): ExitCode {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.usage; // commander has said it
  const error = causeOf(thrown);
  const message = error instanceof ThroughlineError ? error.message : describeError(error);
  const hint = error instanceof ThroughlineError ? error.hint : "THROUGHLINE_LOG=debug shows where it happened";
  say(`error: ${message}`);
  if (hint !== undefined) say(`hint: ${hint}`);
  if (process.env.THROUGHLINE_LOG === "debug" && thrown instanceof Error) say(thrown.stack ?? "");
  if (error instanceof UsageError) return EXIT.usage;
  return error instanceof NotFoundError ? EXIT.nothing : EXIT.failure;
}

/** A failed query's own message holds the whole query with its parameters: its cause says what is wrong. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.constructor.name === "DrizzleQueryError" ? (error.cause ?? error) : error;
}
