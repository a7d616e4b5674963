/** The gaps of a time, as digests and briefs state them. */
import type { Gap } from "../core/alert/payload.ts";
import type { Storyline } from "../core/types.ts";
import type { Tx } from "./db.ts";
import { gapsIn, sourcesWatchedBy } from "./gaps.ts";

/** More than these are counted by those who show them. */
const MOST = 20;

/** Stretches in which sources that the storyline looks at could not be read, or brought nothing; newest first. */
export async function statedGaps(
  tx: Tx,
  storyline: Pick<Storyline, "sources">,
  since: Date,
  until: Date,
): Promise<Gap[]> {
  if (since >= until) return [];
  const sourceIds = (await sourcesWatchedBy(tx, storyline)).map(({ id }) => id);
  const found = await gapsIn(tx, { since, until, sourceIds });
  return found.slice(0, MOST).map(({ source, from, to, why }) => ({
    from: from.toISOString(),
    ...(to && { to: to.toISOString() }),
    source: source.title ?? source.publisher,
    reason: why,
  }));
}
