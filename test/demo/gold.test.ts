import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parseStorylineFile } from "../../src/core/storyline/file.ts";
import { compare, type Listed, type Raised, readListed } from "../../src/demo/gold.ts";

const root = resolve(import.meta.dirname, "../..");
const listed = readListed(join(root, "demo/developments.json"));

const raised = (kind: Raised["result"]["kind"], day: string, more: Partial<Raised["result"]> = {}): Raised => ({
  result: { kind, headline: "h", ...more },
  time: new Date(`${day}T12:00:00Z`),
});
const entry = (kind: Listed["kind"], more: Partial<Listed> = {}): Listed => ({
  date: "2025-04-26",
  kind,
  what: "w",
  must: true,
  ...more,
});

test("the list names sides that the storyline has, in time order, and the README shows all of it", () => {
  const file = "storylines/dprk-deployment.yaml";
  const sides = Object.keys(parseStorylineFile(readFileSync(join(root, file), "utf8"), file).actors ?? {});
  expect(listed.filter(({ side }) => side !== undefined && !sides.includes(side))).toEqual([]);
  expect(listed.map(({ date }) => date)).toEqual(listed.map(({ date }) => date).sort());
  const readme = readFileSync(join(root, "demo/README.md"), "utf8");
  for (const { date, what, must } of listed)
    expect(readme).toMatch(new RegExp(`\\| ${date} \\| [a-z ]+ \\| ${what} \\| ${must ? "yes" : "no"} \\|`));
});

test("a confirmation is found by its side and week, a figure by its value, an event by its week", () => {
  const truth = [
    entry("first_confirmation", { side: "Moscow" }),
    entry("new_figure", { value: 600 }),
    entry("new_event"),
    entry("correction", { value: 3000 }),
  ];
  const figure = { value: 600, object: "killed" };
  const good = [
    raised("first_confirmation", "2025-04-26", { side: "Moscow" }),
    raised("figure_range", "2025-04-30", { figure }),
    raised("new_place", "2025-04-27"),
    raised("correction", "2025-04-27", { figure: { value: 3000, object: "sent" } }),
  ];
  expect(compare(truth, good)).toMatchObject({ found: truth, missing: [], surplus: [], perDevelopment: 1 });
  const wrong = [
    raised("first_confirmation", "2025-04-26", { side: "Kyiv" }),
    raised("new_figure", "2025-04-26", { figure: { ...figure, value: 700 } }),
    raised("correction", "2025-04-27"),
    raised("first_confirmation", "2025-05-09", { side: "Moscow" }),
  ];
  const others = truth.filter(({ kind }) => kind !== "new_event"); // an event may be told as a statement
  expect(compare(others, wrong)).toMatchObject({ found: [], missing: others, surplus: wrong });
  expect(compare(truth, wrong.slice(0, 1))).toMatchObject({ found: [entry("new_event")], surplus: [] });
});

test("what is told twice is surplus; what is fine to be told counts neither way", () => {
  const truth = [entry("first_denial", { side: "Moscow" }), entry("new_event", { must: false })];
  const once = raised("first_denial", "2025-04-26", { side: "Moscow" });
  const { found, surplus, perDevelopment } = compare(truth, [once, once, raised("new_event", "2025-04-28")]);
  expect([found.length, surplus.length, perDevelopment]).toEqual([1, 1, 2]);
});
