/**
 * Dates as feeds and pages write them. JavaScript's own parser reads a date without a zone in the host's zone and turns 31 February into
 * 3 March; here a zone-less date is UTC, and an impossible one is no date.
 */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Hours from UTC of the zones that feeds name (RFC 822, and those met in the wild). */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  met: 1,
  cest: 2,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  msd: 4,
  ist: 5.5,
  jst: 9,
  kst: 9,
  hkt: 8,
  sgt: 8,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  at: -4,
  ast: -4,
  adt: -3,
  et: -5,
  est: -5,
  edt: -4,
  ct: -6,
  cst: -6,
  cdt: -5,
  mt: -7,
  mst: -7,
  mdt: -6,
  pt: -8,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
};

const ISO =
  /^([+-]?\d{4})-?(\d{2})?-?(\d{2})?(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?$/i;
const RFC822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(?:([ap]m)\s*)?([a-z]{1,5}|(?:GMT|UTC)?\s*[+-]\d{1,2}:?\d{0,2})?(?:\s*\(.*\))?$/i;
const AMERICAN =
  /^(?:[a-z]{2,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:,\s*|\s+)(?:(\d{1,2}):(\d{2})(?::(\d{2}))?\s+)?(?:([a-z]{1,5})\s+)?(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?$/i;

/** @returns ISO 8601 UTC with milliseconds, or undefined when it is no date that exists */
export function parseDate(text: string | undefined): string | undefined {
  const said = text?.replace(/\s+/g, " ").trim().slice(0, 100) ?? "";
  if (said === "") return undefined;
  const iso = ISO.exec(said);
  if (iso !== null) {
    const [, year, month = "01", day = "01", hour = "0", minute = "0", second = "0", fraction = "0", zone] = iso;
    return made(
      Number(year),
      Number(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      Number(`0.${fraction}`) * 1000,
      zone,
    );
  }
  const rfc = RFC822.exec(said);
  if (rfc !== null) {
    const [, day, month, year, hour = "0", minute = "0", second = "0", half, zone] = rfc;
    return made(
      fullYear(year!),
      monthOf(month!),
      Number(day),
      hours(hour, half),
      Number(minute),
      Number(second),
      0,
      zone,
    );
  }
  const us = AMERICAN.exec(said);
  if (us === null) return undefined;
  const [, month, day, h1, m1, s1, zone1, year, h2, m2, s2, half, zone2] = us;
  return made(
    Number(year),
    monthOf(month!),
    Number(day),
    hours(h1 ?? h2 ?? "0", half),
    Number(m1 ?? m2 ?? 0),
    Number(s1 ?? s2 ?? 0),
    0,
    zone1 ?? zone2,
  );
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const hours = (hour: string, half: string | undefined): number =>
  half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
/** RFC 2822 section 4.3: two digits below 50 are of this century. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);

function made(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
  zone: string | undefined,
): string | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60)
    return undefined;
  const offset = zoneMinutes(zone);
  if (offset === undefined) return undefined;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1) return undefined; // 31 February
  // A leap second and 24:00 run into the next minute and the next day.
  return new Date(time.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + Math.floor(ms)).toISOString();
}

/** Minutes east of UTC; a date that names no zone is UTC, one that names an unknown one too. */
function zoneMinutes(zone: string | undefined): number | undefined {
  const said = zone?.trim().toLowerCase() ?? "";
  const numeric = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?$/.exec(said);
  if (numeric === null) return (ZONES[said] ?? 0) * 60;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  if (minutes > 15 * 60) return undefined;
  return numeric[1] === "-" ? -minutes : minutes;
}
