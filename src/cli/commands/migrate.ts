/** `throughline migrate`: brings the database to this version. */
import type { Command } from "commander";
import { ends, examples } from "../command.ts";
import { withDatabase } from "../context.ts";
import { print } from "../output.ts";

export function defineMigrate(command: Command): void {
  command.action(
    // Opening a database migrates it.
    ends(() => withDatabase("write", async ({ where }) => print(`${where} is at the schema of this version`))),
  );
  examples(command, "migrate");
}
