/** Who is told what, and every attempt to do so. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import type { SubscriptionSettings } from "../../core/policy/settings.ts";
import type { AlertPolicy } from "../../core/types.ts";
import { articles } from "./articles.ts";
import { at, id, ref } from "./columns.ts";
import { developments } from "./developments.ts";
import { storylines } from "./storylines.ts";

/**
 * `held`: until quiet hours end, an hour is over, or what was there before is gathered. `folded`: told as part of another alert. `muted`:
 * recorded, not sent. `possibly sent`: an attempt was cut off and its channel wants no second one.
 */
export type DeliveryState = "waiting" | "held" | "delivered" | "folded" | "muted" | "possibly sent" | "dead";
export type HeldFor = "quiet hours" | "cap" | "first look";

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
    failures: integer().notNull().default(0), // attempts in a row that failed
    failingSince: at(), // machine time: of the first of them
    restsUntil: at(), // machine time: nothing new is sent before; what is due again is
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
    settings: jsonb().$type<SubscriptionSettings>().notNull().default({}), // its own; the storyline's file gives the rest
    mutedUntil: at(),
    digestedAt: at(), // up to when digests have told; null before the first
    nextDigestAt: at(), // null unless its policy is digest
  },
  (t) => [
    unique("subscriptions_once").on(t.storylineId, t.channelId, t.policy),
    index("subscriptions_digest").on(t.nextDigestAt).where(sql`${t.nextDigestAt} is not null`),
  ],
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
    revision: integer().notNull().default(0), // how often it was made anew since
    current: jsonb().$type<AlertPayload>(), // what is known now, for messages that are changed in place; null: the payload
  },
  (t) => [
    index("alerts_by_storyline").on(t.storylineId, t.id.desc()),
    index("alerts_by_development").on(t.developmentId).where(sql`${t.developmentId} is not null`),
  ],
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
    state: text().$type<DeliveryState>().notNull(),
    attempts: integer().notNull(),
    nextAt: at(), // machine time; null unless waiting
    createdAt: at().notNull(),
    endedAt: at(),
    subscriptionId: bigint({ mode: "number" }).references(() => subscriptions.id, { onDelete: "set null" }),
    releasedAt: at(), // when it began to wait, having been held or not: what a cap counts
    heldUntil: at(), // null unless held
    heldFor: text().$type<HeldFor>(), // why it is or was held
    foldedInto: bigint({ mode: "number" }).references((): AnyPgColumn => alerts.id, { onDelete: "set null" }), // told by that one
    begunAt: at(), // machine time: an attempt that may have been cut off, of a medium that could not tell a second copy
    receipt: jsonb().$type<Readonly<Record<string, string>>>(), // how the medium names the message
    shown: integer().notNull().default(0), // the revision of the alert that the message shows
    updateAt: at(), // machine time: when the message is to be changed; null: it is up to date, or cannot be
  },
  (t) => [
    unique("deliveries_once").on(t.alertId, t.channelId),
    index("deliveries_due").on(t.channelId, t.nextAt).where(sql`${t.state} = 'waiting'`),
    index("deliveries_fresh").on(t.channelId, t.nextAt).where(sql`${t.state} = 'waiting' and ${t.attempts} = 0`),
    index("deliveries_again").on(t.channelId, t.nextAt).where(sql`${t.state} = 'waiting' and ${t.attempts} > 0`),
    index("deliveries_held").on(t.heldUntil).where(sql`${t.state} = 'held'`),
    index("deliveries_updates").on(t.channelId, t.updateAt).where(sql`${t.updateAt} is not null`),
    index("deliveries_released").on(t.subscriptionId, t.releasedAt),
    index("deliveries_by_state").on(t.state, t.id),
    check(
      "deliveries_state",
      sql`(${t.state} = 'waiting') = (${t.nextAt} is not null) and (${t.state} = 'held') = (${t.heldUntil} is not null)
        and ${t.state} in ('waiting', 'held', 'delivered', 'folded', 'muted', 'possibly sent', 'dead')`,
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
    outcome: text().notNull(), // delivered | updated | retry | possibly sent | refused | gone
    status: integer(),
    excerpt: text(),
  },
  (t) => [primaryKey({ columns: [t.deliveryId, t.number] })],
);
