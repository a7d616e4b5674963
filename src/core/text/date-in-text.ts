/** Days written for readers: "14. Oktober 2024", "Oct 14, 2024", "14/10/2024", "2024年10月14日". */
import { monthNamed } from "./months.ts";

export interface DayInText {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Where in the text it stands. */
  readonly start: number;
  readonly end: number;
}

const WORD = "\\p{L}[\\p{L}\\p{M}'’]{2,12}";
/** 14 October 2024, 14. Oktober 2024, 14 de octubre de 2024, 14th of October, 2024, le 1er mars 2024 */
const DAY_FIRST = `(?<d1>\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?[\\s-]{1,3}(?:de\\s|of\\s|d['’])?(?<m1>${WORD})\\.?,?[\\s-]{1,3}(?:de\\s|del\\s)?(?<y1>(?:19|20)\\d\\d)`;
/** October 14, 2024 */
const MONTH_FIRST = `(?<m2>${WORD})\\.?\\s{1,2}(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(?<y2>(?:19|20)\\d\\d)`;
/** 2024-10-14, 2024/10/14, 2024.10.14, 2024年10月14日, 2024년 10월 14일, 2024. október 14. */
const YEAR_FIRST = "(?<y3>(?:19|20)\\d\\d)\\s?[-/.年년]\\s?(?<m3>\\d{1,2})\\s?[-/.月월]\\s?(?<d3>\\d{1,2})";
const YEAR_AND_WORD = `(?<y4>(?:19|20)\\d\\d)\\.?\\s(?<m4>${WORD})\\s(?<d4>\\d{1,2})`;
/** 14.10.2024, 14/10/2024, 10/14/2024, 14-10-2024, 14.10.24 */
const NUMBERS = "(?<a>\\d{1,2})(?<s>[./-])\\s?(?<b>\\d{1,2})\\k<s>\\s?(?<y5>(?:19|20)\\d\\d|\\d\\d(?!\\d))";
const DATE = new RegExp(
  `(?<![\\d.,/:-])(?:${[DAY_FIRST, YEAR_FIRST, YEAR_AND_WORD, NUMBERS].join("|")})(?!\\d)|(?<!\\p{L})${MONTH_FIRST}(?!\\d)`,
  "gu",
);

/** Arabic, Persian and Devanagari digits, each ten in a row. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;

/** Most lines hold no date, and this is a tenth of the work. */
const LIKELY = /(?:19|20)\d\d|\d\d?[./-]\s?\d\d?[./-]\s?\d\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}/;

/**
 * Every day that a text names, in order.
 *
 * @param monthFirst what 10/11/2024 means where both readings are days: in the United States the month comes first
 */
export function daysInText(text: string, monthFirst: boolean): DayInText[] {
  if (!LIKELY.test(text)) return [];
  const days: DayInText[] = [];
  const plain = text.replace(DIGITS, (digit) => String(digitValue(digit.charCodeAt(0))));
  for (const match of plain.matchAll(DATE)) {
    const day = dayOf(match.groups!, monthFirst);
    if (day !== undefined) days.push({ day, start: match.index, end: match.index + match[0].length });
  }
  return days;
}

const digitValue = (code: number): number => code - (code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660);

function dayOf(said: Record<string, string | undefined>, monthFirst: boolean): string | undefined {
  const year = said.y1 ?? said.y2 ?? said.y3 ?? said.y4 ?? said.y5!;
  const word = said.m1 ?? said.m2 ?? said.m4;
  if (word !== undefined) return dayFrom(year, monthNamed(word), said.d1 ?? said.d2 ?? said.d4!);
  if (said.m3 !== undefined) return dayFrom(year, Number(said.m3), said.d3!);
  const [a, b] = [said.a!, said.b!];
  const american = Number(a) <= 12 && (Number(b) > 12 || (monthFirst && said.s === "/"));
  return american ? dayFrom(year, Number(a), b) : dayFrom(year, Number(b), a);
}

/** @returns undefined when there is no such day */
export function dayFrom(year: string | number, month: number | undefined, day: string | number): string | undefined {
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const time = new Date(Date.UTC(full, month - 1, Number(day)));
  return time.getUTCMonth() === month - 1 && Number(day) > 0 ? time.toISOString().slice(0, 10) : undefined;
}
