/** A timeline in answers: ladders and figures, each step with its sentence and where it was read. */
import { z } from "@hono/zod-openapi";
import { timelineOf } from "../core/developments/timeline.ts";
import type { Db } from "../store/db.ts";
import { listDevelopments } from "../store/developments.ts";
import { articlesById, timelineFacts } from "../store/timeline.ts";
import { Id, Time } from "./common.ts";
import { Development, developmentOf, Figure } from "./development.ts";

const proof = {
  article: z.object({ id: Id, url: z.string(), title: z.string().optional(), domain: z.string() }),
  at: Time.openapi({ description: "When it was published, or seen." }),
  seenAt: Time,
  sentence: z.string(),
  start: z.int(),
  end: z.int(),
  speaker: z.string().optional(),
};

const Level = z.enum(["alleged", "estimated", "acknowledged", "confirmed", "denied", "left open", "condemned"]);

export const Timeline = z
  .object({
    ladders: z
      .array(
        z.object({
          proposition: z.string().openapi({ description: "The sentence that raised the matter." }),
          sides: z.array(z.object({ side: z.string(), rungs: z.array(z.object({ level: Level, ...proof })) })),
        }),
      )
      .openapi({ description: "How each side came to stand on a matter; the latest to be spoken of first." }),
    series: z.array(
      z.object({
        quantity: z.string(),
        band: z.object({ low: z.number(), high: z.number() }),
        figures: z.array(z.object({ figure: Figure, side: z.string().optional(), ...proof })),
      }),
    ),
    developments: z.array(Development).openapi({ description: "In order of time, the latest 500." }),
  })
  .openapi("Timeline");

const MOST_DEVELOPMENTS = 500;

/** @param asOf what was known then: only what had been seen */
export async function readTimeline(db: Db, storylineId: number, asOf?: Date): Promise<z.infer<typeof Timeline>> {
  const { ladders, series } = timelineOf(await timelineFacts(db, storylineId, asOf));
  const steps = [
    ...ladders.flatMap(({ sides }) => sides.flatMap(({ rungs }) => rungs)),
    ...series.flatMap(({ figures }) => figures),
  ];
  const ids = [...new Set(steps.map(({ article }) => Number(article)))];
  const articles = new Map((await articlesById(db, ids)).map((row) => [String(row.id), row]));
  const readIn = <S extends { readonly article: string }>(step: S) => {
    const row = articles.get(step.article)!;
    const title = row.title ?? undefined;
    return {
      ...step,
      article: { id: step.article, url: row.canonicalUrl, ...(title && { title }), domain: row.publisher },
    };
  };
  const developments = await listDevelopments(db, storylineId, { limit: MOST_DEVELOPMENTS, ...(asOf && { asOf }) });
  return {
    ladders: ladders.map(({ proposition, sides }) => ({
      proposition,
      sides: sides.map(({ side, rungs }) => ({ side, rungs: rungs.map(readIn) })),
    })),
    series: series.map(({ figures, ...one }) => ({ ...one, figures: figures.map(readIn) })),
    developments: developments.reverse().map(developmentOf),
  };
}
