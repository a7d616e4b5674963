/**
 * What `postmaster.pid` in a data folder says of the server that runs on it, and whether that is true.
 *
 * Lines: 1 pid, 2 data folder, 3 start time, 4 port, 5 socket folder, 6 listen address, 7 shared memory, 8 status.
 * The file outlives a killed server, and its pid may by then be a zombie or somebody else's.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startOf } from "./process-id.ts";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: "starting" | "ready" | "stopping";
}

/** The file's words, true or not; undefined without a file. A file that names no pid is removed: PostgreSQL would refuse to start. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  const path = join(dataFolder, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(path, "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!(Number.isInteger(pid) && pid > 0)) {
    rmSync(path, { force: true }); // the disk was full, or the machine lost power
    return undefined;
  }
  const said = lines[7]?.trim();
  return { pid, port: Number(lines[3]), status: said === "ready" || said === "stopping" ? said : "starting" };
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
