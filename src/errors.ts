/**
 * The errors of this program. Each carries a stable `code`, whether a retry can help, and, where a person can mend it, how.
 *
 * A class of its own exists only where somebody catches it by class; everything else is one of these with its code.
 */

export interface ErrorDetails extends ErrorOptions {
  /** How to mend it, one sentence for a person. */
  readonly hint?: string;
  /** True when the same attempt may succeed later. */
  readonly retry?: boolean;
}

/** An error whose message is meant for a person: what, where, and (in `hint`) how to mend it. */
export class ThroughlineError extends Error {
  override readonly name: string = "ThroughlineError";
  readonly code: string;
  readonly hint: string | undefined;
  readonly retry: boolean;

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.retry = details.retry ?? false;
  }
}

/** Wrong words on the command line, wrong settings, a wrong file: exit code 2. */
export class UsageError extends ThroughlineError {
  override readonly name = "UsageError";
}

/** The thing asked for does not exist: exit code 3, HTTP 404. */
export class NotFoundError extends ThroughlineError {
  override readonly name = "NotFoundError";
  constructor(message: string, details: ErrorDetails = {}) {
    super("NOT_FOUND", message, details);
  }
}

/** The words of any thrown value, causes included, on one line. A failed query's own words are left out: they hold its parameters. */
export function describeError(error: unknown): string {
  const words: string[] = [];
  for (
    let e: unknown = error;
    e !== undefined && e !== null && words.length < 4;
    e = (e as { cause?: unknown }).cause
  ) {
    const said = e instanceof Error ? e.message || e.name : String(e);
    const isQuery = e instanceof Error && said.startsWith("Failed query:");
    if (said && !isQuery && !words.includes(said)) words.push(said);
  }
  return (words.join(": ") || "a query failed").replace(/\s+/g, " ");
}
