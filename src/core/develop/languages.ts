/** The main language of a storyline: the one that most of its latest articles are in. */

/** So many of the latest articles are looked at. */
export const RECENT = 100;

/** @param languages in order of time; "" is an unknown one @returns undefined when none is known; of equals the one that was there first */
export function mostFrequent(languages: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const language of languages) if (language !== "") counts.set(language, (counts.get(language) ?? 0) + 1);
  let best: string | undefined;
  for (const [language, count] of counts) if (best === undefined || count > counts.get(best)!) best = language;
  return best;
}
