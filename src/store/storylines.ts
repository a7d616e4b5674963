/** Storylines: definitions in revisions. Every change bumps the epoch, and stored coverage is matched again. */
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Storyline } from "../core/types.ts";
import { NotFoundError } from "../errors.ts";
import { announce, type Db, type Tx } from "./db.ts";
import { wake } from "./lanes.ts";
import { bumpEpoch } from "./monitors.ts";
import { articles, matches, storylineRevisions, storylines } from "./schema.ts";

export interface StoredStoryline {
  readonly id: number;
  readonly slug: string;
  readonly revision: number;
  readonly state: "active" | "archived";
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly definition: Storyline;
  readonly source: string;
  /** True while stored coverage is still being matched against this revision. */
  readonly rematching: boolean;
}

export type ApplyResult = "added" | "changed" | "revived" | "unchanged";

const columns = {
  id: storylines.id,
  slug: storylines.slug,
  revision: storylines.revision,
  state: storylines.state,
  createdAt: storylines.createdAt,
  changedAt: storylineRevisions.createdAt,
  definition: storylineRevisions.definition,
  source: storylineRevisions.source,
  rematching: sql<boolean>`${storylines.rematchedThrough} is not null`,
};

const current = and(
  eq(storylineRevisions.storylineId, storylines.id),
  eq(storylineRevisions.number, storylines.revision),
);

export async function listStorylines(db: Db): Promise<StoredStoryline[]> {
  return db
    .select(columns)
    .from(storylines)
    .innerJoin(storylineRevisions, current)
    .where(eq(storylines.state, "active"))
    .orderBy(asc(storylines.slug));
}

export async function findStoryline(db: Db, slug: string): Promise<StoredStoryline | undefined> {
  const [row] = await db
    .select(columns)
    .from(storylines)
    .innerJoin(storylineRevisions, current)
    .where(eq(storylines.slug, slug));
  return row;
}

/** @throws {NotFoundError} naming the storylines there are */
export async function requireStoryline(db: Db, slug: string): Promise<StoredStoryline> {
  const found = await findStoryline(db, slug);
  if (found !== undefined) return found;
  const known = (await listStorylines(db)).map((storyline) => storyline.slug);
  throw new NotFoundError(`no storyline '${slug}'`, {
    hint: known.length > 0 ? `there are: ${known.join(", ")}` : "add one with: throughline storyline apply FILE",
  });
}

/** What applying definitions would do, in their order; at the end what is followed and in none of them, when that is to go. */
export interface PlannedStoryline {
  readonly slug: string;
  readonly result: ApplyResult | "removed";
  /** The keys of the file that say something else than before. */
  readonly changes: readonly string[];
  /** Of one that goes. */
  readonly id?: number;
}

export async function planStorylines(
  db: Db,
  definitions: readonly Storyline[],
  prune: boolean,
): Promise<PlannedStoryline[]> {
  const followed = new Map((await listStorylines(db)).map((stored) => [stored.slug, stored]));
  const plans: PlannedStoryline[] = [];
  for (const definition of definitions) {
    const before = followed.get(definition.slug)?.definition;
    const changes = before === undefined ? [] : changedKeys(before, definition);
    plans.push({ slug: definition.slug, result: await planStoryline(db, definition), changes });
    followed.delete(definition.slug);
  }
  const gone = prune ? [...followed.values()] : [];
  return [...plans, ...gone.map(({ slug, id }): PlannedStoryline => ({ slug, id, result: "removed", changes: [] }))];
}

function changedKeys(before: Storyline, after: Storyline): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Storyline>;
  return [...keys].filter((key) => JSON.stringify(sorted(before[key])) !== JSON.stringify(sorted(after[key])));
}

/** What `applyStoryline` would do. */
export async function planStoryline(db: Db, definition: Storyline): Promise<ApplyResult> {
  const before = await findStoryline(db, definition.slug);
  if (before === undefined) return "added";
  if (JSON.stringify(sorted(before.definition)) !== JSON.stringify(sorted(definition))) return "changed";
  return before.state === "archived" ? "revived" : "unchanged";
}

/** Saves definitions, and archives what is to go: all or none. @returns what became of each definition, in order */
export async function applyStorylines(
  db: Db,
  files: readonly { definition: Storyline; source: string }[],
  now: Date,
  wall: Date,
  remove: readonly number[] = [],
): Promise<ApplyResult[]> {
  return db.transaction(async (tx) => {
    // The epoch first: whoever stores an article meanwhile has it shared, so this waits until that article is committed and can be rematched.
    await bumpEpoch(tx);
    const results: ApplyResult[] = [];
    for (const { definition, source } of files) results.push(await applyStoryline(tx, definition, source, now, wall));
    if (remove.length > 0)
      await tx
        .update(storylines)
        .set({ state: "archived" })
        .where(inArray(storylines.id, [...remove]));
    await announce(tx, "storyline");
    return results;
  });
}

async function applyStoryline(
  tx: Tx,
  definition: Storyline,
  source: string,
  now: Date,
  wall: Date,
): Promise<ApplyResult> {
  const plan = await planStoryline(tx, definition);
  if (plan === "unchanged") return plan;
  const [newest] = await tx.select({ id: articles.id }).from(articles).orderBy(desc(articles.id)).limit(1);
  const rematch =
    newest === undefined
      ? { rematchedThrough: null, rematchUntil: null }
      : { rematchedThrough: 0, rematchUntil: newest.id };
  const before = await findStoryline(tx, definition.slug);
  const revision = (before?.revision ?? 0) + (plan === "revived" ? 0 : 1);
  const row = { revision, state: "active" as const, ...rematch };
  const [saved] = await tx
    .insert(storylines)
    .values({ slug: definition.slug, createdAt: now, ...row })
    .onConflictDoUpdate({ target: storylines.slug, set: row })
    .returning({ id: storylines.id });
  if (plan !== "revived")
    await tx
      .insert(storylineRevisions)
      .values({ storylineId: saved!.id, number: revision, definition, source, createdAt: now });
  if (rematch.rematchUntil !== null) await wake(tx, "rematch", String(saved!.id), wall, false);
  return plan;
}

/** Stops following a storyline; what it has found stays. */
export async function archiveStoryline(db: Db, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await bumpEpoch(tx);
    await tx.update(storylines).set({ state: "archived" }).where(eq(storylines.id, id));
    await announce(tx, "storyline");
  });
}

/** Deletes a storyline with all that it has found. */
export async function purgeStoryline(db: Db, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    await bumpEpoch(tx);
    await tx.delete(matches).where(eq(matches.storylineId, id));
    await tx.delete(storylines).where(eq(storylines.id, id));
    await announce(tx, "storyline");
  });
}

/** jsonb does not keep the order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
