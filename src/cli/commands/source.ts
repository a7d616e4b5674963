/** `throughline source`: the feeds that are read. A running daemon hears of every change at once. */
import type { Command } from "commander";
import { parseOpml, printOpml } from "../../core/feed/opml.ts";
import { spell } from "../../core/text/spell.ts";
import { UsageError } from "../../errors.ts";
import { refuseInnerAddress } from "../../net/inner-address.ts";
import { outlineOf } from "../../shapes/outline.ts";
import { healthOf, sourceOf } from "../../shapes/source.ts";
import {
  addSource,
  listSources,
  type NewSource,
  pollSoon,
  requireSource,
  type Source,
  setSourceState,
  sourceAddress,
} from "../../store/sources.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { type Data, nothing, withDatabase } from "../context.ts";
import { readText } from "../files.ts";
import { print, printJson, say } from "../output.ts";
import { createProgress } from "../progress.ts";
import { printTable } from "../table.ts";
import { minute } from "../times.ts";
import { defineDiscover } from "./source-discover.ts";
import { defineTest } from "./source-test.ts";

export function defineSource(command: Command): void {
  command
    .command("add")
    .argument("<url...>", "addresses of feeds, news sitemaps or sites")
    .description("read these; the address of a site leads to its feed")
    .option("--page", "read the article links of these pages, whatever feeds they offer", false)
    .action(ends(add));
  defineDiscover(command);
  defineTest(command);
  command.command("list").description("what is read, and how it is doing").addOption(jsonOption()).action(ends(list));
  const verb = (name: string, summary: string, done: string, work: (data: Data, source: Source) => Promise<void>) =>
    command
      .command(name)
      .argument("<source...>", "ids or addresses")
      .description(summary)
      .action(ends((keys: string[]) => change(keys, done, work)));
  verb("remove", "stop reading; what was read stays", "removed", (data, { id }) =>
    setSourceState(data.db, id, "removed", data.clock.now()),
  );
  verb("pause", "stop reading for now", "paused", (data, { id }) =>
    setSourceState(data.db, id, "paused", data.clock.now()),
  );
  verb("resume", "read again", "resumed", (data, { id }) => setSourceState(data.db, id, "active", data.clock.now()));
  verb("poll", "read at once", "due now:", (data, { id }) =>
    pollSoon(data.db, id, data.clock.now(), data.clock.wall()),
  );
  command
    .command("import")
    .argument("<file>", "an OPML file; - is stdin")
    .description("read the feeds of an OPML file")
    .action(ends(importOpml));
  command.command("export").description("print all as OPML").action(ends(exportOpml));
  examples(
    command,
    "source add https://example.org/feed.xml",
    "source discover example.org",
    "source test https://example.org/feed.xml",
    "source list",
    "source poll 3",
    "source import sources.opml",
    "source export > sources.opml",
  );
}

async function add(urls: string[], options: { page: boolean }): Promise<ExitCode> {
  return withDatabase("write", async (data) => {
    const checked = urls.map((url) => checkedSource({ url, ...(options.page && { kind: "page" }) }, data));
    for (const { source, isNew } of await addAll(data, checked))
      print(`${isNew ? "added" : "there already:"} ${source.id} ${source.url}`);
    return EXIT.ok;
  });
}

/** @throws {UsageError} */
function checkedSource(source: NewSource, { config }: Data): NewSource {
  refuseInnerAddress(sourceAddress(source.url), config.allow);
  return source;
}

/** So many are added before a person wonders. */
const FEW = 50;

async function addAll({ db, clock }: Data, sources: readonly NewSource[]) {
  const added: Awaited<ReturnType<typeof addSource>>[] = [];
  const progress = createProgress(sources.length);
  for (const source of sources) {
    added.push(await addSource(db, source, clock.now(), clock.wall()));
    if (sources.length > FEW) progress.show(added.length, `${added.length} of ${sources.length}`);
  }
  progress.clear();
  return added;
}

async function list(options: { json?: boolean }): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const sources = await listSources(data.db);
    if (sources.length === 0) return nothing("sources", data, options, "add one with: throughline source add URL");
    if (options.json === true) printJson(sources.map(sourceOf));
    else printTable(COLUMNS, sources);
    return EXIT.ok;
  });
}

const COLUMNS = [
  { head: "ID", of: (source: Source) => source.id, right: true },
  { head: "HEALTH", of: healthOf },
  { head: "TITLE", of: (source: Source) => source.title ?? source.publisher },
  { head: "ADDRESS", of: (source: Source) => source.url },
  { head: "LAST NEW (UTC)", of: (source: Source) => minute(source.newAt) },
  { head: "READ", of: (source: Source) => minute(source.okAt) },
  { head: "NEXT", of: (source: Source) => (source.state === "active" ? minute(source.nextPollAt) : "") },
  { head: "EVERY", of: intervalOf },
  { head: "TROUBLE", of: (source: Source) => source.error ?? "" },
];

/** "12 min, its own rhythm" */
function intervalOf({ state, intervalSeconds, intervalReason }: Source): string {
  if (state !== "active" || intervalSeconds === null) return "";
  return `${spell(intervalSeconds * 1000)}, ${intervalReason}`;
}

async function change(
  keys: string[],
  done: string,
  work: (data: Data, source: Source) => Promise<void>,
): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const sources: Source[] = [];
    for (const key of keys) sources.push(await requireSource(data.db, key)); // all are known before one is changed
    for (const source of sources) {
      await work(data, source);
      print(`${done} ${source.id} ${source.url}`);
    }
    return EXIT.ok;
  });
}

async function importOpml(file: string): Promise<ExitCode> {
  const entries = parseOpml(readText(file));
  return withDatabase("write", async (data) => {
    const good = entries.filter((entry) => isReachable(entry, data));
    const added = await addAll(data, good);
    const isNew = added.filter((one) => one.isNew).length;
    print(`${isNew} added, ${added.length - isNew} there already, ${entries.length - good.length} left out`);
    return good.length > 0 ? EXIT.ok : EXIT.failure;
  });
}

/** One address that leads nowhere does not keep the others out. */
function isReachable(entry: NewSource, data: Data): boolean {
  try {
    checkedSource(entry, data);
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`left out: ${error.message}`);
    return false;
  }
}

async function exportOpml(): Promise<ExitCode> {
  return withDatabase("read", async (data) => {
    const sources = await listSources(data.db);
    if (sources.length === 0) return nothing("sources", data, {});
    process.stdout.write(printOpml(sources.map(outlineOf), "Sources of Throughline"));
    return EXIT.ok;
  });
}
