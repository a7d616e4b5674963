/**
 * Reads a query. By descent, one function a level of binding: OR, AND (also unsaid), NOT, NEAR, then what a term carries.
 *
 * Only capitals are operators. A bare "and", "or" or "not" is refused: as a word it would silently ask for something else.
 */
import { languageOfTag } from "../text/language.ts";
import { FIELDS, type Field, type Query } from "./ast.ts";
import { QueryError } from "./error.ts";
import { type Lexeme, lex } from "./lexer.ts";
import { MAX_DEPTH, MAX_QUERY_LENGTH } from "./limits.ts";
import { withoutPlace } from "./places.ts";
import { checkPhrase } from "./words.ts";

/**
 * @returns the query as a tree; whether its sets exist is for who knows them to check
 * @throws {QueryError} with the offset of the mistake, the cause, and how to mend it
 */
export function parseQuery(text: string): Query {
  checkLength(text);
  return new Parser(lex(text), false).whole();
}

/**
 * Reads one term of a set. Words alone are a phrase there: `North Korea*` needs no quotes. Beside operators it does, since
 * otherwise nobody could say which of the two is meant.
 *
 * @throws {QueryError} as `parseQuery`
 */
export function parseTerm(text: string): Query {
  checkLength(text);
  const lexemes = lex(text);
  if (lexemes.length > 1 && lexemes.every(({ type }) => type === "word" || type === "end")) {
    const phrase = text.trim().replace(/\s+/g, " ");
    checkPhrase(phrase, lexemes[0]!.at);
    return { type: "phrase", text: phrase, exact: false, at: lexemes[0]!.at };
  }
  return new Parser(lexemes, true).whole();
}

function checkLength(text: string): void {
  if (text.length > MAX_QUERY_LENGTH)
    throw new QueryError(
      MAX_QUERY_LENGTH,
      `the query is longer than ${MAX_QUERY_LENGTH} characters`,
      "put its terms in sets: terms:, @name",
    );
}

const LOWER = new Set(["and", "or", "not"]);

class Parser {
  readonly #lexemes: readonly Lexeme[];
  /** True for a term of a set. */
  readonly #term: boolean;
  #at = 0;
  #depth = 0;
  #field: string | null = null;

  constructor(lexemes: readonly Lexeme[], term: boolean) {
    this.#lexemes = lexemes;
    this.#term = term;
  }

  get #next(): Lexeme {
    return this.#lexemes[this.#at]!;
  }

  #take(): Lexeme {
    return this.#lexemes[this.#at++]!;
  }

  whole(): Query {
    if (this.#next.type === "end") throw new QueryError(0, "there is nothing to look for", "write a word");
    const query = this.#or();
    const rest = this.#next;
    if (rest.type === ")") throw new QueryError(rest.at, '")" without its "("', "take it out, or open it before");
    if (rest.type === ",")
      throw new QueryError(rest.at, "a comma outside of ATLEAST", "write AND or OR, or put the words in quotes");
    if (rest.type !== "end") throw new QueryError(rest.at, "nothing can follow here", "write AND or OR before it");
    return query;
  }

  #or(): Query {
    const parts = [this.#and()];
    while (this.#next.type === "OR") {
      this.#take();
      parts.push(this.#and());
    }
    return parts.length === 1 ? parts[0]! : { type: "or", parts, at: parts[0]!.at };
  }

  #and(): Query {
    const parts = [this.#not()];
    for (;;) {
      const { type } = this.#next;
      if (type === "AND") this.#take();
      else if (type === "end" || type === "OR" || type === ")" || type === ",") break;
      else this.#refuseRow();
      parts.push(this.#not());
    }
    return parts.length === 1 ? parts[0]! : { type: "and", parts, at: parts[0]!.at };
  }

  /** In a term of a set, two bare words in a row beside operators could be a phrase or an AND. */
  #refuseRow(): void {
    const before = this.#lexemes[this.#at - 1];
    if (!this.#term || this.#next.type !== "word" || before?.type !== "word") return;
    throw new QueryError(
      before.at,
      "words in a row beside operators, in a set",
      `put the phrase in quotes, or write AND between the words`,
    );
  }

  #not(): Query {
    const { type, at } = this.#next;
    if (type !== "NOT" && type !== "-") return this.#near();
    this.#take();
    return this.#deeper(at, () => ({ type: "not", part: this.#not(), at }));
  }

  #near(): Query {
    let left = this.#carried();
    for (let chain = 0; this.#next.type === "near"; chain++) {
      const operator = this.#take() as Lexeme & { type: "near" };
      if (chain >= MAX_DEPTH)
        throw new QueryError(operator.at, `more than ${MAX_DEPTH} NEARs in a row`, "use AND for some of them");
      const { ordered, distance, at } = operator;
      const name = ordered ? "ONEAR" : "NEAR";
      const right = this.#carried();
      this.#needPlaces(left, name);
      this.#needPlaces(right, name);
      left = { type: "near", left, right, distance, ordered, at };
    }
    return left;
  }

  #needPlaces(query: Query, operator: string): void {
    const found = withoutPlace(query);
    if (found === null) return;
    const hint =
      found.what === "a field"
        ? `write the field before it all: title:(a ${operator} b)`
        : "words, phrases, OR and NEAR can stand there: write (a NEAR/5 b) AND c";
    throw new QueryError(found.at, `${found.what} cannot stand beside ${operator}`, hint);
  }

  /** A term with the number of its mentions and its weight, each at most once. */
  #carried(): Query {
    let query = this.#primary();
    const seen = new Set<string>();
    for (let next = this.#next; next.type === "mentions" || next.type === "boost"; next = this.#next) {
      this.#take();
      if (seen.has(next.type)) throw new QueryError(next.at, "the same mark twice", "keep one of them");
      seen.add(next.type);
      if (next.type === "mentions") this.#needPlaces(query.type === "field" ? query.part : query, "{n}");
      query =
        next.type === "mentions"
          ? { type: "mentions", count: next.value, part: query, at: query.at }
          : { type: "boost", factor: next.value, part: query, at: query.at };
    }
    return query;
  }

  #primary(): Query {
    const next = this.#take();
    switch (next.type) {
      case "word":
        return this.#word(next.text, next.at, false);
      case "quotation":
        return this.#phrase(next.text, next.at + 1, false, next.at);
      case "=":
        return this.#exact(next.at);
      case "set":
        return { type: "set", name: next.text, at: next.at };
      case "field":
        return this.#inField(next.text.toLowerCase(), next.at);
      case "(":
        return this.#deeper(next.at, () => this.#enclosed(next.at));
      case "atleast":
        return this.#deeper(next.at, () => this.#atLeast(next.value, next.at));
      case "end":
        throw new QueryError(
          next.at,
          "the query ends where a term must follow",
          "write a word, or take the last operator out",
        );
      case ")":
        throw new QueryError(next.at, 'a term must stand before ")"', "write a word, or take the parentheses out");
      default:
        throw new QueryError(
          next.at,
          `a term must stand before ${this.#show(next)}`,
          "write a word, or take the operator out",
        );
    }
  }

  #show(lexeme: Lexeme): string {
    if (lexeme.type === "near") return lexeme.ordered ? "ONEAR" : "NEAR";
    return { mentions: "{n}", boost: "^n", ",": "the comma", "-": '"-"' }[lexeme.type as string] ?? lexeme.type;
  }

  #word(text: string, at: number, exact: boolean): Query {
    if (!exact && LOWER.has(text)) {
      throw new QueryError(
        at,
        `"${text}" in small letters is no operator`,
        `write ${text.toUpperCase()}, or "${text}" in quotes to look for the word`,
      );
    }
    return this.#phrase(text, at, exact, at);
  }

  #phrase(text: string, textAt: number, exact: boolean, at: number): Query {
    checkPhrase(text, textAt);
    return { type: "phrase", text: text.trim().replace(/\s+/g, " "), exact, at };
  }

  #exact(at: number): Query {
    const next = this.#take();
    if (next.type === "word") return this.#phrase(next.text, next.at, true, at);
    if (next.type === "quotation") return this.#phrase(next.text, next.at + 1, true, at);
    throw new QueryError(at, '"=" must stand before a word or a quotation', "=NASA finds NASA and not nasa");
  }

  #enclosed(at: number): Query {
    const query = this.#or();
    const close = this.#take();
    if (close.type === ",")
      throw new QueryError(close.at, "a comma outside of ATLEAST", "write AND or OR, or put the words in quotes");
    if (close.type !== ")") throw new QueryError(at, '"(" without its ")"', "close it");
    return query;
  }

  #atLeast(count: number, at: number): Query {
    const open = this.#take();
    if (open.type !== "(") throw new QueryError(open.at, "ATLEAST must be followed by a list", "ATLEAST/2(a, b, c)");
    const parts = [this.#or()];
    while (this.#next.type === ",") {
      this.#take();
      parts.push(this.#or());
    }
    const close = this.#take();
    if (close.type !== ")") throw new QueryError(open.at, '"(" without its ")"', "close it");
    if (parts.length < count)
      throw new QueryError(
        at,
        `ATLEAST/${count} of ${parts.length} can never be`,
        "give more alternatives, parted by commas, or a smaller number",
      );
    return { type: "atleast", count, parts, at };
  }

  #inField(name: string, at: number): Query {
    if (name === "exact") return { type: "exact", part: this.#primary(), at };
    if (this.#field !== null)
      throw new QueryError(at, `${name}: within ${this.#field}:`, "close the parentheses of the one before the other");
    if (name === "lang") return this.#language(at);
    const field = FIELDS.find((known) => known === name) as Field | undefined;
    if (field === undefined)
      throw new QueryError(
        at,
        `there is no field ${name}:`,
        `there are ${FIELDS.join(", ")}, lang and exact; put a colon that is meant literally in quotes`,
      );
    this.#field = name;
    const part = this.#primary();
    this.#field = null;
    return { type: "field", field, part, at };
  }

  #language(at: number): Query {
    const next = this.#take();
    const code = next.type === "word" && /^[a-z]{2,3}$/i.test(next.text) ? languageOfTag(next.text) : undefined;
    if (code === undefined)
      throw new QueryError(
        next.at,
        "lang: must be followed by the code of one language",
        "lang:en; for several write (lang:en OR lang:ko)",
      );
    return { type: "lang", language: code, at };
  }

  #deeper<T>(at: number, read: () => T): T {
    if (++this.#depth > MAX_DEPTH)
      throw new QueryError(
        at,
        `more than ${MAX_DEPTH} levels within each other`,
        "take parentheses out, or name parts as sets",
      );
    const value = read();
    this.#depth--;
    return value;
  }
}
