/** The rules for a word or a phrase that is looked for: something to find, wildcards where they can work. */
import { isSign, tokenize } from "../text/tokens.ts";
import { QueryError } from "./error.ts";
import { SHORTEST_PREFIX, SHORTEST_PREFIX_OF_SIGNS } from "./limits.ts";

/** A word between spaces of a phrase; `prefix` when "*" stood at its end. */
export interface PhraseWord {
  readonly text: string;
  readonly prefix: boolean;
}

/** The words of a phrase as written. */
export function phraseWords(phrase: string): PhraseWord[] {
  return [...phrase.matchAll(/\S+/gu)].map(([text]) =>
    text.endsWith("*") ? { text: text.slice(0, -1), prefix: true } : { text, prefix: false },
  );
}

/** @throws {QueryError} if the phrase cannot be looked for as it is written */
export function checkPhrase(phrase: string, at: number): void {
  if (tokenize(phrase, { wild: true }).words.length === 0) {
    throw new QueryError(at, `there is no letter or digit to look for in "${phrase}"`, "write a word, or leave it out");
  }
  for (const found of phrase.matchAll(/\S+/gu)) checkWord(found[0], at + found.index);
}

function checkWord(word: string, at: number): void {
  const star = word.indexOf("*");
  if (star >= 0 && star < word.length - 1) {
    throw new QueryError(at + star, '"*" can only stand at the end of a word', "for one letter inside a word write ?");
  }
  const letters = tokenize(word, { wild: true }).words.join("").replaceAll("?", "");
  const count = [...letters].length;
  const signs = isSign(letters);
  if (star >= 0 && count < (signs ? SHORTEST_PREFIX_OF_SIGNS : SHORTEST_PREFIX)) {
    throw new QueryError(
      at,
      `too few letters before "*" in "${word}"`,
      `at least ${SHORTEST_PREFIX}, or ${SHORTEST_PREFIX_OF_SIGNS} in a script without spaces`,
    );
  }
  if (word.includes("?") && count < (signs ? 1 : 2))
    throw new QueryError(at, `too few letters around "?" in "${word}"`, "at least 2");
}
