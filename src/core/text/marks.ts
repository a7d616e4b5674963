/** Where tags begin and end in text that may be broken in any way, without ever going back over what was looked at. */

/** `indexOf` that remembers what it found, so that a million questions about a mark that is far away, or nowhere, cost one look. */
export class Marks {
  readonly #text: string;
  readonly #seen: Record<string, { from: number; at: number }> = Object.create(null);
  #folded: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** @returns -1 when there is none from there on */
  next(mark: string, from: number): number {
    const last = this.#seen[mark];
    if (last === undefined) {
      const at = this.#look(mark, from);
      this.#seen[mark] = { from, at };
      return at;
    }
    if (from < last.from || (last.at < from && last.at !== -1)) {
      last.from = from;
      last.at = this.#look(mark, from);
    }
    return last.at;
  }

  /** Names of elements are written in either case. */
  #look(mark: string, from: number): number {
    if (mark.length <= 3) return this.#text.indexOf(mark, from);
    this.#folded ??= this.#text.toLowerCase();
    // Rare letters change their length with their case.
    return (this.#folded.length === this.#text.length ? this.#folded : this.#text).indexOf(mark, from);
  }
}

const isLetter = (code: number): boolean => {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x5f || code >= 0x80;
};

/** Where the text goes on after what begins at `open`; -1 when that is no tag, comment or declaration. */
export function endOfTag(text: string, open: number, marks: Marks): number {
  const next = text.charCodeAt(open + 1);
  if (next === 0x21 || next === 0x3f) {
    const isComment = text.startsWith("<!--", open);
    const over = isComment ? marks.next("-->", open + 4) : marks.next(">", open);
    return over === -1 ? -1 : over + (isComment ? 3 : 1);
  }
  if (!isLetter(next === 0x2f ? text.charCodeAt(open + 2) : next)) return -1;
  let end = marks.next(">", open);
  for (let at = open; end !== -1; ) {
    const [double, single] = [marks.next('"', at), marks.next("'", at)];
    const quote = double === -1 || (single !== -1 && single < double) ? single : double;
    if (quote === -1 || quote > end) return end + 1;
    // A `>` in a quoted value ends nothing; a quote that is never closed quotes nothing.
    const closing = isValue(text, quote) ? marks.next(text[quote]!, quote + 1) : quote;
    at = (closing === -1 ? quote : closing) + 1;
    if (at > end) end = marks.next(">", at);
  }
  return -1;
}

function isValue(text: string, quote: number): boolean {
  let before = quote - 1;
  while (before > 0 && /\s/.test(text[before]!)) before--;
  return text[before] === "=";
}
