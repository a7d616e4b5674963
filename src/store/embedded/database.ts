/**
 * The way to the data for every command: a PostgreSQL server of the user's own, or the embedded one of the data folder.
 *
 * A folder has one owner, the daemon. Everything else joins the owner's server or, without an owner, runs the server while it needs it.
 */
import { NotFoundError, ThroughlineError } from "../../errors.ts";
import { folderError, hasCluster, makeFolder, ownerLockOf } from "./folder.ts";
import { holderOf, type Lock, takeLock } from "./lock.ts";
import { ask } from "./probe.ts";
import { enterServer, type ServerSession } from "./session.ts";

export interface DatabaseRequest {
  /** Given: that server is used and no folder is touched. */
  readonly databaseUrl?: string | undefined;
  /** Absolute path. */
  readonly dataFolder: string;
  /** `own`: the daemon, at most one a folder. `use`: a command. `join`: a part that never runs the server itself. */
  readonly mode: "own" | "use" | "join";
  /** False: data that do not exist are not made; for commands that read. Default true. */
  readonly create?: boolean | undefined;
  /** Words for a person about what takes long. */
  readonly onMessage?: ((text: string) => void) | undefined;
}

export interface OpenDatabase {
  /** With the password. */
  readonly url: string;
  /** For people: "folder /x/.throughline" or "database host:port/name"; never the password. */
  readonly where: string;
  /** True when no other process is the folder's owner: this one answers for the schema. Always true for a database of the user's own. */
  readonly owned: boolean;
  /** True when the server ran already. */
  readonly adopted: boolean;
  /** Settles when the embedded server ends on its own; never for a database of the user's own. */
  readonly died: Promise<Error>;
  /** Stops the embedded server when nobody else uses it, then gives up the ownership. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens the database.
 *
 * @throws {NotFoundError} with `create: false`, when there are no data in the folder
 * @throws {ThroughlineError} ALREADY_RUNNING when the folder has another owner; NO_SERVER when there is nothing to join;
 *   DATABASE_UNREACHABLE; BAD_FOLDER; what `startServer` throws
 */
export async function openDatabase(request: DatabaseRequest): Promise<OpenDatabase> {
  if (request.databaseUrl !== undefined) return openOwnServer(request.databaseUrl);
  const folder = request.dataFolder;
  const where = `folder ${folder}`;
  const onMessage = request.onMessage ?? (() => {});
  if (request.mode === "own") {
    makeFolder(folder);
    const lock = own(folder);
    try {
      return opened(await enterServer(folder, onMessage), where, true, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  }
  const owned = ownerOf(folder) === undefined;
  if (owned) {
    if (request.mode === "join") throw nothingToJoin(folder);
    if (request.create === false && !hasCluster(folder)) throw nothingThere(folder);
    makeFolder(folder);
  }
  return opened(await enterServer(folder, onMessage), where, owned);
}

function opened(server: ServerSession, where: string, owned: boolean, lock?: Lock): OpenDatabase {
  return {
    url: server.url,
    where,
    owned,
    adopted: server.adopted,
    died: server.died,
    close: async () => {
      try {
        await server.leave();
      } finally {
        lock?.release();
      }
    },
  };
}

function own(folder: string): Lock {
  const attempt = lookAt(folder, () => takeLock(ownerLockOf(folder)));
  if ("lock" in attempt) return attempt.lock;
  const { pid } = attempt.holder;
  throw new ThroughlineError("ALREADY_RUNNING", `Throughline already runs on ${folder} (process ${pid})`, {
    hint: `stop it with: kill ${pid}; or set THROUGHLINE_DATA to another folder`,
  });
}

function ownerOf(folder: string): number | undefined {
  return lookAt(folder, () => holderOf(ownerLockOf(folder)))?.pid;
}

function lookAt<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw folderError(folder, error);
  }
}

async function openOwnServer(url: string): Promise<OpenDatabase> {
  const { host, pathname } = new URL(url);
  const where = `database ${host}${pathname}`;
  const trouble = await ask(url);
  if (trouble !== undefined) {
    throw new ThroughlineError("DATABASE_UNREACHABLE", `cannot use ${where}: ${trouble}`, {
      hint: "check DATABASE_URL, and that the server runs and has this database",
      retry: true,
    });
  }
  return { url, where, owned: true, adopted: false, died: new Promise(() => {}), close: async () => {} };
}

function nothingToJoin(folder: string): ThroughlineError {
  return new ThroughlineError("NO_SERVER", `no Throughline runs on ${folder}`, {
    hint: "start `throughline up` there first, or set DATABASE_URL",
    retry: true,
  });
}

function nothingThere(folder: string): NotFoundError {
  return new NotFoundError(`there are no data in ${folder}`, {
    hint: "start `throughline up`, or set THROUGHLINE_DATA to the folder that has them",
  });
}
