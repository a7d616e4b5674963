/**
 * What is new in the recorded stream by a reader's judgement, and how a run's developments compare with it. The list is the truth that
 * the demo is held against at its end.
 */
import { z } from "zod";
import type { DevelopmentKind, DevelopmentResult } from "../core/types.ts";
import { readJson } from "./stream.ts";

const ListedShape = z.strictObject({
  /** The day on which it became known. */
  date: z.iso.date(),
  kind: z.enum(["first_confirmation", "first_denial", "stance_change", "new_figure", "new_event", "correction"]),
  side: z.string().min(1).optional(),
  value: z.number().positive().optional(),
  what: z.string().min(1),
  /** False: fine to be told, and not needed. */
  must: z.boolean(),
});

export type Listed = Readonly<z.infer<typeof ListedShape>>;

/** Reads the list. @throws {UsageError} BAD_STREAM */
export const readListed = (path: string): readonly Listed[] => readJson(path, z.array(ListedShape).min(1));

/** A development of a run, and when the article that proves it is dated. */
export interface Raised {
  readonly result: Pick<DevelopmentResult, "kind" | "headline" | "side" | "figure">;
  readonly time: Date;
}

export interface Comparison {
  /** Listed as needed and raised. */
  readonly found: readonly Listed[];
  readonly missing: readonly Listed[];
  /** Raised, and not on the list: nothing new, or told a second time. */
  readonly surplus: readonly Raised[];
  /** All that were raised, apart from those that are fine to be told and not needed, for each that was found. */
  readonly perDevelopment: number;
}

const DAY_MS = 86_400_000;
/** The same news is in the papers for so long; what is told of it later is told too late. */
const DAYS = 7;

const FAMILY: Readonly<Record<DevelopmentKind, string>> = {
  first_confirmation: "stance",
  first_denial: "stance",
  stance_change: "stance",
  new_figure: "figure",
  figure_range: "figure",
  new_actor: "event",
  new_place: "event",
  new_event: "event",
  correction: "correction",
};

/** Compares what a run raised with the list. Each listed one is found once; what is raised for it again is surplus. */
export function compare(listed: readonly Listed[], raised: readonly Raised[]): Comparison {
  const taken = new Set<Listed>();
  const surplus: Raised[] = [];
  for (const one of [...raised].sort((a, b) => a.time.getTime() - b.time.getTime())) {
    const fitting = listed.filter((entry) => !taken.has(entry) && isOf(entry, one));
    const entry = best(fitting, one);
    if (entry === undefined) surplus.push(one);
    else taken.add(entry);
  }
  const needed = listed.filter(({ must }) => must);
  const found = needed.filter((entry) => taken.has(entry));
  return {
    found,
    missing: needed.filter((entry) => !taken.has(entry)),
    surplus,
    perDevelopment: (found.length + surplus.length) / Math.max(1, found.length),
  };
}

/** Its own kind first, then what is needed. */
function best(fitting: readonly Listed[], { result }: Raised): Listed | undefined {
  const family = FAMILY[result.kind];
  const own = fitting.filter(({ kind }) => FAMILY[kind] === family);
  const rest = own.length > 0 ? own : fitting;
  return rest.find(({ must }) => must) ?? rest[0];
}

function isOf(entry: Listed, { result, time }: Raised): boolean {
  const daysLater = (time.getTime() - Date.parse(entry.date)) / DAY_MS;
  if (daysLater < -1 || daysLater > DAYS) return false;
  const family = FAMILY[result.kind];
  // An event may be told as what somebody confirms of it.
  if (family !== FAMILY[entry.kind] && !(entry.kind === "new_event" && family === "stance")) return false;
  switch (FAMILY[entry.kind]) {
    case "stance":
      return entry.side === result.side;
    case "figure":
    case "correction":
      return entry.value === undefined || says(result.figure, entry.value);
    default:
      return true;
  }
}

const says = (figure: DevelopmentResult["figure"], value: number): boolean =>
  figure !== undefined && [figure.value, figure.low, figure.high].includes(value);
