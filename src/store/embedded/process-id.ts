/**
 * Which process, surely. A pid alone is not enough: after a crash the same number may belong to somebody else (always so for pid 1 of
 * a restarted container), and a zombie still answers to signals. The time a process started tells them apart.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface ProcessId {
  readonly pid: number;
  /** Compared, never read: boot and clock ticks on Linux, a date elsewhere, "" where the system does not tell. */
  readonly started: string;
}

/** When the process began, or undefined when there is none or it is only a zombie. */
export function startOf(pid: number): string | undefined {
  if (pid <= 0) return undefined; // to signals, 0 means one's own group
  if (process.platform === "linux") return linuxStart(pid) ?? (isHidden(pid) ? "" : undefined);
  if (process.platform === "win32") return isHidden(pid) || responds(pid) ? "" : undefined;
  try {
    const said = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
    const [state = "Z", ...started] = said.split(/\s+/);
    return state.startsWith("Z") ? undefined : started.join(" ");
  } catch {
    return undefined;
  }
}

/** True when that very process runs. */
export function isAlive(id: ProcessId): boolean {
  const started = startOf(id.pid);
  return started !== undefined && (started === id.started || started === "" || id.started === "");
}

/** This process. */
export function thisProcess(): ProcessId {
  return { pid: process.pid, started: startOf(process.pid) ?? "" };
}

function linuxStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold anything; after it field 3 is the state and field 22 the start in ticks since boot (man 5 proc).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? undefined : `${bootId()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

let boot: string | undefined;
function bootId(): string {
  boot ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return boot;
}

/** A process of another user, where /proc shows one's own only (mount option hidepid). */
function isHidden(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function responds(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
