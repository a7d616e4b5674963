/** Word tables written as text: words parted by spaces, phrases by commas. */

export function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).filter(Boolean));
}

/** "up to, as many as": longest first, so that the first that fits is the right one. */
export function phrases(text: string): readonly (readonly string[])[] {
  return text
    .split(",")
    .map((phrase) => phrase.trim().split(/\s+/))
    .filter(([first]) => first !== "")
    .sort((a, b) => b.length - a.length);
}

/** "one 1, two 2" */
export function values(text: string): ReadonlyMap<string, number> {
  return new Map(
    text
      .trim()
      .split(/\s*,\s*/)
      .map((pair) => pair.trim().split(/\s+/) as [string, string])
      .map(([word, value]) => [word, Number(value)]),
  );
}
