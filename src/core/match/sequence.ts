/** A phrase as written, made into the tokens that must stand in a row. */
import type { PhraseQuery } from "../query/ast.ts";
import { phraseWords } from "../query/words.ts";
import { asWritten, isSign, tokenize } from "../text/tokens.ts";
import type { Element, Scope, Sequence } from "./program.ts";

/** Addresses and names are matched as written. */
const WITHOUT_STEMS: readonly Scope[] = ["url", "source", "author"];

export function compilePhrase(phrase: PhraseQuery, scope: Scope, stemming: boolean, label: string): Sequence {
  const stemmed = stemming && !phrase.exact && !WITHOUT_STEMS.includes(scope);
  const elements = phraseWords(phrase.text).flatMap(({ text, prefix }) =>
    elementsOf(text, prefix, phrase.exact).map((element, _, all): Element => {
      // "Russia's" is a word and an ending already; only what is one word has a form.
      if (!stemmed || element.kind !== "word" || all.length > 1 || isSign(element.word)) return element;
      return { ...element, stemmed: asWritten(text).toLowerCase() };
    }),
  );
  return { kind: "sequence", elements, scope, label };
}

function elementsOf(text: string, prefix: boolean, exact: boolean): Element[] {
  const { words, starts, ends } = tokenize(text, { wild: true });
  return words.map((word, i): Element => {
    // Signs are found within longer words anyway: "*" after one adds nothing.
    const open = prefix && i === words.length - 1 && !isSign(word);
    const kind = word.includes("?") ? "pattern" : open ? "prefix" : "word";
    const touching = i > 0 && starts[i] === ends[i - 1];
    return { kind, word, open, touching, ...(exact && { exact: asWritten(text.slice(starts[i], ends[i])) }) };
  });
}

/** Whether a word of an article is what the element asks for. @param written the word with its capitals and marks */
export function fits(element: Element, word: string, written: () => string): boolean {
  return fitsFolded(element, word) && (element.exact === undefined || isForm(element, element.exact, written()));
}

/** The same, whatever the capitals. */
export function fitsFolded(element: Element, word: string): boolean {
  return isForm(element, element.word, word);
}

function isForm({ kind, open }: Element, wanted: string, word: string): boolean {
  if (kind === "word") return word === wanted;
  if (kind === "prefix") return word.startsWith(wanted);
  const letters = [...word];
  const pattern = [...wanted];
  if (open ? letters.length < pattern.length : letters.length !== pattern.length) return false;
  return pattern.every((letter, i) => letter === "?" || letter === letters[i]);
}

/** The letters that every word has which fits: empty when a pattern begins with "?". */
export function stem(element: Element): string {
  return element.kind === "pattern" ? element.word.slice(0, element.word.indexOf("?")) : element.word;
}
