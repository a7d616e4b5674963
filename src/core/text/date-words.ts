/** The words of dates: time zones, and the names of months in the languages that the platform knows. */

/** Hours from UTC of the zones that feeds name (RFC 822, and those met in the wild). */
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 1, bst: 1, cet: 1, met: 1, cest: 2, mest: 2, eet: 2, eest: 3 },
  ...{ msk: 3, msd: 4, ist: 5.5, jst: 9, kst: 9, hkt: 8, sgt: 8, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
  ...{ at: -4, ast: -4, adt: -3, et: -5, est: -5, edt: -4, ct: -6, cst: -6, cdt: -5, mt: -7, mst: -7, mdt: -6 },
  ...{ pt: -8, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10 },
};
const MAX_OFFSET = 15 * 60;

/** Minutes east of UTC. No zone is UTC, and so is an unknown one: never the host's. @returns undefined for an offset that no place has */
export function zoneMinutes(zone: string | undefined): number | undefined {
  const said =
    zone
      ?.trim()
      .toLowerCase()
      .replace(/^etc\//, "") ?? "";
  const numeric = /^(?:gmt|utc|ut|z)?\s*([+-])(\d{1,2}):?(\d{2})?$/.exec(said);
  if (numeric === null) return (ZONES[said] ?? 0) * 60;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  if (minutes > MAX_OFFSET) return undefined;
  return numeric[1] === "-" ? -minutes : minutes;
}

/** Of the languages whose news write dates out. */
const LOCALES =
  "en de fr es it pt nl sv da nb fi et lv lt pl cs sk hu ro bg hr sr sl mk sq el ru uk be tr az ka hy he ar fa hi id ms vi sw ca gl eu is ga".split(
    " ",
  );
/** Shortened as no locale has it, yet feeds do. */
const ALSO: Readonly<Record<string, number>> = { sept: 9, mrz: 3, maerz: 3, jun: 6, jul: 7, ιουλ: 7, ιουν: 6 };

const ENGLISH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
let months: Map<string, number> | undefined;

const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}|[.'’]/gu, "");

/** 1 to 12; 0 for a word that names no month, or different ones in different languages (listopad). */
export function monthNumber(word: string): number {
  const english = ENGLISH.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  if (english > 0) return english;
  months ??= monthNames();
  return months.get(folded(word)) ?? 0;
}

/** Names as they stand alone and beside a day, long and short: 50 languages cost 30 ms, so they are made when first needed. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>(Object.entries(ALSO));
  for (const locale of LOCALES) {
    for (const style of ["long", "short"] as const) {
      for (const shape of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...shape, timeZone: "UTC", calendar: "gregory" });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2024, month - 1, 15));
          const name = folded(parts.find(({ type }) => type === "month")?.value ?? "");
          if (!/^\p{L}{2,}$/u.test(name)) continue;
          const known = names.get(name);
          names.set(name, known === undefined || known === month ? month : 0);
        }
      }
    }
  }
  return names;
}
