/** `throughline storyline`: what is followed, as files that a person keeps. */
import type { Command } from "commander";
import { asksForNoWord } from "../../core/match/followed.ts";
import { storylineOf } from "../../shapes/storyline.ts";
import { countDevelopments } from "../../store/developments.ts";
import { countMatches } from "../../store/matches.ts";
import {
  applyStorylines,
  archiveStoryline,
  listStorylines,
  type PlannedStoryline,
  planStorylines,
  purgeStoryline,
  requireStoryline,
} from "../../store/storylines.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { type Data, nothing, withDatabase } from "../context.ts";
import { readStorylines, refuseUnmatchable } from "../files.ts";
import { plainLines, print, printJson, say } from "../output.ts";
import { printTable } from "../table.ts";
import { minute, readTime } from "../times.ts";
import { defineNew } from "./storyline-new.ts";

export function defineStoryline(command: Command): void {
  command
    .command("apply")
    .argument("<file...>", "storyline files, or folders of them; - is stdin")
    .description("follow these storylines, or change them; all or none")
    .option("--dry-run", "only show what would change", false)
    .option("--prune", "stop following what is in none of the files; what it found stays", false)
    .action(ends(apply));
  defineNew(command);
  command.command("list").description("what is followed").addOption(jsonOption()).action(ends(list));
  command
    .command("show")
    .argument("<slug>")
    .description("a storyline and its file")
    .addOption(jsonOption())
    .action(ends(show));
  command
    .command("remove")
    .argument("<slug>")
    .description("stop following; what was found stays")
    .option("--purge", "also delete all that it has found", false)
    .action(ends(remove));
  command
    .command("test")
    .argument("<file...>", "storyline files, or folders of them")
    .description("run the tests that the files have of themselves")
    .addOption(jsonOption())
    .action(ends(async (paths: string[], options) => (await import("./storyline-test.ts")).test(paths, options)));
  command
    .command("backtest")
    .argument("<file>", "a storyline file")
    .description("what a draft would have matched, beside the definition in force")
    .option("--since <time>", "published then or later", (text) => readTime(text))
    .option("--until <time>", "published before then", (text) => readTime(text))
    .addOption(jsonOption())
    .action(ends(async (path: string, options) => (await import("./storyline-backtest.ts")).backtest(path, options)));
  command
    .command("export")
    .argument("[slug...]", "which; all when none is named")
    .description("print a storyline's file, or write the files of several into a folder")
    .option("--out <folder>")
    .action(
      ends(async (slugs: string[], options) =>
        (await import("./storyline-export.ts")).exportStorylines(slugs, options),
      ),
    );
  examples(
    command,
    "storyline test storylines/dprk-deployment.yaml",
    "storyline backtest draft.yaml --since 2025-01-01",
    "storyline apply storylines/dprk-deployment.yaml",
    "storyline new --from https://example.org/article > followed.yaml",
    "storyline list",
    "storyline show dprk-deployment",
    "storyline export --out storylines/",
    "storyline remove dprk-deployment",
  );
}

const SIGNS: Record<PlannedStoryline["result"], string> = {
  added: "+",
  changed: "~",
  revived: "+",
  unchanged: "=",
  removed: "-",
};

async function apply(paths: string[], { prune, dryRun }: { prune: boolean; dryRun: boolean }): Promise<ExitCode> {
  const files = readStorylines(paths);
  refuseUnmatchable(files);
  return withDatabase(dryRun ? "read" : "write", async ({ db, clock }) => {
    const definitions = files.map(({ definition }) => definition);
    const plan = await planStorylines(db, definitions, prune);
    for (const { slug, result, changes } of plan) {
      print(`${SIGNS[result]} ${slug} ${result}`);
      if (changes.length > 0) say(`  ${slug}: other ${changes.join(", ")}`);
    }
    for (const { slug } of definitions.filter(asksForNoWord))
      say(`warning: ${slug} is slow: there is no word that an article must have, so every article is held against it`);
    const gone = plan.map(({ id }) => id).filter((id) => id !== undefined);
    if (!dryRun && plan.some(({ result }) => result !== "unchanged"))
      await applyStorylines(db, files, clock.now(), clock.wall(), gone);
    return EXIT.ok;
  });
}

async function counted({ db }: Data) {
  return { matches: await countMatches(db), developments: await countDevelopments(db) };
}

async function list(options: { json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const counts = await counted(data);
    const storylines = (await listStorylines(data.db)).map((stored) => storylineOf(stored, counts));
    if (storylines.length === 0)
      return nothing("storylines", data, options, "add one with: throughline storyline apply FILE");
    if (options.json === true) printJson(storylines);
    else printTable(COLUMNS, storylines);
    return EXIT.ok;
  });
}

type Listed = ReturnType<typeof storylineOf>;

const COLUMNS = [
  { head: "SLUG", of: (one: Listed) => one.slug },
  { head: "NAME", of: (one: Listed) => one.name },
  { head: "MATCHES", of: (one: Listed) => one.matches, right: true },
  { head: "DEVELOPMENTS", of: (one: Listed) => one.developments, right: true },
  { head: "REVISION", of: (one: Listed) => one.revision, right: true },
  { head: "CHANGED (UTC)", of: (one: Listed) => minute(one.changedAt) },
  { head: "STATE", of: (one: Listed) => (one.rematching ? "rematching" : one.state) },
];

async function show(slug: string, options: { json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const stored = await requireStoryline(data.db, slug);
    const storyline = storylineOf(stored, await counted(data));
    if (options.json === true) printJson({ ...storyline, definition: stored.definition, source: stored.source });
    else {
      const { matches, developments, revision, state } = storyline;
      say(
        `${slug}: ${state}, revision ${revision} of ${minute(stored.changedAt)} UTC, ${matches} articles match, ${developments} developments`,
      );
      print(plainLines(stored.source.trimEnd()));
    }
    return EXIT.ok;
  });
}

async function remove(slug: string, { purge }: { purge: boolean }): Promise<ExitCode> {
  return withDatabase("read", async ({ db }) => {
    const { id } = await requireStoryline(db, slug);
    await (purge ? purgeStoryline(db, id) : archiveStoryline(db, id));
    print(purge ? `deleted ${slug} with all that it had found` : `archived ${slug}; what it has found stays`);
    return EXIT.ok;
  });
}
