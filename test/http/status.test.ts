import { expect, test } from "vitest";
import type { Health } from "../../src/http/deps.ts";
import { aSource, aStoryline } from "../helpers/store.ts";
import { useHttp } from "./served.ts";

let health: () => Promise<Health> = async () => ({ ok: true, checks: [] });
const served = useHttp({ health: () => health() });

test("a server that is well says so, one that is not says what is wrong", async () => {
  const { ask } = served();
  health = async () => ({ ok: true, checks: [{ name: "database", ok: true }] });
  expect(await ask("/readyz")).toMatchObject({
    status: 200,
    json: { ok: true, checks: [{ name: "database", ok: true }] },
  });
  const checks = [
    { name: "database", ok: true },
    { name: "disk", ok: false, detail: "only 3 MB are free" },
  ];
  health = async () => ({ ok: false, checks });
  const sick = await ask("/readyz");
  expect([sick.status, sick.headers["content-type"]]).toEqual([503, "application/problem+json"]);
  expect(sick.json).toMatchObject({ code: "NOT_READY", detail: "disk: only 3 MB are free", checks });
  health = async () => {
    throw new Error("nobody answers");
  };
  expect((await ask("/readyz")).json).toMatchObject({ status: 503, detail: "health: nobody answers" });
  expect((await ask("/livez")).status).toBe(200);
});

test("metrics count what is stored", async () => {
  const { ask, db, clock, article } = served();
  await aStoryline(db, "slug: kursk\nname: Kursk\nquery: kursk", clock);
  const source = await aSource(db, "https://one.example.org/feed.xml", clock);
  await article(source, "https://one.example.org/1", "Kursk", "Troops in Kursk.");
  await article(source, "https://one.example.org/2", "Fair", "A fair.");
  const { body, headers } = await ask("/metrics");
  expect(headers["content-type"]).toMatch(/^text\/plain; version=0\.0\.4/);
  const value = (sample: string) =>
    Number(
      body
        .split("\n")
        .find((line) => line.startsWith(`${sample} `))
        ?.split(" ")
        .at(-1),
    );
  expect(value("throughline_sources")).toBe(1);
  expect(value('throughline_articles{state="stored"}')).toBe(2);
  expect(value('throughline_matches{storyline="kursk"}')).toBe(1);
  expect(value('throughline_deliveries{state="dead"}')).toBe(0);
  expect(value("process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
  for (const line of body.trim().split("\n"))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [\d.e+]+)$/);
});
