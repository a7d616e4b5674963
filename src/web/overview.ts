/** What the page at `/` shows, read from the store. */
import type { DevelopmentResult, Evidence } from "../core/types.ts";
import { countArticles } from "../store/articles.ts";
import type { Db } from "../store/db.ts";
import { countDevelopments, listDevelopments } from "../store/developments.ts";
import { versionOf } from "../store/keep.ts";
import { countMatches, listMatches } from "../store/matches.ts";
import type { Monitors } from "../store/monitors.ts";
import { type NearestMiss, nearestMiss } from "../store/nearest-miss.ts";
import { countSources, listSources } from "../store/sources.ts";
import { listStorylines, type StoredStoryline } from "../store/storylines.ts";
import { evidenceSentence, marked, type Part } from "./evidence.ts";

/** Of each storyline. */
const SHOWN = 5;
const FAILING_SHOWN = 20;

export interface ShownMatch {
  readonly url: string;
  readonly title: readonly Part[];
  readonly source: string;
  readonly time: Date;
  readonly score: number;
  readonly sentence?: readonly Part[];
}

export interface ShownDevelopment {
  readonly url: string;
  readonly result: DevelopmentResult;
  readonly source: string;
  readonly time: Date;
  readonly articles: number;
}

export interface ShownStoryline {
  readonly slug: string;
  readonly name: string;
  readonly rematching: boolean;
  readonly matched: number;
  readonly developed: number;
  readonly matches: readonly ShownMatch[];
  readonly developments: readonly ShownDevelopment[];
}

export interface Overview {
  readonly sources: { readonly all: number; readonly read: number; readonly failing: number };
  readonly failing: readonly { readonly name: string; readonly url: string; readonly error: string }[];
  readonly articles: { readonly stored: number; readonly waiting: number; readonly failed: number };
  readonly storylines: readonly ShownStoryline[];
  /** Only while nothing has matched. */
  readonly nearest?: NearestMiss;
}

export async function readOverview(db: Db, monitors: Monitors): Promise<Overview> {
  const [sources, stored, matched, developed, listed, followed] = await Promise.all([
    countSources(db),
    countArticles(db),
    countMatches(db),
    countDevelopments(db),
    listSources(db),
    listStorylines(db),
  ]);
  const failing = listed
    .filter((source) => source.state === "active" && source.failures > 0)
    .slice(0, FAILING_SHOWN)
    .map((source) => ({
      name: source.title ?? source.host,
      url: source.url,
      error: source.error ?? "it cannot be read",
    }));
  const storylines = await Promise.all(
    followed.map((one) => shownStoryline(db, one, matched.get(one.id) ?? 0, developed.get(one.id) ?? 0)),
  );
  const nearest = matched.size > 0 || stored.stored === 0 ? undefined : await nearestMiss(db, monitors);
  return { sources, failing, articles: stored, storylines, ...(nearest && { nearest }) };
}

async function shownStoryline(
  db: Db,
  { id, slug, definition, rematching }: StoredStoryline,
  matched: number,
  developed: number,
): Promise<ShownStoryline> {
  const found = await listMatches(db, id, { limit: SHOWN });
  const developments = await listDevelopments(db, id, { limit: SHOWN });
  return {
    slug,
    name: definition.name,
    rematching,
    matched,
    developed,
    matches: await Promise.all(found.map((match) => shownMatch(db, match))),
    developments: developments.map((row) => ({
      url: row.article.canonicalUrl,
      result: row.result,
      source: row.article.sourceTitle || row.article.publisher,
      time: row.time,
      articles: row.articles,
    })),
  };
}

async function shownMatch(
  db: Db,
  { article, score, evidence, version }: Awaited<ReturnType<typeof listMatches>>[number],
): Promise<ShownMatch> {
  const text = await versionOf(db, article.id, version);
  const spans: readonly Evidence[] = evidence;
  const sentence = text === undefined ? undefined : evidenceSentence(text.text, spans);
  const title = text?.title || article.title;
  return {
    url: article.canonicalUrl,
    title: title ? marked(title, "title", spans) : [{ text: article.canonicalUrl, marked: false }],
    source: article.sourceTitle || article.publisher,
    time: article.time,
    score,
    ...(sentence && { sentence }),
  };
}
