import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  parseStorylineFile,
  printStoryline,
  StorylineFileError,
  type StorylineProblem,
} from "../../src/core/storyline/file.ts";
import type { Storyline } from "../../src/core/types.ts";
import { UsageError } from "../../src/errors.ts";

function problemsOf(text: string): readonly StorylineProblem[] {
  try {
    parseStorylineFile(text, "s.yaml");
  } catch (error) {
    if (error instanceof StorylineFileError) return error.problems;
    throw error;
  }
  return [];
}

const head = "slug: s\nname: S\n";
const good = `${head}query: kursk\n`;

test("every key of a file is read", () => {
  const text = `
slug: dprk
name: North Korean troops
terms: { dprk: [DPRK, "North Korea*", 북한, 528], army: [troop*, "@dprk NEAR/3 Heer"] }
query: "@dprk NEAR/40 @army"
threshold: 0.6
languages: [en, ko]
sources: [reuters.com, 127.0.0.1]
since: 2024-10-01
until: "2026-01-01T00:00:00Z"
actors: { Pyongyang: [KCNA, Kim Jong Un] }
quantities: { troops sent: [troops] }
tests: { must_match: [{ title: a, text: b }], must_not_match: [{ url: "https://x.example/1" }, { file: a.html }] }
alerts: { policy: developments, min_novelty: 0.5, quiet: "22:00-07:00 Europe/Berlin", digest: "0 7 * * 1-5" }
`;
  expect(parseStorylineFile(text, "s.yaml")).toEqual({
    slug: "dprk",
    name: "North Korean troops",
    terms: { dprk: ["DPRK", "North Korea*", "북한", "528"], army: ["troop*", "@dprk NEAR/3 Heer"] },
    query: "@dprk NEAR/40 @army",
    threshold: 0.6,
    languages: ["en", "ko"],
    sources: ["reuters.com", "127.0.0.1"],
    since: "2024-10-01",
    until: "2026-01-01T00:00:00Z",
    actors: { Pyongyang: ["KCNA", "Kim Jong Un"] },
    quantities: { "troops sent": ["troops"] },
    tests: {
      must_match: [{ title: "a", text: "b" }],
      must_not_match: [{ url: "https://x.example/1" }, { file: "a.html" }],
    },
    alerts: { policy: "developments", min_novelty: 0.5, quiet: "22:00-07:00 Europe/Berlin", digest: "0 7 * * 1-5" },
  });
});

test("JSON is read as well", () => {
  expect(parseStorylineFile('{"slug": "s",\t"name": "S", "query": "kursk"}', "s.json")).toEqual({
    slug: "s",
    name: "S",
    query: "kursk",
  });
});

/** Text, line, column, and a part of the message, of one mistake each. */
const MISTAKES: readonly (readonly [text: string, line: number, column: number, message: string])[] = [
  ["", 1, 1, "must be a mapping"],
  ["- a", 1, 1, "must be a mapping, and is a list"],
  ["slug: [", 1, 8, "Flow sequence"],
  [`${good}name: again\n`, 4, 1, "unique"],
  [`${good}a\0b: c`, 1, 1, "NUL"],
  [`${good}color: red\n`, 4, 1, 'no key "color"'],
  [`${good}langages: [en]\n`, 4, 1, 'no key "langages"'],
  [`${good}__proto__: {a: b}\n`, 4, 1, 'no key "__proto__"'],
  [`${good}<<: {a: b}\n`, 4, 1, 'no key "<<"'],
  [`${good}languages: en\n`, 4, 12, "languages must be a list, and is a string"],
  [`${good}languages: [EN]\n`, 4, 13, 'cannot be "EN"'],
  [`${good}languages: []\n`, 4, 12, "languages is empty"],
  [`${good}threshold: high\n`, 4, 12, "threshold must be a number"],
  [`${good}threshold: 50\n`, 4, 12, "threshold is 50"],
  [`${good}threshold: .nan\n`, 4, 12, "threshold is NaN"],
  [`${good}since: 2025-02-31\n`, 4, 8, 'cannot be "2025-02-31"'],
  [`${good}since: yesterday\n`, 4, 8, 'cannot be "yesterday"'],
  [`${good}since: 2025-02-02\nuntil: 2025-02-02\n`, 5, 8, "until is not after since"],
  [`${good}sources: [https://reuters.com/feed]\n`, 4, 11, 'cannot be "https://reuters.com/feed"'],
  [`${good}actors: [a]\n`, 4, 9, "actors must be a mapping, and is a list"],
  [`${good}actors: {a: b}\n`, 4, 13, "actors.a must be a list"],
  [`${good}actors: {a: [{b: c}]}\n`, 4, 14, "must be a text, and is a mapping"],
  [`${good}actors: {a: [""]}\n`, 4, 14, "is empty"],
  [`${good}actors: {a: ["x\\0"]}\n`, 4, 14, "control character"],
  [`${good}tests: {must_mach: []}\n`, 4, 9, 'no key "must_mach"'],
  [`${good}tests: {must_match: [{}]}\n`, 4, 22, "is empty"],
  [`${good}alerts: {policy: loud}\n`, 4, 18, 'no policy "loud"'],
  [`${good}alerts: {quiet: "22-7"}\n`, 4, 17, "alerts.quiet cannot be read"],
  [`${good}alerts: {quiet: "22:00-07:00 Mars/Base"}\n`, 4, 17, "alerts.quiet cannot be read"],
  [`${good}alerts: {digest: "0 25 * * *"}\n`, 4, 18, "alerts.digest cannot be read"],
  [`${good}terms: {"a b": [c]}\n`, 4, 9, "cannot be the name of a set"],
  [`${good}terms: {a: [kor*x]}\n`, 4, 16, '"*" can only stand at the end'],
  [`${good}terms: {a: ["@b"]}\n`, 4, 14, "there is no set @b"],
  [`${good}terms: {a: ["x OR @b"], b: ["@a"]}\n`, 4, 30, "circle: @a uses @b uses @a"],
  [`${good}terms: &t {a: [b]}\nactors: *t\n`, 5, 9, "alias"],
  [head, 1, 1, "query: and like: are missing"],
  ["name: S\nquery: a", 1, 1, "slug: is missing"],
  ["slug: A b\nname: S\nquery: a", 1, 7, 'slug cannot be "A b"'],
  [`${head}query: a AND\n`, 3, 13, "ends where a term must follow"],
  [`${head}query: "a (b OR"\n`, 3, 16, "ends where a term must follow"],
  [`${head}query: '@a NEAR/3 b'\nterms: {a: ["b AND c"]}\n`, 3, 9, "@a has AND in its term 1"],
  [`${head}query: >\n  kursk AND\n  (troops OR\n  foo:bar)\n`, 6, 3, "no field foo"],
  [`${head}query: |\n  kursk AND\n    @gone\n`, 5, 5, "there is no set @gone"],
  [`${head}query: !!js/function x\n`, 3, 8, "Unresolved tag"],
  [`${head}query: 5: 6\n`, 3, 8, "mapping"],
  [`${good}---\n${good}`, 4, 1, "documents"],
];

test.each(MISTAKES)("%j is refused at its line and column", (text, line, column, message) => {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    line,
    column,
    message: expect.stringContaining(message),
    hint: expect.stringMatching(/\S/),
  });
});

test("several mistakes are told at once, in order, in one error of wrong usage", () => {
  const text = `slug: A b\nterms:\n  a: [kor*x, "b AND"]\nquery: '@a NEAR/0 c'\nthreshold: 2\ncolour: red\n`;
  const problems = problemsOf(text);
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [1, 1],
    [1, 7],
    [3, 10],
    [3, 20],
    [4, 12],
    [5, 12],
    [6, 1],
  ]);
  const error = new StorylineFileError("s.yaml", problems);
  expect(error).toBeInstanceOf(UsageError);
  expect(error.message.split("\n")).toHaveLength(7);
  expect(error.message).toContain("s.yaml:3:10: ");
});

test("a misspelt key or set brings what was probably meant", () => {
  expect(problemsOf(`${good}langages: [en]\n`)[0]!.hint).toBe("did you mean languages?");
  expect(problemsOf(`${head}query: "@drpk"\nterms: {dprk: [a1]}\n`)[0]!.hint).toBe("did you mean dprk?");
});

describe("what would take long is refused", () => {
  const bomb = "abcdefgh"
    .split("")
    .map((name, i, names) => `  ${name}: &${name} [${i === 0 ? "lol" : `*${names[i - 1]}, `.repeat(9)}]`)
    .join("\n");
  test.each([
    ["an alias bomb", `${good}actors:\n${bomb}\n`, "alias"],
    ["a circle of aliases", "&a [*a, *a]", "must be a mapping"],
    ["a deep nest", "[".repeat(50_000), "too deeply"],
    ["a large file", `${good}# ${"x".repeat(1_100_000)}`, "larger than 1 MB"],
    ["many terms", `${good}terms: {a: [${"x,".repeat(10_001)}]}`, "10001 terms"],
    ["a long query", `${head}query: ${"abc OR ".repeat(4_000)}abc\n`, "longer than 20000"],
  ])("%s", (_, text, message) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeLessThanOrEqual(50);
    expect(problems.some((problem) => problem.message.includes(message))).toBe(true);
  });
});

const words = fc.constantFrom(
  "DPRK",
  "North Korea*",
  "북한",
  "528",
  "yes",
  "null",
  "1e3",
  "Workers' Party",
  "a: b",
  "#x",
  '"quoted phrase"',
  "2025-01-01",
  "troop* OR soldier*",
  "~x2".slice(1),
);
const list = fc.array(words, { minLength: 1, maxLength: 6 });
const anyText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== "" && !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Cs}/u.test(text));
const storylines: fc.Arbitrary<Storyline> = fc.record(
  {
    slug: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/),
    name: anyText,
    terms: fc.record({ dprk: list, "army-2": list }).map((terms) => ({
      dprk: terms.dprk.filter((term) => term !== "a: b" && term !== "#x").concat("x1"),
      "army-2": ["@dprk"],
    })),
    query: fc.constantFrom("kursk", "kursk OR\n  troops", '"a b" NEAR/3 c{2}', "title:(a b) -c^2", "#1 kursk"),
    threshold: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
    languages: fc.constant(["en", "no"]),
    sources: fc.constant(["a.example"]),
    since: fc.constantFrom("2024-10-01", "2024-10-01T00:00:00Z"),
    until: fc.constant("2030-01-01"),
    actors: fc.dictionary(anyText, fc.array(anyText, { minLength: 1, maxLength: 4 }), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    quantities: fc.record({ "troops sent": list }),
    tests: fc.record({
      must_match: fc.array(fc.record({ title: anyText, text: anyText }), { minLength: 1, maxLength: 2 }),
    }),
    alerts: fc.record(
      { policy: fc.constantFrom("digest", "surge"), quiet: fc.constant("22:00-07:00 Europe/Berlin") },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["slug", "name", "query"] },
) as fc.Arbitrary<Storyline>;

test("a printed storyline reads back as the same storyline", () => {
  fc.assert(
    fc.property(storylines, (storyline) => {
      const printed = printStoryline(storyline);
      expect(parseStorylineFile(printed, "s.yaml")).toEqual(storyline);
    }),
    { numRuns: 500 },
  );
});

test("the shipped storyline reads, and prints as a file that reads the same", () => {
  const path = resolve(import.meta.dirname, "../../storylines/dprk-deployment.yaml");
  const storyline = parseStorylineFile(readFileSync(path, "utf8"), path);
  expect(storyline.slug).toBe("dprk-deployment");
  expect(parseStorylineFile(printStoryline(storyline), "again")).toEqual(storyline);
});
