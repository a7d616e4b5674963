/**
 * A lock that is a file: at most one living process holds it, and a killed one does not keep it.
 *
 * The file appears whole (written aside, then linked: creating and writing it in two steps would show others an empty file). A dead
 * holder's file may be removed only by whoever holds a second lock, named after that file's nonce, and after looking again: else two
 * starters that both read the dead one could remove each other's new lock.
 */
import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { ThroughlineError } from "../../errors.ts";
import { isAlive, type ProcessId, thisProcess } from "./process-id.ts";

export interface Lock {
  /** May be called twice. */
  release(): void;
}

interface Holder extends ProcessId {
  /** Of this one taking of the lock. */
  readonly nonce: string;
}

/** Takes the lock at `path`, or tells who has it. The folder must exist. */
export function takeLock(path: string): { readonly lock: Lock } | { readonly holder: ProcessId } {
  const mine: Holder = { ...thisProcess(), nonce: randomUUID() };
  for (;;) {
    if (createWhole(path, mine)) return { lock: releaser(path) };
    const holder = readHolder(path);
    if (holder === undefined) continue; // released since
    if (isAlive(holder)) return { holder };
    const remover = takeLock(`${path}.${holder.nonce}`);
    if ("holder" in remover) return remover; // it is about to take the lock itself
    if (readHolder(path)?.nonce === holder.nonce) rmSync(path, { force: true });
    remover.lock.release();
  }
}

/** The living holder of the lock at `path`. */
export function holderOf(path: string): ProcessId | undefined {
  const holder = readHolder(path);
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

/**
 * Takes the lock, waiting for its holder.
 *
 * @throws {ThroughlineError} ALREADY_RUNNING after `waitMs` milliseconds, with the words of `describe`
 */
export async function waitForLock(
  path: string,
  waitMs: number,
  describe: (holder: ProcessId) => string,
): Promise<Lock> {
  const until = Date.now() + waitMs;
  for (;;) {
    const attempt = takeLock(path);
    if ("lock" in attempt) return attempt.lock;
    if (Date.now() >= until) {
      const hint = `wait and try again, or end process ${attempt.holder.pid}`;
      throw new ThroughlineError("ALREADY_RUNNING", describe(attempt.holder), { hint, retry: true });
    }
    await wait(20);
  }
}

function createWhole(path: string, content: Holder): boolean {
  const aside = `${path}.${content.nonce}.new`;
  writeFileSync(aside, JSON.stringify(content), { mode: 0o600 });
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    const { pid, started, nonce } = JSON.parse(readFileSync(path, "utf8")) as Partial<Holder>;
    return { pid: pid ?? 0, started: started ?? "nobody", nonce: nonce ?? "damaged" };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    if (error instanceof SyntaxError) return { pid: 0, started: "nobody", nonce: "damaged" }; // the machine lost power
    throw error;
  }
}

function releaser(path: string): Lock {
  let held = true;
  return {
    release: () => {
      if (held) rmSync(path, { force: true });
      held = false;
    },
  };
}
