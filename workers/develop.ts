/**
 * Develops a storyline with its new matches: one transaction a step, under an advisory lock. Reports, claims, developments, alerts and
 * deliveries are stored together or not at all, and every one of them has a key, so the step may run any number of times.
 */
import type { AlertPayload } from "../src/core/alert/payload.ts";
import { createReader, type Reader } from "../src/core/develop/reading.ts";
import { step } from "../src/core/develop/step.ts";
import type { StoryArticle } from "../src/core/types.ts";
import type { Wake } from "../src/core/wake.ts";
import { describeError } from "../src/errors.ts";
import { tellChange } from "../src/store/changes.ts";
import { saveClaims } from "../src/store/claims.ts";
import type { Tx } from "../src/store/db.ts";
import {
  dropPending,
  joinDevelopments,
  lockStoryline,
  markDeveloped,
  markFailed,
  type PendingMatch,
  pendingMatches,
  saveDevelopment,
} from "../src/store/developments.ts";
import { raiseAlert, subscribersOf } from "../src/store/raise.ts";
import { storedArticle } from "../src/store/rematch.ts";
import { keepEntries, knownOf, latestTime, memberOf } from "../src/store/story-ledger.ts";
import { listStorylines, type StoredStoryline } from "../src/store/storylines.ts";
import { earlierOf, reportOf, touchedBy, updateAlerts } from "../src/store/updates.ts";
import type { Deps } from "./deps.ts";
import { runLane } from "./lane.ts";

const STEP = 50;

export type DevelopDeps = Pick<Deps, "db" | "clock" | "log">;

export async function workStoryline(deps: Deps, key: string): Promise<void> {
  await runLane(deps, "develop", key, async () => {
    const { wakes, more } = await developStoryline(deps, Number(key));
    await deps.queues.add(wakes);
    return more;
  });
}

/** One step. @returns what to wake after it, and whether there may be more to do */
export async function developStoryline(
  deps: DevelopDeps,
  storylineId: number,
  canAdd = true,
): Promise<{ wakes: Wake[]; more: boolean }> {
  const storyline = (await listStorylines(deps.db)).find((candidate) => candidate.id === storylineId);
  if (storyline === undefined) {
    await dropPending(deps.db, storylineId);
    return { wakes: [], more: false };
  }
  const reader = createReader(storyline.definition);
  let failed: { matchId: number; error: string } | undefined;
  const done = await deps.db.transaction(async (tx) => {
    if (!(await lockStoryline(tx, storylineId))) return { wakes: [], more: false };
    const pending = await pendingMatches(tx, storylineId, STEP);
    const wakes: Wake[] = [];
    const developed: number[] = [];
    for (const match of pending) {
      try {
        const telling = { ...deps, storyline, reader, match, canAdd };
        wakes.push(...(await tx.transaction((inner) => developMatch(inner, telling))));
        developed.push(match.matchId);
      } catch (error) {
        failed = { matchId: match.matchId, error: describeError(error) };
        break; // what comes after it in time waits, so that a first report stays the first
      }
    }
    await markDeveloped(tx, developed);
    return { wakes, more: pending.length === STEP || failed !== undefined };
  });
  if (failed !== undefined) {
    deps.log.error({ storyline: storyline.slug, ...failed }, "a match could not be developed");
    await markFailed(deps.db, failed.matchId, failed.error);
  }
  return done;
}

interface Telling extends Pick<DevelopDeps, "clock"> {
  readonly storyline: StoredStoryline;
  readonly reader: Reader;
  readonly match: PendingMatch;
  readonly canAdd: boolean;
}

async function developMatch(tx: Tx, telling: Telling): Promise<Wake[]> {
  const { storyline, match, reader, clock } = telling;
  const { article, version } = match;
  const wakes = await tellMatch(tx, telling);
  const times = { now: clock.now(), wall: clock.wall(), canAdd: telling.canAdd };
  wakes.push(...(await tellChange(tx, storyline.id, version, payloadOf(storyline, match, times.now), times)));
  if ((await memberOf(tx, storyline.id, article.id)) !== undefined) return wakes; // matched again by another revision
  const place = { storylineId: storyline.id, articleId: article.id, version: version.number, now: clock.now() };
  const reading = reader.read(storyArticle(match));
  const known = await knownOf(tx, storyline.id, reading.needs);
  const entries = step(reading, known, {
    sides: Object.keys(storyline.definition.actors ?? {}),
    matched: true,
    latest: await latestTime(tx, storyline.id),
    version: version.number,
  });
  const reportId = await keepEntries(tx, place, entries);
  const time = new Date(reading.article.at);
  await saveClaims(tx, place, reading.claims, { time, seenAt: article.seenAt });
  const teller = {
    article: reading.article.id,
    family: reading.article.family,
    relation: entries.member.relation,
    at: reading.article.at,
  };
  for (const raised of entries.developments) {
    const by = { ...place, reportId, publishedAt: article.publishedAt, seenAt: article.seenAt, raisedAt: place.now };
    const saved = await saveDevelopment(tx, raised, by, teller);
    if (saved === undefined) continue;
    wakes.push(...(await tellDevelopment(tx, telling, saved)));
    wakes.push(...(await updateAlerts(tx, await touchedBy(tx, saved), times.now, times.wall, times.canAdd)));
  }
  const joined = await joinDevelopments(
    tx,
    { ...place, reportId },
    entries.joins.map(({ development }) => development),
  );
  wakes.push(...(await updateAlerts(tx, joined, times.now, times.wall, times.canAdd)));
  return wakes;
}

/** The version as a step reads it. */
function storyArticle({ article, version }: PendingMatch): StoryArticle {
  return {
    ...storedArticle(article, version),
    id: String(article.id),
    seenAt: article.seenAt.toISOString(),
    ...(article.publishedAt !== null && { publishedAt: article.publishedAt.toISOString() }),
  };
}

async function tellMatch(tx: Tx, telling: Telling): Promise<Wake[]> {
  const { storyline, match } = telling;
  const everyMatch = await subscribersOf(tx, storyline.id, "matches");
  const channels = everyMatch.filter(({ since }) => match.matchedAt >= since).map(({ channelId }) => channelId);
  return tell(tx, telling, `match/${storyline.id}/${match.article.id}`, { type: "match" }, channels);
}

/** @param row as it was stored: `standing` says who had it first, how many tell it, and what figures came before */
async function tellDevelopment(
  tx: Tx,
  telling: Telling,
  { id, result, standing }: NonNullable<Awaited<ReturnType<typeof saveDevelopment>>>,
): Promise<Wake[]> {
  const subscribers = await subscribersOf(tx, telling.storyline.id, "developments");
  const channels = subscribers.map(({ channelId }) => channelId);
  if (channels.length === 0) return [];
  const report = await reportOf(tx, standing);
  const what = { type: "development", development: result, report, ...earlierOf(standing) } as const;
  return tell(tx, telling, `development/${id}`, what, channels, id);
}

async function tell(
  tx: Tx,
  { storyline, match, clock, canAdd }: Telling,
  key: string,
  what: Pick<AlertPayload, "type" | "development" | "report" | "earlier">,
  channels: readonly number[],
  developmentId?: number,
): Promise<Wake[]> {
  const now = clock.now();
  const alert = {
    key,
    storylineId: storyline.id,
    articleId: match.article.id,
    ...(developmentId !== undefined && { developmentId }),
    payload: { ...payloadOf(storyline, match, now), ...what },
  };
  return raiseAlert(tx, alert, channels, now, clock.wall(), canAdd);
}

function payloadOf(storyline: StoredStoryline, match: PendingMatch, now: Date): Omit<AlertPayload, "type"> {
  const { article, version } = match;
  return {
    createdAt: now.toISOString(),
    storyline: { slug: storyline.slug, name: storyline.definition.name },
    article: {
      id: String(article.id),
      url: article.canonicalUrl,
      title: version.title ?? article.canonicalUrl,
      ...(article.publishedAt !== null && { publishedAt: article.publishedAt.toISOString() }),
      seenAt: article.seenAt.toISOString(),
      ...(version.language !== null && { language: version.language }),
      source: { name: match.sourceTitle ?? version.siteName ?? article.publisher, domain: article.publisher },
    },
    match: { score: match.score },
    evidence: match.evidence,
  };
}
