/** What a subscription asks for beside its policy, and when. The storyline's file gives defaults, the subscription's own win. */
import { z } from "zod";
import { parseQuery } from "../query/parser.ts";
import type { AlertPolicy, Storyline } from "../types.ts";
import { type DigestTime, nextDigest, parseDigest } from "./digest.ts";
import { parseQuiet, type Quiet } from "./quiet.ts";

export const POLICIES: readonly AlertPolicy[] = ["matches", "developments", "digest", "surge", "silence", "changes"];
/** Of a `digest` subscription that says nothing else. */
export const DEFAULT_DIGEST = "0 7 * * *";

const share = (what: string) =>
  z.number("must be from 0 to 1").min(0, "must be from 0 to 1").max(1, "must be from 0 to 1").describe(what);
const count = (what: string) =>
  z
    .int("must be a whole number of 1 or more")
    .min(1, "must be a whole number of 1 or more")
    .max(1_000, "must be 1,000 or less")
    .describe(what);
const words = (what: string) => z.array(z.string().min(1).max(200)).min(1).max(200).describe(what);

export const SubscriptionSettings = z.strictObject({
  min_score: share("least score of a match").optional(),
  min_novelty: share("least novelty of a development").optional(),
  min_sources: count("how many independent sources must have it, the first one included").optional(),
  languages: words("only articles in these").optional(),
  sources: words("only articles of these domains").optional(),
  filter: z
    .string()
    .min(1)
    .max(2_000)
    .refine(isQuery, "cannot be read as a query")
    .describe("a query that the article must satisfy too")
    .optional(),
  quiet: z
    .string()
    .refine((text) => parseQuiet(text) !== undefined, 'must be such as "22:00-07:00 Europe/Berlin"')
    .describe("hours in which nothing is sent; one brief follows")
    .optional(),
  digest: z
    .string()
    .refine((text) => parseDigest(text) !== undefined, 'must be such as "0 7 * * *" or "0 7 * * 1-5 Europe/Berlin"')
    .describe("when a digest is due: minute, hour, day, month, day of the week; and a time zone")
    .optional(),
  cap: count("messages an hour; what is over is told as one").optional(),
});

export type SubscriptionSettings = z.infer<typeof SubscriptionSettings>;

function isQuery(text: string): boolean {
  try {
    parseQuery(text);
    return true;
  } catch {
    return false;
  }
}

/** What holds for a subscription. */
export const effective = (own: SubscriptionSettings, file: Storyline["alerts"] = {}): SubscriptionSettings => {
  const { policy: _policy, ...defaults } = file;
  return { ...defaults, ...own };
};

/** The quiet hours that hold; undefined: none. */
export const quietOf = ({ quiet }: SubscriptionSettings): Quiet | undefined =>
  quiet === undefined ? undefined : parseQuiet(quiet);

/** When the next digest is due after `now`. Without a zone of its own it goes by the clock of the quiet hours. */
export function nextDigestAfter(settings: SubscriptionSettings, now: Date): Date {
  const time: DigestTime = parseDigest(settings.digest ?? DEFAULT_DIGEST) ?? { cron: DEFAULT_DIGEST };
  return nextDigest(time, now, quietOf(settings)?.zone);
}
