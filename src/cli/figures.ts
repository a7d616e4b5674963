/** How everything is doing, in figures: what `status` shows. */
import { sql } from "drizzle-orm";
import { countDeliveries } from "../store/alerts.ts";
import { countArticles } from "../store/articles.ts";
import { liveDaemons } from "../store/daemons.ts";
import { countDevelopments, countPending } from "../store/developments.ts";
import { countMatches } from "../store/matches.ts";
import { countSources } from "../store/sources.ts";
import { listStorylines } from "../store/storylines.ts";
import type { Data } from "./context.ts";

export type Figures = Awaited<ReturnType<typeof figuresOf>>;

export async function figuresOf({ db, clock, where }: Data) {
  const daemons = await liveDaemons(db, clock.wall());
  const [matches, developments] = [await countMatches(db), await countDevelopments(db)];
  return {
    // An API alone reads and tells nothing.
    healthy: daemons.some(({ role }) => role !== "api"),
    where,
    daemons: daemons.map(({ startedAt, seenAt, ...daemon }) => ({
      ...daemon,
      startedAt: startedAt.toISOString(),
      seenAt: seenAt.toISOString(),
    })),
    sources: await countSources(db),
    articles: await countArticles(db),
    storylines: (await listStorylines(db)).length,
    matches: sum(matches),
    developments: sum(developments),
    undeveloped: await countPending(db),
    deliveries: await countDeliveries(db),
    lagSeconds: await lagOf({ db, clock }),
  };
}

const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((all, one) => all + one, 0);

/** How long the oldest work of each kind has been due, seconds. */
async function lagOf({
  db,
  clock,
}: Pick<Data, "db" | "clock">): Promise<{ polls: number; pages: number; deliveries: number }> {
  const [now, wall] = [clock.now(), clock.wall()].map((time) => sql`${time.toISOString()}::timestamptz`);
  const [row] = (await db.execute(sql`
    select
      coalesce(round(extract(epoch from ${now} - (select min(next_poll_at) from sources where state = 'active' and next_poll_at <= ${now}))), 0)::int as polls,
      coalesce(round(extract(epoch from ${wall} - (select min(fetch_at) from articles where fetch_state = 'due' and fetch_at <= ${wall}))), 0)::int as pages,
      coalesce(round(extract(epoch from ${wall} - (select min(next_at) from deliveries where state = 'waiting' and next_at <= ${wall}))), 0)::int as deliveries
  `)) as unknown as { polls: number; pages: number; deliveries: number }[];
  return row!;
}
