/**
 * How a command is written: a function that adds its arguments, options and verbs to the commander command that bears its name. The
 * catalogue loads the file of the one command that was asked for, so that help and filters start fast.
 */
import { type Command, InvalidArgumentError, Option } from "commander";

/** What a command's file exports, one for each name in the catalogue. */
export type DefineCommand = (command: Command) => void;

export const EXIT = { ok: 0, failure: 1, usage: 2, nothing: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An action whose result is the exit code. */
export function ends<A extends unknown[]>(work: (...args: A) => Promise<number>): (...args: A) => Promise<void> {
  return async (...args) => {
    process.exitCode = await work(...args);
  };
}

/** `--json`, on every command that reads. */
export const jsonOption = (): Option => new Option("--json", "print JSON");

/** `--limit`, of a list. */
export function limitOption(most: number, standard: number): Option {
  return new Option("--limit <n>", `at most so many, up to ${most}`).default(standard).argParser((text) => {
    const n = Number(text);
    if (/^\d{1,9}$/.test(text) && n >= 1 && n <= most) return n;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
  });
}

/** Examples below the help of a command. */
export function examples(command: Command, ...lines: readonly string[]): void {
  command.addHelpText("after", `\nExamples:\n${lines.map((line) => `  $ throughline ${line}`).join("\n")}`);
}
