/**
 * The only door to the outside: feeds, pages, robots.txt and webhooks. npm's undici with its own Agent throughout: the global `fetch` does
 * not take it on every Node. Proxies named in the environment are not used: the guard would see their address instead of the far end's.
 */
import type { Readable } from "node:stream";
import { Agent } from "undici";
import type { Clock } from "../clock.ts";
import { retryAfterMs } from "../core/retry-after.ts";
import type { AllowList } from "./allow.ts";
import { ACCEPT_ENCODING, readBody, readExcerpt } from "./body.ts";
import { guardedConnector, type Lookup, resolverLookup } from "./connector.ts";
import { FetchError } from "./error.ts";
import { exchange } from "./exchange.ts";
import type { Pace } from "./pace.ts";
import { webAddress } from "./web-address.ts";

export { FetchError } from "./error.ts";

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const HEADERS_MS = 10_000;
const WHOLE_MS = 30_000;
const MAX_HEADER_BYTES = 16 * 1024;
const EXCERPT_BYTES = 1_024;
/** The rest of an answer that nobody reads is taken if it is no longer than this, so that the connection can be used again. */
const LEFTOVER = { bytes: 64 * 1024, ms: 500 } as const;

export interface FetcherOptions {
  readonly allow: AllowList;
  readonly userAgent: string;
  readonly clock: Clock;
  /** Absent: nobody else asks the same hosts (commands). */
  readonly pace?: Pace;
  /** The resolver; absent: the system's. */
  readonly lookup?: Lookup;
}

export interface GetRequest {
  readonly accept: string;
  /** Sent to the first origin only, and to `headersFor`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The address that these headers come from, when redirects lead there: validators are worth something only to who made them. */
  readonly headersFor?: string;
  /** Of the decoded body. */
  readonly maxBytes: number;
  /** What lies beyond `maxBytes` is left out; absent: it is an error. */
  readonly cut?: boolean;
  /** For the request with all its redirects and the body, waiting for turns apart; absent: 30 s. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Asked for leave, while no turn is held, before a redirect is followed; what it throws ends the request. */
  readonly beforeRedirect?: (url: string) => Promise<void>;
}

export interface Fetched {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Names in lower case; several values joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded; empty unless the status is a success. */
  readonly body: Uint8Array;
  /** The hops before, oldest first. */
  readonly redirects: readonly { readonly status: number; readonly url: string }[];
}

export interface PostRequest {
  /** Absent: POST. */
  readonly method?: "POST" | "PATCH";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How much of the answer is read; absent: 1 kB, enough for a person who looks for what went wrong. */
  readonly answerBytes?: number;
  /** For the whole exchange. */
  readonly timeoutMs: number;
}

export interface Posted {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the answer. */
  readonly excerpt: string;
}

export interface Fetcher {
  /** @throws {FetchError}; an error status is no error. The signal's reason when that one aborts. */
  get(url: string, options: GetRequest): Promise<Fetched>;
  /** Follows no redirect and takes no turn. @throws {FetchError} */
  post(url: string, options: PostRequest): Promise<Posted>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

type Answer = Pick<Fetched, "status" | "headers" | "body">;

export function createFetcher(options: FetcherOptions): Fetcher {
  const agent = new Agent({
    connect: guardedConnector(options.allow, options.lookup ?? resolverLookup),
    headersTimeout: HEADERS_MS,
    bodyTimeout: 0, // between two chunks: a byte a second would never trip it; the whole exchange has its own time
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  return {
    get: (url, wanted) => getThrough(agent, options, url, wanted),
    post: (url, sent) => postThrough(agent, options.userAgent, url, sent),
    close: () => agent.destroy(),
  };
}

async function getThrough(agent: Agent, options: FetcherOptions, start: string, wanted: GetRequest): Promise<Fetched> {
  const redirects: { status: number; url: string }[] = [];
  const budget = { ms: wanted.timeoutMs ?? WHOLE_MS };
  let url = webAddress(start);
  let headers = wanted.headers ?? {};
  for (;;) {
    const answer = await oneHop(agent, options, url, { ...wanted, headers }, budget);
    const { location } = answer.headers;
    if (!REDIRECTS.has(answer.status) || location === undefined) return { ...answer, url: url.href, redirects };
    redirects.push({ status: answer.status, url: url.href });
    if (redirects.length > MAX_REDIRECTS) {
      throw new FetchError("TOO_MANY_REDIRECTS", `${url.host}: more than ${MAX_REDIRECTS} redirects`, answer.status);
    }
    const next = webAddress(location, url);
    await wanted.beforeRedirect?.(next.href);
    if (next.origin !== url.origin) headers = {}; // for good: another origin may send us back
    if (next.href === wanted.headersFor) headers = wanted.headers ?? {};
    url = next;
  }
}

/** One request to one host within the host's turn, which is given back before the next hop asks for another. */
async function oneHop(
  agent: Agent,
  { pace, clock, userAgent }: FetcherOptions,
  url: URL,
  wanted: GetRequest,
  budget: { ms: number },
): Promise<Answer> {
  const turn = await pace?.enter(url.host, wanted.signal ?? new AbortController().signal);
  const began = performance.now();
  let outcome: { status: number | null; retryAfterMs?: number } = { status: null };
  const introduction = { accept: wanted.accept, "accept-encoding": ACCEPT_ENCODING, "user-agent": userAgent };
  const sent = {
    method: "GET",
    headers: { ...wanted.headers, ...introduction },
    timeoutMs: Math.max(1, budget.ms),
    ...(wanted.signal && { signal: wanted.signal }),
  } as const;
  try {
    return await exchange(agent, url, sent, async (answer) => {
      const { status, headers } = answer;
      const wait = retryAfterMs(headers["retry-after"], clock.wall());
      outcome = { status, ...(wait !== undefined && { retryAfterMs: wait }) };
      const success = status >= 200 && status < 300;
      if (!success) await drain(answer.stream);
      const limit = { maxBytes: wanted.maxBytes, cut: wanted.cut ?? false };
      return { status, headers, body: success ? await readBody(answer, limit) : new Uint8Array() };
    });
  } finally {
    budget.ms -= performance.now() - began;
    await turn?.leave(outcome);
  }
}

/** The status says it all: a body that is endless, slow or broken must not hide it. */
async function drain(body: Readable): Promise<void> {
  if (body.closed) return;
  const ended = new Promise<void>((resolve) => void body.once("close", resolve).once("error", () => {}));
  let bytes = 0;
  const timer = setTimeout(() => body.destroy(), LEFTOVER.ms);
  body.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > LEFTOVER.bytes) body.destroy();
  });
  await ended;
  clearTimeout(timer);
}

async function postThrough(agent: Agent, userAgent: string, to: string, sent: PostRequest): Promise<Posted> {
  const headers = { ...sent.headers, "user-agent": userAgent };
  const request = { ...sent, method: sent.method ?? "POST", headers } as const;
  return exchange(agent, webAddress(to), request, async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    excerpt: await readExcerpt(answer.stream, sent.answerBytes ?? EXCERPT_BYTES),
  }));
}
