/** `throughline saved`: searches kept under a name (`search QUERY --save NAME`), for feed readers to follow. */
import type { Command } from "commander";
import { savedSearchOf } from "../../shapes/saved-search.ts";
import { listSavedSearches, removeSavedSearch } from "../../store/saved-searches.ts";
import { EXIT, ends, examples, jsonOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { print, printJson } from "../output.ts";
import { printTable } from "../table.ts";

export function defineSaved(command: Command): void {
  command
    .command("list")
    .description("saved searches and their feeds")
    .addOption(jsonOption())
    .action(
      ends((options: { json?: boolean }) =>
        withDatabase("read", async (data) => {
          const rows = (await listSavedSearches(data.db)).map(savedSearchOf);
          if (rows.length === 0)
            return nothing("saved searches", data, options, "keep one with: throughline search QUERY --save NAME");
          if (options.json === true) printJson(rows);
          else
            printTable(
              [
                { head: "NAME", of: (row) => row.name },
                { head: "STORYLINE", of: (row) => row.storyline ?? "" },
                { head: "FEED", of: (row) => row.feed },
                { head: "QUERY", of: (row) => row.query },
              ],
              rows,
            );
          return EXIT.ok;
        }),
      ),
    );
  command
    .command("remove")
    .argument("<name>")
    .description("remove a saved search with its feed")
    .action(
      ends((name: string) =>
        withDatabase("read", async ({ db }) => {
          await removeSavedSearch(db, name);
          print(`removed ${name}`);
          return EXIT.ok;
        }),
      ),
    );
  examples(command, "search 'kursk AND troops' --save kursk-troops", "saved list", "saved remove kursk-troops");
}
