/**
 * Tokens. Programs send one as a bearer; a person types it once, and the browser keeps a cookie that is made from it, not the token
 * itself, and that ends with it. A feed reader, which can do neither, has it in the feed's address.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Clock } from "../clock.ts";
import type { Db } from "../store/db.ts";
import { SCOPES, type Scope, tokenById, useToken } from "../store/tokens.ts";
import { loginPage } from "../web/login.ts";
import { problem } from "./problem.ts";

const COOKIE = "throughline";
const OPEN = "/livez";
const LOGIN = "/login";
const FEEDS = "/s/";
const A_MONTH_S = 30 * 86_400;

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Takes the same time wherever the two differ, and whatever their lengths. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

export interface TokenRules {
  /** The setting THROUGHLINE_TOKEN: opens everything, and signs the cookies. */
  readonly token: string;
  /** The browser reaches this server by HTTPS: the cookie goes no other way. */
  readonly secure: boolean;
  readonly db: Db;
  readonly clock: Clock;
}

/** Who asks. `id` is 0 for the token of the settings. */
interface Key {
  readonly id: number;
  readonly scope: Scope;
}

/** Lets nothing through without a token whose scope is wide enough, except to ask whether the process runs. */
export function requireToken(rules: TokenRules): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path === OPEN) return next();
    if (c.req.path === LOGIN && c.req.method === "POST") return logIn(c, rules);
    const key = await keyOf(c, rules);
    if (key === undefined) return refuse(c, false);
    const needed = scopeFor(c.req.method, c.req.path);
    return SCOPES.indexOf(key.scope) >= SCOPES.indexOf(needed) ? next() : tooNarrow(key.scope, needed);
  };
}

/** MCP asks by POST and changes nothing. */
function scopeFor(method: string, path: string): Scope {
  if (path === "/v1/tokens" || path.startsWith("/v1/tokens/")) return "admin";
  if (path.startsWith(FEEDS)) return "feeds";
  return ["GET", "HEAD", "OPTIONS"].includes(method) || path === "/mcp" ? "read" : "write";
}

async function logIn(c: Context, rules: TokenRules): Promise<Response> {
  const said = (await c.req.parseBody()).token;
  const key = typeof said === "string" ? await keyFor(said.trim(), rules) : undefined;
  if (key === undefined || key.scope === "feeds") return refuse(c, true);
  setCookie(c, COOKIE, cookieOf(key.id, rules), {
    httpOnly: true,
    sameSite: "Strict",
    secure: rules.secure,
    path: "/",
    maxAge: A_MONTH_S,
  });
  return c.redirect("/", 303);
}

async function keyOf(c: Context, rules: TokenRules): Promise<Key | undefined> {
  const bearer = /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
  if (bearer !== undefined) return keyFor(bearer, rules);
  const inAddress = c.req.path.startsWith(FEEDS) ? c.req.query("token") : undefined;
  if (inAddress !== undefined) return addressKey(inAddress, rules);
  const cookie = getCookie(c, COOKIE);
  if (cookie === undefined) return undefined;
  const key = await cookieKey(cookie, rules);
  if (key === undefined) deleteCookie(c, COOKIE, { path: "/" });
  return key;
}

async function keyFor(secret: string, { token, db, clock }: TokenRules): Promise<Key | undefined> {
  return same(secret, token) ? { id: 0, scope: "admin" } : useToken(db, secret, clock.now());
}

/** Addresses are kept in histories and logs: one opens feeds only, whatever its token opens elsewhere, and never is the admin token. */
async function addressKey(secret: string, { db, clock }: TokenRules): Promise<Key | undefined> {
  const key = await useToken(db, secret, clock.now());
  return key && { id: key.id, scope: "feeds" };
}

const cookieOf = (id: number, { token }: TokenRules): string =>
  `${id}.${createHmac("sha256", token).update(`throughline web session ${id}`).digest("base64url")}`;

async function cookieKey(cookie: string, rules: TokenRules): Promise<Key | undefined> {
  const id = Number(/^(\d{1,15})\./.exec(cookie)?.[1]);
  if (Number.isNaN(id) || !same(cookie, cookieOf(id, rules))) return undefined;
  return id === 0 ? { id, scope: "admin" } : tokenById(rules.db, id);
}

function tooNarrow(scope: Scope, needed: Scope): Response {
  return problem({
    status: 403,
    code: "SCOPE_TOO_NARROW",
    detail: `this needs a token of scope '${needed}', and yours is '${scope}'`,
    hint: `make one: throughline token create NAME --scope ${needed}`,
  });
}

function refuse(c: Context, wasSaid: boolean): Response | Promise<Response> {
  c.header("www-authenticate", "Bearer");
  c.header("cache-control", "no-store");
  if (c.req.header("accept")?.includes("text/html")) return c.html(loginPage(wasSaid), 401);
  const headers = { "www-authenticate": "Bearer", "cache-control": "no-store" };
  return problem(
    {
      status: 401,
      code: "TOKEN_NEEDED",
      detail: "this server asks for a token",
      hint: "send the header `Authorization: Bearer TOKEN`",
    },
    headers,
  );
}
