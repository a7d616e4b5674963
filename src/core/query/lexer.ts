/** A query cut into words, quotations, operators and marks, each with its offset. */
import { QueryError } from "./error.ts";
import { DEFAULT_DISTANCE, MAX_BOOST, MAX_DISTANCE, MAX_MENTIONS } from "./limits.ts";

export type Lexeme = { readonly at: number; readonly end: number } & (
  | { readonly type: "word" | "quotation" | "set" | "field"; readonly text: string }
  | { readonly type: "(" | ")" | "," | "-" | "=" | "AND" | "OR" | "NOT" | "end" }
  | { readonly type: "near"; readonly ordered: boolean; readonly distance: number }
  | { readonly type: "atleast" | "mentions" | "boost"; readonly value: number }
);

type Bare<T> = T extends unknown ? Omit<T, "at" | "end"> : never;

const SPACE = /\s/;
const QUOTES = '"“”„';
/** What ends a word. A comma or a colon between two digits does not: "14,000", "10:30". */
const BREAKS = `(){}^,:${QUOTES}`;
const DIGIT = /\p{Nd}/u;
/** Signs that other query languages have and this one has not: to read over them would change what is asked. */
const FOREIGN: Readonly<Record<string, string>> = {
  "|": "write OR between the alternatives",
  "~": "write NEAR/n between the words",
  "[": "use parentheses",
  "]": "use parentheses",
  "\\": "there is nothing to escape: put the words in quotes",
};
const NAME = /[\p{L}\p{M}\p{N}_-]/u;

/** @throws {QueryError} for a mark that means nothing, a quotation without an end, a number out of range */
export function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at]!)) at++;
    else {
      const lexeme = next(text, at);
      lexemes.push(lexeme);
      at = lexeme.end;
    }
  }
  return [...lexemes, { type: "end", at, end: at }];
}

function next(text: string, at: number): Lexeme {
  const sign = text[at]!;
  const lexeme = (bare: Bare<Lexeme>, end: number): Lexeme => ({ ...bare, at, end }) as Lexeme;
  if (sign === "(" || sign === ")" || sign === "," || sign === "=") return lexeme({ type: sign }, at + 1);
  if (QUOTES.includes(sign)) return quotation(text, at);
  if (sign === "{")
    return numbered(text, at, "mentions", /^\{(\d+)\}/, MAX_MENTIONS, "term{3}: at least three mentions");
  if (sign === "^")
    return numbered(text, at, "boost", /^\^(\d+(?:\.\d+)?)/, MAX_BOOST, "term^2: counts twice for the score");
  if (sign === "}" || sign === ":")
    throw new QueryError(at, `"${sign}" stands alone`, "put what is meant literally in quotes");
  if (sign === "!") throw new QueryError(at, '"!" is no operator', "write -term or NOT term");
  if (sign === "-" && at + 1 < text.length && !SPACE.test(text[at + 1]!)) return lexeme({ type: "-" }, at + 1);
  if (sign === "@") {
    let end = at + 1;
    while (end < text.length && NAME.test(text[end]!)) end++;
    if (end === at + 1) throw new QueryError(at, '"@" without the name of a set', "write @name, as under terms:");
    return lexeme({ type: "set", text: text.slice(at + 1, end) }, end);
  }
  return word(text, at);
}

function quotation(text: string, at: number): Lexeme {
  let end = at + 1;
  while (end < text.length && !QUOTES.includes(text[end]!)) end++;
  if (end === text.length) throw new QueryError(at, "a quotation that does not end", 'close it with "');
  return { type: "quotation", text: text.slice(at + 1, end), at, end: end + 1 };
}

function numbered(
  text: string,
  at: number,
  type: "mentions" | "boost",
  form: RegExp,
  most: number,
  hint: string,
): Lexeme {
  const found = form.exec(text.slice(at, at + 20));
  const value = Number(found?.[1]);
  if (found === null) throw new QueryError(at, `"${text[at]}" without a number`, hint);
  const least = type === "boost" ? 0.1 : 1;
  if (!(value >= least && value <= most))
    throw new QueryError(at, `${found[0]} is out of range`, `from ${least} to ${most}`);
  return { type, value, at, end: at + found[0].length };
}

function word(text: string, at: number): Lexeme {
  let end = at;
  while (end < text.length && !SPACE.test(text[end]!) && !(BREAKS.includes(text[end]!) && !betweenDigits(text, end))) {
    const hint = FOREIGN[text[end]!];
    if (hint !== undefined) throw new QueryError(end, `"${text[end]}" is no operator`, hint);
    end++;
  }
  const found = text.slice(at, end);
  if (text[end] === ":") return { type: "field", text: found, at, end: end + 1 };
  if (found === "AND" || found === "OR" || found === "NOT") return { type: found, at, end };
  return numberedOperator(found, at) ?? { type: "word", text: found, at, end };
}

function betweenDigits(text: string, at: number): boolean {
  return /[,:]/.test(text[at]!) && at > 0 && DIGIT.test(text[at - 1]!) && DIGIT.test(text[at + 1] ?? "");
}

/** NEAR, NEAR/5, ONEAR/5, ATLEAST/2. */
function numberedOperator(found: string, at: number): Lexeme | null {
  const [name, digits, ...rest] = found.split("/");
  if (name !== "NEAR" && name !== "ONEAR" && name !== "ATLEAST") return null;
  const end = at + found.length;
  const value =
    digits === undefined
      ? name === "ATLEAST"
        ? Number.NaN
        : DEFAULT_DISTANCE
      : /^\d{1,6}$/.test(digits)
        ? Number(digits)
        : Number.NaN;
  const most = name === "ATLEAST" ? Number.POSITIVE_INFINITY : MAX_DISTANCE;
  if (rest.length > 0 || !(value >= 1 && value <= most)) {
    const hint = name === "ATLEAST" ? "ATLEAST/2(a, b, c)" : `${name}/n with n from 1 to ${MAX_DISTANCE}`;
    throw new QueryError(at, `${found} has no number that it can work with`, hint);
  }
  return name === "ATLEAST"
    ? { type: "atleast", value, at, end }
    : { type: "near", ordered: name === "ONEAR", distance: value, at, end };
}
