/**
 * The ledger of a storyline in rows: what a step asks for is looked up by index, what it says is written in the caller's transaction.
 *
 * No query here grows with the story: each reads a bounded number of rows under each key. The core's in-memory ledger answers the same.
 */
import { and, desc, eq, sql } from "drizzle-orm";
import { RECENT } from "../core/develop/languages.ts";
import {
  type Candidate,
  type Entries,
  type Fact,
  type Known,
  MOST_CANDIDATES,
  MOST_PER_MARK,
  MOST_PER_TOPIC,
  type Needs,
  RELATED,
} from "../core/developments/ledger.ts";
import type { Tx } from "./db.ts";
import { facts, reportArticles, reports } from "./schema.ts";

/** Arrays as text: the driver's own array types are switched off by Drizzle. */
const ints = (numbers: readonly number[]) => sql`${`{${numbers.join(",")}}`}::int[]`;
const texts = (words: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(words)}::jsonb))`;

/** What the storyline knows of what an article needs. */
export async function knownOf(tx: Tx, storylineId: number, needs: Needs): Promise<Known> {
  const [candidates, marked] = await Promise.all([
    candidatesOf(tx, storylineId, needs),
    markedBy(tx, storylineId, needs.marks),
  ]);
  const related = relatedBy(marked);
  return { candidates, marked, facts: await factsUnder(tx, storylineId, [...needs.topics, ...related]) };
}

async function candidatesOf(tx: Tx, storylineId: number, { sketch, headline }: Needs): Promise<Candidate[]> {
  const rows = (await tx.execute(sql`
    with found as (
      select article_id, count(*) as shared from (
        select t.article_id from unnest(${ints(sketch)}) as h(hash) cross join lateral (
          select article_id from traces
          where storyline_id = ${storylineId} and kind = 'text' and traces.hash = h.hash
          order by article_id desc limit ${MOST_PER_MARK}) t
        union all (
          select article_id from traces
          where storyline_id = ${storylineId} and kind = 'headline' and hash = ${headline}
          order by article_id desc limit 1)
      ) all_found group by article_id order by shared desc, article_id limit ${MOST_CANDIDATES})
    select f.article_id::text as article, r.lead_article_id::text as lead, v.title, v.text, ra.time,
      coalesce((select json_agg(d.key order by d.id) from development_articles da
        join developments d on d.id = da.development_id
        where da.report_id = r.id and da.article_id = ra.article_id), '[]') as developments
    from found f
    join report_articles ra on ra.storyline_id = ${storylineId} and ra.article_id = f.article_id
    join reports r on r.id = ra.report_id
    join article_versions v on v.article_id = f.article_id and v.number = ra.version
    order by f.shared desc, f.article_id`)) as unknown as (Omit<Candidate, "at" | "told"> & { time: Date | string })[];
  return rows.map(({ title, time, ...row }) => ({
    ...row,
    ...(title !== null && { title }),
    at: new Date(time).toISOString(),
    told: true, // only what matched is in the rows
  })) as Candidate[];
}

async function markedBy(tx: Tx, storylineId: number, marks: readonly number[]): Promise<Map<number, string[]>> {
  const rows = (await tx.execute(sql`
    select m.hash, array_to_string(t.articles, ' ') as articles from unnest(${ints(marks)}) as m(hash) cross join lateral (
      select array(select article_id from traces
        where storyline_id = ${storylineId} and kind = 'mark' and traces.hash = m.hash
        order by article_id desc limit ${MOST_PER_MARK}) as articles) t`)) as unknown as {
    hash: number;
    articles: string;
  }[];
  return new Map(rows.map(({ hash, articles }) => [hash, articles.split(" ").filter(Boolean)]));
}

function relatedBy(marked: ReadonlyMap<number, readonly string[]>): string[] {
  const counts = new Map<string, number>();
  for (const articles of marked.values())
    for (const article of articles) counts.set(article, (counts.get(article) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= RELATED).map(([article]) => `event:${article}`);
}

async function factsUnder(tx: Tx, storylineId: number, topics: readonly string[]): Promise<Fact[]> {
  const rows = (await tx.execute(sql`
    select f.fact from unnest(${texts(topics)}) as t(topic) cross join lateral (
      select id, time, fact from facts
      where storyline_id = ${storylineId} and facts.topic = t.topic
      order by time desc, id desc limit ${MOST_PER_TOPIC}) f
    order by f.time, f.id`)) as unknown as { fact: Fact }[];
  return rows.map(({ fact }) => fact);
}

/** The time of the latest article that the storyline was developed with; undefined when there is none. */
export async function latestTime(tx: Tx, storylineId: number): Promise<string | undefined> {
  const [row] = await tx
    .select({ time: reportArticles.time })
    .from(reportArticles)
    .where(eq(reportArticles.storylineId, storylineId))
    .orderBy(desc(reportArticles.time))
    .limit(1);
  return row?.time.toISOString();
}

/** Languages of the latest articles that the storyline was developed with, in the order they came in. */
export async function recentLanguages(tx: Tx, storylineId: number): Promise<string[]> {
  const rows = await tx
    .select({ language: reportArticles.language })
    .from(reportArticles)
    .where(eq(reportArticles.storylineId, storylineId))
    .orderBy(desc(reportArticles.articleId))
    .limit(RECENT);
  return rows.map(({ language }) => language ?? "").reverse();
}

/** The version of an article that the storyline was developed with; undefined when it was not. */
export async function memberOf(
  tx: Tx,
  storylineId: number,
  articleId: number,
): Promise<{ version: number; reportId: number } | undefined> {
  const [row] = await tx
    .select({ version: reportArticles.version, reportId: reportArticles.reportId })
    .from(reportArticles)
    .where(and(eq(reportArticles.storylineId, storylineId), eq(reportArticles.articleId, articleId)));
  return row;
}

export interface Place {
  readonly storylineId: number;
  readonly articleId: number;
  readonly version: number;
  readonly now: Date;
}

/** Puts an article into its report, and writes down what it is found by and what it told. @returns id of the report */
export async function keepEntries(tx: Tx, place: Place, entries: Entries): Promise<number> {
  const { member } = entries;
  const reportId = await reportOf(tx, place, Number(member.lead));
  await tx.insert(reportArticles).values({
    ...idsOf(place),
    reportId,
    version: place.version,
    relation: member.relation,
    overlap: member.overlap,
    follows: member.follows === undefined ? null : Number(member.follows),
    added: member.added,
    family: member.family,
    language: member.language ?? null,
    credits: [...member.credits],
    time: new Date(member.at),
    seenAt: new Date(member.seenAt),
  });
  await tx.execute(sql`
    insert into traces (storyline_id, kind, hash, article_id)
    select ${place.storylineId}, kind, hash, ${place.articleId} from (
      select 'text' as kind, unnest(${ints(entries.sketch)}) as hash
      union all select 'mark', unnest(${ints(entries.marks)})
      union all select 'headline', ${entries.headline}::int) found
    on conflict do nothing`);
  await keepFacts(tx, place, entries.facts);
  return reportId;
}

async function reportOf(tx: Tx, { storylineId, now }: Place, leadArticleId: number): Promise<number> {
  const [made] = await tx
    .insert(reports)
    .values({ storylineId, leadArticleId, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: reports.id });
  if (made !== undefined) return made.id;
  const [report] = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.storylineId, storylineId), eq(reports.leadArticleId, leadArticleId)));
  return report!.id;
}

export async function keepFacts(tx: Tx, place: Place, added: readonly Fact[]): Promise<void> {
  if (added.length === 0) return;
  await tx.insert(facts).values(
    added.map((fact) => ({
      ...idsOf(place),
      topic: fact.topic,
      time: new Date(fact.at),
      seenAt: new Date(fact.seenAt),
      fact,
    })),
  );
}

const idsOf = ({ storylineId, articleId }: Place) => ({ storylineId, articleId });

/** The article's version that the storyline knows. */
export async function setVersion(tx: Tx, { storylineId, articleId, version }: Place): Promise<void> {
  await tx
    .update(reportArticles)
    .set({ version })
    .where(and(eq(reportArticles.storylineId, storylineId), eq(reportArticles.articleId, articleId)));
}
