/** The names of days and months in the language of an article, from the tables of `Intl`: when something happened tells events apart. */
import { foldWord, tokenize } from "../text/tokens.ts";

export interface Calendar {
  /** Folded name to its number: Sunday is 0. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Folded name, whole or shortened, to its number: January is 0. */
  readonly months: ReadonlyMap<string, number>;
}

const calendars = new Map<string, Calendar>();

/** @param language ISO 639 code; English for one that `Intl` does not know */
export function calendarOf(language: string): Calendar {
  let calendar = calendars.get(language);
  if (calendar === undefined) {
    calendar = { weekdays: names(language, WEEKDAYS), months: names(language, MONTHS) };
    calendars.set(language, calendar);
  }
  return calendar;
}

interface Names {
  readonly count: number;
  readonly day: (n: number) => number;
  readonly formats: readonly Intl.DateTimeFormatOptions[];
}

// 2 January 2000 was a Sunday. A shortened weekday ("sun", "sat") is too often another word.
const WEEKDAYS: Names = { count: 7, day: (n) => Date.UTC(2000, 0, 2 + n), formats: [{ weekday: "long" }] };
const MONTHS: Names = {
  count: 12,
  day: (n) => Date.UTC(2000, n, 5),
  // With a day many languages inflect the month: "5 октября".
  formats: [{ month: "long" }, { month: "short" }, { month: "long", day: "numeric" }],
};
const SHORTEST = 3;

function names(language: string, { count, day, formats }: Names): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const options of formats) {
    const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" });
    for (let n = 0; n < count; n++) {
      const part = format.formatToParts(day(n)).find(({ type }) => type === "weekday" || type === "month")!.value;
      const [word = "", ...more] = tokenize(part).words;
      if (more.length === 0 && word.length >= SHORTEST && !found.has(word)) found.set(foldWord(word), n);
    }
  }
  return found;
}

function localeOf(language: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf([language])[0] ?? "en";
}
