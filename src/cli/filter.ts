/**
 * A pure step as a filter over JSON lines: one line in, one line out, in order. A line that is wrong is answered with what is wrong and
 * the next ones go on.
 */
import type { ZodType } from "zod";
import { describeError, ThroughlineError } from "../errors.ts";
import { EXIT, type ExitCode } from "./command.ts";
import { idOf, readJson, readShape } from "./json-line.ts";
import { type Line, linesOf } from "./lines.ts";
import { json, printAndWait, say } from "./output.ts";

/** @param step what comes out beside the id @returns the exit code: lines that are wrong fail nothing */
export async function runFilter<I extends { readonly id: string }>(
  shape: ZodType<I>,
  step: (input: I) => object | Promise<object>,
): Promise<ExitCode> {
  if (process.stdin.isTTY) say("reading JSON lines from the terminal; Ctrl-D ends them");
  for await (const line of linesOf(process.stdin)) await printAndWait(await answer(line, shape, step));
  return EXIT.ok;
}

async function answer<I extends { readonly id: string }>(
  line: Line,
  shape: ZodType<I>,
  step: (input: I) => object | Promise<object>,
): Promise<string> {
  let value: unknown;
  try {
    value = readJson(line);
    const input = readShape(shape, value);
    return json({ id: input.id, ...(await step(input)) });
  } catch (error) {
    const code = error instanceof ThroughlineError ? error.code : "FAILED";
    return json({ id: idOf(value), line: line.number, error: { code, message: describeError(error) } });
  }
}
