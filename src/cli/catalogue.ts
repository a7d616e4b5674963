/** Every command there is, in the order of the help. A command's file is loaded only when it is asked for. */
import type { DefineCommand } from "./command.ts";

export interface CatalogueEntry {
  readonly name: string;
  readonly summary: string;
  readonly group: string;
  load(): Promise<DefineCommand>;
}

const daemons = () => import("./commands/daemons.ts");
const care = "Run and look after it:";
const follow = "Say what to follow and whom to tell:";
const ask = "Ask what is known:";
const filters = "Filters over JSON lines (no database, no network):";

export const CATALOGUE: readonly CatalogueEntry[] = [
  { group: care, name: "up", summary: "run everything in one process", load: async () => (await daemons()).defineUp },
  { group: care, name: "worker", summary: "run the workers alone", load: async () => (await daemons()).defineWorker },
  { group: care, name: "api", summary: "run the HTTP server alone", load: async () => (await daemons()).defineApi },
  {
    group: care,
    name: "demo",
    summary: "replay a recorded story through the real pipeline, offline",
    load: async () => (await daemons()).defineDemo,
  },
  {
    group: care,
    name: "status",
    summary: "what is running, read, matched and delivered",
    load: async () => (await import("./commands/status.ts")).defineStatus,
  },
  {
    group: care,
    name: "doctor",
    summary: "what is wrong, and how to mend it",
    load: async () => (await import("./commands/doctor.ts")).defineDoctor,
  },
  {
    group: care,
    name: "migrate",
    summary: "bring the database to this version",
    load: async () => (await import("./commands/migrate.ts")).defineMigrate,
  },
  {
    group: follow,
    name: "source",
    summary: "feeds that are read",
    load: async () => (await import("./commands/source.ts")).defineSource,
  },
  {
    group: follow,
    name: "article",
    summary: "articles by hand or from an archive",
    load: async () => (await import("./commands/article.ts")).defineArticle,
  },
  {
    group: follow,
    name: "storyline",
    summary: "what is followed, as files",
    load: async () => (await import("./commands/storyline.ts")).defineStoryline,
  },
  {
    group: follow,
    name: "sets",
    summary: "terms that ship, to use as @name",
    load: async () => (await import("./commands/sets.ts")).defineSets,
  },
  {
    group: follow,
    name: "channel",
    summary: "where alerts go",
    load: async () => (await import("./commands/channel.ts")).defineChannel,
  },
  {
    group: follow,
    name: "subscribe",
    summary: "send a storyline's alerts to a channel",
    load: async () => (await import("./commands/subscribe.ts")).defineSubscribe,
  },
  {
    group: follow,
    name: "unsubscribe",
    summary: "send them no more",
    load: async () => (await import("./commands/subscribe.ts")).defineUnsubscribe,
  },
  {
    group: follow,
    name: "subscriptions",
    summary: "who gets what",
    load: async () => (await import("./commands/subscribe.ts")).defineSubscriptions,
  },
  {
    group: follow,
    name: "token",
    summary: "keys to the HTTP server",
    load: async () => (await import("./commands/token.ts")).defineToken,
  },
  {
    group: ask,
    name: "search",
    summary: "search stored coverage",
    load: async () => (await import("./commands/search.ts")).defineSearch,
  },
  {
    group: ask,
    name: "saved",
    summary: "searches kept under a name, as feeds",
    load: async () => (await import("./commands/saved.ts")).defineSaved,
  },
  {
    group: ask,
    name: "developments",
    summary: "what was new in a storyline",
    load: async () => (await import("./commands/developments.ts")).defineDevelopments,
  },
  {
    group: ask,
    name: "claims",
    summary: "who says what in a storyline",
    load: async () => (await import("./commands/claims.ts")).defineClaims,
  },
  {
    group: ask,
    name: "timeline",
    summary: "where each side stands, and how the figures went",
    load: async () => (await import("./commands/timeline.ts")).defineTimeline,
  },
  {
    group: ask,
    name: "alerts",
    summary: "what was told, and to whom",
    load: async () => (await import("./commands/alerts.ts")).defineAlerts,
  },
  {
    group: ask,
    name: "gaps",
    summary: "what could not be seen, and why",
    load: async () => (await import("./commands/gaps.ts")).defineGaps,
  },
  {
    group: ask,
    name: "explain",
    summary: "why an article matches a storyline, or why not",
    load: async () => (await import("./commands/explain.ts")).defineExplain,
  },
  {
    group: ask,
    name: "diff",
    summary: "what an article says now and did not say before",
    load: async () => (await import("./commands/diff.ts")).defineDiff,
  },
  {
    group: ask,
    name: "mcp",
    summary: "answer an assistant on standard input and output",
    load: async () => (await import("./commands/mcp.ts")).defineMcp,
  },
  {
    group: filters,
    name: "parse-feed",
    summary: "feeds to their items",
    load: async () => (await import("./commands/filters.ts")).defineParseFeed,
  },
  {
    group: filters,
    name: "extract",
    summary: "pages to articles",
    load: async () => (await import("./commands/filters.ts")).defineExtract,
  },
  {
    group: filters,
    name: "match",
    summary: "articles to the storylines they match",
    load: async () => (await import("./commands/filters.ts")).defineMatch,
  },
  {
    group: filters,
    name: "develop",
    summary: "articles to what is new in them",
    load: async () => (await import("./commands/filters.ts")).defineDevelop,
  },
];
