/** When an article says that things happened: weekdays, months, and a date with its year. */
import type { Document } from "../match/document.ts";
import type { Calendar } from "./calendar.ts";

export interface Dating {
  /** Weekdays that are named, Sunday is 0. */
  readonly weekdays: ReadonlySet<number>;
  /** Months that are named, January is 0. */
  readonly months: ReadonlySet<number>;
  /** The day of the article, else the first full date in it; days since 1970. */
  readonly day?: number;
}

const DAY_MS = 86_400_000;
/** A day and a year stand within so many tokens of the month: "May 3rd, 2013", "3 de mayo de 2013". */
const AROUND = 3;
/** As addresses of news items hold them: /2013/05/03/, /2013/may/03/. */
const IN_ADDRESS = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=\D|$)/;
const SHORT_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export function datingOf(document: Document, { weekdays, months }: Calendar): Dating {
  const { words } = document.main.tokens;
  const named = { weekdays: new Set<number>(), months: new Set<number>() };
  let written: number | undefined;
  for (const [at, word] of words.entries()) {
    const weekday = weekdays.get(word);
    if (weekday !== undefined) named.weekdays.add(weekday);
    const month = monthAt(document, at, months);
    if (month !== undefined) named.months.add(month);
    written ??= month === undefined ? inDigits(words, at) : around(words, at, month);
  }
  const { publishedAt, url } = document.article;
  const day = publishedAt === undefined ? (inAddress(url) ?? written) : Math.floor(Date.parse(publishedAt) / DAY_MS);
  return { ...named, ...(day !== undefined && !Number.isNaN(day) && { day }) };
}

/** A shortened month is often another word ("mar", "may"): where the script has capitals, English writes months with one. */
function monthAt({ main }: Document, at: number, months: Calendar["months"]): number | undefined {
  const month = months.get(main.tokens.words[at]!);
  if (month === undefined || main.tokens.words[at]!.length > 3) return month;
  return /^\p{Ll}/u.test(main.slice(at, at).text) ? undefined : month;
}

function around(words: readonly string[], at: number, month: number): number | undefined {
  let day: number | undefined;
  for (let i = Math.max(0, at - AROUND); i <= at + AROUND; i++) {
    const number = Number.parseInt(words[i] ?? "", 10);
    if (isYear(words[i]) && i > at) return day === undefined ? undefined : dayOf(number, month, day);
    if (number >= 1 && number <= 31 && /^\d{1,2}(?:\p{L}{1,2})?$/u.test(words[i]!)) day ??= number;
  }
  return undefined;
}

/** 2013-05-03, 03/05/2013 where only one reading is possible, or both are close enough: the month first, as where it is ambiguous in news. */
function inDigits(words: readonly string[], at: number): number | undefined {
  const [a, b, c] = [words[at], words[at + 1], words[at + 2]];
  const small = (word: string | undefined): number => (/^\d{1,2}$/.test(word ?? "") ? Number(word) : Number.NaN);
  if (isYear(a)) return dayOf(Number(a), small(b) - 1, small(c));
  if (!isYear(c)) return undefined;
  return dayOf(Number(c), small(a) - 1, small(b)) ?? dayOf(Number(c), small(b) - 1, small(a));
}

function inAddress(url: string | undefined): number | undefined {
  const [, year, month, day] = IN_ADDRESS.exec(url?.toLowerCase() ?? "") ?? [];
  if (year === undefined) return undefined;
  const named = SHORT_MONTHS.indexOf(month!);
  return dayOf(Number(year), named >= 0 ? named : Number(month) - 1, Number(day));
}

const isYear = (word: string | undefined): boolean => /^(?:19|20)\d\d$/.test(word ?? "");

function dayOf(year: number, month: number, day: number): number | undefined {
  return month >= 0 && month < 12 && day >= 1 && day <= 31
    ? Math.floor(Date.UTC(year, month, day) / DAY_MS)
    : undefined;
}
