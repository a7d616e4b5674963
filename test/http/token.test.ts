import { expect, test } from "vitest";
import { useHttp } from "./served.ts";

const TOKEN = "correct-horse-battery-staple";
const served = useHttp({ env: { THROUGHLINE_TOKEN: TOKEN } });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const ROUTES = [
  "/",
  "/style.css",
  "/docs",
  "/openapi.json",
  "/readyz",
  "/metrics",
  "/s/x.atom",
  "/v1/sources",
  "/v1/articles",
  "/v1/search?q=x",
  "/v1/channels",
  "/login",
  "/nothing",
  "/livez/",
  "//livez",
];

test.each(ROUTES)("%s is shut without the token", async (path) => {
  const { ask } = served();
  const shut: Record<string, string>[] = [
    {},
    bearer("wrong"),
    bearer(""),
    bearer(TOKEN.slice(0, -1)),
    bearer(`${TOKEN}x`),
    { authorization: TOKEN },
    { authorization: `Basic ${TOKEN}` },
    { cookie: `throughline=${TOKEN}` },
    { cookie: "throughline=" },
  ];
  for (const headers of shut) {
    const { status, json, headers: answered } = await ask(path, { headers });
    expect([headers, status, json.code]).toEqual([headers, 401, "TOKEN_NEEDED"]);
    expect(answered["www-authenticate"]).toBe("Bearer");
    expect(answered["content-type"]).toBe("application/problem+json");
  }
  expect((await ask(`${path}${path.includes("?") ? "&" : "?"}token=${TOKEN}`)).status).toBe(401);
});

test("the token opens every route, and nobody needs it to see that the process runs", async () => {
  const { ask } = served();
  for (const path of ["/", "/docs", "/openapi.json", "/readyz", "/metrics", "/v1/sources", "/v1/articles"])
    expect([path, (await ask(path, { headers: bearer(TOKEN) })).status]).toEqual([path, 200]);
  expect((await ask("/livez")).status).toBe(200);
  expect((await ask("/v1/sources", { method: "POST", body: { url: "https://a.example.org/" } })).status).toBe(401);
  expect(
    (await ask("/v1/sources", { method: "POST", body: { url: "https://a.example.org/" }, headers: bearer(TOKEN) }))
      .status,
  ).toBe(201);
});

test("a browser gets a form, and with the token a cookie that is not the token", async () => {
  const { ask } = served();
  const form = await ask("/", { headers: { accept: "text/html,*/*" } });
  expect([form.status, form.headers["content-type"]]).toEqual([401, "text/html; charset=UTF-8"]);
  expect(form.body).toContain('<form method="post" action="/login">');
  const login = (token: string, headers: Record<string, string> = {}) =>
    ask("/login", {
      method: "POST",
      body: `token=${encodeURIComponent(token)}`,
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html", ...headers },
    });
  const wrong = await login("wrong");
  expect([wrong.status, wrong.headers["set-cookie"]]).toEqual([401, undefined]);
  expect((await login(TOKEN, { origin: "https://evil.example.com" })).status).toBe(403);
  const right = await login(TOKEN);
  expect([right.status, right.headers.location]).toEqual([303, "/"]);
  const [cookie] = right.headers["set-cookie"]!;
  expect(cookie).toMatch(/^throughline=0\.[\w-]{43};/);
  for (const rule of ["HttpOnly", "SameSite=Strict", "Path=/"]) expect(cookie).toContain(rule);
  expect(cookie).not.toContain(TOKEN);
  const page = await ask("/", { headers: { cookie: cookie!.split(";")[0]! } });
  expect([page.status, page.body.includes("<h2>Nothing has matched yet</h2>")]).toEqual([200, true]);
});

test("a change asked for by a page of another site is refused even with the cookie or the token", async () => {
  const { ask } = served();
  const how = {
    method: "POST",
    body: { url: "https://b.example.org/" },
    headers: { ...bearer(TOKEN), origin: "https://evil.example.com" },
  };
  expect((await ask("/v1/sources", how)).json.code).toBe("FOREIGN_ORIGIN");
});

test("with a token the server may be reached by any name until the public one is known", async () => {
  const { ask } = served();
  expect((await ask("/v1/sources", { headers: { ...bearer(TOKEN), host: "server.lan:8420" } })).status).toBe(200);
});
