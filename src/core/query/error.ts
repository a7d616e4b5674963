/** What is wrong with a query, where, and how to mend it. */
import { UsageError } from "../../errors.ts";

export interface TermPlace {
  readonly set: string;
  /** From 0. */
  readonly index: number;
}

export class QueryError extends UsageError {
  /** Where the mistake stands: UTF-16 units from the start of the query. */
  readonly offset: number;
  /** What is wrong, without the place. */
  readonly problem: string;

  /** The term of a set that it stands in; the offset counts from the start of that term. */
  readonly term: TermPlace | undefined;

  constructor(offset: number, problem: string, hint: string, term?: TermPlace) {
    const where = term === undefined ? "the query" : `term ${term.index + 1} of @${term.set}`;
    super("BAD_QUERY", `${problem}, at character ${offset + 1} of ${where}`, { hint });
    this.term = term;
    this.offset = offset;
    this.problem = problem;
  }
}
