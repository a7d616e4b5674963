/**
 * The coverage ledger: of which stretches of time a source has shown us less than all. `gapsIn` states them for a range of time and a set
 * of sources: answers, digests and exports carry what it says (`statedGaps` in `src/shapes/gap.ts` makes JSON and a sentence of it).
 */
import { and, asc, eq, gt, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import type { GapKind, LedgerKind } from "../core/gaps/kinds.ts";
import { watches } from "../core/gaps/watched.ts";
import type { Storyline } from "../core/types.ts";
import { articleGaps } from "./article-gaps.ts";
import type { Db, Tx } from "./db.ts";
import { gaps, sources } from "./schema.ts";

export interface GapSource {
  readonly id: number;
  readonly url: string;
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly publisher: string;
  readonly addedAt: Date;
}

/** A stretch of which we have seen less than there was. */
export interface Gap {
  readonly kind: GapKind;
  readonly source: GapSource;
  readonly from: Date;
  /** Null: it goes on. */
  readonly to: Date | null;
  /** In words, for a person. */
  readonly why: string;
  /** How many articles it is about; about how many items were lost. Null when that is unknown. */
  readonly count: number | null;
}

export interface GapRange {
  readonly since: Date;
  /** Left out itself. */
  readonly until: Date;
  /** Absent: all that are followed. */
  readonly sourceIds?: readonly number[];
}

/**
 * What could not be seen between two times, newest first: outages, silences, lost items and pauses that reach into the range, times before
 * a source was followed, and articles seen in it whose page or text is not there.
 */
export async function gapsIn(db: Db, { since, until, sourceIds }: GapRange): Promise<Gap[]> {
  const chosen =
    sourceIds === undefined ? ne(sources.state, "removed") : inArray(sources.id, [...new Set([-1, ...sourceIds])]);
  const followed = await db.select(gapSource).from(sources).where(chosen).orderBy(asc(sources.id));
  const byId = new Map(followed.map((source) => [source.id, source]));
  const kept = await db
    .select({ gap: gaps })
    .from(gaps)
    .innerJoin(sources, eq(sources.id, gaps.sourceId))
    .where(and(chosen, lt(gaps.fromAt, until), or(isNull(gaps.toAt), gt(gaps.toAt, since))));
  const found: Gap[] = [
    ...kept.map(({ gap }) => ({
      kind: gap.kind,
      source: byId.get(gap.sourceId)!,
      from: gap.fromAt,
      to: gap.toAt,
      why: gap.why,
      count: gap.lost,
    })),
    ...followed.filter(({ addedAt }) => addedAt > since && since < until).map((source) => unfollowed(source, since)),
    ...(await articleGaps(db, { since, until }, byId)),
  ];
  return found.sort(
    (a, b) => b.from.getTime() - a.from.getTime() || a.source.id - b.source.id || (a.kind < b.kind ? -1 : 1),
  );
}

const gapSource = {
  id: sources.id,
  url: sources.url,
  title: sources.title,
  siteUrl: sources.siteUrl,
  publisher: sources.publisher,
  addedAt: sources.addedAt,
};

const unfollowed = (source: GapSource, since: Date): Gap => ({
  kind: "unfollowed",
  source,
  from: since,
  to: source.addedAt,
  why: "it is followed only since then",
  count: null,
});

/** The sources whose articles a storyline can match. */
export async function sourcesWatchedBy(db: Db, storyline: Pick<Storyline, "sources">): Promise<GapSource[]> {
  const followed = await db.select(gapSource).from(sources).where(ne(sources.state, "removed"));
  return followed.filter((source) => watches(storyline, source));
}

export interface FoundGap {
  readonly kind: LedgerKind;
  readonly from: Date;
  readonly why: string;
  readonly lost?: number;
}

const isOpen = (sourceId: number, kind: LedgerKind): SQL =>
  and(eq(gaps.sourceId, sourceId), eq(gaps.kind, kind), isNull(gaps.toAt))!;

/** Begins a gap, or says anew why it goes on. @returns its id when it is new */
export async function openGap(
  tx: Tx,
  sourceId: number,
  { kind, from, why }: FoundGap,
  now: Date,
): Promise<number | null> {
  const [known] = await tx.update(gaps).set({ why }).where(isOpen(sourceId, kind)).returning({ id: gaps.id });
  if (known !== undefined) return null;
  const [made] = await tx
    .insert(gaps)
    .values({ sourceId, kind, fromAt: from, foundAt: now, why })
    .onConflictDoNothing()
    .returning({ id: gaps.id });
  return made?.id ?? null;
}

/** Ends a gap. @returns its id when there was one */
export async function closeGap(db: Db, sourceId: number, kind: LedgerKind, at: Date): Promise<number | null> {
  const [closed] = await db.update(gaps).set({ toAt: at }).where(isOpen(sourceId, kind)).returning({ id: gaps.id });
  return closed?.id ?? null;
}

/** A gap that is over when it is found. */
export async function addGap(
  tx: Tx,
  sourceId: number,
  { kind, from, why, lost }: FoundGap,
  to: Date,
  now: Date,
): Promise<void> {
  await tx
    .insert(gaps)
    .values({ sourceId, kind, fromAt: from, toAt: to, foundAt: now, why, lost: lost ?? null })
    .onConflictDoNothing();
}
