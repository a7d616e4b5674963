/** Parts of many answers: ids are strings, times ISO 8601 UTC, what is unknown is absent. */
import { z } from "@hono/zod-openapi";

export const Id = z.string().openapi({ example: "42" });
export const Time = z.iso.datetime().openapi({ example: "2025-04-28T06:00:00.000Z" });

export const iso = (time: Date | null): string | undefined => time?.toISOString();
/** Absent rather than null or empty. */
export const known = (text: string | null): string | undefined => text || undefined;

/** A moment that a person asks for: a day (UTC) or a full time. Postgres and JavaScript agree on the years 1 to 9999. */
export const AskedTime = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    "must be a date (2025-04-28) or a time (2025-04-28T06:00:00Z)",
  )
  .transform((text) => new Date(text))
  .refine((time) => time.getUTCFullYear() >= 1 && time.getUTCFullYear() <= 9999, "must be in the years 1 to 9999")
  .optional()
  .openapi({ type: "string", example: "2025-04-28" });

export const Evidence = z
  .object({
    field: z.enum(["title", "text"]),
    start: z.int().openapi({ description: "UTF-16 units from the start of the field." }),
    end: z.int(),
    text: z.string(),
    why: z.string(),
  })
  .openapi("Evidence");

export const evidenceOf = (evidence: readonly z.infer<typeof Evidence>[]): z.infer<typeof Evidence>[] =>
  evidence.map((span) => ({ ...span }));
