/** The known word that somebody may have meant. */

/** @returns a hint: the nearest of the known words if it is at most two slips away, else what to do otherwise: by default all of them */
export function suggest(
  word: string,
  known: readonly string[],
  otherwise = `the keys are ${known.join(", ")}`,
): string {
  const near = known
    .map((name) => ({ name, slips: slipsBetween(word.toLowerCase().slice(0, 40), name) }))
    .sort((a, b) => a.slips - b.slips)[0];
  return near !== undefined && near.slips <= 2 ? `did you mean ${near.name}?` : otherwise;
}

/** Letters to add, drop or change to make one word the other. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
