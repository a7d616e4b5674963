/** Stored data as an object, for programs: what it lists has the shapes of the HTTP API. */
import { resolve } from "node:path";
import { lt } from "drizzle-orm";
import { type Clock, systemClock } from "./clock.ts";
import { parseOpml, printOpml } from "./core/feed/opml.ts";
import { parseStorylineFile } from "./core/storyline/file.ts";
import type { Stance } from "./core/types.ts";
import { NotFoundError, UsageError } from "./errors.ts";
import { alertOf } from "./shapes/alert.ts";
import { articleOf } from "./shapes/article.ts";
import { articleInFull } from "./shapes/article-in-full.ts";
import { claimOf } from "./shapes/claim.ts";
import { developmentOf } from "./shapes/development.ts";
import { diffOf, versionsToCompare } from "./shapes/diff.ts";
import { statedGaps } from "./shapes/gap.ts";
import { hitOf, matchOf } from "./shapes/match.ts";
import { outlineOf } from "./shapes/outline.ts";
import { idCursor, idPage, pageOf, placeCursor, timedPage } from "./shapes/page.ts";
import { sourceOf } from "./shapes/source.ts";
import { storylineOf } from "./shapes/storyline.ts";
import { readTimeline } from "./shapes/timeline.ts";
import { listAlerts } from "./store/alerts.ts";
import { articleHistory, findArticle, listArticles } from "./store/articles.ts";
import { listClaims } from "./store/claims.ts";
import { connect, type Database } from "./store/db.ts";
import { countDevelopments, listDevelopments } from "./store/developments.ts";
import { openDatabase } from "./store/embedded/database.ts";
import { gapsIn, sourcesWatchedBy } from "./store/gaps.ts";
import { countMatches, evidenceOfVersion, listMatches, matchedBy, matchesOf } from "./store/matches.ts";
import { migrate } from "./store/migrate.ts";
import { alerts } from "./store/schema.ts";
import { searchArticles } from "./store/search.ts";
import { addSource, listSources, type NewSource, pollSoon, requireSource, setSourceState } from "./store/sources.ts";
import { applyStorylines, archiveStoryline, listStorylines, requireStoryline } from "./store/storylines.ts";

export interface Settings {
  /** `postgres://...`; absent: the embedded server of `dataFolder`. */
  readonly databaseUrl?: string;
  /** Default `.throughline` in the working directory. */
  readonly dataFolder?: string;
}

export interface PageRequest {
  /** 1 to 200, default 50. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

export interface AsOfRequest extends PageRequest {
  /** Only what had been seen by then. */
  readonly asOf?: Date;
}

export interface ClaimRequest extends AsOfRequest {
  /** Of the storyline's actors. */
  readonly side?: string;
  readonly stance?: Stance;
}

export interface SearchRequest extends PageRequest {
  /** Slug: only what matches this storyline, whose sets may be used as @name. */
  readonly storyline?: string;
  /** By `publishedAt ?? seenAt`; `until` is left out itself. */
  readonly since?: Date;
  readonly until?: Date;
  /** Only what had been seen by then. */
  readonly asOf?: Date;
}

export interface GapsRequest {
  readonly since: Date;
  /** Left out itself; absent: now. */
  readonly until?: Date;
  readonly slug?: string;
}

export type Throughline = Awaited<ReturnType<typeof openLibrary>>;

/** See `openThroughline`. */
export async function openLibrary(settings: Settings) {
  const opened = await openDatabase({
    databaseUrl: settings.databaseUrl,
    dataFolder: resolve(settings.dataFolder ?? ".throughline"),
    mode: "use",
  });
  let database: Database | undefined;
  const close = async () => {
    await database?.close();
    await opened.close();
  };
  try {
    await migrate(opened.url);
    database = connect(opened.url);
    const { db } = database;
    return { where: opened.where, ...following(db, systemClock), ...coverage(db), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is followed. A running daemon hears of every change at once. */
function following(db: Database["db"], clock: Clock) {
  const counts = async () => ({ matches: await countMatches(db), developments: await countDevelopments(db) });
  return {
    sources: {
      list: async () => (await listSources(db)).map(sourceOf),
      /** @throws {UsageError} BAD_URL */
      add: async (source: NewSource) => sourceOf((await addSource(db, source, clock.now(), clock.wall())).source),
      /** @param key id or address @throws {NotFoundError} */
      remove: async (key: string) => setSourceState(db, (await requireSource(db, key)).id, "removed", clock.now()),
      /** Adds the feeds of an OPML file. @returns how many were new @throws {UsageError} BAD_OPML */
      import: async (opml: string) => {
        let added = 0;
        for (const entry of parseOpml(opml)) if ((await addSource(db, entry, clock.now(), clock.wall())).isNew) added++;
        return added;
      },
      /** All of them as an OPML file. */
      export: async () => printOpml((await listSources(db)).map(outlineOf), "Sources of Throughline"),
      /** Makes it due now. */
      poll: async (key: string) => pollSoon(db, (await requireSource(db, key)).id, clock.now(), clock.wall()),
    },
    storylines: {
      list: async () => {
        const counted = await counts();
        return (await listStorylines(db)).map((stored) => storylineOf(stored, counted));
      },
      /** @throws {NotFoundError} */
      get: async (slug: string) => {
        const stored = await requireStoryline(db, slug);
        return { ...storylineOf(stored, await counts()), definition: stored.definition, source: stored.source };
      },
      /** Follows or changes storylines, all or none. @param files texts of storyline files @throws {StorylineFileError} */
      apply: async (...files: string[]) => {
        const read = files.map((source, i) => ({
          source,
          definition: parseStorylineFile(source, `storyline ${i + 1}`),
        }));
        return applyStorylines(db, read, clock.now(), clock.wall());
      },
      /** What it has found stays. */
      remove: async (slug: string) => archiveStoryline(db, (await requireStoryline(db, slug)).id),
    },
  };
}

/** What is known. */
function coverage(db: Database["db"]) {
  return {
    articles: {
      list: async (request: PageRequest = {}) => {
        const { limit, after } = timed(request);
        return pageOf(await listArticles(db, { limit: limit + 1, ...after }), limit, articleOf, placeCursor);
      },
      /** @param key id, or any address that it is known by @throws {NotFoundError} */
      get: async (key: string) => {
        const row = await findArticle(db, key);
        if (row === undefined) throw new NotFoundError(`no article '${key}'`);
        return articleInFull(row, await articleHistory(db, row.id), await matchesOf(db, row.id));
      },
      /** What changed between two versions, word by word: the last two unless asked otherwise. @throws {NotFoundError} */
      diff: async (key: string, which: { readonly from?: number; readonly to?: number } = {}) => {
        const row = await findArticle(db, key);
        if (row === undefined) throw new NotFoundError(`no article '${key}'`);
        const { versions } = await articleHistory(db, row.id);
        const pair = versionsToCompare(row.id, versions, which);
        return diffOf(row.id, pair, await evidenceOfVersion(db, row.id, pair.before.number));
      },
    },
    matches: async (slug: string, request: PageRequest = {}) => {
      const { limit, after } = timed(request);
      const rows = await listMatches(db, (await requireStoryline(db, slug)).id, { limit: limit + 1, ...after });
      return pageOf(rows, limit, matchOf, ({ article }) => placeCursor(article));
    },
    /** @param request `asOf`: only what had been seen by then */
    developments: async (slug: string, { asOf, ...request }: AsOfRequest = {}) => {
      const { limit, after } = timed(request);
      const { id } = await requireStoryline(db, slug);
      const rows = await listDevelopments(db, id, { limit: limit + 1, ...after, ...(asOf && { asOf }) });
      return pageOf(rows, limit, developmentOf, placeCursor);
    },
    /** Who says what, newest first. */
    claims: async (slug: string, { asOf, side, stance, ...request }: ClaimRequest = {}) => {
      const { limit, after } = timed(request);
      const { id } = await requireStoryline(db, slug);
      const only = { ...(asOf && { asOf }), ...(side && { side }), ...(stance && { stance }) };
      return pageOf(await listClaims(db, id, { limit: limit + 1, ...after, ...only }), limit, claimOf, placeCursor);
    },
    /** Where each side stands, how the figures went, what was new. */
    timeline: async (slug: string, { asOf }: { asOf?: Date } = {}) =>
      readTimeline(db, (await requireStoryline(db, slug)).id, asOf),
    /** @throws {QueryError} with the place of the mistake */
    search: async (query: string, { storyline: slug, since, until, asOf, ...request }: SearchRequest = {}) => {
      const { limit, after } = timed(request);
      const storyline = slug === undefined ? undefined : await requireStoryline(db, slug);
      const scope =
        storyline === undefined ? {} : { where: matchedBy(storyline.id), terms: storyline.definition.terms ?? {} };
      const times = { ...(since && { since }), ...(until && { until }), ...(asOf && { asOf }) };
      const found = await searchArticles(db, { query, limit: limit + 1, ...after, ...scope, ...times });
      return pageOf(found, limit, hitOf, ({ article }) => placeCursor(article));
    },
    /** What could not be seen between two times, newest first. @param slug only of the sources that this storyline watches */
    gaps: async ({ since, until, slug }: GapsRequest) => {
      const { definition } = slug === undefined ? { definition: {} } : await requireStoryline(db, slug);
      const sourceIds = (await sourcesWatchedBy(db, definition)).map(({ id }) => id);
      return statedGaps(await gapsIn(db, { since, until: until ?? systemClock.now(), sourceIds }));
    },
    /** With what became of them, newest first. */
    alerts: async (request: PageRequest = {}) => {
      const { limit, cursor } = checked(request, idPage);
      return pageOf(
        await listAlerts(db, limit + 1, cursor === undefined ? undefined : lt(alerts.id, cursor)),
        limit,
        alertOf,
        idCursor,
      );
    },
  };
}

function timed(request: PageRequest) {
  const { limit, cursor } = checked(request, timedPage);
  return { limit, after: cursor === undefined ? {} : { after: cursor } };
}

/** @throws {UsageError} BAD_PAGE */
function checked<P extends typeof timedPage | typeof idPage>({ limit, cursor }: PageRequest, shape: P) {
  const [size, place] = [shape.limit.safeParse(limit), shape.cursor.safeParse(cursor)];
  if (size.success && place.success)
    return { limit: size.data, cursor: place.data as ReturnType<P["cursor"]["parse"]> };
  throw new UsageError(
    "BAD_PAGE",
    size.success ? "cursor: it is not one of this list" : "limit: it must be a whole number from 1 to 200",
  );
}
