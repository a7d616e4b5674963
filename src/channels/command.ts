/**
 * A command of this machine that is fed the webhook's body on its standard input. What comes from outside never becomes part of the
 * command: it is on standard input alone.
 */
import { spawn } from "node:child_process";
import { z } from "zod";
import { cutTo } from "../core/alert/cut.ts";
import type { SendResult } from "./contract.ts";
import { TIMEOUT_MS } from "./http.ts";
import { defineKind, filled, inDoubt } from "./kind.ts";

const EXCERPT = 1_000;
/** What a command gets of this process's environment: none of its secrets. */
const PASSED_ON = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "SystemRoot"];

export const command = defineKind({
  kind: "command",
  summary: "runs a command and feeds it the alert as JSON",
  settings: z.strictObject({ command: filled("the command, as the shell reads it"), ...inDoubt }),
  secrets: [],
  addresses: [],
  idempotent: false,
  local: true,
  send: ({ webhookId, body, payload }, { command }) =>
    run(command, body, { THROUGHLINE_ID: webhookId, THROUGHLINE_TYPE: payload.type }),
});

function run(command: string, input: string, variables: Record<string, string>): Promise<SendResult> {
  const own = Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, detached: true, env: { ...own, ...variables } });
    let said = "";
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      endGroup(child.pid);
    }, TIMEOUT_MS);
    child.stdout.resume();
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      if (said.length < EXCERPT) said += text;
    });
    child.stdin.on("error", () => {}); // it may end without reading
    child.stdin.end(`${input}\n`);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) return resolve({ outcome: "delivered" });
      const how = late
        ? `not done after ${TIMEOUT_MS / 1000} s`
        : code === null
          ? `ended by ${signal}`
          : `exit ${code}`;
      resolve({ outcome: "retry", excerpt: cutTo(`${how}: ${said.trim()}`, EXCERPT, (character) => character.length) });
    });
  });
}

/** The shell and what it started: they are a process group of their own. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // it ended by itself meanwhile
  }
}
