/** The defaults of a storyline's subscriptions, as its file says them. */
import type { AlertPolicy, Storyline } from "../types.ts";
import type { Reading, Value } from "./reading.ts";

type Alerts = NonNullable<Storyline["alerts"]>;

const POLICIES: readonly AlertPolicy[] = ["matches", "developments", "digest", "surge", "silence", "changes"];
const QUIET = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d (\S+)$/;
/** Minute, hour, day, month, day of the week. */
const CRON_RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

export function readAlerts(reading: Reading, node: Value, what: string): Alerts | undefined {
  return reading.keyed<{ policy: AlertPolicy; min_novelty: number; quiet: string; digest: string }>(node, what, {
    policy: (value, of) => {
      const said = reading.string(value, of);
      const policy = POLICIES.find((known) => known === said);
      return (
        policy ??
        (said === undefined
          ? undefined
          : reading.problem(value, `there is no policy "${said}"`, `one of ${POLICIES.join(", ")}`))
      );
    },
    min_novelty: (value, of) => reading.number(value, of, 0, 1),
    quiet: (value, of) =>
      checked(reading, value, of, isQuiet, '"22:00-07:00 Europe/Berlin": from, to, and the time zone'),
    digest: (value, of) =>
      checked(reading, value, of, isCron, '"0 7 * * *": minute, hour, day, month, day of the week'),
  });
}

function checked(
  reading: Reading,
  node: Value,
  what: string,
  fits: (text: string) => boolean,
  hint: string,
): string | undefined {
  const text = reading.string(node, what);
  if (text === undefined || fits(text)) return text;
  return reading.problem(node, `${what} cannot be read: "${text}"`, hint);
}

function isQuiet(text: string): boolean {
  const zone = QUIET.exec(text)?.[3];
  if (zone === undefined) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isCron(text: string): boolean {
  const fields = text.split(" ");
  return (
    fields.length === CRON_RANGES.length &&
    fields.every((field, i) => field.split(",").every((item) => isCronItem(item, CRON_RANGES[i]!)))
  );
}

/** "*", "5", "1-5", each also with a step: "/15". */
function isCronItem(item: string, [least, most]: readonly [number, number]): boolean {
  const found = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(item);
  if (found === null) return false;
  const [from, to, step] = found.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
  const inside = (n: number | undefined): boolean => n === undefined || (n >= least && n <= most);
  return inside(from) && inside(to) && (to === undefined || from! <= to) && (step === undefined || step > 0);
}
