/** The sets that ship of which an article has words, and how much it is about each. */
import { compileQuery } from "../match/compile.ts";
import type { Document } from "../match/document.ts";
import { hitsOf } from "../match/evaluate.ts";
import type { Program } from "../match/program.ts";
import { type SetKind, setNamed, setNames } from "../sets/named.ts";
import { sentences } from "../text/sentences.ts";

export interface FoundSet {
  readonly name: string;
  readonly title: string;
  readonly kind: SetKind;
  /** Mentions, those in title and lead counted for more. */
  readonly weight: number;
  readonly inTitle: boolean;
  /** In the first sentence of the text, which says who, what and where. */
  readonly inOpening: boolean;
  /** As the article writes them, each once. */
  readonly words: readonly string[];
}

/** What a mention counts by where it stands. */
const WEIGHT = { title: 4, lead: 2, text: 1 } as const;
const programs = new Map<string, Program | null>();

/** The most prominent first. A capital stands for its state, whose set has it. */
export function setsIn(document: Document): readonly FoundSet[] {
  const opening = sentences(document.article.text)[0]?.end ?? 0;
  return setNames()
    .flatMap((name) => found(name, document, opening))
    .filter(({ kind }) => kind !== "capital")
    .sort((a, b) => b.weight - a.weight);
}

/** @param opening where the first sentence of the text ends, UTF-16 units */
function found(name: string, document: Document, opening: number): FoundSet[] {
  const program = programOf(name, document.language ?? "en");
  const hits = program === null ? [] : hitsOf(program, document);
  if (hits.length === 0) return [];
  const { title, kind } = setNamed(name)!;
  const textStart = document.main.fieldStarts[1]!;
  const at = new Map(hits.map((hit) => [hit.first, hit]));
  const places = [...at.keys()].map((first) => document.placeOf(first));
  return [
    {
      name,
      title,
      kind,
      weight: places.reduce((sum, place) => sum + WEIGHT[place], 0),
      inTitle: places.includes("title"),
      inOpening: [...at.keys()].some((first) => first >= textStart && document.main.slice(first, first).end <= opening),
      words: [...new Set([...at.values()].map(({ first, last }) => document.main.slice(first, last).text))],
    },
  ];
}

/** The terms of the article's language alone: those of the others would be compiled for nothing. Null: it has none. */
function programOf(name: string, language: string): Program | null {
  const key = `${name} ${language}`;
  let program = programs.get(key);
  if (program === undefined) {
    const terms = termsOf(name, language);
    program = terms.length === 0 ? null : compileQuery({ type: "set", name: SET, at: 0 }, { [SET]: terms });
    programs.set(key, program);
  }
  return program;
}

const SET = "found";

function termsOf(name: string, language: string): readonly string[] {
  const { byLanguage } = setNamed(name)!;
  return [...(byLanguage[language] ?? []), ...(byLanguage.mul ?? [])].flatMap((term) =>
    term.startsWith("@") ? termsOf(term.slice(1), language) : [term],
  );
}
