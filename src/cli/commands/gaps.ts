/** `throughline gaps [SLUG]`: what could not be seen, and why. */
import type { Command } from "commander";
import { GAP_WORDS } from "../../core/gaps/kinds.ts";
import { spell } from "../../core/text/spell.ts";
import { gapOf, gapsInWords } from "../../shapes/gap.ts";
import { type Gap, gapsIn, sourcesWatchedBy } from "../../store/gaps.ts";
import { requireSource } from "../../store/sources.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { type Data, withDatabase } from "../context.ts";
import { print, printJson, say } from "../output.ts";
import { printTable } from "../table.ts";
import { minute, readTime } from "../times.ts";

interface Options {
  readonly since: Date;
  readonly until?: Date;
  readonly source?: string;
  readonly json?: boolean;
}

export function defineGaps(command: Command): void {
  command
    .argument("[slug]", "a storyline: only the sources that it watches")
    .option("--since <time>", "a day, a time, or so long ago: 7d", (text) => readTime(text), readTime("30d"))
    .option("--until <time>", "a day or a time, left out itself", (text) => readTime(text))
    .option("--source <source>", "only this one, by id or address")
    .addOption(jsonOption())
    .action(ends(gaps));
  examples(command, "gaps", "gaps dprk-deployment --since 7d", "gaps --source 3 --json");
}

async function gaps(slug: string | undefined, options: Options): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const sourceIds = await chosen(data, slug, options.source);
    const until = options.until ?? data.clock.now();
    const found = await gapsIn(data.db, { since: options.since, until, ...(sourceIds && { sourceIds }) });
    if (options.json === true) printJson(found.map(gapOf));
    else if (found.length > 0) printTable(columns(data.clock.now()), found);
    if (found.length > 0) say(gapsInWords(found));
    else if (options.json !== true)
      print(`nothing is known to be missing since ${minute(options.since)} UTC in ${data.where}`);
    return EXIT.ok;
  });
}

/** @returns ids of sources; undefined: all */
async function chosen(
  { db }: Data,
  slug: string | undefined,
  source: string | undefined,
): Promise<number[] | undefined> {
  if (source !== undefined) return [(await requireSource(db, source)).id];
  if (slug === undefined) return undefined;
  const { definition } = await requireStoryline(db, slug);
  return (await sourcesWatchedBy(db, definition)).map(({ id }) => id);
}

const columns = (now: Date) => [
  { head: "FROM (UTC)", of: ({ from }: Gap) => minute(from) },
  { head: "TO", of: ({ to }: Gap) => (to === null ? "now" : minute(to)) },
  { head: "LASTED", of: ({ from, to }: Gap) => spell((to ?? now).getTime() - from.getTime()), right: true },
  { head: "SOURCE", of: ({ source }: Gap) => source.title ?? source.publisher },
  { head: "WHAT", of: ({ kind }: Gap) => GAP_WORDS[kind] },
  { head: "ITEMS", of: ({ count }: Gap) => count ?? "", right: true },
  { head: "WHY", of: ({ why }: Gap) => why },
];
