/** The data folder: what lies where in it, and what to say when it cannot be used. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeError, ThroughlineError } from "../../errors.ts";

/** PostgreSQL's own folder. */
export const dataOf = (folder: string): string => join(folder, "postgres");
export const logOf = (folder: string): string => join(folder, "postgres.log");
/** Held by the daemon as long as it runs. */
export const ownerLockOf = (folder: string): string => join(folder, "owner.lock");
/** Held while the server is started or stopped. */
export const serverLockOf = (folder: string): string => join(folder, "server.lock");

/** How to reach the folder's server; `connection.json`, readable by its owner only. */
export interface Connection {
  readonly port: number;
  readonly password: string;
  readonly pid: number;
}

export function hasCluster(folder: string): boolean {
  return existsSync(join(dataOf(folder), "PG_VERSION"));
}

/**
 * Makes the folder, with its parents.
 *
 * @throws {ThroughlineError} BAD_FOLDER
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw folderError(folder, error);
  }
}

/** Written aside and renamed, so that a reader never sees half of it. */
export function writeConnection(folder: string, connection: Connection): void {
  const path = join(folder, "connection.json");
  writeFileSync(`${path}.new`, `${JSON.stringify(connection)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function removeConnection(folder: string): void {
  rmSync(join(folder, "connection.json"), { force: true });
}

/** The password of the role `throughline`. It lies with the data, since it is made and lost with them. */
export function readPassword(folder: string): string {
  return readFileSync(passwordOf(dataOf(folder)), "utf8").trim();
}

export const passwordOf = (dataFolder: string): string => join(dataFolder, "throughline.password");

const HINTS: Readonly<Record<string, string>> = {
  EACCES: "give this user the right to write there, or set THROUGHLINE_DATA to another folder",
  EPERM: "give this user the right to write there, or set THROUGHLINE_DATA to another folder",
  EROFS: "the disk is read-only; set THROUGHLINE_DATA to another folder",
  ENOSPC: "the disk is full; free some space, or set THROUGHLINE_DATA to another disk",
  EDQUOT: "the disk quota is used up; free some space, or set THROUGHLINE_DATA to another disk",
  ENOTDIR: "a file is in the way; remove it, or set THROUGHLINE_DATA to another folder",
  EEXIST: "a file is in the way; remove it, or set THROUGHLINE_DATA to another folder",
};

/** Turns an error of the file system into one that names the folder and the remedy; any other error stays as it is. */
export function folderError(folder: string, error: unknown): unknown {
  const hint = HINTS[(error as NodeJS.ErrnoException)?.code ?? ""];
  if (hint === undefined || error instanceof ThroughlineError) return error;
  return new ThroughlineError("BAD_FOLDER", `cannot use data folder ${folder}: ${describeError(error)}`, {
    hint,
    cause: error,
  });
}
