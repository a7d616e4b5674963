/**
 * Raises alerts: each is a row before it is a message, with one delivery for each channel that is to have it, in the transaction that made
 * the news. Here a subscription's wishes are met: what it filters out makes no delivery, what is muted is recorded, what comes in quiet
 * hours or above the cap is held.
 */
import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { webhookBody } from "../core/alert/body.ts";
import type { AlertPayload, AlertType } from "../core/alert/payload.ts";
import { webhookId } from "../core/alert/webhook-id.ts";
import { CAP_WINDOW_MS, cappedUntil } from "../core/policy/cap.ts";
import { type Tellable, wants } from "../core/policy/filter.ts";
import { quietUntil } from "../core/policy/quiet.ts";
import { effective, quietOf, type SubscriptionSettings } from "../core/policy/settings.ts";
import type { AlertPolicy } from "../core/types.ts";
import type { Wake } from "../core/wake.ts";
import type { Tx } from "./db.ts";
import { isFirstLook } from "./first-look.ts";
import { wake } from "./lanes.ts";
import type { HeldFor } from "./schema/alerts.ts";
import {
  alerts,
  articles,
  articleVersions,
  channels,
  deliveries,
  developments,
  storylineRevisions,
  storylines,
  subscriptions,
} from "./schema.ts";
import { setting } from "./settings.ts";

export interface NewAlert {
  /** What makes it happen once. */
  readonly key: string;
  readonly storylineId?: number;
  readonly articleId?: number;
  readonly developmentId?: number;
  readonly payload: AlertPayload;
}

/** Channels that get this kind of alert of a storyline, and since when. */
export async function subscribersOf(
  tx: Tx,
  storylineId: number,
  policy: AlertPolicy,
): Promise<{ channelId: number; since: Date }[]> {
  return tx
    .select({ channelId: subscriptions.channelId, since: subscriptions.createdAt })
    .from(subscriptions)
    .innerJoin(channels, eq(channels.id, subscriptions.channelId))
    .where(
      and(eq(subscriptions.storylineId, storylineId), eq(subscriptions.policy, policy), eq(channels.state, "active")),
    );
}

/** Which policy asks for an alert of this type; the others are sent whatever anybody subscribed to. */
const POLICY_OF: Partial<Record<AlertType, AlertPolicy>> = {
  match: "matches",
  development: "developments",
  "article.changed": "changes",
  surge: "surge",
  "source.silent": "silence",
  "source.recovered": "silence",
};

/** What was there before is gathered for so long after the last of it came. */
export const SETTLE_MS = 3_000;

/** Stores the decision to tell, and the outbox rows, in the caller's transaction. An alert whose key is there already stays as it was. */
export async function raiseAlert(
  tx: Tx,
  alert: NewAlert,
  channelIds: readonly number[],
  now: Date,
  wall: Date,
  canAdd = true,
): Promise<Wake[]> {
  if (channelIds.length === 0) return [];
  const places = await placesOf(tx, alert, channelIds, now);
  if (places.length === 0) return [];
  const [made] = await tx
    .insert(alerts)
    .values({ ...alert, createdAt: now })
    .onConflictDoNothing()
    .returning();
  const [row] = made === undefined ? await tx.select().from(alerts).where(eq(alerts.key, alert.key)) : [made];
  const id = String(row!.id);
  const body = webhookBody(id, row!.payload);
  // Ids of alerts begin anew with a new database: a receiver that remembers ids must not take its alerts for old ones.
  const everywhere = `${await setting<string>(tx, "installation")}/${id}`;
  const rows = places.map(({ channelId, ...place }) => ({
    alertId: row!.id,
    channelId,
    webhookId: webhookId(everywhere, String(channelId)),
    body,
    attempts: 0,
    createdAt: now,
    ...(place.state === "waiting" && { nextAt: wall, releasedAt: now }),
    ...place,
  }));
  const added = await tx
    .insert(deliveries)
    .values(rows)
    .onConflictDoNothing()
    .returning({ channelId: deliveries.channelId, state: deliveries.state });
  const wakes: Wake[] = [];
  for (const { channelId, state } of added.sort((a, b) => a.channelId - b.channelId)) {
    const woken = state === "waiting" ? await wake(tx, "deliver", String(channelId), wall, canAdd) : null;
    if (woken !== null) wakes.push(woken);
  }
  return wakes;
}

interface Place {
  readonly channelId: number;
  readonly subscriptionId: number | null;
  readonly state: "waiting" | "held" | "muted";
  readonly heldUntil?: Date;
  readonly heldFor?: HeldFor;
  /** A muted one is done with. */
  readonly endedAt?: Date;
}

/** Where each channel's delivery begins; a channel whose subscription does not want the alert has none. */
async function placesOf(tx: Tx, alert: NewAlert, channelIds: readonly number[], now: Date): Promise<Place[]> {
  const policy = POLICY_OF[alert.payload.type];
  if (policy === undefined || alert.storylineId === undefined)
    return channelIds.map((channelId) => ({ channelId, subscriptionId: null, state: "waiting" }));
  const wishes = await wishesOf(tx, alert.storylineId, policy, channelIds);
  const firstLook = policy === "developments" || policy === "changes" ? await isFirstLook(tx, alert, now) : false;
  const places: Place[] = channelIds
    .filter((channelId) => !wishes.has(channelId))
    .map((channelId) => ({ channelId, subscriptionId: null, state: "waiting" }));
  for (const [channelId, wish] of wishes) {
    if (!wants(wish.settings, await tellableOf(tx, alert))) continue;
    const place = await placeOf(tx, wish, firstLook, now);
    places.push({ channelId, subscriptionId: wish.id, ...place });
  }
  return places;
}

export interface Wish {
  readonly id: number;
  readonly settings: SubscriptionSettings;
  readonly mutedUntil: Date | null;
}

async function wishesOf(
  tx: Tx,
  storylineId: number,
  policy: AlertPolicy,
  channelIds: readonly number[],
): Promise<Map<number, Wish>> {
  const rows = await tx
    .select({ subscription: subscriptions, alerts: storylineRevisions.definition })
    .from(subscriptions)
    .innerJoin(storylines, eq(storylines.id, subscriptions.storylineId))
    .innerJoin(
      storylineRevisions,
      and(eq(storylineRevisions.storylineId, storylines.id), eq(storylineRevisions.number, storylines.revision)),
    )
    .where(
      and(
        eq(subscriptions.storylineId, storylineId),
        eq(subscriptions.policy, policy),
        inArray(subscriptions.channelId, [...channelIds]),
      ),
    );
  return new Map(
    rows.map(({ subscription: { id, channelId, mutedUntil, settings }, alerts: definition }) => [
      channelId,
      { id, mutedUntil, settings: effective(settings, definition.alerts) },
    ]),
  );
}

/** What filters look at: the article as it is stored now, and how many sources have a development. */
async function tellableOf(tx: Tx, { articleId, developmentId, payload }: NewAlert): Promise<Tellable> {
  const { match, development } = payload;
  const [article] =
    articleId === undefined
      ? []
      : await tx
          .select({ article: articles, version: articleVersions })
          .from(articles)
          .innerJoin(
            articleVersions,
            and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.version)),
          )
          .where(eq(articles.id, articleId));
  const [standing] =
    developmentId === undefined
      ? []
      : await tx
          .select({ standing: developments.standing })
          .from(developments)
          .where(eq(developments.id, developmentId));
  return {
    ...(match && { score: match.score }),
    ...(development && { novelty: development.novelty }),
    ...(standing && { sources: standing.standing.independent + 1 }),
    ...(article && {
      article: {
        ...(article.version.title !== null && { title: article.version.title }),
        text: article.version.text,
        url: article.article.canonicalUrl,
        ...(article.version.language !== null && { language: article.version.language }),
        source: { domain: article.article.publisher },
      },
    }),
  };
}

/** Whether a subscription's message goes now. @param firstLook it is about coverage that was there before */
export async function placeOf(
  tx: Tx,
  { id, settings, mutedUntil }: Wish,
  firstLook: boolean,
  now: Date,
): Promise<Omit<Place, "channelId" | "subscriptionId">> {
  if (mutedUntil !== null && mutedUntil > now) return { state: "muted", endedAt: now };
  if (firstLook) return { state: "held", heldFor: "first look", heldUntil: new Date(now.getTime() + SETTLE_MS) };
  const quiet = quietOf(settings);
  const quietEnd = quiet === undefined ? null : quietUntil(quiet, now);
  if (quietEnd !== null) return { state: "held", heldFor: "quiet hours", heldUntil: quietEnd };
  const capEnd = settings.cap === undefined ? null : await capEndOf(tx, id, settings.cap, now);
  return capEnd === null ? { state: "waiting" } : { state: "held", heldFor: "cap", heldUntil: capEnd };
}

/** When the next message of a subscription may go. What is held for the cap already takes along what comes after it. */
async function capEndOf(tx: Tx, subscriptionId: number, cap: number, now: Date): Promise<Date | null> {
  const ofIt = eq(deliveries.subscriptionId, subscriptionId);
  const [held] = await tx
    .select({ until: deliveries.heldUntil })
    .from(deliveries)
    .where(and(ofIt, eq(deliveries.state, "held"), eq(deliveries.heldFor, "cap"), gt(deliveries.heldUntil, now)))
    .limit(1);
  if (held?.until) return held.until;
  const sent = await tx
    .select({ at: deliveries.releasedAt })
    .from(deliveries)
    .where(and(ofIt, gt(deliveries.releasedAt, new Date(now.getTime() - CAP_WINDOW_MS))))
    .orderBy(desc(deliveries.releasedAt))
    .limit(cap);
  return cappedUntil(
    sent.map(({ at }) => at!),
    cap,
    now,
  );
}
