/** What a draft of a storyline would have matched, as it is shown. */
import { z } from "@hono/zod-openapi";
import type { BacktestReport, BacktestSide } from "../core/match/backtest.ts";
import { Evidence, evidenceOf, Id, Time } from "./common.ts";

const Side = z.object({
  count: z.int(),
  samples: z
    .array(
      z.object({
        id: Id,
        url: z.string().optional(),
        title: z.string().optional(),
        time: Time,
        score: z.number(),
        evidence: z.array(Evidence),
      }),
    )
    .openapi({ description: "The newest twenty." }),
});

export const Backtest = z
  .object({
    storyline: z.string().openapi({ description: "Its slug." }),
    articles: z.int().openapi({ description: "Stored articles that it was held against." }),
    matches: Side,
    gained: Side.openapi({ description: "Matches that the definition in force has not." }),
    lost: Side.openapi({ description: "Matches that only the definition in force has." }),
    perDay: z.array(z.object({ day: z.string(), matches: z.int() })),
    warnings: z.array(z.string()),
  })
  .openapi("Backtest");

export function backtestOf(slug: string, report: BacktestReport): z.infer<typeof Backtest> {
  const side = ({ count, samples }: BacktestSide) => ({
    count,
    samples: samples.map(({ evidence, ...sample }) => ({ ...sample, evidence: evidenceOf(evidence) })),
  });
  const { articles, matches, gained, lost, perDay, warnings } = report;
  return {
    storyline: slug,
    articles,
    matches: side(matches),
    gained: side(gained),
    lost: side(lost),
    perDay: perDay.map((day) => ({ ...day })),
    warnings: [...warnings],
  };
}
