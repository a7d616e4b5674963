import { expect, test } from "vitest";
import { hostNameOf, isLoopback, localUrl } from "../../src/http/address.ts";
import { useHttp } from "./served.ts";

const served = useHttp({ env: { THROUGHLINE_PUBLIC_URL: "https://news.example.org" } });

test("without a token only names of this machine and the public name are served", async () => {
  const { ask, http } = served();
  const status = async (host: string, path: string) => (await ask(path, { headers: { host } })).status;
  for (const host of [
    `127.0.0.1:${http.port}`,
    "localhost",
    `localhost:${http.port}`,
    "LocalHost:1",
    "127.9.9.9",
    "[::1]:80",
    "news.example.org",
  ]) {
    expect([host, await status(host, "/v1/sources")]).toEqual([host, 200]);
  }
  const foreign = [
    "evil.example.com",
    `evil.example.com:${http.port}`,
    "127.0.0.1.evil.example.com",
    "localhost.evil.example.com",
    "10.0.0.1",
    "0.0.0.0",
    "2130706433",
    "news.example.org.evil.example.com",
    "xnews.example.org",
  ];
  for (const host of foreign) {
    for (const path of ["/", "/v1/sources", "/livez", "/openapi.json", "/s/x.atom", "/metrics"])
      expect([host, path, await status(host, path)]).toEqual([host, path, 403]);
  }
  const { json, headers } = await ask("/v1/sources", { headers: { host: "evil.example.com" } });
  expect([json.code, headers["content-type"]]).toEqual(["FOREIGN_HOST", "application/problem+json"]);
});

test("a page of another site can change nothing", async () => {
  const { ask, http } = served();
  const own = `http://127.0.0.1:${http.port}`;
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example.com" },
    { origin: "null" },
    { origin: "file://" },
    { origin: `http://127.0.0.1:${http.port + 1}` },
    { origin: `http://127.0.0.1:${http.port}.evil.example.com` },
    { origin: "garbage" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: own, "sec-fetch-site": "cross-site" },
  ];
  const changes = [
    { method: "POST", path: "/v1/sources", body: { url: "https://planted.example.org/" } },
    { method: "PUT", path: "/v1/storylines/planted", body: "slug: planted\nname: P\nquery: p" },
    { method: "DELETE", path: "/v1/sources/1" },
    { method: "POST", path: "/v1/channels", body: { kind: "terminal" } },
  ];
  for (const headers of foreign) {
    for (const { path, ...how } of changes) {
      const { status, json } = await ask(path, { ...how, headers });
      expect([headers, path, status, json.code]).toEqual([headers, path, 403, "FOREIGN_ORIGIN"]);
    }
  }
  expect((await ask("/v1/sources")).json.items).toEqual([]);
  for (const [n, headers] of [
    { origin: own },
    { origin: "https://news.example.org" },
    { origin: own, "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "none" },
    {},
  ].entries()) {
    const { status } = await ask("/v1/sources", {
      method: "POST",
      body: { url: `https://own.example.org/${n}` },
      headers: headers as Record<string, string>,
    });
    expect([headers, status]).toEqual([headers, 201]);
  }
});

test("no other site may read: there is no CORS header, and a preflight is not answered", async () => {
  const { ask } = served();
  const headers = { origin: "https://evil.example.com", "access-control-request-method": "POST" };
  for (const reply of [
    await ask("/v1/sources", { headers }),
    await ask("/v1/sources", { method: "OPTIONS", headers }),
  ]) {
    expect(Object.keys(reply.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  }
  expect((await ask("/v1/sources", { method: "OPTIONS", headers })).status).toBe(404);
});

test("every answer forbids foreign content, scripts and guesses at its type", async () => {
  for (const path of ["/", "/docs", "/style.css", "/v1/sources", "/v1/nothing", "/v1/sources?limit=x", "/livez"]) {
    const { headers } = await served().ask(path);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|script-src|\*/);
    expect(headers["x-frame-options"]).toBe("DENY");
  }
});

test("names and addresses of this machine are told from others", () => {
  expect(["localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "LOCALHOST"].map(isLoopback)).not.toContain(false);
  expect(
    ["0.0.0.0", "::", "10.0.0.1", "example.org", "localhost.example.org", "127.0.0.1.nip.io", "", "1"].map(isLoopback),
  ).not.toContain(true);
  expect([
    hostNameOf("a.b:80"),
    hostNameOf("[::1]:80"),
    hostNameOf("a/b"),
    hostNameOf("a@b"),
    hostNameOf(""),
    hostNameOf(undefined),
  ]).toEqual(["a.b", "[::1]", undefined, undefined, undefined, undefined]);
  expect([localUrl("0.0.0.0", 1), localUrl("::", 1), localUrl("::1", 1), localUrl("localhost", 1)]).toEqual([
    "http://127.0.0.1:1",
    "http://[::1]:1",
    "http://[::1]:1",
    "http://localhost:1",
  ]);
});
