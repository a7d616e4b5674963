/** The server's log, kept small: the server itself never cuts it. */
import { copyFileSync, statSync, truncateSync } from "node:fs";

const LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * Sets a log that has grown long aside as `.old`, over the one before. Safe while the server writes, since it appends.
 *
 * @returns the bytes that the log has now
 */
export function trimLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LIMIT_BYTES) return size;
  copyFileSync(path, `${path}.old`);
  truncateSync(path, 0);
  return 0;
}
