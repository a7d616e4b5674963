/** Searches that are kept under a name. */
import { asc, eq, getTableColumns } from "drizzle-orm";
import { compileSearch } from "../core/match/search.ts";
import { NotFoundError, UsageError } from "../errors.ts";
import type { Db } from "./db.ts";
import { searches, storylines } from "./schema.ts";
import { requireStoryline } from "./storylines.ts";

export interface SavedSearch {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  /** Slug of the storyline that it is kept within. */
  readonly storyline: string | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_CHARACTERS = 60;

const saved = (db: Db) => {
  const { storylineId: _, ...columns } = getTableColumns(searches);
  return db
    .select({ ...columns, storyline: storylines.slug })
    .from(searches)
    .leftJoin(storylines, eq(storylines.id, searches.storylineId));
};

/**
 * Keeps a search, in place of the one of that name.
 *
 * @returns true when there was none
 * @throws {UsageError} BAD_NAME; {QueryError}; {NotFoundError} without such a storyline
 */
export async function saveSearch(
  db: Db,
  { name, query, storyline: slug }: { readonly name: string; readonly query: string; readonly storyline?: string },
  now: Date,
): Promise<boolean> {
  if (!NAME.test(name) || name.length > MOST_CHARACTERS)
    throw new UsageError(
      "BAD_NAME",
      `'${name.slice(0, MOST_CHARACTERS)}' cannot name a search: it stands in an address`,
      {
        hint: `use small letters, digits and hyphens, ${MOST_CHARACTERS} at most, as in kursk-troops`,
      },
    );
  const storyline = slug === undefined ? undefined : await requireStoryline(db, slug);
  compileSearch(query, storyline?.definition.terms);
  const values = { query, storylineId: storyline?.id ?? null, changedAt: now };
  return db.transaction(async (tx) => {
    const [before] = await tx.select().from(searches).where(eq(searches.name, name)).for("update");
    if (before?.query === query && before.storylineId === values.storylineId) return false;
    await tx
      .insert(searches)
      .values({ ...values, name, createdAt: now })
      .onConflictDoUpdate({ target: searches.name, set: values });
    return before === undefined;
  });
}

export async function listSavedSearches(db: Db): Promise<SavedSearch[]> {
  return saved(db).orderBy(asc(searches.id));
}

/** @throws {NotFoundError} */
export async function requireSavedSearch(db: Db, name: string): Promise<SavedSearch> {
  const [found] = await saved(db).where(eq(searches.name, name));
  if (found === undefined) throw noSearch(name);
  return found;
}

/** @throws {NotFoundError} */
export async function removeSavedSearch(db: Db, name: string): Promise<void> {
  const gone = await db.delete(searches).where(eq(searches.name, name)).returning({ id: searches.id });
  if (gone.length === 0) throw noSearch(name);
}

const noSearch = (name: string): NotFoundError =>
  new NotFoundError(`there is no saved search '${name}'`, {
    hint: "see them with: throughline saved list; keep one with: throughline search QUERY --save NAME",
  });
