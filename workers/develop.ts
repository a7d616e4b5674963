/**
 * Develops a storyline with its new matches: one transaction a step, under an advisory lock. Reports, claims, developments, alerts and
 * deliveries are stored together or not at all, and every one of them has a key, so the step may run any number of times.
 */
import { mostFrequent } from "../src/core/develop/languages.ts";
import { createReader } from "../src/core/develop/reading.ts";
import { step } from "../src/core/develop/step.ts";
import type { Wake } from "../src/core/wake.ts";
import { describeError } from "../src/errors.ts";
import { saveClaims } from "../src/store/claims.ts";
import type { Tx } from "../src/store/db.ts";
import {
  dropPending,
  joinDevelopments,
  lockStoryline,
  markDeveloped,
  markFailed,
  pendingMatches,
  saveDevelopment,
} from "../src/store/developments.ts";
import { keepEntries, knownOf, latestTime, memberOf, recentLanguages } from "../src/store/story-ledger.ts";
import { listStorylines } from "../src/store/storylines.ts";
import { touchedBy, updateAlerts } from "../src/store/updates.ts";
import type { Deps } from "./deps.ts";
import { runLane } from "./lane.ts";
import { reviseMatch } from "./revise.ts";
import { storyArticle, type Telling, tellDevelopment, tellMatch } from "./tell.ts";

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

async function developMatch(tx: Tx, telling: Telling): Promise<Wake[]> {
  const { storyline, match, reader, clock } = telling;
  const { article, version } = match;
  const wakes = await tellMatch(tx, telling);
  const times = { now: clock.now(), wall: clock.wall(), canAdd: telling.canAdd };
  const member = await memberOf(tx, storyline.id, article.id);
  if (member !== undefined) {
    // The same version again: it was matched by another revision of the storyline.
    if (member.version < version.number) wakes.push(...(await reviseMatch(tx, telling, member)));
    return wakes;
  }
  const place = { storylineId: storyline.id, articleId: article.id, version: version.number, now: clock.now() };
  const reading = reader.read(storyArticle(match));
  const known = await knownOf(tx, storyline.id, reading.needs);
  const entries = step(reading, known, {
    sides: Object.keys(storyline.definition.actors ?? {}),
    matched: true,
    latest: await latestTime(tx, storyline.id),
    mainLanguage: mostFrequent(await recentLanguages(tx, storyline.id)),
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
