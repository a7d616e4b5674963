import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holderOf, takeLock, waitForLock } from "../../src/store/embedded/lock.ts";
import { isAlive, startOf, thisProcess } from "../../src/store/embedded/process-id.ts";
import { built, runChild } from "./embedded-child.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-lock-"));
  path = join(folder, "some.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const take = (): { release(): void } => {
  const attempt = takeLock(path);
  if ("holder" in attempt) throw new Error(`held by ${attempt.holder.pid}`);
  return attempt.lock;
};
const leaveLock = (holder: object): void => writeFileSync(path, JSON.stringify({ nonce: "left-over", ...holder }));
const deadPid = (): number => Number(execFileSync("sh", ["-c", "echo $$"], { encoding: "utf8" }));

test("the second taker is told the process that has the lock", () => {
  take();
  expect(takeLock(path)).toMatchObject({ holder: { pid: process.pid } });
  expect(holderOf(path)?.pid).toBe(process.pid);
});

test("a released lock can be taken again, and nothing is left in the folder", () => {
  take().release();
  take().release();
  expect(readdirSync(folder)).toEqual([]);
});

test("releasing twice does not take the lock from the next holder", () => {
  const first = take();
  first.release();
  take();
  first.release();
  expect(holderOf(path)?.pid).toBe(process.pid);
});

test("a lock left by a process that is gone is taken over", () => {
  leaveLock({ pid: deadPid(), started: "boot 1" });
  expect(holderOf(path)).toBeUndefined();
  take().release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a living process that only has the same pid does not hold the lock", () => {
  leaveLock({ pid: process.ppid, started: "another time" });
  take();
});

test("an empty or damaged lock file is taken over", () => {
  for (const content of ["", "{", "{}"]) {
    writeFileSync(path, content);
    take().release();
  }
});

test("a taking over that was killed half-way does not keep the lock", () => {
  leaveLock({ pid: deadPid(), started: "boot 1" });
  writeFileSync(`${path}.left-over`, JSON.stringify({ pid: deadPid(), started: "boot 1", nonce: "inner" }));
  take().release();
  expect(readdirSync(folder)).toEqual([]);
});

test("a waiter gets the lock when its holder lets go, and an error with the holder's pid when it does not", async () => {
  const first = take();
  await expect(waitForLock(path, 30, ({ pid }) => `held by ${pid}`)).rejects.toMatchObject({
    code: "ALREADY_RUNNING",
    message: `held by ${process.pid}`,
  });
  const waiting = waitForLock(path, 10_000, () => "held");
  first.release();
  (await waiting).release();
});

test.runIf(process.platform === "linux")("a zombie counts as gone", async () => {
  const parent = spawn("sh", ["-c", "sleep 0.1 & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "ignore"] });
  const pid = Number(await new Promise((resolve) => parent.stdout.once("data", resolve)));
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(") Z ");
  expect(process.kill(pid, 0)).toBe(true); // it answers to signals
  expect(startOf(pid)).toBeUndefined();
  parent.kill();
});

test("a process knows itself", () => {
  expect(isAlive(thisProcess())).toBe(true);
  expect(isAlive({ ...thisProcess(), started: "another time" })).toBe(false);
});

test("of many processes that find a dead holder's lock at once, one at a time gets it", async () => {
  leaveLock({ pid: deadPid(), started: "boot 1" });
  // Each adds to a counter without any care: a second one inside would lose a step.
  const counter = join(folder, "counter");
  writeFileSync(counter, "0");
  const program = `
    import { readFileSync, writeFileSync } from "node:fs";
    import { waitForLock, takeLock } from "${built("lock")}";
    const [path, counter] = process.argv.slice(1);
    for (let round = 0; round < 50; round++) {
      let attempt;
      do attempt = takeLock(path); while (!("lock" in attempt));
      const count = Number(readFileSync(counter, "utf8"));
      writeFileSync(counter, String(count + 1));
      // Every fifth time as if killed: the file stays behind, of a process that is gone.
      if (round % 5 === 0) writeFileSync(path, JSON.stringify({ pid: 0, started: "", nonce: "dead-" + process.pid + "-" + round }));
      else attempt.lock.release();
    }
    console.log("{}");
  `;
  const racers = Array.from({ length: 4 }, () => runChild(program, [path, counter]));
  await Promise.all(racers.map((racer) => racer.next()));
  expect(Number(readFileSync(counter, "utf8"))).toBe(200);
});
