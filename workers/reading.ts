/** An article's page, asked for with good manners and read in a thread of its own: what came of it, as a value. */
import { retryAfterMs } from "../src/core/retry-after.ts";
import { canonicalUrl } from "../src/core/url/canonical.ts";
import { describeError, ThroughlineError } from "../src/errors.ts";
import { retryPageAt } from "../src/store/articles.ts";
import type { KeptPage, KeptText } from "../src/store/keep.ts";
import type { Deps } from "./deps.ts";

const ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.5";
const MAX_BYTES = 5 * 1024 * 1024;
const ROBOTS_AWAY_MS = 600_000;
/** Statuses that say that there is no such page, and not only now. */
const GONE = new Set([404, 410]);

export type Reading =
  | { readonly kind: "text"; readonly text: KeptText; readonly page: KeptPage }
  /** Not modified since the version that was asked about. */
  | { readonly kind: "same" }
  | { readonly kind: "never"; readonly error: string; readonly gone?: boolean }
  | { readonly kind: "later"; readonly error: string; readonly at: Date; readonly counts: boolean };

export interface AskedPage {
  readonly url: string;
  readonly canonicalUrl: string;
  /** Made so far, this one included. */
  readonly attempts: number;
  /** Validators of the version at hand, and the address that they are of. */
  readonly known?: { readonly headers: Readonly<Record<string, string>>; readonly at: string };
}

export async function tryReading(deps: Deps, article: AskedPage): Promise<Reading> {
  const { clock } = deps;
  try {
    const robots = await deps.robots.may(article.url);
    if (!robots.allowed) {
      const error = robots.reason ?? "robots.txt forbids it";
      return robots.later === true
        ? { kind: "later", error, at: new Date(clock.wall().getTime() + ROBOTS_AWAY_MS), counts: true }
        : { kind: "never", error };
    }
    const answer = await deps.fetcher.get(article.url, {
      accept: ACCEPT,
      maxBytes: MAX_BYTES,
      signal: deps.closing,
      ...(article.known && { headers: article.known.headers, headersFor: article.known.at }),
      beforeRedirect: async (url) => {
        const there = await deps.robots.may(url, deps.closing);
        const details = { retry: there.later === true };
        if (!there.allowed) throw new ThroughlineError("ROBOTS", there.reason ?? "robots.txt forbids it", details);
      },
    });
    if (answer.status === 304) return { kind: "same" };
    if (answer.status !== 200) return refused(deps, article, answer.status, answer.headers["retry-after"]);
    const contentType = answer.headers["content-type"];
    if (contentType !== undefined && !/html|xml|text\/plain/i.test(contentType))
      return { kind: "never", error: `not a web page: ${contentType}` };
    const read = await deps.parsing.extractArticle(answer.body, {
      url: answer.url,
      ...(contentType !== undefined && { contentType }),
    });
    if (read.text.length === 0) return { kind: "never", error: "no article text was found in the page" };
    const { url, ...text } = read;
    const page = { url, status: answer.status, headers: answer.headers, body: answer.body };
    return {
      kind: "text",
      text: { ...text, canonicalUrl: canonicalUrl(read.canonicalUrl) ?? article.canonicalUrl, origin: "page" },
      page,
    };
  } catch (error) {
    deps.closing.throwIfAborted(); // no attempt of the page's: it is read after the restart
    const retry = error instanceof ThroughlineError ? error.retry : true;
    if (!retry) return { kind: "never", error: describeError(error) };
    return {
      kind: "later",
      error: describeError(error),
      at: retryPageAt(article.attempts, clock.wall()),
      counts: true,
    };
  }
}

function refused(deps: Deps, article: AskedPage, status: number, retryAfter: string | undefined): Reading {
  const error = `the server answered ${status}`;
  const wall = deps.clock.wall();
  const asked = retryAfterMs(retryAfter, wall);
  // The whole host pauses for what it asked: that is no fault of this page.
  if (status === 429) return { kind: "later", error, at: new Date(wall.getTime() + (asked ?? 60_000)), counts: false };
  if (status >= 500 || status === 408 || status === 425) {
    const at = new Date(Math.max(retryPageAt(article.attempts, wall).getTime(), wall.getTime() + (asked ?? 0)));
    return { kind: "later", error, at, counts: true };
  }
  return { kind: "never", error, gone: GONE.has(status) };
}
