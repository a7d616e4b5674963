/** Surges: storylines of which much more is written than is usual at this hour of this day. */
import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { AlertPayload } from "../core/alert/payload.ts";
import { driversOf, HOUR_MS, SURGE_WEEKS, surgeOf } from "../core/policy/surge.ts";
import type { Evidence } from "../core/types.ts";
import type { Wake } from "../core/wake.ts";
import type { Db, Tx } from "./db.ts";
import { raiseAlert, subscribersOf } from "./raise.ts";
import { alerts, articles, matches, storylines, subscriptions } from "./schema.ts";
import { listStorylines, type StoredStoryline } from "./storylines.ts";

const WEEK_MS = 7 * 24 * HOUR_MS;
/** A surge goes on for hours: the next one is told when so long has passed since the last was. */
const REST_MS = 6 * HOUR_MS;
/** Articles before the surge that its words are compared with. */
const COMPARED = 300;

/** Looks at every storyline whose surges somebody wants to be told of. @returns what to wake */
export async function tellSurges(db: Db, now: Date, wall: Date): Promise<Wake[]> {
  const wanted = await db
    .selectDistinct({ id: subscriptions.storylineId })
    .from(subscriptions)
    .innerJoin(storylines, eq(storylines.id, subscriptions.storylineId))
    .where(and(eq(subscriptions.policy, "surge"), eq(storylines.state, "active")));
  if (wanted.length === 0) return [];
  const ids = new Set(wanted.map(({ id }) => id));
  const wakes: Wake[] = [];
  for (const storyline of (await listStorylines(db)).filter(({ id }) => ids.has(id)))
    wakes.push(...(await db.transaction((tx) => tellSurge(tx, storyline, now, wall))));
  return wakes;
}

async function tellSurge(tx: Tx, storyline: StoredStoryline, now: Date, wall: Date): Promise<Wake[]> {
  const verdict = surgeOf(...(await countsOf(tx, storyline.id, now)));
  if (!verdict.surge || (await isResting(tx, storyline.id, now))) return [];
  const channels = (await subscribersOf(tx, storyline.id, "surge")).map(({ channelId }) => channelId);
  const recent = await evidenceOf(tx, storyline.id, new Date(now.getTime() - HOUR_MS), now);
  const before = await evidenceOf(
    tx,
    storyline.id,
    new Date(now.getTime() - SURGE_WEEKS * WEEK_MS),
    new Date(now.getTime() - HOUR_MS),
  );
  const payload: AlertPayload = {
    type: "surge",
    createdAt: now.toISOString(),
    storyline: { slug: storyline.slug, name: storyline.definition.name },
    ...(recent[0] && { article: recent[0].article }),
    surge: {
      count: verdict.count,
      usual: verdict.usual,
      until: now.toISOString(),
      drivers: driversOf(recent.map(wordsOf), before.map(wordsOf)),
    },
    evidence: [],
  };
  const key = `surge/${storyline.id}/${Math.floor(now.getTime() / HOUR_MS)}`;
  return raiseAlert(tx, { key, storylineId: storyline.id, payload }, channels, now, wall);
}

async function isResting(tx: Tx, storylineId: number, now: Date): Promise<boolean> {
  const [last] = await tx
    .select({ id: alerts.id })
    .from(alerts)
    .where(
      and(
        eq(alerts.storylineId, storylineId),
        sql`${alerts.payload} ->> 'type' = 'surge'`,
        gt(alerts.createdAt, new Date(now.getTime() - REST_MS)),
      ),
    )
    .limit(1);
  return last !== undefined;
}

/** Articles that matched when they were new, by hours before now: of the last hour, and of each before, as far back as the storyline goes. */
async function countsOf(tx: Tx, storylineId: number, now: Date): Promise<[count: number, before: number[]]> {
  const nowIs = sql`${now.toISOString()}::timestamptz`;
  const rows = (await tx.execute(sql`
    select floor(extract(epoch from ${nowIs} - a.seen_at) / 3600)::int as hour, count(distinct a.id)::int as count
    from matches m join articles a on a.id = m.article_id
    where m.storyline_id = ${storylineId} and a.seen_at <= ${nowIs} and a.seen_at > ${nowIs} - make_interval(weeks => ${SURGE_WEEKS})
      and m.matched_at - a.seen_at < interval '6 hours' and (a.published_at is null or a.seen_at - a.published_at < interval '6 hours')
    group by 1`)) as unknown as { hour: number; count: number }[];
  const [first] = (await tx.execute(sql`
    select floor(extract(epoch from ${nowIs} - min(created_at)) / 3600)::int as hours from storylines where id = ${storylineId}`)) as unknown as {
    hours: number;
  }[];
  const counts = new Map(rows.map(({ hour, count }) => [hour, count]));
  const hours = Math.min(Math.max(0, first!.hours), SURGE_WEEKS * 168);
  return [counts.get(0) ?? 0, Array.from({ length: hours }, (_, i) => counts.get(i + 1) ?? 0)];
}

async function evidenceOf(tx: Tx, storylineId: number, from: Date, to: Date) {
  const rows = await tx
    .select({ article: articles, evidence: matches.evidence })
    .from(matches)
    .innerJoin(articles, eq(articles.id, matches.articleId))
    .where(
      and(
        eq(matches.storylineId, storylineId),
        gt(articles.seenAt, from),
        sql`${articles.seenAt} <= ${to.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(desc(matches.id))
    .limit(COMPARED);
  return rows.map(({ article: { id, canonicalUrl, title, publishedAt, seenAt, publisher }, evidence }) => ({
    evidence,
    article: {
      id: String(id),
      url: canonicalUrl,
      title: title ?? canonicalUrl,
      ...(publishedAt && { publishedAt: publishedAt.toISOString() }),
      seenAt: seenAt.toISOString(),
      source: { domain: publisher },
    },
  }));
}

const wordsOf = ({ evidence }: { readonly evidence: readonly Evidence[] }): string[] =>
  evidence.map(({ text }) => text.toLowerCase().replace(/\s+/g, " "));
