/** The data of the sets as text: a block a set, `name = title`, then a line a language with its terms, commas between them. */

export interface Block {
  readonly name: string;
  readonly title: string;
  /** By ISO 639-1 code; `mul` for a spelling that several languages share. */
  readonly byLanguage: Readonly<Record<string, readonly string[]>>;
}

export function readBlocks(text: string): Block[] {
  return text
    .trim()
    .split(/\n\n/)
    .map((block) => {
      const [head, ...lines] = block.split("\n");
      const [name, title] = head!.split(" = ");
      return { name: name!, title: title!, byLanguage: Object.fromEntries(lines.map(readLine)) };
    });
}

function readLine(line: string): [language: string, terms: readonly string[]] {
  const space = line.indexOf(" ");
  return [
    line.slice(0, space),
    line
      .slice(space + 1)
      .split(", ")
      .map(initialsAsWritten),
  ];
}

/** Two or three capitals are initials, and a word of some language in small letters: WHO and who, SUA and sua. */
function initialsAsWritten(term: string): string {
  return /^\p{Lu}{2,3}$/u.test(term) ? `=${term}` : term;
}

/** A line of spellings: `fi Pjongjang; pl+sl Pjongjang` is the spelling with its languages. */
export function readSpellings(text: string): { readonly language: string; readonly spelling: string }[] {
  return text.split("; ").flatMap((part) => {
    const space = part.indexOf(" ");
    const spelling = part.slice(space + 1);
    return part
      .slice(0, space)
      .split("+")
      .map((language) => ({ language, spelling }));
  });
}
