/** What a step of a storyline tells: alerts are rows in its transaction, before they are messages. */
import type { AlertPayload } from "../src/core/alert/payload.ts";
import type { Reader } from "../src/core/develop/reading.ts";
import type { StoryArticle } from "../src/core/types.ts";
import type { Wake } from "../src/core/wake.ts";
import type { Tx } from "../src/store/db.ts";
import type { PendingMatch, saveDevelopment } from "../src/store/developments.ts";
import { raiseAlert, subscribersOf } from "../src/store/raise.ts";
import { storedArticle } from "../src/store/stored-article.ts";
import type { StoredStoryline } from "../src/store/storylines.ts";
import { earlierOf, reportOf } from "../src/store/updates.ts";
import type { Deps } from "./deps.ts";

export interface Telling extends Pick<Deps, "clock"> {
  readonly storyline: StoredStoryline;
  readonly reader: Reader;
  readonly match: PendingMatch;
  /** False in a command: it has no queue to add jobs to. */
  readonly canAdd: boolean;
}

/** The version as a step reads it. */
export function storyArticle({ article, version }: Pick<PendingMatch, "article" | "version">): StoryArticle {
  return {
    ...storedArticle(article, version),
    id: String(article.id),
    seenAt: article.seenAt.toISOString(),
    ...(article.publishedAt !== null && { publishedAt: article.publishedAt.toISOString() }),
  };
}

export async function tellMatch(tx: Tx, telling: Telling): Promise<Wake[]> {
  const { storyline, match } = telling;
  const everyMatch = await subscribersOf(tx, storyline.id, "matches");
  const channels = everyMatch.filter(({ since }) => match.matchedAt >= since).map(({ channelId }) => channelId);
  return tell(tx, telling, `match/${storyline.id}/${match.article.id}`, { type: "match" }, channels);
}

/** @param row as it was stored: `standing` says who had it first, how many tell it, and what figures came before */
export async function tellDevelopment(
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

export function payloadOf(storyline: StoredStoryline, match: PendingMatch, now: Date): Omit<AlertPayload, "type"> {
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
