/**
 * Who uses a folder's server: a file for each open database, named after its process.
 *
 * The server is started by the first and stopped by the last, whichever they are. So two commands at once, a command beside the
 * daemon, and a daemon that stops while a command still reads all work, and no server outlives its users.
 * Everything here is called under the folder's server lock, but for `leave` at the exit of a process.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, type ProcessId, thisProcess } from "./process-id.ts";

export interface User {
  leave(): void;
  /** True when no other living process, and no other database open in this one, uses the server. */
  isLast(): boolean;
}

/** Registers one more user of the server in `folder`. */
export function addUser(folder: string): User {
  const users = join(folder, "users");
  mkdirSync(users, { recursive: true, mode: 0o700 });
  const name = `${process.pid}-${randomUUID()}`;
  writeFileSync(join(users, name), JSON.stringify(thisProcess()), { mode: 0o600 });
  return {
    leave: () => rmSync(join(users, name), { force: true }),
    isLast: () => livingUsers(users).every((other) => other === name),
  };
}

/** The names of users that live; files of dead ones are removed. */
function livingUsers(users: string): string[] {
  return readdirSync(users).filter((name) => {
    const path = join(users, name);
    if (lives(path)) return true;
    rmSync(path, { force: true });
    return false;
  });
}

function lives(path: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(path, "utf8")) as ProcessId);
  } catch {
    return false; // half written by a process that was killed
  }
}
