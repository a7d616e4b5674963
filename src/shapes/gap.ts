/** Gaps of coverage in answers, and in a sentence: what is not in an answer because it could not be seen. */
import { z } from "@hono/zod-openapi";
import { GAP_WORDS, type GapKind } from "../core/gaps/kinds.ts";
import type { Gap as StoredGap } from "../store/gaps.ts";
import { Id, iso, known, Time } from "./common.ts";
import type { Place } from "./page.ts";

const KINDS = Object.keys(GAP_WORDS) as [GapKind, ...GapKind[]];

export const Gap = z
  .object({
    kind: z.enum(KINDS),
    source: z.object({ id: Id, title: z.string().optional(), url: z.string(), domain: z.string() }),
    from: Time,
    to: Time.optional().openapi({ description: "Absent while it goes on." }),
    count: z.int().optional().openapi({
      description: "How many articles it is about; of an overrun about how many were lost, where that can be told.",
    }),
    why: z.string(),
  })
  .openapi("Gap");

/** What other answers carry: the gaps of the time and the sources that they speak of. */
export const StatedGaps = z
  .object({
    summary: z
      .string()
      .optional()
      .openapi({ description: "In a sentence; absent when nothing is known to be missing." }),
    items: z.array(Gap),
  })
  .openapi("StatedGaps");

export function gapOf({ kind, source, from, to, count, why }: StoredGap): z.infer<typeof Gap> {
  return {
    kind,
    source: { id: String(source.id), title: known(source.title), url: source.url, domain: source.publisher },
    from: from.toISOString(),
    to: iso(to),
    count: count ?? undefined,
    why,
  };
}

const SORTED = KINDS.toSorted();

/** Where a gap stands in a list, newest first: no two of a source are of one kind and begin together. */
export const gapPlace = ({ from, source, kind }: StoredGap): Place => ({
  time: from,
  id: source.id * SORTED.length + SORTED.indexOf(kind),
});

/** @param stated by `gapsIn` */
export function statedGaps(stated: readonly StoredGap[]): z.infer<typeof StatedGaps> {
  return { summary: known(gapsInWords(stated)), items: stated.map(gapOf) };
}

/** Sources named for each kind in a sentence; the rest are counted. */
const NAMED = 3;

/** "Example Post and 2 others could not be read; 14 pages of Example Wire ...": a sentence without a full stop, "" for no gaps. */
export function gapsInWords(stated: readonly StoredGap[]): string {
  return KINDS.flatMap((kind) => {
    const ofKind = stated.filter((gap) => gap.kind === kind);
    if (ofKind.length === 0) return [];
    const names = [...new Set(ofKind.map(({ source }) => source.title ?? source.publisher))];
    const rest = names.length - NAMED;
    const who = names.slice(0, NAMED).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
    const count = ofKind.reduce((sum, gap) => sum + (gap.count ?? 0), 0);
    return [kind in PAGES ? `${count} ${GAP_WORDS[kind]} (${who})` : `${who} ${GAP_WORDS[kind]}`];
  }).join("; ");
}

/** Kinds that count articles. */
const PAGES: Partial<Record<GapKind, true>> = { robots: true, unreadable: true, paywalled: true, pruned: true };
