/**
 * What `postmaster.pid` in a data folder says of the server that runs on it, and whether that is true.
 *
 * Lines: 1 pid, 2 data folder, 3 start time, 4 port, 5 socket folder, 6 listen address, 7 shared memory, 8 status.
 * The file outlives a killed server, and its pid may by then be a zombie or somebody else's.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startOf } from "./process-id.ts";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: "starting" | "ready" | "stopping";
}

const fileOf = (dataFolder: string): string => join(dataFolder, "postmaster.pid");

/** The file's words, true or not; undefined without a file, or while it names no pid. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  const lines = readLines(dataFolder);
  if (lines === undefined || namesNobody(lines)) return undefined;
  const pid = Number(lines[0]);
  const said = lines[7]?.trim();
  return { pid, port: Number(lines[3]), status: said === "ready" || said === "stopping" ? said : "starting" };
}

/**
 * Removes a file that names no pid, as a full disk or lost power leave it: PostgreSQL would refuse to start. A server that is just
 * starting makes the file empty before it writes it, and would never get ready without it; so it is given time to write.
 */
export async function removeBrokenPostmaster(dataFolder: string): Promise<void> {
  for (let look = 0; look < 10; look++) {
    const lines = readLines(dataFolder);
    if (lines === undefined || !namesNobody(lines)) return;
    await wait(50);
  }
  rmSync(fileOf(dataFolder), { force: true });
}

function readLines(dataFolder: string): string[] | undefined {
  try {
    return readFileSync(fileOf(dataFolder), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function namesNobody([pid]: readonly string[]): boolean {
  return !(Number.isInteger(Number(pid)) && Number(pid) > 0);
}

/** The server that really runs on this data folder. */
export function livingPostmaster(dataFolder: string): Postmaster | undefined {
  const postmaster = readPostmaster(dataFolder);
  return postmaster !== undefined && runsOn(dataFolder, postmaster.pid) ? postmaster : undefined;
}

/** True when the process lives and is a server of this data folder. */
function runsOn(dataFolder: string, pid: number): boolean {
  if (startOf(pid) === undefined) return false;
  if (process.platform === "win32") return true;
  try {
    // A postmaster's working directory is its data folder, also after the folder was moved.
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(
      realpathSync(dataFolder),
    );
  } catch {
    return false; // of another user, so not ours; or gone
  }
}
