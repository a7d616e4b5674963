/**
 * The use of a folder's server by this process: the first user starts it, the last one stops it.
 *
 * A process that ends without closing (an error on the way out) still does so, in the one moment it has left; a killed one cannot, and
 * leaves the server to the next start.
 */
import { existsSync } from "node:fs";
import { ThroughlineError } from "../../errors.ts";
import { dataOf, folderError, logOf, serverLockOf } from "./folder.ts";
import { type Lock, waitForLock } from "./lock.ts";
import { trimLog } from "./log-file.ts";
import { livingPostmaster } from "./postmaster.ts";
import { ensureDatabase, urlOf } from "./probe.ts";
import { startOf } from "./process-id.ts";
import { ROLE } from "./program.ts";
import { type StartedServer, signalServer, startServer, stopServer } from "./server.ts";
import { addUser, type User } from "./users.ts";

export interface ServerSession {
  readonly url: string;
  readonly adopted: boolean;
  /** Settles when the server ends before `leave`. */
  readonly died: Promise<Error>;
  /** Stops the server when nobody else uses it. May be called twice. */
  leave(): Promise<void>;
}

/** Longer than another process takes to make new data (2.6 s measured) and start; crash recovery may outlast it. */
const TURN_MS = 30_000;
const WATCH_MS = 1000;

/**
 * Enters: starts or adopts the server, and creates its database where it is missing. The folder must exist.
 *
 * @throws {ThroughlineError} ALREADY_RUNNING when another process takes too long to start or stop it; errors of `startServer`
 */
export async function enterServer(folder: string, onMessage: (text: string) => void): Promise<ServerSession> {
  const { user, server } = await inTurn(folder, async () => {
    const user = addUser(folder);
    try {
      return { user, server: await startWithDatabase(folder, onMessage) };
    } catch (error) {
      user.leave();
      throw error;
    }
  });
  return sessionOf(folder, user, server);
}

async function startWithDatabase(folder: string, onMessage: (text: string) => void): Promise<StartedServer> {
  const server = await startServer(folder, { durable: true, onMessage });
  try {
    await ensureDatabase(server.port, server.password, ROLE);
  } catch (error) {
    if (!server.adopted) await stopServer(folder);
    throw error;
  }
  return server;
}

function sessionOf(folder: string, user: User, server: StartedServer): ServerSession {
  const { died, unwatch } = watch(folder, server.pid);
  const lastMoment = (): void => {
    if (!existsSync(folder)) return;
    const running = user.isLast() ? livingPostmaster(dataOf(folder)) : undefined;
    user.leave();
    if (running !== undefined) signalServer(running.pid, "SIGINT");
  };
  process.once("exit", lastMoment);
  let left: Promise<void> | undefined;
  const leave = async (): Promise<void> => {
    unwatch();
    await inTurn(folder, () => stopIfLast(folder, user));
    process.off("exit", lastMoment);
  };
  return {
    url: urlOf(server.port, server.password, ROLE),
    adopted: server.adopted,
    died,
    leave: () => {
      left ??= leave();
      return left;
    },
  };
}

async function stopIfLast(folder: string, user: User): Promise<void> {
  if (user.isLast()) await stopServer(folder);
  user.leave();
}

/** One process at a time starts or stops the server. */
async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  let lock: Lock | undefined;
  try {
    lock = await waitForLock(
      serverLockOf(folder),
      TURN_MS,
      ({ pid }) => `process ${pid} has been starting or stopping the database in ${folder} for ${TURN_MS / 1000} s`,
    );
    return await work();
  } catch (error) {
    throw folderError(folder, error);
  } finally {
    lock?.release();
  }
}

/** By looking, not by an event of the child: an adopted server is nobody's child. */
function watch(folder: string, pid: number): { readonly died: Promise<Error>; unwatch(): void } {
  let timer: NodeJS.Timeout | undefined;
  const died = new Promise<Error>((resolve) => {
    timer = setInterval(() => {
      trimLog(logOf(folder));
      if (startOf(pid) !== undefined) return;
      clearInterval(timer);
      const hint = `its log is ${logOf(folder)}`;
      resolve(
        new ThroughlineError("POSTGRES_DIED", `the database server (process ${pid}) ended unexpectedly`, { hint }),
      );
    }, WATCH_MS);
    timer.unref();
  });
  return { died, unwatch: () => clearInterval(timer) };
}
