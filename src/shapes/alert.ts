/** Alerts and deliveries in answers. */
import { z } from "@hono/zod-openapi";
import { headlineOf } from "../core/alert/summary.ts";
import type { attemptsOf, listAlerts } from "../store/alerts.ts";
import type { listDeliveries } from "../store/deliveries.ts";
import { Id, iso, known, Time } from "./common.ts";

const Progress = z.object({
  id: Id,
  channel: z.string(),
  webhookId: z.string(),
  state: z.enum(["waiting", "held", "delivered", "folded", "muted", "possibly sent", "dead"]),
  attempts: z.int(),
  nextAt: Time.optional().openapi({ description: "Of the next attempt; absent unless waiting." }),
  endedAt: Time.optional(),
  heldUntil: Time.optional().openapi({ description: "When it is told; absent unless held." }),
  heldFor: z.string().optional().openapi({ description: "Why it is or was held: quiet hours, cap, first look." }),
  foldedInto: Id.optional().openapi({ description: "The alert that it was told as part of." }),
});

export const Alert = z
  .object({
    id: Id,
    type: z.string().openapi({ example: "development" }),
    storyline: z.string().optional(),
    createdAt: Time,
    headline: z.string().openapi({ description: "What it is about, in one line." }),
    article: z
      .object({ id: Id, url: z.string(), title: z.string() })
      .optional()
      .openapi({ description: "Absent where it is about a source or a channel." }),
    deliveries: z.array(Progress),
  })
  .openapi("Alert");

export const Delivery = Progress.extend({
  alert: Id,
  type: z.string(),
  storyline: z.string().optional(),
  createdAt: Time,
}).openapi("Delivery");

const Attempt = z.object({
  number: z.int(),
  at: Time,
  tookMs: z.int(),
  outcome: z.string(),
  status: z.int().optional(),
  excerpt: z.string().optional(),
});

export const DeliveryInFull = Delivery.extend({
  tries: z.array(Attempt).openapi({ description: "Oldest first." }),
}).openapi("DeliveryInFull");

type DeliveryRow = Awaited<ReturnType<typeof listDeliveries>>[number];

const progressOf = (
  row: Pick<
    DeliveryRow,
    | "id"
    | "channel"
    | "webhookId"
    | "state"
    | "attempts"
    | "nextAt"
    | "endedAt"
    | "heldUntil"
    | "heldFor"
    | "foldedInto"
  >,
): z.infer<typeof Progress> => ({
  id: String(row.id),
  channel: row.channel,
  webhookId: row.webhookId,
  state: row.state,
  attempts: row.attempts,
  nextAt: iso(row.nextAt),
  endedAt: iso(row.endedAt),
  heldUntil: iso(row.heldUntil),
  heldFor: known(row.heldFor),
  foldedInto: row.foldedInto === null ? undefined : String(row.foldedInto),
});

export function alertOf(row: Awaited<ReturnType<typeof listAlerts>>[number]): z.infer<typeof Alert> {
  const { article, type } = row.payload;
  return {
    id: String(row.id),
    type,
    storyline: known(row.storyline),
    createdAt: row.createdAt.toISOString(),
    headline: headlineOf(row.payload),
    article: article && { id: article.id, url: article.url, title: article.title },
    deliveries: row.deliveries.map(progressOf),
  };
}

export function deliveryOf(row: DeliveryRow): z.infer<typeof Delivery> {
  return {
    ...progressOf(row),
    alert: String(row.alertId),
    type: row.type,
    storyline: known(row.storyline),
    createdAt: row.createdAt.toISOString(),
  };
}

export function attemptOf(row: Awaited<ReturnType<typeof attemptsOf>>[number]): z.infer<typeof Attempt> {
  return {
    number: row.number,
    at: row.at.toISOString(),
    tookMs: row.tookMs,
    outcome: row.outcome,
    status: row.status ?? undefined,
    excerpt: known(row.excerpt),
  };
}
