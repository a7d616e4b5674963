/** `throughline developments SLUG`: what was new, each with the sentence that proves it. */
import type { Command } from "commander";
import { cutToColumns, wrap } from "../../core/alert/columns.ts";
import { plain } from "../../core/text/plain.ts";
import { developmentOf } from "../../shapes/development.ts";
import { listDevelopments } from "../../store/developments.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { EXIT, ends, examples, jsonOption, limitOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { bold, dim, print, printJson, say, terminalColumns } from "../output.ts";
import { minute, readTime } from "../times.ts";

const MOST = 10_000;

export function defineDevelopments(command: Command): void {
  command
    .argument("<slug>", "a storyline")
    .option("--as-of <time>", "only what had been seen by then: 2024-11-20, 2025-04-26T09:00:00Z, 7d", (text) =>
      readTime(text),
    )
    .addOption(limitOption(MOST, 50))
    .addOption(jsonOption())
    .action(
      ends((slug: string, { asOf, ...options }: { limit: number; json?: boolean; asOf?: Date }) =>
        withDatabase("read", async (data) => {
          const { id } = await requireStoryline(data.db, slug);
          const rows = await listDevelopments(data.db, id, { limit: options.limit + 1, ...(asOf && { asOf }) });
          if (rows.length === 0) return nothing(`developments of ${slug}`, data, options);
          const shown = rows.slice(0, options.limit).map(developmentOf);
          if (options.json === true) printJson(shown);
          else for (const development of shown) show(development);
          if (rows.length > options.limit)
            say(`the newest ${options.limit}; more with --limit ${Math.min(options.limit * 10, MOST)}`);
          return EXIT.ok;
        }),
      ),
    );
  examples(command, "developments dprk-deployment", "developments dprk-deployment --as-of 2024-11-20 --json");
}

type Development = ReturnType<typeof developmentOf>;

/** In a terminal a few lines each; else one, with tabs. */
function show({ kind, headline, sentence, articles, standing, article }: Development): void {
  const columns = terminalColumns();
  const when = minute(article.publishedAt ?? article.seenAt);
  const words = {
    kind: kind.replaceAll("_", " "),
    headline: plain(headline),
    sentence: plain(sentence),
    url: plain(article.canonicalUrl),
  };
  if (columns === undefined) {
    print([when, words.kind, words.headline, words.sentence, words.url].join("\t"));
    return;
  }
  const copies = articles > 1 ? `  ${articles} articles` : "";
  const others = standing.independent > 0 ? `  ${standing.independent} more say it` : "";
  print(`${dim(when)}  ${words.kind}${copies}${others}`);
  for (const line of wrap(words.headline, columns - 2)) print(`  ${bold(line)}`);
  if (words.sentence !== words.headline)
    for (const line of wrap(`“${words.sentence}”`, columns - 2)) print(`  ${line}`);
  print(dim(`  ${cutToColumns(`${plain(article.source.domain)}  ${words.url}`, columns - 2)}`));
}
