/**
 * `throughline demo`: the recorded stream, served by a loopback newsroom on a fast clock, through the real daemon in a data folder of its
 * own. Nothing leaves the machine.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { scaledClock } from "../../clock.ts";
import type { Config } from "../../config.ts";
import { parseStorylineFile } from "../../core/storyline/file.ts";
import { compare, type Raised, readListed } from "../../demo/gold.ts";
import { startNewsroom } from "../../demo/newsroom.ts";
import { spanOf } from "../../demo/span.ts";
import { readOutlets, readStream } from "../../demo/stream.ts";
import { ThroughlineError, UsageError } from "../../errors.ts";
import { parseAllowList } from "../../net/allow.ts";
import type { Service } from "../../service.ts";
import { applyStarter, packageFolder } from "../../starter.ts";
import { countDeliveries } from "../../store/alerts.ts";
import { countArticles } from "../../store/articles.ts";
import { requireChannel } from "../../store/channels.ts";
import { countDevelopments, countPending, latestDevelopments } from "../../store/developments.ts";
import { ownerLockOf } from "../../store/embedded/folder.ts";
import { holderOf } from "../../store/embedded/lock.ts";
import { countMatches } from "../../store/matches.ts";
import { addSource } from "../../store/sources.ts";
import { applyStorylines, requireStoryline } from "../../store/storylines.ts";
import { subscribe } from "../../store/subscriptions.ts";
import { type DaemonTools, every, runDaemon } from "../daemon.ts";

export interface DemoOptions {
  /** Seconds of the story in a second of the machine. */
  readonly speed?: number;
  /** End when the stream has been told. */
  readonly once: boolean;
}

const STORYLINE = "storylines/dprk-deployment.yaml";
const HOUR_S = 3_600;
/** Seven months in about a minute. */
const DEFAULT_SPEED = 300_000;
/** The story begins this long before its first article, so that the first poll finds empty feeds as a newcomer's does not. */
const LEAD_MS = 12 * HOUR_S * 1000;

export async function demo(config: Config, options: DemoOptions): Promise<number> {
  const speed = options.speed ?? DEFAULT_SPEED;
  if (!(speed >= 1 && speed <= 10_000_000))
    throw new UsageError("BAD_SPEED", `--speed must be a number from 1 to 10000000, not ${speed}`, {
      hint: `the default is ${DEFAULT_SPEED}`,
    });
  const stream = readStream(join(packageFolder(), "demo/stream.jsonl"));
  const outlets = readOutlets(join(packageFolder(), "demo/outlets.json"));
  const { from, to: ends } = spanOf(stream);
  const dataFolder = `${config.dataFolder}-demo`;
  emptyFolder(dataFolder);
  const clock = scaledClock(new Date(from.getTime() - LEAD_MS), speed);
  const newsroom = await startNewsroom({ stream, outlets, clock });
  const { databaseUrl: _, redisUrl: __, ...local } = config;
  try {
    return await runDaemon({
      config: {
        ...local,
        dataFolder,
        port: 0,
        starter: false,
        allow: parseAllowList(newsroom.allow),
        hostDelayMs: 0,
        pollMinSeconds: 6 * HOUR_S,
        pollMaxSeconds: 12 * HOUR_S,
        logLevel: "warn",
      },
      role: "demo",
      http: true,
      clock,
      tickMs: 100,
      onReady: async (service, tools) => {
        await follow(service, tools, newsroom.feeds);
        tools.say(
          `Demo: the DPRK's deployment as ${outlets.length} fictional outlets told it, ${stream.length} articles, ${Math.round(speed / 86_400)} days a second.`,
        );
        tools.say(`The page: ${service.url}\n`);
        await every(
          200,
          tools,
          async () =>
            tools.clock.now() > new Date(ends.getTime() + 2 * 86_400_000) && (await isQuiet(service, stream.length)),
        );
        if (tools.stopping.aborted) return;
        await sumUp(service, tools, dataFolder);
        if (options.once) tools.stop(0);
        else tools.say("Ctrl-C ends the demo.");
      },
    });
  } finally {
    await newsroom.close();
  }
}

/** Every run begins with nothing. Only a folder that is ours is emptied. */
function emptyFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const owner = holderOf(ownerLockOf(folder));
  if (owner !== undefined)
    throw new ThroughlineError("ALREADY_RUNNING", `a demo already runs on ${folder} (process ${owner.pid})`, {
      hint: `stop it with: kill ${owner.pid}`,
    });
  rmSync(folder, { recursive: true, force: true });
}

async function follow(
  service: Service,
  tools: DaemonTools,
  feeds: readonly { url: string; title: string }[],
): Promise<void> {
  const { db } = service.daemon.database;
  const now = tools.clock.now();
  const wall = tools.clock.wall();
  await applyStarter(db, tools.clock, { content: false });
  const source = readFileSync(join(packageFolder(), STORYLINE), "utf8");
  const definition = parseStorylineFile(source, STORYLINE);
  await applyStorylines(db, [{ definition, source }], now, wall);
  const storyline = await requireStoryline(db, definition.slug);
  await subscribe(db, storyline.id, (await requireChannel(db, "terminal")).id, "developments", now);
  for (const feed of feeds) await addSource(db, feed, now, wall);
}

/** All told: every article is stored, nothing waits to be developed or delivered. */
async function isQuiet(service: Service, articles: number): Promise<boolean> {
  const { db } = service.daemon.database;
  const [stored, pending, deliveries] = [await countArticles(db), await countPending(db), await countDeliveries(db)];
  return stored.stored >= articles && stored.waiting === 0 && pending === 0 && deliveries.waiting === 0;
}

async function sumUp(service: Service, tools: DaemonTools, dataFolder: string): Promise<void> {
  const { db } = service.daemon.database;
  const storyline = await requireStoryline(db, "dprk-deployment");
  const stored = await countArticles(db);
  const matched = (await countMatches(db)).get(storyline.id) ?? 0;
  const developments = (await countDevelopments(db)).get(storyline.id) ?? 0;
  const deliveries = await countDeliveries(db);
  tools.say(
    `\nThe story has been told: ${stored.stored} articles stored, ${matched} matched, ${developments} developments, ${deliveries.delivered} alerts delivered.`,
  );
  tellComparison(tools, await latestDevelopments(db, storyline.id, 10_000));
  tools.say(`Ask it: THROUGHLINE_DATA=${dataFolder} npx throughline search "kursk AND troops"`);
}

/** Holds what was raised against the list of what is new in the stream. */
function tellComparison(tools: DaemonTools, raised: readonly Raised[]): void {
  const { found, missing, surplus, perDevelopment } = compare(
    readListed(join(packageFolder(), "demo/developments.json")),
    raised,
  );
  const listed = found.length + missing.length;
  tools.say(
    `Of the ${listed} developments that demo/README.md lists as needed, ${found.length} were raised (${Math.round((100 * found.length) / listed)} %), ${perDevelopment.toFixed(2)} alerts for each.`,
  );
  for (const { date, what } of missing) tools.say(`  not raised: ${date}, ${what}`);
  for (const { result, time } of surplus)
    tools.say(`  not on the list: ${time.toISOString().slice(0, 10)}, ${result.kind}: ${result.headline}`);
}
