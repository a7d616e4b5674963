/**
 * Makes PostgreSQL's data folder.
 *
 * All is made in a folder aside and renamed when finished: a start that is killed half-way leaves nothing that looks like data.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ThroughlineError } from "../../errors.ts";
import type { Binaries } from "./binaries.ts";
import { dataOf, hasCluster, passwordOf } from "./folder.ts";
import { programEnvironment, ROLE, serverError } from "./program.ts";
import { chooseFor, type RunAs } from "./run-as.ts";

const UNFINISHED = "postgres.new-";
/** An initdb without its parent ends within its 2.6 s; the rest is room for slow disks. */
const UNFINISHED_MS = 30_000;

/**
 * Makes the data folder where there is none. The caller holds the folder's server lock.
 *
 * @throws {ThroughlineError} POSTGRES_VERSION when the data are of another major version; POSTGRES_FAILED; ROOT_REFUSED
 */
export async function ensureCluster(
  folder: string,
  binaries: Binaries,
  onMessage: (text: string) => void,
): Promise<void> {
  await removeUnfinished(folder);
  if (hasCluster(folder)) return checkVersion(folder, binaries);
  if (readdirSync(folder).includes("postgres")) {
    throw new ThroughlineError("BAD_FOLDER", `${dataOf(folder)} exists and is no data folder of PostgreSQL`, {
      hint: "move it away, or set THROUGHLINE_DATA to another folder",
    });
  }
  onMessage(`making a database in ${folder}`);
  try {
    await makeCluster(folder, binaries);
  } catch (error) {
    await removeUnfinished(folder);
    throw error;
  }
}

async function makeCluster(folder: string, binaries: Binaries): Promise<void> {
  const aside = mkdtempSync(join(folder, UNFINISHED));
  const passwordFile = `${aside}.password`;
  writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  const runAs = chooseFor(aside, binaries.initdb);
  if (runAs.account !== undefined) chownSync(passwordFile, runAs.account.uid, runAs.account.gid);
  await initialise(binaries, runAs, aside, passwordFile);
  renameSync(passwordFile, passwordOf(aside));
  renameSync(aside, dataOf(folder));
}

/**
 * Of starts that were killed. Their initdb may still be writing and removing, so the removal is repeated until nothing is left: Node 24
 * takes a file that vanished under its hands for the end of the work, and then reports none that it left.
 */
async function removeUnfinished(folder: string): Promise<void> {
  const until = Date.now() + UNFINISHED_MS;
  for (;;) {
    const unfinished = readdirSync(folder).filter((name) => name.startsWith(UNFINISHED));
    if (unfinished.length === 0) return;
    try {
      for (const name of unfinished) rmSync(join(folder, name), { recursive: true, force: true });
    } catch (error) {
      if (Date.now() >= until) throw error;
    }
    await wait(50);
  }
}

function checkVersion(folder: string, { major }: Binaries): void {
  const found = readFileSync(join(dataOf(folder), "PG_VERSION"), "utf8").trim();
  if (found === String(major)) return;
  throw new ThroughlineError(
    "POSTGRES_VERSION",
    `${dataOf(folder)} is of PostgreSQL ${found}, this program brings ${major}`,
    {
      hint: `run the version of Throughline that made it, or run PostgreSQL ${found} on it and set DATABASE_URL`,
    },
  );
}

/** The builtin locale sorts and folds alike on every machine and survives updates of the system's libraries. */
const INITDB = [
  `--username=${ROLE}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

async function initialise(binaries: Binaries, runAs: RunAs, data: string, passwordFile: string): Promise<void> {
  const said: Buffer[] = [];
  const [command, ...args] = [
    ...runAs.prefix,
    binaries.initdb,
    ...INITDB,
    `--pgdata=${data}`,
    `--pwfile=${passwordFile}`,
  ];
  const child = spawn(command!, args, {
    ...runAs.account,
    env: programEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(code ?? signal ?? "no status"));
  });
  if (status === 0) return;
  throw serverError(`initdb in ${data} failed (${status})`, Buffer.concat(said).toString());
}
