/** What a first run starts with: a terminal to print alerts on, the shipped storyline, and sources to read. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Clock } from "./clock.ts";
import { parseOpml } from "./core/feed/opml.ts";
import { parseStorylineFile } from "./core/storyline/file.ts";
import { addChannel, listChannels } from "./store/channels.ts";
import type { Db } from "./store/db.ts";
import { setSetting, setting } from "./store/settings.ts";
import { addSource } from "./store/sources.ts";
import { applyStorylines, requireStoryline } from "./store/storylines.ts";
import { subscribe } from "./store/subscriptions.ts";

/** The folder of the package: shipped storylines, sources and the demo lie there. */
export const packageFolder = (): string => dirname(createRequire(import.meta.url).resolve("throughline/package.json"));

export interface StarterResult {
  readonly storylines: readonly string[];
  readonly sources: number;
}

const STORYLINE = "storylines/dprk-deployment.yaml";

/** Runs once in the life of a database, all or nothing. @returns what it applied; null when it ran before */
export async function applyStarter(db: Db, clock: Clock, what: { content: boolean }): Promise<StarterResult | null> {
  if ((await setting(db, "starter")) !== undefined) return null;
  const now = clock.now();
  const wall = clock.wall();
  return db.transaction(async (tx) => {
    const terminal =
      (await listChannels(tx)).find((channel) => channel.kind === "terminal") ??
      (await addChannel(tx, { name: "terminal", kind: "terminal", settings: {} }, now));
    const result: { storylines: string[]; sources: number } = { storylines: [], sources: 0 };
    if (what.content) {
      const source = readFileSync(join(packageFolder(), STORYLINE), "utf8");
      const definition = parseStorylineFile(source, STORYLINE);
      await applyStorylines(tx, [{ definition, source }], now, wall);
      const storyline = await requireStoryline(tx, definition.slug);
      await subscribe(tx, storyline.id, terminal.id, definition.alerts?.policy ?? "developments", now);
      result.storylines.push(definition.slug);
      for (const entry of parseOpml(readFileSync(join(packageFolder(), "sources.opml"), "utf8"))) {
        await addSource(tx, entry, now, wall);
        result.sources++;
      }
    }
    await setSetting(tx, "starter", { appliedAt: now.toISOString(), content: what.content });
    return result;
  });
}
