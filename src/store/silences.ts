/** Sources that fell silent, or came back, are told to those who follow a storyline that looks at them. */
import type { AlertPayload } from "../core/alert/payload.ts";
import { watches } from "../core/gaps/watched.ts";
import type { Wake } from "../core/wake.ts";
import type { Db, Tx } from "./db.ts";
import { raiseAlert, subscribersOf } from "./raise.ts";
import { markTold, type SourceEvent, untoldEvents } from "./source-events.ts";
import { listStorylines, type StoredStoryline } from "./storylines.ts";

const BATCH = 50;

/** @returns what to wake */
export async function tellSilences(db: Db, now: Date, wall: Date): Promise<Wake[]> {
  return db.transaction(async (tx) => {
    const events = await untoldEvents(tx, BATCH);
    if (events.length === 0) return [];
    const storylines = await listStorylines(tx);
    const wakes: Wake[] = [];
    for (const event of events)
      for (const storyline of storylines) wakes.push(...(await tellSilence(tx, event, storyline, now, wall)));
    await markTold(
      tx,
      events.map(({ id }) => id),
      now,
    );
    return wakes;
  });
}

async function tellSilence(
  tx: Tx,
  { id, type, source, gap }: SourceEvent,
  { id: storylineId, slug, definition }: StoredStoryline,
  now: Date,
  wall: Date,
): Promise<Wake[]> {
  if (!watches(definition, source)) return [];
  const channels = (await subscribersOf(tx, storylineId, "silence")).map(({ channelId }) => channelId);
  const payload: AlertPayload = {
    type,
    createdAt: now.toISOString(),
    storyline: { slug, name: definition.name },
    source: {
      id: String(source.id),
      url: source.url,
      ...(source.title !== null && { title: source.title }),
      since: gap.from.toISOString(),
      reason: gap.why,
    },
    evidence: [],
  };
  return raiseAlert(tx, { key: `source/${id}/${storylineId}`, storylineId, payload }, channels, now, wall);
}
