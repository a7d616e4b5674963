/** What the words of an article are taken for: their stem, and whether every article of the language has them. */
import { foldWord } from "../text/tokens.ts";
import { COMMON_WORDS } from "./data/common-words.ts";

const common = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/** Words that say nothing of what an article is about, folded. Empty for a language that has no list. */
export function commonWords(language: string): ReadonlySet<string> {
  const list = COMMON_WORDS[language];
  if (list === undefined) return NONE;
  let words = common.get(language);
  if (words === undefined) {
    words = new Set(list.split(" ").map(foldWord));
    common.set(language, words);
  }
  return words;
}
