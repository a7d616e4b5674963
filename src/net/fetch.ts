/**
 * The only door to the outside: feeds, pages, robots.txt and webhooks. npm's undici with its own Agent throughout; the global `fetch` does
 * not take it on every Node.
 */
import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import { Agent, request } from "undici";
import type { Clock } from "../clock.ts";
import { describeError, ThroughlineError } from "../errors.ts";
import type { AllowList } from "./allow.ts";
import { ACCEPT_ENCODING, readBody } from "./body.ts";
import { guardedConnector, type Lookup, resolverLookup } from "./connector.ts";
import { FetchError } from "./error.ts";
import type { Pace } from "./pace.ts";
import { retryAfterMs } from "./retry-after.ts";

export { FetchError } from "./error.ts";

const MAX_REDIRECTS = 5;
const HEADERS_MS = 10_000;
const WHOLE_MS = 30_000;
const MAX_HEADER_BYTES = 16 * 1024;
const EXCERPT_BYTES = 1_024;

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
  /** Sent to the first origin only. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the decoded body. */
  readonly maxBytes: number;
  /** For each request with its body, waiting for the turn apart. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface Fetched {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Names in lower case; several values joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded; empty with 304. */
  readonly body: Uint8Array;
  /** The hops before, oldest first. */
  readonly redirects: readonly { readonly status: number; readonly url: string }[];
}

export interface PostRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

export interface Posted {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the answer. */
  readonly excerpt: string;
}

export interface Fetcher {
  /** @throws {FetchError}; an error status is no error */
  get(url: string, options: GetRequest): Promise<Fetched>;
  /** Follows no redirect and takes no turn. @throws {FetchError} */
  post(url: string, options: PostRequest): Promise<Posted>;
  close(): Promise<void>;
}

export function createFetcher(options: FetcherOptions): Fetcher {
  const agent = new Agent({
    connect: guardedConnector(options.allow, options.lookup ?? resolverLookup),
    headersTimeout: HEADERS_MS,
    bodyTimeout: HEADERS_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: 4_000,
    pipelining: 1,
  });
  return {
    get: (url, wanted) => getThrough(agent, options, url, wanted),
    post: (url, sent) => postThrough(agent, options, url, sent),
    close: () => agent.destroy(),
  };
}

async function getThrough(agent: Agent, options: FetcherOptions, start: string, wanted: GetRequest): Promise<Fetched> {
  const redirects: { status: number; url: string }[] = [];
  let url = checkedUrl(start);
  for (;;) {
    const own = redirects.length === 0 || url.origin === new URL(start).origin ? (wanted.headers ?? {}) : {};
    const answer = await oneHop(agent, options, url, { ...wanted, headers: own });
    const location = answer.headers.location;
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return { ...answer, url: url.href, redirects };
    redirects.push({ status: answer.status, url: url.href });
    if (redirects.length > MAX_REDIRECTS) throw new FetchError("TOO_MANY_REDIRECTS", `${start}: more than ${MAX_REDIRECTS} redirects`, answer.status);
    url = checkedUrl(location, url);
  }
}

/** One request to one host, within the host's turn: the turn is given back before the next hop asks for another. */
async function oneHop(agent: Agent, options: FetcherOptions, url: URL, wanted: GetRequest): Promise<Omit<Fetched, "url" | "redirects">> {
  const never = new AbortController().signal;
  const turn = await options.pace?.enter(url.host, wanted.signal ?? never);
  let outcome: { status: number | null; retryAfterMs?: number } = { status: null };
  try {
    const deadline = AbortSignal.timeout(wanted.timeoutMs ?? WHOLE_MS);
    const signal = wanted.signal === undefined ? deadline : AbortSignal.any([deadline, wanted.signal]);
    const headers = { ...wanted.headers, accept: wanted.accept, "accept-encoding": ACCEPT_ENCODING, "user-agent": options.userAgent };
    return await translated(url, deadline, async () => {
      const answer = await request(url, { dispatcher: agent, method: "GET", headers, signal });
      const flat = flatHeaders(answer.headers);
      const retry = retryAfterMs(flat["retry-after"], options.clock.wall());
      outcome = { status: answer.statusCode, ...(retry !== undefined && { retryAfterMs: retry }) };
      const empty = answer.statusCode === 304 || isRedirect(answer.statusCode, flat);
      if (empty) await answer.body.dump({ limit: 64 * 1024 });
      const what = { url: url.href, status: answer.statusCode };
      return { status: answer.statusCode, headers: flat, body: empty ? new Uint8Array() : await readBody(answer.body as unknown as Readable, flat["content-encoding"], wanted.maxBytes, what) };
    });
  } finally {
    await turn?.leave(outcome);
  }
}

const isRedirect = (status: number, headers: Readonly<Record<string, string>>): boolean => status >= 300 && status < 400 && headers.location !== undefined;

async function postThrough(agent: Agent, options: FetcherOptions, to: string, sent: PostRequest): Promise<Posted> {
  const url = checkedUrl(to);
  const deadline = AbortSignal.timeout(sent.timeoutMs);
  return translated(url, deadline, async () => {
    const headers = { ...sent.headers, "user-agent": options.userAgent };
    const answer = await request(url, { dispatcher: agent, method: "POST", headers, body: sent.body, signal: deadline });
    return { status: answer.statusCode, headers: flatHeaders(answer.headers), excerpt: await excerptOf(answer.body as unknown as Readable) };
  });
}

/** The receiver has answered: what is wrong with the rest of its body does not matter. */
async function excerptOf(body: Readable): Promise<string> {
  body.on("error", () => {});
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= EXCERPT_BYTES) break;
    }
  } catch {
    // an answer that breaks off is still an answer
  } finally {
    body.destroy();
  }
  return Buffer.concat(chunks).subarray(0, EXCERPT_BYTES).toString("utf8");
}

/** @throws {FetchError} BAD_URL */
function checkedUrl(text: string, base?: URL): URL {
  const wrong = (what: string) => new FetchError("BAD_URL", `${what}${base === undefined ? "" : ` (redirected from ${base.host})`}`, null);
  if (!URL.canParse(text, base?.href)) throw wrong("not a web address");
  const url = new URL(text, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw wrong(`an address with ${url.protocol} is not fetched`);
  if (url.username !== "" || url.password !== "") throw wrong("an address with a user name or password is not fetched");
  url.hash = "";
  return url;
}

async function translated<T>(url: URL, deadline: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const inner = findOurs(error);
    if (inner !== undefined) throw inner;
    const code = String((error as { code?: unknown }).code ?? "");
    if (deadline.aborted || code.includes("TIMEOUT")) throw new FetchError("TIMEOUT", `${url.href}: no answer in time`, null, { cause: error, retry: true });
    if (code === "UND_ERR_HEADERS_OVERFLOW" || code === "HPE_HEADER_OVERFLOW") throw new FetchError("TOO_LARGE", `${url.href}: the headers are larger than ${MAX_HEADER_BYTES} bytes`, null, { cause: error });
    throw new FetchError("CONNECT_FAILED", `${url.host}: ${describeError(error) || "the connection failed"}`, null, { retry: true });
  }
}

/** Our own error may come back wrapped by undici. */
function findOurs(error: unknown): ThroughlineError | undefined {
  for (let e: unknown = error; e instanceof Error; e = e.cause) if (e instanceof ThroughlineError) return e;
  return undefined;
}

function flatHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(", ") : String(value ?? "")]));
}
