/**
 * Develops a storyline with its new matches: one transaction a step, under an advisory lock. Reports, developments, alerts and
 * deliveries are stored together or not at all, and every one of them has a key, so the step may run any number of times.
 */
import type { AlertPayload } from "../src/core/alert/payload.ts";
import { developmentOf } from "../src/core/develop/story.ts";
import { textFingerprint } from "../src/core/duplicates/exact.ts";
import type { DevelopmentResult } from "../src/core/types.ts";
import type { Wake } from "../src/core/wake.ts";
import { describeError } from "../src/errors.ts";
import { raiseAlert, subscribersOf } from "../src/store/alerts.ts";
import type { Tx } from "../src/store/db.ts";
import {
  dropPending,
  lockStoryline,
  markDeveloped,
  markFailed,
  type PendingMatch,
  pendingMatches,
  placeInReport,
  saveDevelopment,
} from "../src/store/developments.ts";
import { storedArticle } from "../src/store/rematch.ts";
import { listStorylines, type StoredStoryline } from "../src/store/storylines.ts";
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
  let failed: { matchId: number; error: string } | undefined;
  const done = await deps.db.transaction(async (tx) => {
    if (!(await lockStoryline(tx, storylineId))) return { wakes: [], more: false };
    const pending = await pendingMatches(tx, storylineId, STEP);
    const wakes: Wake[] = [];
    const developed: number[] = [];
    for (const match of pending) {
      try {
        wakes.push(...(await tx.transaction((step) => developMatch(step, storyline, match, deps, canAdd))));
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

async function developMatch(
  tx: Tx,
  storyline: StoredStoryline,
  match: PendingMatch,
  deps: DevelopDeps,
  canAdd: boolean,
): Promise<Wake[]> {
  const { clock } = deps;
  const { article, version } = match;
  const now = clock.now();
  const wall = clock.wall();
  const told = { storylineId: storyline.id, articleId: article.id };
  const base = payloadOf(storyline, match, now);
  const wakes: Wake[] = [];
  const everyMatch = await subscribersOf(tx, storyline.id, "matches");
  const matchAlert = {
    ...told,
    key: `match/${storyline.id}/${article.id}`,
    payload: { ...base, type: "match" as const },
  };
  wakes.push(
    ...(await raiseAlert(
      tx,
      matchAlert,
      everyMatch.filter(({ since }) => match.matchedAt >= since).map(({ channelId }) => channelId),
      now,
      wall,
      canAdd,
    )),
  );

  const report = await placeInReport(
    tx,
    storyline.id,
    article.id,
    textFingerprint(version.text, version.title ?? ""),
    now,
  );
  if (report.relation !== "own") return wakes;
  const result: DevelopmentResult = developmentOf(storedArticle(article, version), match.evidence);
  const developmentId = await saveDevelopment(tx, {
    ...told,
    reportId: report.reportId,
    version: version.number,
    key: `report/${report.reportId}`,
    result,
    publishedAt: article.publishedAt,
    seenAt: article.seenAt,
    raisedAt: now,
  });
  if (developmentId === null) return wakes;
  const payload: AlertPayload = { ...base, type: "development", development: result };
  const subscribers = (await subscribersOf(tx, storyline.id, "developments")).map(({ channelId }) => channelId);
  wakes.push(
    ...(await raiseAlert(
      tx,
      { ...told, developmentId, key: `development/${developmentId}`, payload },
      subscribers,
      now,
      wall,
      canAdd,
    )),
  );
  return wakes;
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
