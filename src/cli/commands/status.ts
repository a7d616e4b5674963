/** `throughline status`: what is running, read, matched and delivered. Exit code 3 when nothing runs. */
import type { Command } from "commander";
import { ThroughlineError, UsageError } from "../../errors.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { withDatabase } from "../context.ts";
import { type Figures, figuresOf } from "../figures.ts";
import { bold, print, printJson, say } from "../output.ts";
import { minute } from "../times.ts";

export function defineStatus(command: Command): void {
  command.addOption(jsonOption()).action(ends(status));
  examples(command, "status", "status --json");
}

async function status(options: { json?: boolean }): Promise<ExitCode> {
  try {
    return await withDatabase("read", async (data) => {
      const figures = await figuresOf(data);
      if (options.json === true) printJson(figures);
      else show(figures);
      if (!figures.healthy) say("not healthy: nothing reads or delivers\nhint: start it with: throughline up");
      return figures.healthy ? EXIT.ok : EXIT.nothing;
    });
  } catch (error) {
    if (!(error instanceof ThroughlineError) || error instanceof UsageError) throw error;
    if (options.json === true) printJson({ healthy: false, error: { code: error.code, message: error.message } });
    say(`not healthy: ${error.message}`);
    if (error.hint !== undefined) say(`hint: ${error.hint}`);
    return EXIT.nothing;
  }
}

function show({
  where,
  daemons,
  sources,
  articles,
  storylines,
  matches,
  developments,
  undeveloped,
  deliveries,
  lagSeconds: lag,
}: Figures): void {
  const line = (name: string, words: string) => print(`${name.padEnd(11)} ${words}`);
  print(bold(where));
  for (const { role, pid, machine, version, startedAt } of daemons)
    line("running", `${role}, process ${pid} on ${machine}, version ${version}, since ${minute(startedAt)} UTC`);
  if (daemons.length === 0) line("running", "nothing");
  line("sources", `${sources.all} followed, ${sources.read} read, ${sources.failing} failing`);
  line(
    "articles",
    `${articles.stored} stored, ${articles.waiting} pages to be read, ${articles.failed} without a text`,
  );
  line(
    "storylines",
    `${storylines} followed, ${matches} matches, ${developments} developments, ${undeveloped} matches to be developed`,
  );
  line("deliveries", `${deliveries.delivered} delivered, ${deliveries.waiting} waiting, ${deliveries.dead} given up`);
  line("late by", `feeds ${lag.polls} s, pages ${lag.pages} s, deliveries ${lag.deliveries} s`);
}
