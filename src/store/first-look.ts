/**
 * Whether an article is coverage that was there before: found by a rematch, in the first poll of a source, after an outage, or handed in
 * from an archive. What it brings is gathered and told as one message, for a person who has just begun to follow wants no flood.
 */
import { sql } from "drizzle-orm";
import type { Tx } from "./db.ts";

/** An outage of a source shorter than this delays news and floods nobody. */
const OUTAGE_MINUTES = 60;
/** An article handed in that is older is out of an archive. */
const ARCHIVE_HOURS = 24;

export async function isFirstLook(
  tx: Tx,
  { storylineId, articleId }: { readonly storylineId?: number; readonly articleId?: number },
  now: Date,
): Promise<boolean> {
  if (storylineId === undefined || articleId === undefined) return false;
  const nowIs = sql`${now.toISOString()}::timestamptz`;
  const [row] = (await tx.execute(sql`
    select coalesce(
      (a.source_id is null and a.published_at < ${nowIs} - make_interval(hours => ${ARCHIVE_HOURS}))
      or (select m.matched_at > v.stored_at from matches m
          join article_versions v on v.article_id = m.article_id and v.number = m.version
          where m.article_id = a.id and m.storyline_id = ${storylineId} order by m.id limit 1)
      or (a.source_id is not null and not exists (
          select 1 from sightings s where s.source_id = a.source_id and s.seen_at < a.seen_at))
      or exists (
          select 1 from gaps g where g.source_id = a.source_id and g.kind in ('outage', 'unasked', 'paused')
          and g.from_at <= coalesce(a.published_at, a.seen_at) and coalesce(a.published_at, a.seen_at) <= coalesce(g.to_at, a.seen_at)
          and coalesce(g.to_at, a.seen_at) - g.from_at > make_interval(mins => ${OUTAGE_MINUTES}))
    , false) as before
    from articles a where a.id = ${articleId}`)) as unknown as { before: boolean }[];
  return row?.before ?? false;
}
