/**
 * What was held is told: one brief for all that waited of a subscription, or the alert itself where it is the only one of a first look.
 * A development that was corrected or overtaken meanwhile says so.
 */
import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { AlertPayload, Summary, SummaryItem } from "../core/alert/payload.ts";
import { headlineOf } from "../core/alert/summary.ts";
import { quietSince } from "../core/policy/quiet.ts";
import { effective, quietOf } from "../core/policy/settings.ts";
import type { Wake } from "../core/wake.ts";
import type { Db, Tx } from "./db.ts";
import { wake } from "./lanes.ts";
import { placeOf, raiseAlert, SETTLE_MS, type Wish } from "./raise.ts";
import type { HeldFor } from "./schema/alerts.ts";
import { alerts, deliveries, storylineRevisions, storylines, subscriptions } from "./schema.ts";
import { sinceOf } from "./since.ts";
import { statedGaps } from "./stated-gaps.ts";

/** So many subscriptions a tick; the next one takes the rest. */
const BATCH = 50;
/** A first look is told after an hour, whatever still comes. */
const LONGEST_LOOK_MS = 3_600_000;
/** So many items a brief carries; all are counted. */
const MOST_ITEMS = 100;

interface Following {
  readonly wish: Wish;
  readonly channelId: number;
  readonly storyline: {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly sources?: readonly string[];
  };
}

/** Tells what is due of what was held. Each subscription is a transaction of its own. @returns what to wake */
export async function releaseHeld(db: Db, now: Date, wall: Date): Promise<Wake[]> {
  const due = await db
    .selectDistinct({ id: deliveries.subscriptionId })
    .from(deliveries)
    .where(and(eq(deliveries.state, "held"), lte(deliveries.heldUntil, now)))
    .limit(BATCH);
  const wakes: Wake[] = [];
  for (const { id } of due)
    if (id !== null) wakes.push(...(await db.transaction((tx) => releaseOf(tx, id, now, wall))));
  return wakes;
}

type Held = Awaited<ReturnType<typeof heldOf>>[number];

async function releaseOf(tx: Tx, subscriptionId: number, now: Date, wall: Date): Promise<Wake[]> {
  const following = await followingOf(tx, subscriptionId);
  if (following === undefined) return [];
  const held = await heldOf(tx, subscriptionId, now);
  const [first] = held;
  if (first === undefined) return [];
  const ids = held.map(({ id }) => id);
  const firstLook = held.every(({ heldFor }) => heldFor === "first look");
  if (firstLook && (await isStillComing(tx, following.storyline.id, held, now)))
    return holdLonger(tx, ids, { heldFor: "first look", heldUntil: new Date(now.getTime() + SETTLE_MS) });
  const place = await placeOf(tx, following.wish, false, now);
  if (place.state === "held") return holdLonger(tx, ids, place);
  if (place.state === "muted") {
    await tx
      .update(deliveries)
      .set({ state: "muted", heldUntil: null, endedAt: now })
      .where(inArray(deliveries.id, ids));
    return [];
  }
  if (firstLook && held.length === 1) return tellAlone(tx, first, following.channelId, now, wall);
  return tellTogether(tx, following, held, now, wall);
}

async function followingOf(tx: Tx, subscriptionId: number): Promise<Following | undefined> {
  const [row] = await tx
    .select({ subscription: subscriptions, storyline: storylines, definition: storylineRevisions.definition })
    .from(subscriptions)
    .innerJoin(storylines, eq(storylines.id, subscriptions.storylineId))
    .innerJoin(
      storylineRevisions,
      and(eq(storylineRevisions.storylineId, storylines.id), eq(storylineRevisions.number, storylines.revision)),
    )
    .where(eq(subscriptions.id, subscriptionId));
  if (row === undefined) return undefined;
  const { subscription, storyline, definition } = row;
  const { id, mutedUntil, channelId } = subscription;
  return {
    wish: { id, mutedUntil, settings: effective(subscription.settings, definition.alerts) },
    channelId,
    storyline: {
      id: storyline.id,
      slug: storyline.slug,
      name: definition.name,
      ...(definition.sources && { sources: definition.sources }),
    },
  };
}

/** All that is due of a subscription, locked, oldest first. */
async function heldOf(tx: Tx, subscriptionId: number, now: Date) {
  return tx
    .select({
      id: deliveries.id,
      alertId: alerts.id,
      articleId: alerts.articleId,
      developmentId: alerts.developmentId,
      payload: alerts.payload,
      current: alerts.current,
      createdAt: deliveries.createdAt,
      heldFor: deliveries.heldFor,
      heldUntil: deliveries.heldUntil,
    })
    .from(deliveries)
    .innerJoin(alerts, eq(alerts.id, deliveries.alertId))
    .where(
      and(eq(deliveries.subscriptionId, subscriptionId), eq(deliveries.state, "held"), lte(deliveries.heldUntil, now)),
    )
    .orderBy(asc(deliveries.id))
    .for("update", { of: deliveries, skipLocked: true });
}

async function holdLonger(
  tx: Tx,
  ids: readonly number[],
  { heldUntil, heldFor }: { readonly heldUntil?: Date; readonly heldFor?: HeldFor },
): Promise<Wake[]> {
  await tx
    .update(deliveries)
    .set({ heldUntil, heldFor })
    .where(inArray(deliveries.id, [...ids]));
  return [];
}

/** True while the storyline has matches to develop, a rematch to end, or pages to read of the polls that brought this. */
async function isStillComing(tx: Tx, storylineId: number, held: readonly Held[], now: Date): Promise<boolean> {
  if (held[0]!.createdAt.getTime() + LONGEST_LOOK_MS < now.getTime()) return false;
  if (held.at(-1)!.createdAt.getTime() + SETTLE_MS > now.getTime()) return true;
  const articleIds = held.flatMap(({ articleId }) => articleId ?? []);
  const [row] = (await tx.execute(sql`
    select exists (select 1 from undeveloped where storyline_id = ${storylineId} and attempts = 0)
      or exists (select 1 from storylines where id = ${storylineId} and rematched_through is not null)
      or exists (select 1 from articles a join articles found on found.source_id = a.source_id and found.seen_at = a.seen_at
        where found.id = any(${`{${articleIds.join(",")}}`}::bigint[]) and a.fetch_state = 'due' and a.fetch_attempts = 0) as coming`)) as unknown as {
    coming: boolean;
  }[];
  return row!.coming;
}

async function tellAlone(tx: Tx, { id }: Held, channelId: number, now: Date, wall: Date): Promise<Wake[]> {
  await tx
    .update(deliveries)
    .set({ state: "waiting", heldUntil: null, nextAt: wall, releasedAt: now })
    .where(eq(deliveries.id, id));
  const woken = await wake(tx, "deliver", String(channelId), wall);
  return woken === null ? [] : [woken];
}

async function tellTogether(
  tx: Tx,
  { wish, channelId, storyline }: Following,
  held: readonly Held[],
  now: Date,
  wall: Date,
): Promise<Wake[]> {
  const key = `brief/${held[0]!.id}`;
  const summary = await summaryOf(tx, wish, storyline, held, now);
  const first = held.find(({ payload }) => payload.article !== undefined)?.payload.article;
  const payload: AlertPayload = {
    type: "brief",
    createdAt: now.toISOString(),
    storyline: { slug: storyline.slug, name: storyline.name },
    ...(first && { article: first }),
    summary,
    evidence: [],
  };
  const wakes = await raiseAlert(tx, { key, storylineId: storyline.id, payload }, [channelId], now, wall);
  const [brief] = await tx.select({ id: alerts.id }).from(alerts).where(eq(alerts.key, key));
  await tx.update(deliveries).set({ subscriptionId: wish.id }).where(eq(deliveries.alertId, brief!.id)); // so that the cap counts it
  await tx
    .update(deliveries)
    .set({ state: "folded", heldUntil: null, endedAt: now, foldedInto: brief!.id })
    .where(
      inArray(
        deliveries.id,
        held.map(({ id }) => id),
      ),
    );
  return wakes;
}

async function summaryOf(
  tx: Tx,
  { settings }: Wish,
  { sources }: Following["storyline"],
  held: readonly Held[],
  now: Date,
): Promise<Summary> {
  const reasons = new Set(held.map(({ heldFor }) => heldFor));
  const reason = (["quiet hours", "cap", "first look"] as const).find((one) => reasons.has(one)) ?? "first look";
  const quiet = quietOf(settings);
  const end = held.find(({ heldFor }) => heldFor === "quiet hours")?.heldUntil;
  const earliest = held[0]!.createdAt;
  const from = reason === "quiet hours" && quiet && end ? quietSince(quiet, end) : earliest;
  const items: SummaryItem[] = [];
  for (const one of held.slice(0, MOST_ITEMS)) items.push(await itemOf(tx, one));
  const gaps = await statedGaps(tx, { ...(sources && { sources }) }, from, now);
  return { reason, from: from.toISOString(), to: now.toISOString(), count: held.length, items, gaps };
}

async function itemOf(tx: Tx, { alertId, developmentId, payload, current }: Held): Promise<SummaryItem> {
  const told = current ?? payload;
  const since = developmentId === null ? undefined : await sinceOf(tx, developmentId);
  return { alert: String(alertId), ...summaryItem(told), ...(since && { since }) };
}

/** An alert as a line among others. */
export function summaryItem(payload: AlertPayload): SummaryItem {
  const { type, article, development, report } = payload;
  const at = article?.publishedAt ?? article?.seenAt;
  return {
    type,
    headline: headlineOf(payload),
    ...(article && { url: article.url }),
    ...(article?.source && { source: article.source }),
    ...(at && { at }),
    ...(development && { kind: development.kind }),
    ...(report && { independent: report.independent }),
  };
}
