import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Query } from "../../src/core/query/ast.ts";
import { QueryError } from "../../src/core/query/error.ts";
import { MAX_DEPTH, MAX_QUERY_LENGTH } from "../../src/core/query/limits.ts";
import { parseQuery, parseTerm } from "../../src/core/query/parser.ts";
import { printQuery } from "../../src/core/query/print.ts";
import { UsageError } from "../../src/errors.ts";
import { query } from "./query-samples.ts";

describe("a query reads as", () => {
  test.each([
    ["a b", "a AND b"],
    ["a OR b c", "a OR (b AND c)"],
    ["(a OR b) c", "(a OR b) AND c"],
    ["a -b", "a AND (NOT b)"],
    ["a NOT b", "a AND (NOT b)"],
    ["NOT a NEAR/5 b", "NOT (a NEAR/5 b)"],
    ["a NEAR b", "a NEAR/10 b"],
    ["a NEAR/5 b ONEAR/3 c", "(a NEAR/5 b) ONEAR/3 c"],
    ['"North  Korea*"', '"North Korea*"'],
    ["“North Korea”", '"North Korea"'],
    ["title:a b", "(title:a) AND b"],
    ["Title:(a b)", "title:(a AND b)"],
    ["lang:EN", "lang:en"],
    ["=NASA{2}^3", "(=NASA{2})^3"],
    ["@dprk^2.5", "@dprk^2.5"],
    ["ATLEAST/2(a, b c, d OR e)", "ATLEAST/2(a, b AND c, d OR e)"],
    ["14,000 troops", '"14,000" AND troops'],
    ["Kim Jong-un", "Kim AND Jong-un"],
    ["near Kursk", '"near" AND Kursk'],
    ['"and"', '"and"'],
  ])("%s", (text, printed) => {
    expect(printQuery(parseQuery(text))).toBe(printed);
  });
});

describe("a mistake is named with its place and how to mend it", () => {
  test.each([
    ["", 0, "nothing to look for"],
    ["a AND", 5, "ends where a term must follow"],
    ["a OR OR b", 5, "a term must stand before OR"],
    ["(a b", 0, 'without its ")"'],
    ["a b)", 3, 'without its "("'],
    ['a "b c', 2, "does not end"],
    ["a or b", 2, "no operator"],
    ["not a", 0, "no operator"],
    ["a | b", 2, "no operator"],
    ["!a", 0, "no operator"],
    ["a~2", 1, "no operator"],
    ["a, b", 1, "comma outside of ATLEAST"],
    ["foo:bar", 0, "no field foo"],
    ["title:(a lead:b)", 9, "lead: within title:"],
    ["lang:english", 5, "code of one language"],
    ["ko*", 0, "too few letters"],
    ["a kor*a", 5, "at the end of a word"],
    ["?", 0, "too few letters around"],
    ["a -- b", 3, "no letter or digit"],
    ["a NEAR/0 b", 2, "no number that it can work with"],
    ["a NEAR/101 b", 2, "no number that it can work with"],
    ["a NEAR/x b", 2, "no number that it can work with"],
    ["a NEAR/5 (b c)", 10, "AND cannot stand beside NEAR"],
    ["a NEAR/5 (b OR -c)", 15, "NOT cannot stand beside NEAR"],
    ["a NEAR/5 title:b", 9, "a field cannot stand beside NEAR"],
    ["(a b){2}", 1, "AND cannot stand beside {n}"],
    ["ATLEAST/3(a, b)", 0, "can never be"],
    ["ATLEAST(a, b)", 0, "no number that it can work with"],
    ["ATLEAST/2 a", 10, "followed by a list"],
    ["a{0}", 1, "out of range"],
    ["a{x}", 1, "without a number"],
    ["a^11", 1, "out of range"],
    ["a^0.01", 1, "out of range"],
    ["a{2}{3}", 4, "twice"],
    ["@ a", 0, "without the name of a set"],
    ["a :b", 2, "stands alone"],
    ["a …", 2, "no letter or digit"],
  ])("%s", (text, offset, message) => {
    let said: unknown;
    try {
      parseQuery(text);
    } catch (error) {
      said = error;
    }
    expect(said).toBeInstanceOf(QueryError);
    expect(said).toBeInstanceOf(UsageError);
    const error = said as QueryError;
    expect(error.message).toContain(message);
    expect(error.message).toContain(`at character ${error.offset + 1}`);
    expect(error.offset).toBe(offset);
    expect(error.hint).toBeTruthy();
  });
});

describe("limits", () => {
  test.each([
    ["length", `"${"a".repeat(MAX_QUERY_LENGTH)}"`, /longer than 20000/],
    ["parentheses", `${"(".repeat(MAX_DEPTH + 1)}a${")".repeat(MAX_DEPTH + 1)}`, /50 levels/],
    ["NOT", `${"NOT ".repeat(MAX_DEPTH + 1)}a`, /50 levels/],
    ["minus", `${"-".repeat(5_000)}a`, /50 levels/],
    ["NEAR in a row", `a${" NEAR a".repeat(MAX_DEPTH + 1)}`, /50 NEARs/],
  ])("of %s", (_, text, message) => {
    expect(() => parseQuery(text)).toThrow(message);
  });

  test("what lies within them is read", () => {
    expect(parseQuery(`${"(".repeat(MAX_DEPTH)}a${")".repeat(MAX_DEPTH)}`)).toMatchObject({
      type: "phrase",
      text: "a",
    });
    expect(parseQuery(`${"abc OR ".repeat(2_000)}abc`)).toMatchObject({ type: "or" });
  });
});

describe("in a set", () => {
  test.each([
    ["North Korea*", '"North Korea*"'],
    ["Russia's General Staff", '"Russia\'s General Staff"'],
    ["killed or wounded", '"killed or wounded"'],
    ["troop*", "troop*"],
    ["=NASA", "=NASA"],
    ['"North Korea*" NEAR/5 troop*', '"North Korea*" NEAR/5 troop*'],
    ["@army OR Heer", "@army OR Heer"],
  ])("%s reads as %s", (term, printed) => {
    expect(printQuery(parseTerm(term))).toBe(printed);
  });

  test("words in a row beside operators are refused, since they could be a phrase or an AND", () => {
    expect(() => parseTerm("North Korea AND troops")).toThrow(/words in a row/);
    expect(() => parseTerm('"North Korea" AND troops')).not.toThrow();
  });
});

const withoutPlaces = (tree: Query): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === "at" ? undefined : value)));

test("what is printed reads back as the same tree, and prints the same", () => {
  fc.assert(
    fc.property(query, (tree) => {
      const printed = printQuery(tree);
      const again = parseQuery(printed);
      expect(withoutPlaces(again)).toEqual(withoutPlaces(tree));
      expect(printQuery(again)).toBe(printed);
    }),
    { numRuns: 1_000 },
  );
});

test("any text is either read, with a print that reads back, or refused with a place in it", () => {
  const soup = fc
    .array(
      fc.constantFrom(
        "(",
        ")",
        '"',
        "-",
        "=",
        "@",
        "a",
        "kor*",
        "x?z",
        " ",
        "AND",
        "OR",
        "NOT",
        " NEAR/3 ",
        "ATLEAST/1(",
        ",",
        "{2}",
        "^2",
        "title:",
        "lang:en",
        ":",
        "北",
        "0",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: "grapheme", maxLength: 30 })), (text) => {
      try {
        const printed = printQuery(parseQuery(text));
        expect(printQuery(parseQuery(printed))).toBe(printed);
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        expect(error.offset).toBeGreaterThanOrEqual(0);
        expect(error.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3_000 },
  );
});
