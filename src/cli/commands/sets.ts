/** `throughline sets`: the terms that ship, to be used as @name in every storyline. */
import type { Command } from "commander";
import { NotFoundError } from "../../errors.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { print, printJson, say } from "../output.ts";
import { printTable } from "../table.ts";

export function defineSets(command: Command): void {
  command.command("list").description("the sets there are").addOption(jsonOption()).action(ends(list));
  command
    .command("show")
    .argument("<name>", "with or without @")
    .description("the terms of a set, by language")
    .addOption(jsonOption())
    .action(ends(show));
  examples(command, "sets list", "sets show north-korea");
}

async function list(options: { json?: boolean }): Promise<ExitCode> {
  const { setNamed, setNames } = await import("../../core/sets/named.ts");
  const rows = setNames().map((name) => {
    const { title, kind, terms, byLanguage } = setNamed(name)!;
    return { name, kind, title, terms: terms.length, languages: Object.keys(byLanguage).filter(isLanguage).length };
  });
  if (options.json === true) printJson(rows);
  else
    printTable(
      [
        { head: "NAME", of: (row) => `@${row.name}` },
        { head: "KIND", of: (row) => row.kind },
        { head: "WHAT", of: (row) => row.title },
        { head: "TERMS", of: (row) => row.terms, right: true },
        { head: "LANGUAGES", of: (row) => row.languages, right: true },
      ],
      rows,
    );
  return EXIT.ok;
}

/** `mul` is what several languages share. */
const isLanguage = (code: string): boolean => code !== "mul";

async function show(written: string, options: { json?: boolean }): Promise<ExitCode> {
  const { setNamed, setNames } = await import("../../core/sets/named.ts");
  const { suggest } = await import("../../core/storyline/suggest.ts");
  const name = written.replace(/^@/, "");
  const set = setNamed(name);
  if (set === undefined)
    throw new NotFoundError(`no set '${name}' ships`, {
      hint: suggest(name, setNames(), "see: throughline sets list"),
    });
  if (options.json === true) printJson(set);
  else {
    say(`@${name}: ${set.title}, ${set.terms.length} terms`);
    for (const [language, terms] of Object.entries(set.byLanguage)) print(`${language}: ${terms.join(", ")}`);
  }
  return EXIT.ok;
}
