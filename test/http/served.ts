/** The HTTP server on a store of the test file's own, and a client that sends exactly what it is told. */
import { once } from "node:events";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { afterAll, beforeAll } from "vitest";
import { readConfig } from "../../src/config.ts";
import { parseFeed } from "../../src/core/feed/index.ts";
import { readOffer } from "../../src/core/feed/offer.ts";
import type { DevelopmentResult } from "../../src/core/types.ts";
import type { DiscoveryTools } from "../../src/discovery/document.ts";
import type { Health } from "../../src/http/deps.ts";
import { type RunningHttp, startHttp } from "../../src/http/server.ts";
import { createLog, type Log } from "../../src/log.ts";
import type { AllowList } from "../../src/net/allow.ts";
import { createFetcher } from "../../src/net/fetch.ts";
import { createOwnPace } from "../../src/net/own-pace.ts";
import { userAgent } from "../../src/net/user-agent.ts";
import type { Database } from "../../src/store/db.ts";
import { saveDevelopment } from "../../src/store/developments.ts";
import { keepArticle } from "../../src/store/keep.ts";
import { createMonitors } from "../../src/store/monitors.ts";
import type { Source } from "../../src/store/sources.ts";
import { keepEntries, memberOf } from "../../src/store/story-ledger.ts";
import { item, type ManualClock, manualClock, pageText, polled, useStore } from "../helpers/store.ts";

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed
  readonly json: any;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** An object is sent as JSON. */
  readonly body?: string | object;
}

export interface Served {
  readonly db: Database["db"];
  readonly clock: ManualClock;
  readonly http: RunningHttp;
  ask(path: string, how?: Ask): Promise<Reply>;
  /** Stores an article as a poll and a page bring it. @returns its id */
  article(source: Source, url: string, title: string, text: string, publishedAt?: string): Promise<number>;
}

/** Real requests; the reading is done here instead of in threads. */
const discoveryOn = (allow: AllowList, clock: ManualClock): DiscoveryTools => ({
  fetcher: createFetcher({ allow, userAgent: userAgent("9.9.9"), clock, pace: createOwnPace(clock, 1_000) }),
  parsing: { parseFeed, readOffer: async (bytes, document) => readOffer(bytes, document) },
});

export interface ServedOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly health?: () => Promise<Health>;
  readonly log?: Log;
}

const WELL: Health = { ok: true, checks: [{ name: "database", ok: true }] };
const monitors = createMonitors((storyline, error) => {
  throw new Error(`${storyline}: ${error}`);
});

export async function serve(db: Database["db"], clock: ManualClock, options: ServedOptions = {}): Promise<RunningHttp> {
  const config = readConfig(options.env ?? {});
  return startHttp({
    db,
    config,
    clock,
    log: options.log ?? createLog({ level: "silent" }),
    version: "9.9.9",
    monitors,
    discovery: discoveryOn(config.allow, clock),
    health: options.health ?? (async () => WELL),
    host: config.host,
    port: 0,
  });
}

export async function ask(
  base: string,
  path: string,
  { method = "GET", headers = {}, body }: Ask = {},
): Promise<Reply> {
  const bytes = typeof body === "object" ? JSON.stringify(body) : body;
  const type = typeof body === "object" ? { "content-type": "application/json" } : {};
  const { hostname, port } = new URL(base);
  const sent = request({ host: hostname, port, path, method, headers: { ...type, ...headers }, agent: false });
  sent.end(bytes);
  const [response] = await once(sent, "response");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  const isJson = String(response.headers["content-type"]).includes("json");
  return {
    status: response.statusCode,
    headers: response.headers,
    body: text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** Call at the top of a file. */
export function useHttp(options: ServedOptions = {}): () => Served {
  const clock = manualClock();
  const store = useStore(clock);
  let http: RunningHttp | undefined;
  beforeAll(async () => {
    http = await serve(store().db, clock, options);
  });
  afterAll(async () => {
    await http?.close();
  });
  return () => {
    const { db } = store();
    return {
      db,
      clock,
      http: http!,
      ask: (path, how) => ask(http!.url, path, how),
      article: (...of) => anArticle(db, clock, ...of),
    };
  };
}

async function anArticle(
  db: Database["db"],
  clock: ManualClock,
  source: Source,
  url: string,
  title: string,
  text: string,
  publishedAt?: string,
): Promise<number> {
  const sighted = { ...item(url, title), ...(publishedAt !== undefined && { publishedAt }) };
  await polled(db, source, [sighted], clock);
  const { findArticle } = await import("../../src/store/articles.ts");
  const { id } = (await findArticle(db, url))!;
  await keepArticle(db, id, pageText(title, text), {
    monitors,
    now: clock.now(),
    wall: clock.wall(),
    keepPages: "none",
  });
  return id;
}

/** Something new in a storyline. @returns its id */
export async function aDevelopment(
  { db, clock }: Served,
  storylineId: number,
  articleId: number,
  result: Partial<DevelopmentResult>,
  publishedAt?: string,
): Promise<number> {
  return db.transaction(async (tx) => {
    const place = { storylineId, articleId, version: 1, now: clock.now() };
    const at = clock.now().toISOString();
    const teller = { article: String(articleId), family: "test", relation: "own", at } as const;
    const member = { ...teller, lead: teller.article, overlap: 1, seenAt: at, added: 1, credits: [] };
    const entries = { member, sketch: [], headline: articleId, marks: [], facts: [], developments: [], joins: [] };
    const reportId = (await memberOf(tx, storylineId, articleId))?.reportId ?? (await keepEntries(tx, place, entries));
    const sentence = "Pyongyang confirmed it.";
    const whole = {
      kind: "first_confirmation",
      headline: sentence,
      sentence,
      start: 0,
      end: sentence.length,
      novelty: 1,
      why: "nobody had",
      ...result,
    } as const;
    const by = {
      storylineId,
      reportId,
      articleId,
      version: 1,
      publishedAt: publishedAt === undefined ? null : new Date(publishedAt),
      seenAt: clock.now(),
      raisedAt: clock.now(),
    };
    const raised = { key: `${articleId} ${whole.headline}`, result: whole, earlier: [] };
    return (await saveDevelopment(tx, raised, by, teller))!.id;
  });
}
