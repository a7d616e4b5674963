/**
 * Turns a query and its term sets into a program. Each set is compiled once for each place it is looked for in, however often it
 * is used; what must hold across sets (they exist, they do not go in circles, they fit beside NEAR) is checked here.
 *
 * A name that the storyline has no set for is one of those that ship; within a set of the same name, too, so that a storyline adds to it.
 */
import type { Query } from "../query/ast.ts";
import { QueryError, type TermPlace } from "../query/error.ts";
import { MAX_DEPTH, MAX_TERMS } from "../query/limits.ts";
import { parseTerm } from "../query/parser.ts";
import { partsOf, withoutPlace } from "../query/places.ts";
import { printQuery } from "../query/print.ts";
import { hasSet, setNamed } from "../sets/named.ts";
import type { Program, Scope } from "./program.ts";
import { compilePhrase } from "./sequence.ts";

export type Terms = Readonly<Record<string, readonly string[]>>;

/** Where a part stands: in which set (none: the query itself), looked for where. */
interface Setting {
  readonly scope: Scope;
  /** Forms of a word count as the word. Not so in the sets that ship, which list the forms they mean. */
  readonly stemming: boolean;
  readonly set?: string;
  readonly term?: TermPlace;
}

/** @throws {QueryError} naming the query or the term of a set that cannot work */
export function compileQuery(query: Query, terms: Terms = {}): Program {
  const compiler = new Compiler(terms);
  const program = compiler.program(query, { scope: "article", stemming: true });
  const size = sizeOf(program, new Map());
  if (size > MAX_TERMS)
    throw new QueryError(
      0,
      `the query has ${size} terms with its sets put in`,
      `at most ${MAX_TERMS}: use a set once, or fewer terms`,
    );
  return program;
}

/** Checks sets that no query has to use: every term, every set it names, every circle. @throws {QueryError} for the first mistake */
export function checkTerms(terms: Terms): void {
  const compiler = new Compiler(terms);
  for (const name of Object.keys(terms))
    compiler.program({ type: "set", name, at: 0 }, { scope: "article", stemming: true });
}

class Compiler {
  readonly #terms: Terms;
  readonly #parsed = new Map<string, readonly Query[]>();
  readonly #compiled = new Map<string, Program>();
  /** The sets that are being compiled, outermost first. */
  readonly #open: string[] = [];

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  program(query: Query, setting: Setting): Program {
    const label = short(printQuery(query));
    const part = (inner: Query): Program => this.program(inner, setting);
    switch (query.type) {
      case "phrase":
        return compilePhrase(
          query,
          setting.scope,
          setting.stemming,
          setting.set === undefined ? `“${query.text}”` : `“${query.text}” of @${setting.set}`,
        );
      case "set":
        return this.#set(query.name, query.at, setting);
      case "and":
      case "or":
        return { kind: query.type === "and" ? "all" : "any", parts: query.parts.map(part), label };
      case "not":
        return { kind: "none", part: part(query.part), label };
      case "near":
        this.#needPlaces(query, setting);
        return {
          kind: "near",
          left: part(query.left),
          right: part(query.right),
          distance: query.distance,
          ordered: query.ordered,
          scope: setting.scope,
          label,
        };
      case "atleast":
        return { kind: "atleast", count: query.count, parts: query.parts.map(part), label };
      case "mentions":
        this.#needPlaces(query, setting);
        return { kind: "mentions", count: query.count, part: part(query.part), label };
      case "boost":
        return { kind: "boost", factor: query.factor, part: part(query.part), label };
      case "lang":
        return { kind: "lang", language: query.language, label };
      case "field":
        if (setting.scope !== "article")
          throw new QueryError(
            query.at,
            `${query.field}: within ${setting.scope}:`,
            "use the set outside of the field",
            setting.term,
          );
        return this.program(query.part, { ...setting, scope: query.field });
      case "exact":
        return this.program(query.part, { ...setting, stemming: false });
    }
  }

  #set(name: string, at: number, setting: Setting): Program {
    if (this.#ships(name)) return shippedProgram(name, setting.scope);
    const key = `${setting.scope} ${setting.stemming} ${name}`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const queries = this.#queries(name, at, setting.term);
    if (this.#open.includes(name)) {
      const circle = [...this.#open.slice(this.#open.indexOf(name)), name].map((set) => `@${set}`).join(" uses ");
      throw new QueryError(at, `sets in a circle: ${circle}`, "take one of them out", setting.term);
    }
    if (this.#open.length >= MAX_DEPTH)
      throw new QueryError(
        at,
        `more than ${MAX_DEPTH} sets within each other`,
        "put terms into fewer sets",
        setting.term,
      );
    this.#open.push(name);
    const parts = queries.map((query, index) =>
      this.program(query, { ...setting, set: name, term: { set: name, index } }),
    );
    this.#open.pop();
    const program: Program = { kind: "any", parts, label: `@${name}` };
    this.#compiled.set(key, program);
    return program;
  }

  /** Whether the name stands for a set that ships here, not for one of the storyline's own. */
  #ships(name: string): boolean {
    return hasSet(name) && (!Object.hasOwn(this.#terms, name) || this.#open.at(-1) === name);
  }

  /** The terms of a set, read once. */
  #queries(name: string, at: number, term: TermPlace | undefined): readonly Query[] {
    const known = this.#parsed.get(name);
    if (known !== undefined) return known;
    const written = Object.hasOwn(this.#terms, name) ? this.#terms[name]! : undefined;
    if (written === undefined) {
      const names = Object.keys(this.#terms).map((set) => `@${set}`);
      throw new QueryError(
        at,
        `there is no set @${name}`,
        names.length === 0
          ? "add it under terms:, or use one that ships: throughline sets list"
          : `there are ${names.slice(0, 20).join(", ")}, and those of: throughline sets list`,
        term,
      );
    }
    if (written.length === 0) throw new QueryError(at, `the set @${name} is empty`, "give it a term", term);
    const queries = written.map((text, index) => readTerm(text, { set: name, index }));
    this.#parsed.set(name, queries);
    return queries;
  }

  /** What the parser cannot see: the sets beside NEAR, or counted, must be of terms with places. */
  #needPlaces(query: Query, setting: Setting, path: readonly string[] = []): void {
    for (const part of partsOf(query)) this.#needPlaces(part, setting, path);
    if (query.type !== "set" || path.includes(query.name) || this.#ships(query.name)) return;
    for (const [index, term] of this.#queries(query.name, query.at, setting.term).entries()) {
      const found = withoutPlace(term);
      if (found !== null) {
        throw new QueryError(
          query.at,
          `@${query.name} has ${found.what} in its term ${index + 1}, so it has no place in the text`,
          "sets beside NEAR or before {n} can have words, phrases, OR and NEAR",
          setting.term,
        );
      }
      this.#needPlaces(term, setting, [...path, query.name]);
    }
  }
}

/** Compiled sets that ship, by scope and name: the same for every storyline, so that an article is searched for them once. */
const shipped = new Map<string, Program>();
const SHIPPED = new WeakSet<Program>();

function shippedProgram(name: string, scope: Scope): Program {
  const key = `${scope} ${name}`;
  let program = shipped.get(key);
  if (program === undefined) {
    const { terms } = setNamed(name)!;
    const parts = terms.map((text, index): Program => {
      const query = readTerm(text, { set: name, index });
      if (query.type === "set") return shippedProgram(query.name, scope);
      return new Compiler({}).program(query, { scope, stemming: false, set: name, term: { set: name, index } });
    });
    program = { kind: "any", parts, label: `@${name}` };
    shipped.set(key, program);
    SHIPPED.add(program);
  }
  return program;
}

function readTerm(text: string, term: TermPlace): Query {
  try {
    return parseTerm(text);
  } catch (error) {
    if (error instanceof QueryError) throw new QueryError(error.offset, error.problem, error.hint ?? "", term);
    throw error;
  }
}

/** Terms, with a set counted each time that it is used. One that ships counts as a term: an article is searched for it once. */
function sizeOf(program: Program, known: Map<Program, number>): number {
  if (SHIPPED.has(program)) return 1;
  const before = known.get(program);
  if (before !== undefined) return before;
  const parts = programParts(program);
  const size = parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + sizeOf(part, known), 0);
  known.set(program, size);
  return size;
}

/** The parts directly below. */
export function programParts(program: Program): readonly Program[] {
  if ("parts" in program) return program.parts;
  if ("part" in program) return [program.part];
  return program.kind === "near" ? [program.left, program.right] : [];
}

const LONGEST_LABEL = 80;
const short = (text: string): string => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);
