/**
 * Who may ask. A web page in the user's own browser can reach a server on loopback: by a name that it makes point here (DNS rebinding),
 * or by a form that is sent blindly. Neither may read or change anything.
 */
import type { MiddlewareHandler } from "hono";
import type { Config } from "../config.ts";
import { hostNameOf, isAddress, isLoopback } from "./address.ts";
import { problem } from "./problem.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
const PUBLIC_HINT = "set THROUGHLINE_PUBLIC_URL to the address under which this server is reached";

/** The site may style itself and send its own form; nothing is loaded from or shown in another one. */
const HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};

/**
 * Refuses a Host that is not ours. Without a token every request must name loopback or the public address. With one a page elsewhere can
 * read nothing, so only changes are looked at, and only once the public address is known; a bare IP address is never rebound.
 */
export function ownHostOnly({ token, publicUrl }: Pick<Config, "token" | "publicUrl">): MiddlewareHandler {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  const isOwn = (host: string) => isLoopback(host) || host === publicHost || (token !== undefined && isAddress(host));
  return async (c, next) => {
    const host = hostNameOf(c.req.header("host"));
    const matters = token === undefined || (publicHost !== undefined && !READING.has(c.req.method));
    if (matters && (host === undefined || !isOwn(host))) {
      return problem({
        status: 403,
        code: "FOREIGN_HOST",
        detail: "this server is not known by the name that was asked for",
        hint: PUBLIC_HINT,
      });
    }
    return next();
  };
}

/** Refuses a change that a page of another site asks for. What is no browser sends neither header. */
export function ownOriginOnly({ publicUrl }: Pick<Config, "publicUrl">): MiddlewareHandler {
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  const isOwn = (origin: string, host: string | undefined) =>
    origin === publicOrigin ||
    (URL.canParse(origin) &&
      new URL(origin).protocol.startsWith("http") &&
      new URL(origin).host === host?.toLowerCase());
  return async (c, next) => {
    const origin = c.req.header("origin");
    const site = c.req.header("sec-fetch-site");
    const isForeign =
      (origin !== undefined && !isOwn(origin, c.req.header("host"))) || site === "cross-site" || site === "same-site";
    if (isForeign && !READING.has(c.req.method)) {
      return problem({
        status: 403,
        code: "FOREIGN_ORIGIN",
        detail: "a page of another site may not change anything here",
        hint: PUBLIC_HINT,
      });
    }
    return next();
  };
}
