/** Polls and pages as the workers do them, one at a time, by a clock that stands still until it is moved, against a scripted site. */
import { afterAll, beforeAll } from "vitest";
import { readConfig } from "../../src/config.ts";
import { extractArticle } from "../../src/core/extract/index.ts";
import { parseFeed } from "../../src/core/feed/index.ts";
import { readOffer } from "../../src/core/feed/offer.ts";
import { createLog } from "../../src/log.ts";
import { createFetcher, type Fetcher } from "../../src/net/fetch.ts";
import { createRobots } from "../../src/net/robots.ts";
import { userAgent } from "../../src/net/user-agent.ts";
import { nextDueArticle } from "../../src/store/articles.ts";
import { beat } from "../../src/store/daemons.ts";
import type { Database } from "../../src/store/db.ts";
import { robotsOf, saveRobots } from "../../src/store/hosts.ts";
import { createMonitors } from "../../src/store/monitors.ts";
import { createPace } from "../../src/store/pace.ts";
import { addSource, requireSource, type Source } from "../../src/store/sources.ts";
import type { Deps } from "../../workers/deps.ts";
import { readPage } from "../../workers/page.ts";
import { pollSource } from "../../workers/poll.ts";
import { type Site, startSite } from "./site.ts";
import { DAEMON, type ManualClock, manualClock, useStore } from "./store.ts";

export interface Poller {
  readonly site: Site;
  readonly clock: ManualClock;
  readonly db: Database["db"];
  add(path: string): Promise<Source>;
  /** Polls now, whatever is due. @returns the source after it */
  poll(source: Source): Promise<Source>;
  /** Moves the clock to the time of the next poll, and polls. */
  next(source: Source): Promise<Source>;
  /** Reads every page of the site that is due, moving the clock on. */
  readPages(): Promise<void>;
  /** The daemon ends and starts again: only what is stored is known afterwards. */
  restart(): void;
  readonly deps: Deps;
}

const PUBLIC_URL = "https://news.example.org";

/** Call at the top of a file. */
export function usePoller(env: Record<string, string> = {}): () => Poller {
  const clock = manualClock();
  const store = useStore(clock);
  let site: Site;
  let deps: Deps;
  const fetchers: Fetcher[] = [];
  const start = () => {
    const { db, leases } = store();
    const allowed = `127.0.0.0/8:${site.host.split(":")[1]},127.0.0.1:9`; // 9: nobody listens there
    const config = readConfig({ THROUGHLINE_ALLOW: allowed, THROUGHLINE_PUBLIC_URL: PUBLIC_URL, ...env });
    const agent = userAgent("9.9", config.publicUrl);
    const pace = createPace(db, clock, config.hostDelayMs, DAEMON);
    const fetcher = createFetcher({ allow: config.allow, userAgent: agent, pace, clock });
    fetchers.push(fetcher);
    const cache = {
      get: (host: string) => robotsOf(db, host),
      save: (host: string, ...row: [Parameters<typeof saveRobots>[2], Parameters<typeof saveRobots>[3]]) =>
        saveRobots(db, host, ...row),
    };
    deps = {
      daemonId: DAEMON,
      clock,
      config,
      log: createLog({ level: "silent" }),
      db,
      leases,
      queues: { add: async () => {}, schedule: async () => {}, counts: async () => ({}), close: async () => {} },
      monitors: createMonitors(() => {}),
      fetcher,
      robots: createRobots({ fetcher, cache, clock, userAgent: agent }),
      parsing: {
        parseFeed: (bytes, document) => parseFeed(bytes, document),
        extractArticle: async (bytes, document) => extractArticle(bytes, document),
        readOffer: async (bytes, document) => readOffer(bytes, document),
        close: async () => {},
      },
      chance: () => 0,
      closing: new AbortController().signal,
    } as Partial<Deps> as Deps;
  };
  beforeAll(async () => {
    site = await startSite();
    start();
  });
  afterAll(async () => {
    for (const fetcher of fetchers) await fetcher.close();
    await site?.close();
  });
  return () => ({
    site,
    clock,
    db: store().db,
    deps,
    restart: start,
    add: async (path) => (await addSource(store().db, { url: `${site.url}${path}` }, clock.now(), clock.wall())).source,
    poll: (source) => poll(source),
    next: async (source) => {
      const { nextPollAt } = await requireSource(store().db, String(source.id));
      clock.pass(Math.max(0, nextPollAt.getTime() - clock.now().getTime()));
      return poll(source);
    },
    readPages: async () => {
      clock.pass(600_000);
      for (;;) {
        const article = await nextDueArticle(store().db, site.host, clock.wall());
        if (article === undefined) return;
        await readPage(deps, article);
      }
    },
  });

  async function poll({ id }: Source): Promise<Source> {
    const { db } = store();
    await beat(db, DAEMON, clock.wall()); // the clock jumps over hours in which a living process would have beaten
    await pollSource(deps, await requireSource(db, String(id)));
    return requireSource(db, String(id));
  }
}
