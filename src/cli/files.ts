/** Files that a person names: read whole, with an error that says which. `-` is stdin. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createMonitor } from "../core/match/monitor.ts";
import { parseStorylineFile } from "../core/storyline/file.ts";
import type { Storyline } from "../core/types.ts";
import { describeError, UsageError } from "../errors.ts";

/** @throws {UsageError} CANNOT_READ */
export function readBytes(path: string): Uint8Array {
  return reading(path, () => readFileSync(path === "-" ? 0 : path));
}

/** UTF-8, without a byte order mark. @throws {UsageError} CANNOT_READ */
export const readText = (path: string): string => new TextDecoder().decode(readBytes(path));

export interface StorylineFile {
  readonly path: string;
  readonly source: string;
  readonly definition: Storyline;
}

const STORYLINE_FILE = /\.(ya?ml|json)$/i;

/**
 * Storylines of files and folders (their .yaml, .yml and .json files, by name).
 *
 * @throws {UsageError} for what cannot be read, is wrong, or has a slug that an earlier file has
 */
export function readStorylines(paths: readonly string[]): StorylineFile[] {
  const files = paths.flatMap(filesAt).map((path) => {
    const source = readText(path);
    return { path, source, definition: parseStorylineFile(source, path) };
  });
  for (const [i, { path, definition }] of files.entries()) {
    const twin = files.findIndex((other) => other.definition.slug === definition.slug);
    if (twin === i) continue;
    const hint = "give each storyline a slug of its own";
    throw new UsageError("SAME_SLUG", `${files[twin]!.path} and ${path} both have the slug '${definition.slug}'`, {
      hint,
    });
  }
  return files;
}

/** What parses may still not compile. @throws {UsageError} STORYLINE_WRONG */
export function refuseUnmatchable(files: readonly StorylineFile[]): void {
  const { errors } = createMonitor(files.map(({ definition }) => definition));
  if (errors.length === 0) return;
  const pathOf = (slug: string) => files.find(({ definition }) => definition.slug === slug)?.path ?? slug;
  throw new UsageError(
    "STORYLINE_WRONG",
    errors.map(({ storyline, error }) => `${pathOf(storyline)}: ${error}`).join("\n"),
  );
}

function filesAt(path: string): string[] {
  if (path === "-" || !reading(path, () => statSync(path)).isDirectory()) return [path];
  const names = reading(path, () => readdirSync(path)).filter((name) => STORYLINE_FILE.test(name));
  if (names.length > 0) return names.sort().map((name) => join(path, name));
  throw new UsageError("NO_STORYLINES", `${path}: no storyline file in this folder`, {
    hint: "storyline files end in .yaml, .yml or .json",
  });
}

function reading<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError("CANNOT_READ", `cannot read ${path}: ${describeError(error)}`, { cause: error });
  }
}
