/** The names in an article: words with capitals in a row, as it writes them. */
import type { Portrait } from "../examples/portrait.ts";
import type { Document } from "../match/document.ts";

export interface FoundName {
  readonly text: string;
  readonly mentions: number;
}

/** Longer rows of capitals are headlines. Words. */
const LONGEST = 4;

/** The most frequent first; of equals, the first. */
export function namesIn(document: Document, { counts }: Portrait): readonly FoundName[] {
  const { tokens, fieldStarts } = document.main;
  const found = new Map<string, number>();
  let first = -1;
  const end = (last: number): void => {
    if (first >= 0 && last - first < LONGEST) {
      const { text } = document.main.slice(first, last);
      found.set(text, (found.get(text) ?? 0) + 1);
    }
    first = -1;
  };
  for (let at = fieldStarts[1]!; at < tokens.words.length; at++) {
    const isName = counts.names.has(tokens.words[at]!) && /^\p{Lu}/u.test(document.main.slice(at, at).text);
    const joined = first >= 0 && document.main.slice(at - 1, at).text.length === lengthOf(document, at);
    if (!isName || !joined) end(at - 1);
    if (isName && first < 0) first = at;
  }
  end(tokens.words.length - 1);
  return [...found].map(([text, mentions]) => ({ text, mentions })).sort((a, b) => b.mentions - a.mentions);
}

/** Of a token and the one before, with one sign between them. */
function lengthOf({ main: { tokens } }: Document, at: number): number {
  return tokens.ends[at]! - tokens.starts[at]! + 1 + tokens.ends[at - 1]! - tokens.starts[at - 1]!;
}
