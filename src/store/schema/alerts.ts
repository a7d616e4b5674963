/** Who is told what, and every attempt to do so. */
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { AlertPayload } from "../../core/alert/payload.ts";
import type { AlertPolicy } from "../../core/types.ts";
import { articles } from "./articles.ts";
import { at, id, ref } from "./columns.ts";
import { developments } from "./developments.ts";
import { storylines } from "./storylines.ts";

export const channels = pgTable(
  "channels",
  {
    id: id(),
    name: text().notNull(),
    kind: text().notNull(),
    settings: jsonb().$type<Record<string, unknown>>().notNull(),
    state: text().$type<"active" | "disabled" | "removed">().notNull(),
    reason: text(), // why it is disabled
    createdAt: at().notNull(),
  },
  (t) => [
    uniqueIndex("channels_name").on(t.name).where(sql`${t.state} <> 'removed'`),
    check("channels_state", sql`${t.state} in ('active', 'disabled', 'removed')`),
  ],
);

export const subscriptions = pgTable(
  "subscriptions",
  {
    id: id(),
    storylineId: ref(() => storylines.id),
    channelId: ref(() => channels.id),
    policy: text().$type<AlertPolicy>().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [unique("subscriptions_once").on(t.storylineId, t.channelId, t.policy)],
);

/** The decision to tell somebody. `key` makes it happen once. */
export const alerts = pgTable(
  "alerts",
  {
    id: id(),
    key: text().notNull().unique("alerts_once"),
    storylineId: bigint({ mode: "number" }).references(() => storylines.id, { onDelete: "set null" }),
    articleId: bigint({ mode: "number" }).references(() => articles.id, { onDelete: "set null" }),
    developmentId: bigint({ mode: "number" }).references(() => developments.id, { onDelete: "set null" }),
    payload: jsonb().$type<AlertPayload>().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [index("alerts_by_storyline").on(t.storylineId, t.id.desc())],
);

/** One alert on its way to one channel: the outbox. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: id(),
    alertId: ref(() => alerts.id),
    channelId: ref(() => channels.id),
    webhookId: text().notNull().unique("deliveries_webhook_id"), // a function of alert and channel
    body: text().notNull(), // the bytes of every attempt
    state: text().$type<"waiting" | "delivered" | "dead">().notNull(),
    attempts: integer().notNull(),
    nextAt: at(), // machine time; null unless waiting
    createdAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    unique("deliveries_once").on(t.alertId, t.channelId),
    index("deliveries_due").on(t.channelId, t.nextAt).where(sql`${t.state} = 'waiting'`),
    check(
      "deliveries_state",
      sql`(${t.state} = 'waiting') = (${t.nextAt} is not null) and ${t.state} in ('waiting', 'delivered', 'dead')`,
    ),
  ],
);

export const deliveryAttempts = pgTable(
  "delivery_attempts",
  {
    deliveryId: ref(() => deliveries.id),
    number: integer().notNull(),
    at: at().notNull(), // machine time
    tookMs: integer().notNull(),
    outcome: text().notNull(), // delivered | retry | refused | gone
    status: integer(),
    excerpt: text(),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.number] })],
);
