/** The active storylines, compiled, kept until a definition changes. */
import { and, asc, eq, sql } from "drizzle-orm";
import { createMonitor, type Monitor } from "../core/match/monitor.ts";
import { asksForBackground, backgroundUntil, readBackground } from "./background.ts";
import type { Db } from "./db.ts";
import { definitions, storylineRevisions, storylines } from "./schema.ts";

export interface CompiledDefinitions {
  readonly epoch: number;
  readonly monitor: Monitor;
  readonly bySlug: ReadonlyMap<string, { readonly id: number; readonly revision: number }>;
}

export interface Monitors {
  /**
   * The definitions in force. Inside a transaction with `hold`, they cannot change until it ends: a match is stored under the
   * revision that made it, and a rematch that starts later sees the article.
   */
  current(db: Db, hold?: boolean): Promise<CompiledDefinitions>;
}

export function createMonitors(onError: (storyline: string, error: string) => void): Monitors {
  let cached: (CompiledDefinitions & { readonly until?: number }) | undefined;
  return {
    async current(db, hold = false) {
      const query = db.select({ epoch: definitions.epoch }).from(definitions).where(eq(definitions.id, 1));
      const [row] = await (hold ? query.for("share") : query);
      if (cached?.epoch !== row!.epoch || (cached.until !== undefined && cached.until !== (await backgroundUntil(db))))
        cached = await compile(db, row!.epoch, onError);
      return cached;
    },
  };
}

async function compile(
  db: Db,
  epoch: number,
  onError: (storyline: string, error: string) => void,
): Promise<CompiledDefinitions & { readonly until?: number }> {
  const rows = await db
    .select({
      id: storylines.id,
      slug: storylines.slug,
      revision: storylines.revision,
      definition: storylineRevisions.definition,
    })
    .from(storylines)
    .innerJoin(
      storylineRevisions,
      and(eq(storylineRevisions.storylineId, storylines.id), eq(storylineRevisions.number, storylines.revision)),
    )
    .where(eq(storylines.state, "active"))
    .orderBy(asc(storylines.id));
  const followed = rows.map((row) => row.definition);
  const until = asksForBackground(followed) ? await backgroundUntil(db) : undefined;
  const monitor = createMonitor(followed, until === undefined ? {} : { background: await readBackground(db, until) });
  for (const failed of monitor.errors) onError(failed.storyline, failed.error);
  const bySlug = new Map(rows.map((row) => [row.slug, { id: row.id, revision: row.revision }]));
  return { epoch, monitor, bySlug, ...(until !== undefined && { until }) };
}

/** Every change of a definition goes through here: it waits for the articles that are being stored, and later ones see it. */
export async function bumpEpoch(db: Db): Promise<void> {
  await db.update(definitions).set({ epoch: sql`${definitions.epoch} + 1` });
}
