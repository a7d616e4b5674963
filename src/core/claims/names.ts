/** What a name or a role stands for: a person, a body, a paper, several people. */

import type { Grammar } from "./grammar/grammar.ts";
import type { Word } from "./words.ts";

/** "name": a person or a body, by its capital alone. */
export type Kind = "person" | "body" | "paper" | "group" | "name" | "unknown";

/** The name or role without what it belongs to: "a friend" of "a friend of the actress". */
export function headOf(words: readonly Word[], g: Grammar): readonly Word[] {
  const end = words.findIndex(
    ({ lower, kind, capital }, at) =>
      at > 0 && (kind === "mark" ? words[at]!.text === "(" : !capital && g.prepositions.has(lower)),
  );
  return end < 0 ? words : words.slice(0, end);
}

export function kindOf(name: readonly Word[], g: Grammar): Kind {
  const head = headOf(name, g).filter(({ kind, lower }) => kind === "word" && lower !== "'s");
  const last = head.at(-1);
  if (last === undefined) return "unknown";
  const one = singular(last.lower);
  if (isIn(g.people, last.lower, g)) return "person";
  if (isIn(g.papers, last.lower, g) || g.papers.has(one)) return "paper";
  if (isIn(g.bodies, last.lower, g)) return "body";
  if (last.lower !== one && g.people.has(one)) return "group";
  if (!last.capital)
    return g.plural.test(last.lower) ? "group" : head.some(({ lower }) => g.people.has(lower)) ? "person" : "unknown";
  if (head.some(({ lower }) => g.titles.has(lower) || g.people.has(lower))) return "person";
  if (head.some(({ lower }) => g.bodies.has(lower))) return "body";
  return capitals(head, g);
}

/** Whether a word is in a list; of words written together the last part counts. */
function isIn(list: ReadonlySet<string>, word: string, g: Grammar): boolean {
  if (list.has(word) || !g.compounds) return list.has(word);
  for (let at = 1; at <= word.length - SHORTEST_PART; at++) if (list.has(word.slice(at))) return true;
  return false;
}

/** The singular of a regular plural in -s. */
function singular(noun: string): string {
  return noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.replace(/men$/, "man").replace(/s$/, "");
}

/** The last part of a compound has so many letters at least. */
const SHORTEST_PART = 4;

/** Two to four words with capitals are taken for a person's name, unless they name a country or are all capitals. */
function capitals(head: readonly Word[], g: Grammar): Kind {
  const named = head.filter(({ capital, lower }) => capital && !g.determiners.has(lower));
  const spelled = named.map(({ lower }) => lower).join(" ");
  if (countriesOf(g.language).has(spelled) || g.seats.has(spelled)) return "body";
  if (named.length < 2 || named.length > 4) return "name";
  return g.determiners.has(head[0]!.lower) || named.some(({ text }) => /^\p{Lu}{2,}$/u.test(text)) ? "body" : "person";
}

export function genderOf(words: readonly Word[], g: Grammar): "she" | "he" | undefined {
  if (words.some(({ lower }) => g.feminine.has(lower))) return "she";
  return words.some(({ lower }) => g.masculine.has(lower)) ? "he" : undefined;
}

/** A name has so many words, without titles. */
const LONGEST_NAME = 4;

/** The name without title and role: "Volodymyr Zelensky" of "Ukrainian President Volodymyr Zelensky"; a role as it stands. */
export function coreOf(name: readonly Word[], g: Grammar): string {
  const head = headOf(name, g);
  let from = head.length;
  while (from > 0 && head.length - from < LONGEST_NAME && isPartOfName(head[from - 1]!, g)) from--;
  const core =
    from < head.length ? head.slice(from) : head.some(({ capital }) => capital) || head.length > 2 ? head : name;
  return core.map(({ text }) => text).join(" ");
}

function isPartOfName({ capital, kind, lower }: Word, g: Grammar): boolean {
  return kind === "word" && capital && !g.titles.has(lower) && !g.people.has(lower) && !g.determiners.has(lower);
}

const COUNTRIES = new Map<string, ReadonlySet<string>>();
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The names of countries in a language, lower case, from the platform's tables (Unicode CLDR). */
export function countriesOf(language: string): ReadonlySet<string> {
  const known = COUNTRIES.get(language);
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const codes = [...LETTERS].flatMap((a) => [...LETTERS].map((b) => a + b));
  const countries = new Set(codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []));
  COUNTRIES.set(language, countries);
  return countries;
}
