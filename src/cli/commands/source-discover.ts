/** `throughline source discover`: which feeds a site has. */
import type { Command } from "commander";
import { systemClock } from "../../clock.ts";
import { readConfig } from "../../config.ts";
import type { DiscoveryTools } from "../../discovery/document.ts";
import { type Offered, offeredAt } from "../../discovery/site.ts";
import { refuseInnerAddress } from "../../net/inner-address.ts";
import { createParsingPool } from "../../parsing/pool.ts";
import { addSource, sourceAddress } from "../../store/sources.ts";
import { EXIT, type ExitCode, ends, jsonOption } from "../command.ts";
import { withDatabase } from "../context.ts";
import { openFetcher } from "../fetcher.ts";
import { print, printJson, say } from "../output.ts";
import { printTable } from "../table.ts";
import { minute } from "../times.ts";

export function defineDiscover(command: Command): void {
  command
    .command("discover")
    .argument("<url>", "the address of a site or of one of its pages")
    .description("find the feeds of a site")
    .option("--add", "read what is found", false)
    .option("--verbose", "say what was asked", false)
    .addOption(jsonOption())
    .action(ends(run));
}

interface Options {
  readonly add: boolean;
  readonly verbose: boolean;
  readonly json?: boolean;
}

async function run(said: string, options: Options): Promise<ExitCode> {
  const url = sourceAddress(/^https?:/i.test(said) ? said : `https://${said}`);
  const found = await withTools((tools) => offeredAt(url, tools), options.verbose);
  if (options.json === true) printJson(found);
  if (found.length === 0) {
    say(`no feed, no news sitemap and no list of articles at ${url}`);
    say("hint: --verbose shows what was asked; give the address of a page that lists the articles you want");
    return EXIT.nothing;
  }
  if (options.json !== true) printTable(COLUMNS, found);
  if (!options.add) {
    if (options.json !== true)
      say(`hint: throughline source add ${found[0]!.url}${found[0]!.kind === "page" ? " --page" : ""}`);
    return EXIT.ok;
  }
  return withDatabase("write", async ({ db, clock }) => {
    for (const place of found.filter(({ kind }, _, all) => kind === "feed" || all.length === 1)) {
      const added = { url: place.url, kind: place.kind, ...(place.title !== undefined && { title: place.title }) };
      const { source, isNew } = await addSource(db, added, clock.now(), clock.wall());
      (options.json === true ? say : print)(`${isNew ? "added" : "there already:"} ${source.id} ${source.url}`);
    }
    return EXIT.ok;
  });
}

/** The guarded door and the reading threads, for one command. */
export async function withTools<T>(work: (tools: DiscoveryTools) => Promise<T>, verbose = false): Promise<T> {
  const config = readConfig(process.env);
  const fetcher = openFetcher(config, systemClock);
  const parsing = createParsingPool({ maxThreads: 1 });
  const guarded: DiscoveryTools["fetcher"] = {
    get: (url, wanted) => {
      refuseInnerAddress(url, config.allow);
      return fetcher.get(url, wanted);
    },
  };
  try {
    return await work({ fetcher: guarded, parsing, ...(verbose && { tell: say }) });
  } finally {
    await Promise.all([fetcher.close(), parsing.close()]);
  }
}

const COLUMNS = [
  { head: "FORMAT", of: (place: Offered) => place.format },
  { head: "ITEMS", of: (place: Offered) => place.items, right: true },
  { head: "NEWEST (UTC)", of: (place: Offered) => minute(place.newest) },
  { head: "TITLE", of: (place: Offered) => place.title },
  { head: "ADDRESS", of: (place: Offered) => place.url },
  { head: "FOUND", of: (place: Offered) => place.how },
];
