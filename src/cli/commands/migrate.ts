/** `throughline migrate`: brings the database to this version. */
import type { Command } from "commander";
import { EXIT, ends, examples } from "../command.ts";
import { withDatabase } from "../context.ts";
import { print } from "../output.ts";

export function defineMigrate(command: Command): void {
  command.action(
    // Opening a database migrates it.
    ends(() =>
      withDatabase("write", async ({ where }) => {
        print(`${where} has the schema of this version`);
        return EXIT.ok;
      }),
    ),
  );
  examples(command, "migrate");
}
