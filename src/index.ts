/**
 * Throughline as a library: the pure steps, and a thin object over stored data.
 *
 * The steps take and give the same shapes as the filters of the command line. What `openThroughline` needs (database drivers, the queue's
 * migrations) is loaded when it is called, so that the steps alone cost nothing of it.
 */
import type { Settings, Throughline } from "./library.ts";

export { createStory, type Story } from "./core/develop/story.ts";
export { extractArticle } from "./core/extract/index.ts";
export { parseFeed } from "./core/feed/index.ts";
export { createMonitor, type Monitor } from "./core/match/monitor.ts";
export type { Query } from "./core/query/ast.ts";
export { QueryError } from "./core/query/error.ts";
export { parseQuery } from "./core/query/parser.ts";
export { parseStorylineFile } from "./core/storyline/file.ts";
export type * from "./core/types.ts";
export { NotFoundError, ThroughlineError, UsageError } from "./errors.ts";
export type {
  AsOfRequest,
  ClaimRequest,
  GapsRequest,
  Page,
  PageRequest,
  SearchRequest,
  Settings,
  Throughline,
} from "./library.ts";
export type { NewSource } from "./store/sources.ts";

/**
 * Opens stored data as a command does: joins the server of a running daemon, or runs one until `close`.
 *
 * @throws {ThroughlineError} when the data cannot be used
 */
export async function openThroughline(settings: Settings = {}): Promise<Throughline> {
  return (await import("./library.ts")).openLibrary(settings);
}
