/**
 * The token. Programs send it as a bearer; a person types it once, and the browser keeps a cookie that is made from it, not the token
 * itself, and that ends with it.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { loginPage } from "../web/login.ts";
import { problem } from "./problem.ts";

const COOKIE = "throughline";
const OPEN = "/livez";
const LOGIN = "/login";
const A_MONTH_S = 30 * 86_400;

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Takes the same time wherever the two differ, and whatever their lengths. */
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

export interface TokenRules {
  readonly token: string;
  /** The browser reaches this server by HTTPS: the cookie goes no other way. */
  readonly secure: boolean;
}

/** Lets nothing through without the token, except to ask whether the process runs. */
export function requireToken({ token, secure }: TokenRules): MiddlewareHandler {
  const session = createHmac("sha256", token).update("throughline web session").digest("base64url");
  return async (c, next) => {
    if (c.req.path === OPEN) return next();
    if (c.req.path === LOGIN && c.req.method === "POST") {
      const said = (await c.req.parseBody()).token;
      if (typeof said !== "string" || !same(said.trim(), token)) return refuse(c, true);
      setCookie(c, COOKIE, session, { httpOnly: true, sameSite: "Strict", secure, path: "/", maxAge: A_MONTH_S });
      return c.redirect("/", 303);
    }
    const bearer = /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
    const cookie = getCookie(c, COOKIE);
    if (bearer !== undefined ? same(bearer, token) : cookie !== undefined && same(cookie, session)) return next();
    if (cookie !== undefined && !same(cookie, session)) deleteCookie(c, COOKIE, { path: "/" });
    return refuse(c, false);
  };
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
