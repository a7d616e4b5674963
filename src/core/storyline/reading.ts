/**
 * A YAML document being read: every mistake is noted with its line and column, and reading goes on.
 *
 * Aliases are not followed: a few lines of them can stand for gigabytes, and named sets do what they are for.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type Scalar } from "yaml";
import type { StorylineProblem } from "./error.ts";
import { suggest } from "./suggest.ts";

/** Far above any storyline: 10,000 terms of a hundred characters. UTF-16 units. */
const LONGEST_FILE = 1_048_576;
/** Who has fifty mistakes to mend needs no more. */
const MOST_PROBLEMS = 50;
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Cs}/u;

export type Value = Node | null | undefined;
export type Read<T> = (node: Value) => T | undefined;

export class Reading {
  readonly root: Value;
  readonly #text: string;
  readonly #lines = new LineCounter();
  readonly #problems: (StorylineProblem & { readonly offset: number })[] = [];

  constructor(text: string) {
    this.#text = text;
    this.root = this.#open();
  }

  get problems(): readonly StorylineProblem[] {
    const ordered = [...this.#problems].sort((a, b) => a.offset - b.offset).slice(0, MOST_PROBLEMS);
    return ordered.map(({ line, column, message, hint }) => ({ line, column, message, hint }));
  }

  #open(): Value {
    if (this.#text.length > LONGEST_FILE)
      return this.#refuse("the file is larger than 1 MB", "split it into several storylines");
    if (this.#text.includes("\0"))
      return this.#refuse("the file has a NUL character, so it is no text", "save it as UTF-8");
    try {
      const document = parseDocument(this.#text, {
        lineCounter: this.#lines,
        version: "1.2",
        stringKeys: true,
        prettyErrors: false,
      });
      for (const { pos, message, code } of [...document.errors, ...document.warnings]) {
        if (code === "RESOURCE_EXHAUSTION")
          return this.#refuse("the file is nested too deeply", "a storyline has four levels at most");
        if (this.#problems.every(({ offset }) => offset !== pos[0]))
          this.problem(pos[0], message, "see the YAML around this place");
      }
      return document.errors.every(({ code }) => code === "DUPLICATE_KEY") ? document.contents : undefined;
    } catch (error) {
      if (error instanceof RangeError)
        return this.#refuse("the file is nested too deeply", "a storyline has four levels at most");
      throw error;
    }
  }

  #refuse(message: string, hint: string): undefined {
    this.#problems.push({ offset: 0, line: 1, column: 1, message, hint });
    return undefined;
  }

  /** @param where a node, or an offset in the file */
  problem(where: Value | number, message: string, hint: string): undefined {
    const offset = typeof where === "number" ? where : (where?.range?.[0] ?? 0);
    const { line, col } = this.#lines.linePos(offset);
    this.#problems.push({ offset, line: Math.max(line, 1), column: Math.max(col, 1), message, hint });
    return undefined;
  }

  string(node: Value, what: string): string | undefined {
    if (isScalar(node) && typeof node.value === "string") return this.#clean(node, what);
    // 528 in a list of terms is the word "528": as written, not as a number would be printed.
    if (isScalar(node) && typeof node.value === "number" && node.source !== undefined) return node.source;
    return this.#mistaken(node, what, "a text", 'put it in quotes: "..."');
  }

  #clean(node: Scalar, what: string): string | undefined {
    const value = node.value as string;
    if (CONTROL.test(value))
      return this.problem(node, `${what} has a control character or half a character`, "take it out");
    if (value.trim() === "") return this.problem(node, `${what} is empty`, "give it a value, or take the key out");
    return value;
  }

  number(node: Value, what: string, least: number, most: number): number | undefined {
    if (!isScalar(node) || typeof node.value !== "number")
      return this.#mistaken(node, what, "a number", `from ${least} to ${most}`);
    if (!(node.value >= least && node.value <= most))
      return this.problem(node, `${what} is ${node.value}`, `from ${least} to ${most}`);
    return node.value;
  }

  /** Items that cannot be read are noted and left out. */
  list<T>(node: Value, what: string, read: (node: Value, what: string) => T | undefined): readonly T[] | undefined {
    if (!isSeq(node)) return this.#mistaken(node, what, "a list", "[a, b, c]");
    if (node.items.length === 0) return this.problem(node, `${what} is empty`, "give it an item, or take the key out");
    return node.items
      .map((item, i) => read(item as Value, `${what}, item ${i + 1}`))
      .filter((value) => value !== undefined);
  }

  /** A mapping with names that the file chooses. */
  named<T>(
    node: Value,
    what: string,
    read: (node: Value, what: string, name: string, key: Value) => T | undefined,
  ): Record<string, T> | undefined {
    if (!isMap(node)) return this.#mistaken(node, what, "a mapping", "name: value");
    const entries = (node.items as Pair<Node, Value>[]).map((pair) => {
      const name = isScalar(pair.key) ? String(pair.key.value) : "";
      return [name, read(pair.value, `${what}.${name}`, name, pair.key)] as const;
    });
    return Object.fromEntries(entries.filter((entry): entry is readonly [string, T & {}] => entry[1] !== undefined));
  }

  /** A mapping with the keys that we know: others are noted. */
  keyed<T extends Record<string, unknown>>(
    node: Value,
    what: string,
    keys: { readonly [K in keyof T]: (node: Value, what: string) => T[K] | undefined },
  ): Partial<T> | undefined {
    const known = Object.keys(keys);
    return this.named(node, what, (value, inner, name, key) => {
      const read = Object.hasOwn(keys, name) ? keys[name] : undefined;
      if (read !== undefined) return read(value, what === "the file" ? name : inner);
      return this.problem(key, `there is no key "${name}" in ${what}`, suggest(name, known));
    }) as Partial<T> | undefined;
  }

  /** The offset in the file of a character of a text in it: through quotes, folded lines and indentation as far as they are plain. */
  placeIn(node: Value, offset: number): number {
    const [from, to] = node?.range ?? [0, 0];
    const value = isScalar(node) ? String(node.value) : "";
    const block = isScalar(node) && (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL");
    let at = block ? this.#text.indexOf("\n", from) : from;
    if (!block && /["']/.test(this.#text[at] ?? "") && this.#text[at] !== value[0]) at++;
    for (let i = 0; i < offset; i++) {
      while (at < to && /\s/.test(this.#text[at]!)) at++;
      if (/\s/.test(value[i]!)) continue;
      if (this.#text[at] !== value[i]) return from;
      at++;
    }
    while (at < to && /\s/.test(this.#text[at]!)) at++;
    return at;
  }

  #mistaken(node: Value, what: string, wanted: string, hint: string): undefined {
    if (isAlias(node))
      return this.problem(
        node,
        `${what} is an alias (*${node.source}), which is not followed`,
        "write it out, or name a set of terms",
      );
    const found = isSeq(node)
      ? "a list"
      : isMap(node)
        ? "a mapping"
        : isScalar(node) && node.value !== null
          ? `a ${typeof node.value}`
          : "empty";
    return this.problem(node, `${what} must be ${wanted}, and is ${found}`, hint);
  }
}
