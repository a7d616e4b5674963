/**
 * Dates as feeds and pages write them. JavaScript's own parser reads a date without a zone in the host's zone and turns 31 February into
 * 3 March; here a zone-less date is UTC, and an impossible one is no date.
 */
import { monthNumber, zoneMinutes } from "./date-words.ts";

/** A time of day with or without seconds and halves ("오후" and its kin stand before it). */
const TIME = String.raw`(?:(?<before>오전|오후|上午|下午|午前|午後)\s*)?(?<h>\d{1,2}):(?<mi>\d{2})(?::(?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?(?:\s*(?<half>[ap])\.?m\b\.?)?`;
const ZONE = String.raw`(?<z>etc\/[a-z]+|(?:gmt|utc|ut|z)?\s*[+-]\d{1,2}:?\d{0,2}|[a-z]{1,5})`;
const AFTER = String.raw`(?:(?:\s*T|,?\s+(?:at\s+)?|,\s*)${TIME}\s*${ZONE}?)?(?:\s*\(.*\))?$`;
const WEEKDAY = String.raw`^(?:[\p{L}\p{M}]+\.?,?\s+)?`;
const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}'’]{1,14})\.?`;

/** Each names what it finds: y, mo or month, d or nth (day of the year), h, mi, s, f, half, z. The first that fits and exists wins. */
const FORMS: readonly RegExp[] = [
  // ISO 8601, also without hyphens or colons, also shortened
  /^(?<y>\d{4})(?:-?(?<mo>\d{2})(?:-?(?<d>\d{2}))?)?(?:[T\s]+(?<h>\d{1,2}):?(?<mi>\d{2})(?::?(?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?\s*(?<z>Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?$/i,
  // RFC 822: Mon, 26 January 2004 16:31:00 ET
  form(
    String.raw`${WEEKDAY}(?<d>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+(?:de|of))?[\s-]+${MONTH}(?:\s+de)?,?[\s-]+(?<y>\d{4}|\d{2})${AFTER}`,
  ),
  // American: Sat, Dec 16 2023 02:02:33 PM
  form(String.raw`${WEEKDAY}${MONTH}\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(?<y>\d{4})${AFTER}`),
  // C's asctime: Sun Jul 15 01:16:00 +0000 2012
  form(String.raw`${WEEKDAY}${MONTH}\s+(?<d>\d{1,2}),?\s+${TIME}\s+(?:${ZONE}\s+)?(?<y>\d{4})$`),
  // 2006/09/15 08:19:53 EDT, 2004-05-25 오후 11:23:17
  form(String.raw`${WEEKDAY}(?<y>\d{4})[/.-]\s*0?(?<mo>\d{1,2})[/.-]\s*(?<d>\d{1,2})\.?${AFTER}`),
  // 31.12.2003 10:14
  form(String.raw`${WEEKDAY}(?<d>\d{1,2})\.\s*(?<mo>\d{1,2})\.\s*(?<y>\d{4})${AFTER}`),
  // 2004년 05월 28일 01:31:15
  form(
    String.raw`^(?<y>\d{4})\s*[년年]\s*(?<mo>\d{1,2})\s*[월月]\s*(?<d>\d{1,2})\s*[일日](?:\s*[(（].[)）])?(?:\s*${TIME}\s*${ZONE}?)?$`,
  ),
  // 2004-július-13T9:15-05:00
  form(String.raw`^(?<y>\d{4})[\s.-]+${MONTH}[\s-]+(?<d>\d{1,2})\.?${AFTER}`),
  // ISO 8601 by the day of the year, and with two digits of the year
  /^(?<y>\d{4})-?(?<nth>\d{3})$/,
  /^(?<y>\d{2})-?(?<mo>\d{2})-?(?<d>\d{2})$/,
  /^(?<y>\d{2})(?<nth>\d{3})$/,
  /^-(?<y>\d{2})-?(?<mo>\d{2})$/,
];

function form(source: string): RegExp {
  return new RegExp(source, "iu");
}

const MAX_LENGTH = 100;
/** Seconds or milliseconds since 1970; ten digits reach from 2001 to 2286. */
const UNIX = /^[1-9]\d{9}(\d{3})?$/;
const KOREAN = /[년월일]|오[전후]/;

/** @returns ISO 8601 UTC with milliseconds, or undefined when it is no date that exists between 1900 and 2200 */
export function parseDate(text: string | undefined): string | undefined {
  const said =
    text
      ?.slice(0, MAX_LENGTH * 4)
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, MAX_LENGTH) ?? "";
  if (said === "") return undefined;
  if (UNIX.test(said)) return inRange(Number(said) * (said.length === 10 ? 1000 : 1));
  for (const one of FORMS) {
    const groups = one.exec(said)?.groups;
    const date = groups === undefined ? undefined : made(groups, KOREAN.test(said) ? "KST" : undefined);
    if (date !== undefined) return date;
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function made(found: Groups, custom: string | undefined): string | undefined {
  const year = fullYear(found.y!);
  const month = found.month === undefined ? Number(found.mo ?? 1) : monthNumber(found.month);
  const day = Number(found.nth ?? found.d ?? 1);
  const [hour, minute, second] = [hourOf(found), Number(found.mi ?? 0), Number(found.s ?? 0)];
  const offset = zoneMinutes(found.z ?? custom);
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60 || offset === undefined)
    return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (found.nth === undefined ? date.getUTCMonth() !== month - 1 : date.getUTCFullYear() !== year) return undefined; // 31 February
  // A leap second and 24:00 run into the next minute and the next day.
  const seconds = (hour * 60 + minute - offset) * 60 + second;
  return inRange(date.getTime() + seconds * 1000 + Math.floor(Number(`0.${found.f ?? 0}`) * 1000));
}

function hourOf({ h = "0", half, before }: Groups): number {
  const said = half?.toLowerCase() ?? (before === undefined ? undefined : /오후|下午|午後/.test(before) ? "p" : "a");
  // "14:02 PM" is met too: it can only mean what it says
  if (said === undefined || Number(h) > 12) return Number(h);
  return (Number(h) % 12) + (said === "p" ? 12 : 0);
}

/** RFC 2822 section 4.3: two digits below 50 are of this century. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

const inRange = (time: number): string | undefined =>
  time >= EARLIEST && time <= LATEST ? new Date(time).toISOString() : undefined;
