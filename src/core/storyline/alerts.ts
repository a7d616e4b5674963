/** The defaults of a storyline's subscriptions, as its file says them. */
import { parseDigest } from "../policy/digest.ts";
import { parseQuiet } from "../policy/quiet.ts";
import { POLICIES } from "../policy/settings.ts";
import type { Storyline } from "../types.ts";
import type { Reading, Value } from "./reading.ts";

type Alerts = NonNullable<Storyline["alerts"]>;
type AlertKeys = { -readonly [key in keyof Alerts]-?: NonNullable<Alerts[key]> };

/** More than any person reads in an hour. */
const MOST = 1_000;

export function readAlerts(reading: Reading, node: Value, what: string): Alerts | undefined {
  return reading.keyed<AlertKeys>(node, what, {
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
      checked(
        reading,
        value,
        of,
        (text) => parseQuiet(text) !== undefined,
        '"22:00-07:00 Europe/Berlin": from, to, and the time zone',
      ),
    digest: (value, of) =>
      checked(
        reading,
        value,
        of,
        (text) => parseDigest(text) !== undefined,
        '"0 7 * * *" or "0 7 * * 1-5 Europe/Berlin": minute, hour, day, month, day of the week, and a time zone',
      ),
    min_score: (value, of) => reading.number(value, of, 0, 1),
    min_sources: (value, of) => whole(reading, value, of),
    cap: (value, of) => whole(reading, value, of),
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

function whole(reading: Reading, node: Value, what: string): number | undefined {
  const found = reading.number(node, what, 1, MOST);
  if (found === undefined || Number.isInteger(found)) return found;
  return reading.problem(node, `${what} must be a whole number`, `from 1 to ${MOST}`);
}
