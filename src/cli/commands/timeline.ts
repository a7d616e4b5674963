/** `throughline timeline SLUG`: where each side stands, how the figures went, and what was new. */
import type { Command } from "commander";
import { cutToColumns } from "../../core/alert/columns.ts";
import { inWords } from "../../core/developments/headlines.ts";
import { plain } from "../../core/text/plain.ts";
import { readTimeline } from "../../shapes/timeline.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { EXIT, ends, examples, jsonOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { bold, dim, print, printJson, terminalColumns } from "../output.ts";
import { minute, readTime } from "../times.ts";

type Timeline = Awaited<ReturnType<typeof readTimeline>>;

export function defineTimeline(command: Command): void {
  command
    .argument("<slug>", "a storyline")
    .option("--as-of <time>", "what was known then: 2024-11-20, 2025-04-26T09:00:00Z, 7d", (text) => readTime(text))
    .addOption(jsonOption())
    .action(
      ends((slug: string, { asOf, ...options }: { asOf?: Date; json?: boolean }) =>
        withDatabase("read", async (data) => {
          const { id } = await requireStoryline(data.db, slug);
          const timeline = await readTimeline(data.db, id, asOf);
          const { ladders, series, developments } = timeline;
          if (options.json === true) printJson(timeline);
          if (ladders.length + series.length + developments.length === 0)
            return nothing(`timeline of ${slug}`, data, {});
          if (options.json !== true) show(timeline);
          return EXIT.ok;
        }),
      ),
    );
  examples(command, "timeline dprk-deployment", "timeline dprk-deployment --as-of 2024-11-20");
}

function show({ ladders, series, developments }: Timeline): void {
  const width = terminalColumns();
  const line = (text: string) => print(width === undefined ? text : cutToColumns(text, width));
  if (developments.length > 0) print(bold("What was new"));
  for (const { kind, headline, article } of developments)
    line(`  ${dim(minute(article.publishedAt ?? article.seenAt))}  ${kind.replaceAll("_", " ")}  ${plain(headline)}`);
  if (series.length > 0) print(bold("Figures"));
  for (const { quantity, band, figures } of series) {
    line(`  ${plain(quantity)}  ${inWords({ value: band.low, low: band.low, high: band.high })}`);
    for (const { at, figure, speaker } of figures)
      line(`    ${dim(minute(at))}  ${inWords(figure)}  ${plain(speaker ?? "")}`);
  }
  if (ladders.length > 0) print(bold("Who stands where"));
  for (const { proposition, sides } of ladders) {
    line(`  ${plain(proposition)}`);
    for (const { side, rungs } of sides)
      line(`    ${plain(side)}  ${rungs.map(({ level, at }) => `${level} ${at.slice(0, 10)}`).join(", ")}`);
  }
}
