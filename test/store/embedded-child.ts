/**
 * Processes of their own for the tests of the embedded server, since what is tested is what happens when processes are killed.
 * They run the built program's modules.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { pathToFileURL } from "node:url";
import { afterEach } from "vitest";
import { hasCluster } from "../../src/store/embedded/folder.ts";
import { stopServer } from "../../src/store/embedded/server.ts";

/** The address of a built module of the embedded server, for `import` in a child. */
export const built = (name: string): string => pathToFileURL(resolve("dist/src/store/embedded", `${name}.js`)).href;

/** Opens a database, says how, and closes it on SIGINT or SIGTERM, after asking it once more. */
const OPENER = `
  import postgres from "postgres";
  import { openDatabase } from "${built("database")}";
  const say = (value) => process.stdout.write(JSON.stringify(value) + "\\n");
  try {
    const database = await openDatabase(JSON.parse(process.argv[1]));
    const close = async () => {
      const sql = postgres(database.url, { max: 1 });
      const [{ answer }] = await sql\`select 42 as answer\`;
      await sql.end();
      await database.close();
      say({ closed: answer });
      process.exit();
    };
    process.on("SIGINT", close).on("SIGTERM", close);
    setInterval(() => {}, 60_000);
    say({ url: database.url, owned: database.owned, adopted: database.adopted });
  } catch (error) {
    say({ code: error.code, message: error.message, hint: error.hint });
  }
`;

export interface Child {
  readonly pid: number;
  /** The next line that it says. */
  next(): Promise<Record<string, unknown>>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const children: ChildProcess[] = [];
const folders: string[] = [];

/** Runs a program in node, in a process group of its own. `around` goes before it, as in ["unshare", "--mount"]. */
export function runChild(
  program: string,
  args: readonly string[],
  around: readonly string[] = [],
  env = process.env,
): Child {
  const [command, ...rest] = [...around, process.execPath, "--input-type=module", "-e", program, ...args] as [
    string,
    ...string[],
  ];
  const child = spawn(command, rest, { stdio: ["ignore", "pipe", "inherit"], detached: true, env });
  children.push(child);
  const lines: Interface = createInterface({ input: child.stdout! });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    pid: child.pid!,
    next: async () => {
      const { value, done } = await iterator.next();
      return done ? { ended: true } : (JSON.parse(value) as Record<string, unknown>);
    },
    kill: async (signal) => {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill(signal);
      await ended;
    },
  };
}

/** A process that opens a database and keeps it until it is told to end. */
export function openInChild(request: object, around: readonly string[] = [], env = process.env): Child {
  return runChild(OPENER, [JSON.stringify(request)], around, env);
}

/** A folder for data that does not exist yet; what runs in it is stopped after the test. */
export function newFolder(name = "data"): string {
  const parent = mkdtempSync(join(tmpdir(), "throughline-embedded-"));
  folders.push(parent);
  const folder = join(parent, name);
  folders.push(folder);
  return folder;
}

export function serverPid(folder: string): number {
  return (JSON.parse(readFileSync(join(folder, "connection.json"), "utf8")) as { pid: number }).pid;
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0).reverse()) {
    if (hasCluster(folder)) await stopServer(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
});
