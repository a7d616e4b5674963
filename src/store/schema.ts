/**
 * The tables. The database holds what must always be true: every invariant of the program is a key or a check here, so that a job
 * that runs twice, late or never cannot break one.
 *
 * No column has a SQL default for a time: times come from the injected clock. Columns that say "machine time" take the clock's `wall`,
 * all others its `now`.
 */
export * from "./schema/alerts.ts";
export * from "./schema/articles.ts";
export * from "./schema/coverage.ts";
export * from "./schema/daemon.ts";
export * from "./schema/developments.ts";
export * from "./schema/rechecks.ts";
export * from "./schema/storylines.ts";
