import { expect, test } from "vitest";
import { aSource, aStoryline } from "../helpers/store.ts";
import { useHttp } from "./served.ts";

const served = useHttp();

// biome-ignore lint/suspicious/noExplicitAny: a document to walk through
type Any = any;

function* refs(node: Any): Generator<string> {
  if (node === null || typeof node !== "object") return;
  if (typeof node.$ref === "string") yield node.$ref;
  for (const inner of Object.values(node)) yield* refs(inner);
}

const operations = (document: Any): [string, string, Any][] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Any).map(([method, operation]): [string, string, Any] => [method, path, operation]),
  );

test("the document is OpenAPI 3.1: every reference leads somewhere, every path parameter is declared", async () => {
  const { json: document } = await served().ask("/openapi.json");
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(document.info).toMatchObject({ title: "Throughline", version: "9.9.9" });
  for (const ref of refs(document))
    expect(
      ref
        .split("/")
        .slice(1)
        .reduce((node: Any, key) => node?.[key], document),
    ).toBeTypeOf("object");
  expect(operations(document).length).toBeGreaterThan(25);
  for (const [method, path, operation] of operations(document)) {
    const declared = (operation.parameters ?? []).filter((one: Any) => one.in === "path").map((one: Any) => one.name);
    expect([method, path, declared.sort()]).toEqual([
      method,
      path,
      [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort(),
    ]);
    expect(operation.summary).toBeTruthy();
    for (const answer of Object.values(operation.responses) as Any[]) expect(answer.description).toBeTruthy();
    for (const one of operation.parameters ?? [])
      expect([one.name, typeof one.schema.type]).toEqual([one.name, "string"]);
  }
});

test("every route of the document answers as it says, and a wrong one as a problem", async () => {
  const { ask, db, clock } = served();
  await aSource(db, "https://one.example.org/feed.xml", clock);
  await aStoryline(db, "slug: kursk\nname: Kursk\nquery: kursk", clock);
  const { json: document } = await ask("/openapi.json");
  for (const [method, path, operation] of operations(document)) {
    const filled = path.replaceAll(/\{\w+\}/g, "424242");
    const query = path === "/v1/search" ? "?q=kursk" : path.endsWith("/explain") ? "?storyline=kursk" : "";
    const { status, headers, json } = await ask(filled + query, { method: method.toUpperCase() });
    const isList = method === "get" && !path.includes("{");
    if (path.endsWith(".opml"))
      expect([path, status, headers["content-type"]]).toEqual([path, 200, "text/x-opml; charset=utf-8"]);
    else if (isList)
      expect([path, status, json]).toEqual([path, 200, expect.objectContaining({ items: expect.any(Array) })]);
    else {
      expect([method, path, status >= 400 && status < 500, headers["content-type"]]).toEqual([
        method,
        path,
        true,
        "application/problem+json",
      ]);
      expect(operation.responses["4XX"]).toBeTruthy();
    }
    expect(json?.detail ?? "").not.toContain("there is no GET");
  }
});

test("the page of the routes lists every one of them and loads nothing from elsewhere", async () => {
  const { ask } = served();
  const { json: document } = await ask("/openapi.json");
  const { status, body } = await ask("/docs");
  expect(status).toBe(200);
  for (const [method, path] of operations(document))
    expect(body).toContain(`<code>${method.toUpperCase()} ${path}</code>`);
  expect(body).not.toMatch(/<script|style=|(src|href)="(?!\/)/);
});
