/** Errors as problem details (RFC 9457), and which error is whose fault. */
import { STATUS_CODES } from "node:http";
import { z } from "@hono/zod-openapi";
import { DrizzleQueryError } from "drizzle-orm";
import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { QueryError } from "../core/query/error.ts";
import { StorylineFileError } from "../core/storyline/error.ts";
import { describeError, NotFoundError, UsageError } from "../errors.ts";
import type { Log } from "../log.ts";
import { isPostgresError } from "../store/db.ts";

export const Problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string().openapi({ description: "The name of the status." }),
    status: z.int(),
    detail: z.string().openapi({ description: "What is wrong, for a person." }),
    code: z.string().openapi({ description: "What is wrong, for a program: stays the same.", example: "NOT_FOUND" }),
    hint: z.string().optional().openapi({ description: "How to mend it." }),
    offset: z.int().optional().openapi({ description: "Of a query: where the mistake stands, in UTF-16 units." }),
    problems: z
      .array(z.object({ line: z.int(), column: z.int(), message: z.string(), hint: z.string() }))
      .optional()
      .openapi({ description: "Of a storyline file: every mistake with its place." }),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string().optional() })).optional(),
  })
  .openapi("Problem");

export interface ProblemDetails {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly hint?: string | undefined;
  /** Further members. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export const PROBLEM_TYPE = "application/problem+json";

export function problemBody({ status, code, detail, hint, more }: ProblemDetails): string {
  return JSON.stringify({
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail,
    code,
    hint,
    ...more,
  });
}

export function problem(details: ProblemDetails, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(problemBody(details), {
    status: details.status,
    headers: { "content-type": PROBLEM_TYPE, ...headers },
  });
}

/** Postgres cannot store these: a NUL in text, and one or half of a surrogate pair in JSON. */
const UNSTORABLE = ["22021", "22P05", "22P02"];

function knownProblem(error: unknown): ProblemDetails | undefined {
  if (error instanceof NotFoundError) return { status: 404, code: error.code, detail: error.message, hint: error.hint };
  if (error instanceof UsageError)
    return { status: 400, code: error.code, detail: error.message, hint: error.hint, more: placeOf(error) };
  if (error instanceof HTTPException) {
    const name = STATUS_CODES[error.status] ?? "Bad Request";
    return { status: error.status, code: name.toUpperCase().replace(/[^A-Z]+/g, "_"), detail: error.message || name };
  }
  if (UNSTORABLE.some((code) => isPostgresError(error, code))) {
    return {
      status: 400,
      code: "BAD_CHARACTER",
      detail: "a text holds a character that cannot be stored",
      hint: "leave out NUL characters and halves of surrogate pairs",
    };
  }
  return undefined;
}

/** Where in what was sent the mistake stands, for an editor. */
function placeOf(error: UsageError): Readonly<Record<string, unknown>> {
  if (error instanceof QueryError) return { offset: error.offset };
  if (error instanceof StorylineFileError) return { problems: error.problems };
  return {};
}

/** A failed query's own message holds its parameters, secrets too: only its cause is told. */
const causeOf = (error: unknown): unknown =>
  error instanceof DrizzleQueryError ? (error.cause ?? "a query failed") : error;

/** Answers what was thrown. What nobody foresaw is logged here, once, and its words stay here. */
export function errorHandler(log: Log): ErrorHandler {
  return (error, c) => {
    const known = knownProblem(error);
    if (known !== undefined) return problem(known);
    log.error({ error: describeError(causeOf(error)), method: c.req.method, path: c.req.path }, "a request failed");
    return problem({
      status: 500,
      code: "INTERNAL",
      detail: "the request failed here",
      hint: "the log of the server says why",
    });
  };
}

export const unknownRoute = (c: Context): Response =>
  problem({
    status: 404,
    code: "NOT_FOUND",
    detail: `there is no ${c.req.method} ${c.req.path}`,
    hint: "/docs lists every route",
  });
