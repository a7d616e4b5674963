/** Our own tsvector: the matcher's tokens, without positions. Postgres only looks candidates up; the core decides. */
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Candidates } from "../core/match/search.ts";

const quote = (token: string): string => `'${token.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** The text form of a tsvector. */
export function toTsvector(tokens: readonly string[]): string {
  return tokens.map(quote).join(" ");
}

/** The text form of a tsquery; null when every article is a candidate. */
function toTsquery(candidates: Candidates): string | null {
  if ("everything" in candidates) return null;
  if ("token" in candidates) return quote(candidates.token);
  if ("prefix" in candidates) return `${quote(candidates.prefix)}:*`;
  if ("all" in candidates) {
    const parts = candidates.all.map(toTsquery).filter((part) => part !== null);
    return parts.length === 0 ? null : `(${parts.join(" & ")})`;
  }
  const parts = candidates.any.map(toTsquery);
  return parts.some((part) => part === null) ? null : `(${parts.join(" | ")})`;
}

/** The condition that a row may satisfy the query. */
export function mayMatch(column: PgColumn, candidates: Candidates): SQL | undefined {
  const query = toTsquery(candidates);
  return query === null ? undefined : sql`${column} @@ ${query}::tsquery`;
}
