#!/usr/bin/env node
/** The command `throughline`. */
import { Command } from "commander";
import { CATALOGUE } from "./catalogue.ts";
import { EXIT, examples } from "./command.ts";
import { finished, isEnding } from "./endings.ts";
import { tellFailure } from "./failure.ts";
import { endQuietlyWithoutReader } from "./output.ts";
import { version } from "./version.ts";

/** Every command by name, the one asked for in full. */
async function programFor(name: string | undefined): Promise<Command> {
  const program = new Command("throughline");
  program
    .description("Follows news sources, tells you once when a story moves, and proves it.")
    .version(version())
    .helpCommand("help [command]", "show the help of a command")
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      outputError: (text, write) =>
        write(`${text.trimEnd()}\nhint: throughline ${name === undefined ? "" : `${name} `}--help\n`),
    })
    .exitOverride();
  examples(
    program,
    "up",
    "source add https://example.org/feed.xml",
    "storyline apply storylines/dprk-deployment.yaml",
    'search "kursk AND troops"',
  );
  for (const entry of CATALOGUE) {
    const command = program.command(entry.name).description(entry.summary).helpGroup(entry.group);
    if (entry.name === name) (await entry.load())(command);
  }
  return program;
}

/** The command that the arguments name; `help NAME` names it too. */
function commandIn(args: readonly string[]): string | undefined {
  const words = args.filter((arg) => !arg.startsWith("-"));
  const name = words[0] === "help" ? words[1] : words[0];
  return CATALOGUE.find((entry) => entry.name === name)?.name;
}

async function main(args: readonly string[]): Promise<void> {
  endQuietlyWithoutReader();
  process.on("uncaughtException", (error) => void finished(tellFailure(error)));
  try {
    const program = await programFor(commandIn(args));
    await program.parseAsync(args.length === 0 ? ["--help"] : args, { from: "user" });
  } catch (error) {
    if (!isEnding()) process.exitCode = tellFailure(error);
  }
}

process.exitCode = EXIT.ok;
await main(process.argv.slice(2));
