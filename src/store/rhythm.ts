/** What is stored of a source's rhythm: when its news came, and when it could not be read. */
import { and, asc, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import { arrivalsOf } from "../core/gaps/profile.ts";
import { type Interruptions, LEARNT_FROM_MS, silentAfter } from "../core/gaps/rhythm.ts";
import type { Tx } from "./db.ts";
import { after } from "./lease.ts";
import { articles, gaps, sightings } from "./schema.ts";
import type { Source } from "./sources.ts";

/** What came within a quarter of an hour came together: 5,376 arrivals in eight weeks at most. */
const TOGETHER_SECONDS = 900;
/** A pause is none before so many polls found nothing. */
const POLLS_OF_SILENCE = 2;

/** When a pause that begins now would be a silence. */
export async function whenSilent(tx: Tx, source: Source, now: Date): Promise<Date> {
  const since = after(now, -LEARNT_FROM_MS);
  // The number stands in the text: as a parameter it would be another expression in each place.
  const together = sql`floor(extract(epoch from ${sightings.seenAt}) / ${sql.raw(String(TOGETHER_SECONDS))})`;
  const came = await tx
    .select({
      seen: sql`max(${sightings.seenAt})`.mapWith(sightings.seenAt),
      first: sql`min(${articles.publishedAt})`.mapWith(articles.publishedAt),
      last: sql`max(${articles.publishedAt})`.mapWith(articles.publishedAt),
      items: sql<number>`count(*)::int`,
    })
    .from(sightings)
    .innerJoin(articles, eq(articles.id, sightings.articleId))
    .where(and(eq(sightings.sourceId, source.id), gt(sightings.seenAt, since)))
    .groupBy(together)
    .orderBy(asc(together));
  const judged = silentAfter(arrivalsOf(came, now), await interruptions(tx, source, since));
  const least = now.getTime() + POLLS_OF_SILENCE * (source.intervalSeconds ?? 0) * 1000;
  return new Date(Math.max(judged, least));
}

async function interruptions(tx: Tx, source: Source, since: Date): Promise<Interruptions> {
  const rows = await tx
    .select()
    .from(gaps)
    .where(and(eq(gaps.sourceId, source.id), or(isNull(gaps.toAt), gt(gaps.toAt, since)), ne(gaps.kind, "overrun")));
  const stretches = (silent: boolean) =>
    rows
      .filter(({ kind }) => (kind === "silence") === silent)
      .map(({ fromAt, toAt }) => ({ from: fromAt.getTime(), to: (toAt ?? fromAt).getTime() }));
  return { unread: stretches(false), silences: stretches(true) };
}
