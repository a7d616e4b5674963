/** The query of a storyline file and its sets, checked where they stand. */
import { isMap, isSeq } from "yaml";
import { checkTerms, compileQuery } from "../match/compile.ts";
import type { Query } from "../query/ast.ts";
import { QueryError } from "../query/error.ts";
import { MAX_TERMS } from "../query/limits.ts";
import { parseQuery, parseTerm } from "../query/parser.ts";
import { partsOf } from "../query/places.ts";
import { hasSet, setNames } from "../sets/named.ts";
import type { Reading, Value } from "./reading.ts";
import { suggest } from "./suggest.ts";

type Terms = Readonly<Record<string, readonly string[]>>;

/** A text that was parsed, and where it stands. */
interface Parsed {
  readonly query: Query;
  readonly node: Value;
}

const SET_NAME = /^[\p{L}\p{M}\p{N}_-]+$/u;

export function readTerms(reading: Reading, node: Value, what: string): Terms | undefined {
  let count = 0;
  const terms = reading.named(node, what, (value, of, name, key) => {
    if (!SET_NAME.test(name))
      return reading.problem(key, `"${name}" cannot be the name of a set`, "letters, digits, _ and -");
    const list = reading.list(value, of, (item, at) => reading.string(item, at));
    count += list?.length ?? 0;
    return list;
  });
  if (count > MAX_TERMS) return reading.problem(node, `the sets have ${count} terms`, `at most ${MAX_TERMS}`);
  return terms;
}

/** Notes every mistake in the query and in each term; then what only shows when all are put together. */
export function checkQueries(
  reading: Reading,
  queryNode: Value,
  query: string | undefined,
  termsNode: Value,
  terms: Terms,
): void {
  const before = reading.problems.length;
  const parsed = [
    ...(query === undefined ? [] : parseAt(reading, queryNode, query, parseQuery)),
    ...termNodes(termsNode).flatMap(({ node, text }) => parseAt(reading, node, text, parseTerm)),
  ];
  for (const { query: tree, node } of parsed) {
    for (const set of setsIn(tree)) {
      if (!Object.hasOwn(terms, set.name) && !hasSet(set.name))
        reading.problem(
          reading.placeIn(node, set.at),
          `there is no set @${set.name}`,
          suggest(
            set.name,
            [...Object.keys(terms), ...setNames()],
            "add it under terms:, or see: throughline sets list",
          ),
        );
    }
  }
  if (reading.problems.length > before) return;
  try {
    checkTerms(terms);
    if (query !== undefined) compileQuery(parseQuery(query), terms);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const node = error.term === undefined ? queryNode : termNode(termsNode, error.term.set, error.term.index);
    reading.problem(reading.placeIn(node ?? termsNode, error.offset), error.problem, error.hint ?? "");
  }
}

function parseAt(reading: Reading, node: Value, text: string, parse: (text: string) => Query): Parsed[] {
  try {
    return [{ query: parse(text), node }];
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    reading.problem(reading.placeIn(node, error.offset), error.problem, error.hint ?? "");
    return [];
  }
}

function setsIn(query: Query): { readonly name: string; readonly at: number }[] {
  return query.type === "set" ? [query] : partsOf(query).flatMap(setsIn);
}

/** Every term with its node; what is no text was noted before. */
function termNodes(node: Value): { readonly node: Value; readonly text: string }[] {
  if (!isMap(node)) return [];
  return node.items.flatMap((pair) => {
    if (!isSeq(pair.value)) return [];
    return pair.value.items.flatMap((item) => {
      const { value, source } = item as { value?: unknown; source?: string };
      const text = typeof value === "number" ? source : value;
      return typeof text === "string" && text.trim() !== "" ? [{ node: item as Value, text }] : [];
    });
  });
}

function termNode(node: Value, set: string, index: number): Value {
  const list = isMap(node) ? node.get(set) : undefined;
  return isSeq(list) ? (list.items[index] as Value) : undefined;
}
