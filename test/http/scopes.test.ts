import { expect, test } from "vitest";
import { aStoryline } from "../helpers/store.ts";
import { useHttp } from "./served.ts";

const ADMIN = "correct-horse-battery-staple";
const served = useHttp({ env: { THROUGHLINE_TOKEN: ADMIN } });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function made(scope: string): Promise<{ id: string; token: string; name: string }> {
  const body = { name: `one of ${scope} ${Math.random()}`, scope };
  const { status, json, headers } = await served().ask("/v1/tokens", { method: "POST", body, headers: bearer(ADMIN) });
  expect([status, headers["cache-control"]]).toEqual([201, "no-store"]);
  return json;
}

const statusOf = async (path: string, token: string, method = "GET", body?: object) =>
  (await served().ask(path, { method, headers: bearer(token), ...(body && { body }) })).status;

test("each scope opens what those before it open, and no more", async () => {
  await aStoryline(served().db, "slug: strike\nname: Strike\nquery: strike\n", served().clock);
  const body = { url: "https://a.example.org/feed" };
  const opened: Record<string, number[]> = {};
  for (const scope of ["feeds", "read", "write", "admin"]) {
    const { token } = await made(scope);
    opened[scope] = [
      await statusOf("/s/strike.atom", token),
      await statusOf("/v1/sources", token),
      await statusOf("/v1/sources", token, "POST", body),
      await statusOf("/v1/tokens", token),
    ];
  }
  expect(opened).toEqual({
    feeds: [200, 403, 403, 403],
    read: [200, 200, 403, 403],
    write: [200, 200, 201, 403],
    admin: [200, 200, 200, 200],
  });
  const { token } = await made("read");
  const { json } = await served().ask("/v1/sources", { method: "POST", body, headers: bearer(token) });
  expect(json).toMatchObject({ code: "SCOPE_TOO_NARROW", hint: expect.stringContaining("--scope write") });
});

test("a feed's address may hold a token, which opens nothing but feeds there, and the admin token does not work in one", async () => {
  const { ask } = served();
  for (const scope of ["feeds", "read", "admin"]) {
    const { token } = await made(scope);
    expect((await ask(`/s/strike.atom?token=${token}`)).status).toBe(200);
    expect((await ask(`/v1/sources?token=${token}`)).status).toBe(401);
    expect((await ask(`/?token=${token}`)).status).toBe(401);
  }
  expect((await ask(`/s/strike.atom?token=${ADMIN}`)).status).toBe(401);
  expect((await ask("/s/strike.atom?token=tl_wrong")).status).toBe(401);
});

test("a token is shown once, its use is noted, and what was taken back opens nothing, nor does a cookie made from it", async () => {
  const { ask, clock } = served();
  const { id, token, name } = await made("read");
  const login = await ask("/login", {
    method: "POST",
    body: `token=${token}`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  const cookie = login.headers["set-cookie"]![0]!.split(";")[0]!;
  expect(cookie).not.toContain(token);
  expect((await ask("/", { headers: { cookie } })).status).toBe(200);
  expect((await ask("/", { headers: { cookie: cookie.replace(/=\d+\./, "=0.") } })).status).toBe(401);

  const list = await ask("/v1/tokens?limit=200", { headers: bearer(ADMIN) });
  expect(list.body).not.toContain(token);
  expect(list.json.items.find((one: { id: string }) => one.id === id)).toEqual({
    id,
    name,
    scope: "read",
    createdAt: clock.now().toISOString(),
    usedAt: clock.now().toISOString(),
  });
  expect((await ask(`/v1/tokens/${id}`, { method: "DELETE", headers: bearer(ADMIN) })).status).toBe(204);
  expect((await ask("/v1/sources", { headers: bearer(token) })).status).toBe(401);
  expect((await ask("/", { headers: { cookie } })).status).toBe(401);
  expect((await ask(`/v1/tokens/${id}`, { method: "DELETE", headers: bearer(ADMIN) })).status).toBe(404);
});

test("a name is wanted, and wanted once; a browser cannot log in with a token for feeds", async () => {
  const { ask } = served();
  const post = (body: object) => ask("/v1/tokens", { method: "POST", body, headers: bearer(ADMIN) });
  expect((await post({ name: " ", scope: "read" })).json.code).toBe("BAD_NAME");
  expect((await post({ name: "x", scope: "all" })).json.code).toBe("BAD_PARAMETER");
  expect((await post({ name: "twice", scope: "read" })).status).toBe(201);
  expect((await post({ name: "twice", scope: "read" })).json.code).toBe("NAME_TAKEN");
  const { token } = await made("feeds");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  expect((await ask("/login", { method: "POST", body: `token=${token}`, headers })).status).toBe(401);
});
