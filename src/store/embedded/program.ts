/** Running the programs of PostgreSQL: what they see of our environment, and what their complaints mean. */
import { ThroughlineError } from "../../errors.ts";

/** The superuser of an embedded server, and the name of its database. */
export const ROLE = "throughline";

const PASSED_ON = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"];

/** Only what programs need to run: our settings hold secrets, and PG* variables would change the server's. */
export function programEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC", ...extra };
}

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/unshare/, "user namespaces are forbidden here; run as an ordinary user who owns the folder, or set DATABASE_URL"],
  [/no space left|disk quota/i, "the disk is full; free some space, or set THROUGHLINE_DATA to another disk"],
  [
    /permission denied|wrong ownership|invalid permissions/i,
    "give the folder back to the user who made it, or set THROUGHLINE_DATA",
  ],
  [/read-only file system/i, "the disk is read-only; set THROUGHLINE_DATA to another folder"],
  [
    /shared memory|cannot allocate memory|out of memory/i,
    "the machine is short of memory; end something, or set DATABASE_URL",
  ],
  [
    /ENOENT|not found|shared libraries/i,
    "this system cannot run the bundled PostgreSQL (it needs glibc); set DATABASE_URL",
  ],
];

/** The error of a program that failed, from what it wrote. */
export function serverError(what: string, said: string): ThroughlineError {
  const lines = said.split("\n").map((line) => line.replace(/^\d{4}-\S+ \S+ UTC \[\d+\] /, "").trim());
  const why = lines
    .filter((line) => line !== "")
    .slice(-4)
    .join("; ");
  const hint = REMEDIES.find(([words]) => words.test(`${what} ${said}`))?.[1];
  return new ThroughlineError(
    "POSTGRES_FAILED",
    why === "" ? what : `${what}: ${why}`,
    hint === undefined ? {} : { hint },
  );
}
