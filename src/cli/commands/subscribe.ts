/** `subscribe`, `unsubscribe`, `subscriptions`, `mute`: who gets what of a storyline, and when. */
import { type Command, InvalidArgumentError } from "commander";
import { POLICIES, SubscriptionSettings } from "../../core/policy/settings.ts";
import type { AlertPolicy } from "../../core/types.ts";
import { NotFoundError, UsageError } from "../../errors.ts";
import { requireChannel } from "../../store/channels.ts";
import { requireStoryline } from "../../store/storylines.ts";
import { listSubscriptions, mute, subscribe, unsubscribe } from "../../store/subscriptions.ts";
import { EXIT, type ExitCode, ends, examples, jsonOption } from "../command.ts";
import { nothing, withDatabase } from "../context.ts";
import { print, printJson } from "../output.ts";
import { printTable } from "../table.ts";
import { minute, readTime } from "../times.ts";

interface Said {
  readonly policy?: string;
  readonly minScore?: number;
  readonly minNovelty?: number;
  readonly minSources?: number;
  readonly languages?: string[];
  readonly sources?: string[];
  readonly filter?: string;
  readonly quiet?: string;
  readonly digest?: string;
  readonly cap?: number;
}

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

export function defineSubscribe(command: Command): void {
  command
    .argument("<slug>", "a storyline")
    .argument("<channel>", "where its alerts go")
    .option(
      "--policy <policy>",
      `what is told: ${POLICIES.join(", ")}; default: what the storyline's file says, else developments`,
    )
    .option("--min-score <share>", "least score of a match, 0 to 1", readNumber)
    .option("--min-novelty <share>", "least novelty of a development, 0 to 1", readNumber)
    .option("--min-sources <count>", "tell when so many independent sources have it", readNumber)
    .option("--languages <list>", "only articles in these, such as en,ko", listed)
    .option("--sources <list>", "only articles of these domains", listed)
    .option("--filter <query>", "only articles that satisfy this query too")
    .option("--quiet <hours>", 'hold what comes then and send one brief after: "22:00-07:00 Europe/Berlin"')
    .option("--digest <times>", 'when digests are due: "0 7 * * 1-5 Europe/Berlin"')
    .option("--cap <count>", "messages an hour; what is over is told as one", readNumber)
    .action(ends(add));
  command.addHelpText(
    "after",
    "\nWhat is left out is as the storyline's file says. Said again with other options, the subscription is changed.",
  );
  examples(
    command,
    "subscribe dprk-deployment desk",
    "subscribe dprk-deployment desk --policy matches",
    'subscribe dprk-deployment mail --policy digest --digest "0 7 * * 1-5 Europe/Berlin"',
    'subscribe dprk-deployment phone --min-sources 2 --quiet "22:00-07:00 Europe/Berlin" --cap 5',
  );
}

function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("It must be a number.");
}

async function add(slug: string, name: string, said: Said): Promise<ExitCode> {
  if (said.policy !== undefined) checkedPolicy(said.policy);
  const settings = settingsOf(said);
  return withDatabase("read", async ({ db, clock }) => {
    const storyline = await requireStoryline(db, slug);
    const channel = await requireChannel(db, name);
    const policy = checkedPolicy(said.policy ?? storyline.definition.alerts?.policy ?? "developments");
    const isNew = await subscribe(db, storyline.id, channel.id, policy, clock.now(), settings);
    const told = `${channel.name} gets the ${policy} of ${slug}`;
    print(isNew ? told : settings === undefined ? `${told} already` : `${told}, as you say now`);
    return EXIT.ok;
  });
}

/** @throws {UsageError} naming the option that is wrong */
function settingsOf(said: Said): SubscriptionSettings | undefined {
  const { minScore, minNovelty, minSources, policy: _policy, ...rest } = said;
  const given = Object.entries({ min_score: minScore, min_novelty: minNovelty, min_sources: minSources, ...rest });
  const settings = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  if (Object.keys(settings).length === 0) return undefined;
  const parsed = SubscriptionSettings.safeParse(settings);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `--${String(path[0]).replace("_", "-")} ${message}`);
  throw new UsageError("WRONG_SUBSCRIPTION", wrong.join("; "), { hint: "see: throughline subscribe --help" });
}

/** @throws {UsageError} UNKNOWN_POLICY */
function checkedPolicy(text: string): AlertPolicy {
  const policy = POLICIES.find((one) => one === text);
  if (policy !== undefined) return policy;
  throw new UsageError("UNKNOWN_POLICY", `there is no policy '${text}'`, {
    hint: `use one of: ${POLICIES.join(", ")}`,
  });
}

export function defineUnsubscribe(command: Command): void {
  command
    .argument("<slug>", "a storyline")
    .argument("<channel>")
    .action(
      ends((slug: string, name: string) =>
        withDatabase("read", async ({ db, clock }) => {
          const storyline = await requireStoryline(db, slug);
          const channel = await requireChannel(db, name);
          if ((await unsubscribe(db, storyline.id, channel.id, clock.now())) === 0)
            throw getsNothing(channel.name, slug);
          print(`${channel.name} gets nothing more of ${slug}`);
          return EXIT.ok;
        }),
      ),
    );
  examples(command, "unsubscribe dprk-deployment desk");
}

const getsNothing = (channel: string, slug: string): NotFoundError =>
  new NotFoundError(`${channel} gets nothing of ${slug}`, { hint: "see who gets what: throughline subscriptions" });

type Row = Awaited<ReturnType<typeof listSubscriptions>>[number];

const wishes = ({ settings, mutedUntil, nextDigestAt, held }: Row): string =>
  [
    ...Object.entries(settings).map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(",") : value}`),
    ...(nextDigestAt ? [`next digest ${minute(nextDigestAt)}`] : []),
    ...(mutedUntil ? [`muted until ${minute(mutedUntil)}`] : []),
    ...(held > 0 ? [`${held} held`] : []),
  ].join("; ");

export function defineSubscriptions(command: Command): void {
  command.addOption(jsonOption()).action(
    ends((options: { json?: boolean }) =>
      withDatabase("read", async (data) => {
        const rows = await listSubscriptions(data.db);
        if (rows.length === 0)
          return nothing("subscriptions", data, options, "make one with: throughline subscribe SLUG CHANNEL");
        if (options.json === true) printJson(rows.map(shown));
        else
          printTable(
            [
              { head: "STORYLINE", of: (row) => row.storyline },
              { head: "CHANNEL", of: (row) => row.channel },
              { head: "KIND", of: (row) => row.kind },
              { head: "POLICY", of: (row) => row.policy },
              { head: "SINCE (UTC)", of: (row) => minute(row.createdAt) },
              { head: "WISHES", of: wishes },
            ],
            rows,
          );
        return EXIT.ok;
      }),
    ),
  );
  defineMute(command);
  examples(command, "subscriptions", "subscriptions --json", "subscriptions mute dprk-deployment phone --for 8h");
}

function shown({ id, createdAt, mutedUntil, nextDigestAt, ...row }: Row) {
  return {
    ...row,
    id: String(id),
    createdAt: createdAt.toISOString(),
    ...(mutedUntil && { mutedUntil: mutedUntil.toISOString() }),
    ...(nextDigestAt && { nextDigestAt: nextDigestAt.toISOString() }),
  };
}

const HOURS = { h: 1, d: 24, w: 168 } as const;

function defineMute(command: Command): void {
  command
    .command("mute")
    .argument("<slug>", "a storyline")
    .argument("<channel>")
    .option("--until <time>", "a day (2025-04-28) or a time (2025-04-28T06:00:00Z)")
    .option("--for <time>", "so long from now: 8h, 7d, 2w")
    .description("record alerts without sending them; without a time: until unmuted")
    .action(ends(silence));
  command
    .command("unmute")
    .argument("<slug>", "a storyline")
    .argument("<channel>")
    .description("send again; what was recorded meanwhile can be sent with: alerts redeliver --since")
    .action(ends((slug: string, name: string) => setMute(slug, name, () => null)));
}

/** As far as Postgres and a person count. */
const FOREVER = new Date("9999-01-01T00:00:00Z");

async function silence(slug: string, name: string, options: { until?: string; for?: string }): Promise<ExitCode> {
  const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(options.for ?? "") ?? [];
  if (options.for !== undefined && count === undefined)
    throw new UsageError("BAD_TIME", `'${options.for}' is no length of time`, { hint: "such as 8h, 7d, 2w" });
  return setMute(slug, name, (now) => {
    if (options.until !== undefined) return readTime(options.until, now);
    if (count === undefined) return FOREVER;
    return new Date(now.getTime() + Number(count) * HOURS[unit as keyof typeof HOURS] * 3_600_000);
  });
}

function setMute(slug: string, name: string, untilOf: (now: Date) => Date | null): Promise<ExitCode> {
  return withDatabase("read", async ({ db, clock }) => {
    const storyline = await requireStoryline(db, slug);
    const channel = await requireChannel(db, name);
    const until = untilOf(clock.now());
    if ((await mute(db, storyline.id, channel.id, until)) === 0) throw getsNothing(channel.name, slug);
    print(
      until === null
        ? `${channel.name} gets ${slug} again`
        : `${channel.name} gets nothing of ${slug} until ${minute(until)} UTC`,
    );
    return EXIT.ok;
  });
}
