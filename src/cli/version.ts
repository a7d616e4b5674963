/** This program's version. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export function version(): string {
  const file = createRequire(import.meta.url).resolve("throughline/package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
