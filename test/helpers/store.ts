/** A store on a database of the test file's own, a clock that stands still until it is moved, and short ways to fill it. */
import { afterAll, beforeAll } from "vitest";
import type { Clock } from "../../src/clock.ts";
import { type PlacedItem, placeItems } from "../../src/core/poll/place.ts";
import { signOn } from "../../src/store/daemons.ts";
import { connect, type Database } from "../../src/store/db.ts";
import type { KeptText } from "../../src/store/keep.ts";
import { savePoll } from "../../src/store/polls.ts";
import { addSource, type Source } from "../../src/store/sources.ts";
import { applyStorylines, requireStoryline, type StoredStoryline } from "../../src/store/storylines.ts";
import { useDatabase } from "./postgres.ts";

export interface ManualClock extends Clock {
  /** Moves both times on. */
  pass(ms: number): void;
}

export function manualClock(start = "2025-04-28T06:00:00Z"): ManualClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    wall: () => new Date(time),
    sleep: async (ms) => {
      time += ms;
    },
    pass: (ms) => {
      time += ms;
    },
  };
}

export const DAEMON = "00000000-0000-4000-8000-000000000001";
export const OTHER_DAEMON = "00000000-0000-4000-8000-000000000002";

/** Call at the top of a file. */
export function useStore(clock: Clock = manualClock()): () => Database {
  const url = useDatabase();
  let database: Database | undefined;
  beforeAll(async () => {
    database = connect(url(), 4);
    for (const id of [DAEMON, OTHER_DAEMON])
      await signOn(database.db, { id, role: "test", version: "0" }, clock.wall());
  });
  afterAll(async () => {
    await database?.close();
  });
  return () => {
    if (database === undefined) throw new Error("the store exists only while tests run");
    return database;
  };
}

export async function aSource(db: Database["db"], url: string, clock: Clock): Promise<Source> {
  return (await addSource(db, { url }, clock.now(), clock.wall())).source;
}

export const item = (url: string, title: string): PlacedItem =>
  placeItems([{ id: url, url, title, categories: [] }], url, new Date("2100-01-01T00:00:00Z"))[0]!;

/** A poll that brought these items. */
export async function polled(db: Database["db"], source: Source, items: PlacedItem[], clock: Clock) {
  return savePoll(
    db,
    source,
    { outcome: "read", status: 200, items, change: {} },
    () => ({}),
    clock.now(),
    clock.wall(),
  );
}

export async function aStoryline(db: Database["db"], yaml: string, clock: Clock): Promise<StoredStoryline> {
  const { parseStorylineFile } = await import("../../src/core/storyline/file.ts");
  const definition = parseStorylineFile(yaml, "test.yaml");
  await applyStorylines(db, [{ definition, source: yaml }], clock.now(), clock.wall());
  return requireStoryline(db, definition.slug);
}

export const pageText = (title: string, text: string): KeptText => ({
  title,
  text,
  byline: [],
  truncated: false,
  origin: "page",
  language: "en",
});
