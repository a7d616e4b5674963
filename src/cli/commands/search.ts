/** `throughline search`: the query language over stored coverage. */
import { type Command, Option } from "commander";
import { cutToColumns } from "../../core/alert/columns.ts";
import { plain } from "../../core/text/plain.ts";
import { hitOf } from "../../shapes/match.ts";
import { matchedBy } from "../../store/matches.ts";
import { saveSearch } from "../../store/saved-searches.ts";
import { type Found, searchArticles } from "../../store/search.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption, limitOption } from "../command.ts";
import { type Data, nothing, withDatabase } from "../context.ts";
import { csvLine } from "../csv.ts";
import { bold, dim, json, print, printAndWait, printJson, say, terminalColumns } from "../output.ts";
import { minute, readTime } from "../times.ts";

interface SearchOptions {
  readonly storyline?: string;
  readonly since?: Date;
  readonly until?: Date;
  readonly asOf?: Date;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly csv?: boolean;
  readonly raw: boolean;
  readonly limit: number;
  readonly save?: string;
}

const MOST = 100_000;

export function defineSearch(command: Command): void {
  const time = (flag: string, words: string) => command.option(`${flag} <time>`, words, (text) => readTime(text));
  command
    .argument("<query>", "in the query language; as one argument: in quotes")
    .option("--storyline <slug>", "only what matches it; its sets may be used as @name");
  time("--since", "published then or later: 2025-04-28, 2025-04-28T06:00:00Z, 12h, 7d");
  time("--until", "published before then");
  time("--as-of", "only what had been seen by then");
  command
    .addOption(limitOption(MOST, 50))
    .addOption(jsonOption().conflicts(["jsonl", "csv"]))
    .addOption(new Option("--jsonl", "print a line of JSON for each article").conflicts("csv"))
    .option("--csv", "print comma-separated values")
    .option("--save <name>", "keep the search under this name, as a feed at /s/searches/NAME.atom")
    .option("--raw", "with --csv: leave cells that a spreadsheet takes for formulas as they are", false)
    .action(
      ends((query: string, options: SearchOptions) => withDatabase("read", (data) => search(data, query, options))),
    );
  examples(
    command,
    'search "kursk AND (troops OR soldiers)"',
    "search '\"North Korea*\" NEAR/10 troops' --since 30d",
    "search 북한 --csv > found.csv",
    "search -- '-drones kursk'",
  );
}

async function search(data: Data, query: string, options: SearchOptions): Promise<ExitCode> {
  const { storyline: slug, since, until, asOf, limit } = options;
  const storyline = slug === undefined ? undefined : await requireStoryline(data.db, slug);
  if (options.save !== undefined) {
    await saveSearch(
      data.db,
      { name: options.save, query, ...(slug !== undefined && { storyline: slug }) },
      data.clock.now(),
    );
    say(`kept as ${options.save}: /s/searches/${options.save}.atom`);
  }
  const found = await searchArticles(data.db, {
    query,
    ...(storyline && { where: matchedBy(storyline.id) }),
    ...(storyline?.definition.terms && { terms: storyline.definition.terms }),
    ...(since && { since }),
    ...(until && { until }),
    ...(asOf && { asOf }),
    limit: limit + 1,
  });
  if (found.length === 0) return nothing(`articles that match ${query}`, data, options);
  await show(found.slice(0, limit), options);
  if (found.length > limit) say(`the newest ${limit}; more with --limit ${Math.min(limit * 10, MOST)}`);
  return EXIT.ok;
}

async function show(found: readonly Found[], { json: asJson, jsonl, csv, raw }: SearchOptions): Promise<void> {
  if (asJson === true) return printJson(found.map(hitOf));
  if (csv === true) await printAndWait(csvLine(CSV_HEAD, raw));
  for (const hit of found) {
    if (jsonl === true) await printAndWait(json(hitOf(hit)));
    else if (csv === true) await printAndWait(csvLine(cellsOf(hit, raw), raw));
    else showHit(hit);
  }
}

const CSV_HEAD = ["id", "publishedAt", "seenAt", "source", "language", "title", "url", "score", "evidence"];

function cellsOf(found: Found, raw: boolean): string[] {
  const { article, score, evidence } = hitOf(found);
  const words = [...new Set(evidence.map(({ text }) => text))].join("; ");
  const cells = [
    article.id,
    article.publishedAt,
    article.seenAt,
    article.source.domain,
    article.language,
    article.title,
    article.canonicalUrl,
    score.toFixed(2),
    words,
  ];
  return cells.map((cell) => (raw ? (cell ?? "") : plain(cell ?? "")));
}

/** In a terminal two lines an article; else one, with tabs. */
function showHit({ article, evidence, score }: Found): void {
  const columns = terminalColumns();
  const title = plain(article.title ?? "(no title)");
  const when = minute(article.time);
  const url = plain(article.canonicalUrl);
  if (columns === undefined) {
    print([when, plain(article.publisher), title, url, score.toFixed(2)].join("\t"));
    return;
  }
  const words = [...new Set(evidence.map(({ text }) => plain(text)))].join(", ");
  print(`${dim(when)}  ${bold(cutToColumns(title, columns - when.length - 2))}`);
  print(`  ${cutToColumns(`${plain(article.publisher)}  ${url}`, columns - 2)}`);
  if (words !== "") print(dim(`  ${cutToColumns(words, columns - 2)}`));
}
