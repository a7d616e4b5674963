/** `throughline storyline backtest`: what a draft would have matched. */
import type { BacktestReport, BacktestSide } from "../../core/match/backtest.ts";
import { UsageError } from "../../errors.ts";
import { runBacktest } from "../../store/backtest.ts";
import { EXIT, type ExitCode } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { readStorylines } from "../files.ts";
import { bold, print, printJson, say } from "../output.ts";
import { createProgress } from "../progress.ts";
import { printTable } from "../table.ts";
import { minute } from "../times.ts";

export interface BacktestOptions {
  readonly since?: Date;
  readonly until?: Date;
  readonly json?: boolean;
}

export async function backtest(path: string, options: BacktestOptions): Promise<ExitCode> {
  const [file, ...more] = readStorylines([path]);
  if (more.length > 0)
    throw new UsageError("ONE_STORYLINE", `${path} has ${more.length + 1} storylines`, { hint: "name one file" });
  const { definition } = file!;
  return withDatabase("read", async (data) => {
    const progress = createProgress(1);
    const report = await runBacktest(data.db, {
      draft: definition,
      ...(options.since && { since: options.since }),
      ...(options.until && { until: options.until }),
      onProgress: (done, total) => progress.show(done / total, `${done} of ${total} candidates`),
    });
    progress.clear();
    if (options.json === true) printJson({ storyline: definition.slug, ...report });
    else if (report.articles === 0) return nothing("stored articles", data, options);
    else show(definition.slug, report);
    return report.articles === 0 ? EXIT.nothing : EXIT.ok;
  });
}

function show(slug: string, report: BacktestReport): void {
  const { articles, matches, gained, lost, perDay, warnings } = report;
  say(`${slug}: ${matches.count} of ${articles} stored articles match; ${gained.count} gained, ${lost.count} lost`);
  for (const warning of warnings) say(`warning: ${warning}`);
  const most = Math.max(...perDay.map((day) => day.matches));
  for (const { day, matches: count } of perDay) print(`${day} ${String(count).padStart(5)} ${bar(count, most)}`);
  showSide("gained", gained);
  showSide("lost", lost);
}

const BAR = 40;
const bar = (count: number, most: number): string => "#".repeat(Math.ceil((count / most) * BAR));

function showSide(name: string, { count, samples }: BacktestSide): void {
  if (count === 0) return;
  print("");
  print(bold(`${name}: ${count}${count > samples.length ? `, the newest ${samples.length}` : ""}`));
  printTable(
    [
      { head: "TIME (UTC)", of: ({ time }) => minute(new Date(time)) },
      { head: "SCORE", of: ({ score }) => score.toFixed(2), right: true },
      { head: "TITLE", of: ({ title, url }) => title ?? url },
      {
        head: "BECAUSE OF",
        of: ({ evidence }) => [...new Set(evidence.map(({ text }) => text))].slice(0, 5).join(", "),
      },
    ],
    samples,
  );
}
