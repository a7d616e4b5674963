/**
 * When a page says that its article was published and changed. A page says it in several places, and each is wrong at times: every place
 * has a vote for a day. A time of change is never taken for the time of publication, and of two days with equal votes the earlier wins.
 */

import { parseDate } from "../text/date.ts";
import { type DayInText, dayFrom, daysInText } from "../text/date-in-text.ts";
import { monthNamed } from "../text/months.ts";
import type { DateOrigin } from "../types.ts";
import type { Block, Blocks } from "./blocks.ts";
import { MODIFIED, OTHER_DAY_WORDS, PUBLISHED, PUBLISHED_TOO, PUBLISHED_WORDS, UPDATED_WORDS } from "./date-names.ts";
import { EXTRACT } from "./limits.ts";
import type { LinkedArticle } from "./linked-data.ts";
import type { Marks } from "./marks.ts";

export interface SaidDate {
  /** ISO 8601 UTC; the day's first moment where only a day was said. */
  readonly at: string;
  /** YYYY-MM-DD, the day as the page writes it, in its own time zone. */
  readonly day: string;
  readonly from: DateOrigin;
}

interface Vote extends SaidDate {
  readonly weight: number;
  /** The other day that its moment may be on for its readers: it was given in UTC. */
  readonly neighbour?: string;
}

/** Shares of pages on which the place was right, as logarithms of the odds, roughly. */
const WEIGHTS = { jsonLd: 2, meta: 2.3, metaToo: 0.7, microdata: 1.8, time: 1.5, laterTime: 0.2, url: 2.6 } as const;
const VISIBLE = { told: 2, named: 1.6, nearby: 1.1, dateline: 0.6, elsewhere: 0.3, anywhere: 0.1 } as const;

/** A time that is also given as that of the last change says less about the first. */
const CHANGED = 0.8;

export interface DatesOfPage {
  readonly published?: SaidDate;
  readonly modified?: SaidDate;
}

/** @param start the place of the article's first block */
export function datesOf(
  page: { readonly marks: Marks; readonly blocks: Blocks; readonly start: number; readonly url: string },
  linked: LinkedArticle | undefined,
  language: string | undefined,
): DatesOfPage {
  const { marks, url } = page;
  const american = language === undefined || /^en(-us)?$/i.test(language);
  const said = (text: string | undefined, from: DateOrigin, weight: number): Vote[] => {
    const date = saidDate(text, from, american);
    return date === undefined ? [] : [{ ...date, weight }];
  };
  const metas = (names: readonly string[]) => names.flatMap((name) => marks.metas.get(name) ?? []);
  const properties = (name: string) =>
    (marks.properties.get(name) ?? []).map(({ attribs }) => attribs.datetime ?? attribs.content);
  const times = marks.times.filter(({ attribs }) => !/updat|modif/i.test(`${attribs.class} ${attribs.itemprop}`));
  const visible = visibleDates(page, american);
  const inUrl = dayInAddress(url);
  const published: Vote[] = [
    ...said(linked?.published, "json-ld", WEIGHTS.jsonLd),
    ...metas(PUBLISHED)
      .slice(0, 1)
      .flatMap((text) => said(text, "meta", WEIGHTS.meta)),
    ...metas(PUBLISHED_TOO).flatMap((text) => said(text, "meta", WEIGHTS.metaToo)),
    ...properties("datepublished")
      .slice(0, 1)
      .flatMap((text) => said(text, "microdata", WEIGHTS.microdata)),
    ...times
      .slice(0, 3)
      .flatMap(({ attribs }, i) => said(attribs.datetime, "time", i === 0 ? WEIGHTS.time : WEIGHTS.laterTime)),
    ...(inUrl === undefined
      ? []
      : [{ at: `${inUrl}T00:00:00.000Z`, day: inUrl, from: "url" as const, weight: WEIGHTS.url }]),
    ...visible.published,
  ];
  const modified: Vote[] = [
    ...said(linked?.modified, "json-ld", WEIGHTS.jsonLd),
    ...metas(MODIFIED).flatMap((text) => said(text, "meta", WEIGHTS.meta)),
    ...properties("datemodified").flatMap((text) => said(text, "microdata", WEIGHTS.microdata)),
    ...visible.modified,
  ];
  const changes = new Set(modified.map(({ at }) => at));
  const first = elected(
    published.map((vote) => (changes.has(vote.at) ? { ...vote, weight: vote.weight * CHANGED } : vote)),
  );
  const changed = elected(modified);
  return { ...(first && { published: first }), ...(changed && { modified: changed }) };
}

/** The day with the most votes; of what was said of it, the surest with a time of day. */
function elected(said: readonly Vote[]): SaidDate | undefined {
  const votes = onReadersDays(said);
  const days = new Map<string, Map<DateOrigin, number>>();
  for (const { day, from, weight } of votes) {
    const places = days.get(day) ?? new Map<DateOrigin, number>();
    days.set(day, places.set(from, Math.max(places.get(from) ?? 0, weight)));
  }
  const sum = (places: ReadonlyMap<DateOrigin, number>) => [...places.values()].reduce((a, b) => a + b);
  const [winner] = [...days].sort(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1));
  if (winner === undefined) return undefined;
  const ofDay = votes.filter(({ day }) => day === winner[0]);
  const { at, day, from } = ofDay.find((vote) => !vote.at.endsWith("T00:00:00.000Z")) ?? ofDay[0]!;
  return { at, day, from };
}

/** A moment in UTC is on the day that the page shows its readers, where it shows the day before or after and not the day in UTC. */
function onReadersDays(votes: readonly Vote[]): Vote[] {
  const shown = new Set(votes.filter(({ neighbour }) => neighbour === undefined).map(({ day }) => day));
  return votes.map((vote) =>
    vote.neighbour !== undefined && shown.has(vote.neighbour) && !shown.has(vote.day)
      ? { ...vote, day: vote.neighbour }
      : vote,
  );
}

const DAY_MS = 86_400_000;

function saidDate(text: string | undefined, from: DateOrigin, american: boolean): Omit<Vote, "weight"> | undefined {
  if (text === undefined) return undefined;
  const said = text.trim();
  const stamp = /^\d{10}(\d{3})?$/.test(said) ? new Date(Number(said.padEnd(13, "0"))).toISOString() : undefined;
  const at = stamp ?? parseDate(said);
  const written = /^\d{4}-\d\d-\d\d/.exec(said)?.[0] ?? daysInText(said.slice(0, 100), american)[0]?.day;
  if (at === undefined)
    return written === undefined ? undefined : { at: `${written}T00:00:00.000Z`, day: written, from };
  const day = written ?? at.slice(0, 10);
  // Midnight in some zone is how systems write a day without a time.
  if (/^\S{10}$|[T\s]00:00(:00)?(\D|$)/.test(said)) return { at: `${day}T00:00:00.000Z`, day, from };
  if (stamp === undefined && !/(Z|GMT|UTC|[+-]00:?00)$/i.test(said)) return { at, day, from };
  const time = new Date(at).getTime();
  const neighbour = new Date(time + (new Date(at).getUTCHours() < 12 ? -DAY_MS : DAY_MS)).toISOString().slice(0, 10);
  return { at, day, from, neighbour };
}

interface Visible {
  readonly published: Vote[];
  readonly modified: Vote[];
}

function visibleDates(
  { marks, blocks, start }: { marks: Marks; blocks: Blocks; start: number },
  american: boolean,
): Visible {
  const found: Visible = { published: [], modified: [] };
  const headline = blocks.headings.findLast(({ at }) => at <= start)?.at ?? start;
  for (const block of blocks.blocks) {
    const nearby = block.at >= headline - EXTRACT.aboveHeadline && block.at <= start + EXTRACT.belowStart;
    const long = block.text.length > EXTRACT.dateLine;
    if ((long && !nearby) || isComment(block)) continue;
    const text = block.text.slice(0, EXTRACT.dateLine);
    const named = isDated(block, marks);
    let before = 0;
    for (const said of daysInText(text, american)) {
      const words = text.slice(before, said.start);
      before = said.end;
      if (OTHER_DAY_WORDS.test(words) || (long && said.start > EXTRACT.dateLine / 2)) continue;
      if (UPDATED_WORDS.test(words)) {
        if (nearby) found.modified.push(voteFor(said, VISIBLE.nearby));
        continue;
      }
      const weight = !nearby
        ? named
          ? VISIBLE.elsewhere
          : VISIBLE.anywhere
        : long
          ? VISIBLE.dateline
          : PUBLISHED_WORDS.test(words)
            ? VISIBLE.told
            : named
              ? VISIBLE.named
              : VISIBLE.nearby;
      // Of what stands elsewhere only the first: the others are of other articles.
      if (nearby || !found.published.some((vote) => vote.weight <= weight)) found.published.push(voteFor(said, weight));
    }
  }
  return found;
}

const voteFor = ({ day }: DayInText, weight: number): Vote => ({
  at: `${day}T00:00:00.000Z`,
  day,
  from: "text",
  weight,
});

function isComment({ part }: Block): boolean {
  for (let at = part; at !== undefined; at = at.outer) if (at.verdict === "comments") return true;
  return false;
}

function isDated({ owner }: Block, { dated }: Marks): boolean {
  let element: typeof owner | null = owner;
  for (let up = 0; up < 3 && element !== null; up++) {
    if (dated.has(element)) return true;
    element = element.parent as typeof owner | null;
  }
  return false;
}

const SEPARATED = /(?<!\d)((?:199\d|20[0-4]\d))[/_.-]?(\d\d|[a-z]{3})[/_.-]?(\d\d)(?!\d)/i;
const DAY_FIRST = /(?<!\d)(\d\d)[_.-]?(\d\d)[_.-]?(20\d\d)(?!\d)/;

/** /2024/10/25/, /2024/oct/25/, 2024-10-25, 20241025 and 25-10-2024 in an address are the day it was made. */
export function dayInAddress(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const found = SEPARATED.exec(path);
  if (found !== null) {
    const month = /\d/.test(found[2]!) ? Number(found[2]) : monthNamed(found[2]!);
    const day = dayFrom(found[1]!, month, found[3]!);
    if (day !== undefined) return day;
  }
  const other = DAY_FIRST.exec(path);
  return other === null ? undefined : dayFrom(other[3]!, Number(other[2]), other[1]!);
}
