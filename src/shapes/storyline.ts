/** Storylines in answers. */
import { z } from "@hono/zod-openapi";
import type { StoredStoryline } from "../store/storylines.ts";
import { Time } from "./common.ts";

export const Storyline = z
  .object({
    slug: z.string(),
    name: z.string(),
    revision: z.int(),
    state: z.enum(["active", "archived"]),
    createdAt: Time,
    changedAt: Time.openapi({ description: "When this revision was saved." }),
    rematching: z.boolean().openapi({ description: "Stored coverage is still being matched against this revision." }),
    matches: z.int().openapi({ description: "Articles that match it now." }),
    developments: z.int(),
  })
  .openapi("Storyline");

export const StorylineInFull = Storyline.extend({
  definition: z.looseObject({ slug: z.string(), name: z.string() }),
  source: z.string().openapi({ description: "The file as it was written." }),
}).openapi("StorylineInFull");

/** How many articles match a storyline, and how many developments it has, by storyline id. */
export interface Counts {
  readonly matches: ReadonlyMap<number, number>;
  readonly developments: ReadonlyMap<number, number>;
}

export function storylineOf(stored: StoredStoryline, counts: Counts): z.infer<typeof Storyline> {
  return {
    slug: stored.slug,
    name: stored.definition.name,
    revision: stored.revision,
    state: stored.state,
    createdAt: stored.createdAt.toISOString(),
    changedAt: stored.changedAt.toISOString(),
    rematching: stored.rematching,
    matches: counts.matches.get(stored.id) ?? 0,
    developments: counts.developments.get(stored.id) ?? 0,
  };
}
