/** The built program as people run it: a process with arguments, stdin and an environment of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout as JSON. */
  json(): unknown;
  /** stdout as JSON lines. */
  lines(): unknown[];
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PROGRAM = join(import.meta.dirname, "../../dist/src/cli/main.js");

/** Nothing of the tests' own environment but what a process needs. */
const BASE = {
  PATH: process.env.PATH ?? "",
  HOME: tmpdir(),
  THROUGHLINE_DATA: join(tmpdir(), "throughline-nothing-here"),
};

export function run(args: readonly string[], { input = "", env = {} }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...BASE, ...env }, stdio: "pipe" });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.on("error", reject);
    child.stdin.on("error", () => {}); // it may end without reading
    child.stdin.end(input);
    child.on("close", (code) => {
      const [stdout, stderr] = [out, err].map((parts) => Buffer.concat(parts).toString()) as [string, string];
      const lines = () =>
        stdout
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => JSON.parse(line) as unknown);
      resolve({ code, stdout, stderr, json: () => JSON.parse(stdout) as unknown, lines });
    });
  });
}

/** The program on a database. */
export const runOn =
  (url: () => string) =>
  (args: readonly string[], { input, env }: RunOptions = {}): Promise<Ran> =>
    run(args, { ...(input !== undefined && { input }), env: { DATABASE_URL: url(), ...env } });

/** Files in a folder that goes with the test file. @returns their writer, which gives the path */
export function useFiles(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "throughline-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

export const KURSK = "slug: kursk\nname: Troops in Kursk\nquery: kursk AND troops\n";

export const jsonLines = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

/** ESC, C1 controls and direction marks: what a terminal would obey. */
export const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
