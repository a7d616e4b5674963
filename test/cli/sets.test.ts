import { expect, test } from "vitest";
import { run } from "./run.ts";

test("sets list names every set with its kind, terms and languages", async () => {
  const { code, stdout } = await run(["sets", "list"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^@north-korea\tstate\tNorth Korea\t\d+\t\d\d$/m);
  const listed = (await run(["sets", "list", "--json"])).json() as { name: string; kind: string; languages: number }[];
  expect(new Set(listed.map(({ kind }) => kind))).toEqual(
    new Set(["state", "capital", "person", "organisation", "place", "event"]),
  );
});

test("sets show prints the terms by language, and says what was meant when there is no such set", async () => {
  const { code, stdout } = await run(["sets", "show", "@earthquake"]);
  expect(code).toBe(0);
  expect(stdout).toContain("tr: deprem*");
  expect((await run(["sets", "show", "earthquake", "--json"])).json()).toMatchObject({ kind: "event" });
  const wrong = await run(["sets", "show", "nort-korea"]);
  expect(wrong.code).toBe(3);
  expect(wrong.stderr).toContain("did you mean north-korea?");
});
