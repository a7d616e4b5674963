/** One line of JSON as a value of a known shape, or what is wrong with it. */
import { type ZodType, z } from "zod";
import { UsageError } from "../errors.ts";
import { type Line, MAX_LINE_BYTES } from "./lines.ts";

/** @throws {UsageError} LINE_TOO_LONG or BAD_JSON */
export function readJson({ text }: Pick<Line, "text">): unknown {
  if (text === null)
    throw new UsageError("LINE_TOO_LONG", `the line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError("BAD_JSON", `not JSON: ${(error as Error).message}`);
  }
}

/** @throws {UsageError} BAD_INPUT, naming every wrong field */
export function readShape<T>(shape: ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join(".")}: ${message}` : message,
  );
  throw new UsageError("BAD_INPUT", wrong.join("; "));
}

/** The id of a line that may be wrong in every other way. */
export function idOf(value: unknown): string | null {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : typeof id === "number" ? String(id) : null;
}

/** Ids are strings; a number is taken for one. */
export const Id = z.union([z.string(), z.number().transform(String)], "must be a string");

/** Unknown is absent: whoever writes null for it means the same. */
export const absent = <T extends ZodType>(shape: T) => z.union([shape, z.null().transform(() => undefined)]).optional();
