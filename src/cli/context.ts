/**
 * The data of a command: opened, brought to this version's schema, and closed however the command ends.
 *
 * Migrating is safe whatever else runs (it waits for its lock, and does nothing when there is nothing to do), so every command does it: a
 * reader meets the schema it was written for, or is told that the database is newer.
 */
import { type Clock, systemClock } from "../clock.ts";
import { type Config, readConfig } from "../config.ts";
import { connect, type Database } from "../store/db.ts";
import { openDatabase } from "../store/embedded/database.ts";
import { EXIT, type ExitCode } from "./command.ts";
import { closeOnSignal } from "./endings.ts";
import { printJson, say } from "./output.ts";

export interface Data {
  readonly db: Database["db"];
  /** For people: "folder /x/.throughline" or "database host:port/name". */
  readonly where: string;
  /** With the password. */
  readonly url: string;
  readonly config: Config;
  readonly clock: Clock;
}

/** A command does one thing at a time; an import a few (see `import.ts`). */
const CONNECTIONS = 4;

/**
 * Opens the data, does the work, closes.
 *
 * @param need `read`: data that do not exist are not made
 */
export async function withDatabase<T>(need: "read" | "write", work: (data: Data) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const { databaseUrl, dataFolder } = config;
  const opening = openDatabase({ databaseUrl, dataFolder, mode: "use", create: need === "write", onMessage: say });
  let database: Database | undefined;
  const close = async () => {
    const opened = await opening.catch(() => undefined); // a server that is being started is waited for, then stopped
    await database?.close();
    await opened?.close();
  };
  const onSignal = closeOnSignal(close);
  try {
    const { url, where } = await opening;
    const { migrate } = await import("../store/migrate.ts"); // it brings the queue with it, which help need not wait for
    await migrate(url);
    database = connect(url, CONNECTIONS);
    return await work({ db: database.db, where, url, config, clock: systemClock });
  } finally {
    onSignal.callOff();
    await close();
  }
}

/** Nothing found: says so and where it was looked for. As JSON the empty list is an answer too. */
export function nothing(
  what: string,
  { where }: Pick<Data, "where">,
  options: { json?: boolean },
  hint?: string,
): ExitCode {
  if (options.json === true) printJson([]);
  say(`no ${what} in ${where}`);
  if (hint !== undefined) say(`hint: ${hint}`);
  return EXIT.nothing;
}
