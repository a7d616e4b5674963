/** Examples of a storyline taken together: what a new article is held against. */
import { type Background, LONELY, type Sketch, WIDE_VIEWS, type WideView } from "./background.ts";
import { VIEWS, type View } from "./portrait.ts";
import { blend, type Vector } from "./vectors.ts";

export interface Party {
  readonly sketches: readonly Sketch[];
  readonly vectors: Readonly<Record<View, Vector>>;
  /** Terms with the share of the examples that have them. */
  readonly shares: Readonly<Record<"body" | "lead" | "leadNames", ReadonlyMap<string, number>>>;
  /** The words that weigh most: an article that has none of them is a stranger, which is quick to see. */
  readonly telling: readonly string[];
  /** Blended with their neighbours; absent when neighbours do not count. */
  readonly wide?: Readonly<Record<WideView, Vector>>;
}

/** Words of the examples, and as many of them blended with their neighbours. */
const TELLING = 40;
/** Longer words are cut in the index. UTF-16 units. */
const LONGEST_WORD = 40;

/** Whether stored coverage has enough that is near the examples to say what near means. */
export function isCovered(sketches: readonly Sketch[], background: Background): boolean {
  return background.hasNeighbours && sketches.some((sketch) => background.neighbours(sketch).typical > LONELY);
}

/**
 * @param sketches one or more
 * @param covered whether their neighbours count: the same for examples and counter-examples
 */
export function partyOf(
  sketches: readonly Sketch[],
  background: Background,
  covered: boolean = isCovered(sketches, background),
): Party {
  const all = <K extends string>(keys: readonly K[], of: (sketch: Sketch, key: K) => Vector) =>
    Object.fromEntries(
      keys.map((key) => [key, blend(sketches.map((sketch) => [of(sketch, key), 1 / sketches.length]))]),
    ) as Record<K, Vector>;
  const share = (of: (sketch: Sketch) => ReadonlyMap<string, unknown>): ReadonlyMap<string, number> => {
    const terms = new Map<string, number>();
    for (const sketch of sketches)
      for (const term of of(sketch).keys()) terms.set(term, (terms.get(term) ?? 0) + 1 / sketches.length);
    return terms;
  };
  const vectors = all(VIEWS, (sketch, view) => sketch.vectors[view]);
  const wide = covered ? all(WIDE_VIEWS, (sketch, view) => background.neighbours(sketch).wide[view]) : undefined;
  return {
    sketches,
    vectors,
    telling: [...new Set([...heaviest(vectors.body), ...(wide === undefined ? [] : heaviest(wide.body))])],
    shares: {
      body: share(({ portrait }) => portrait.counts.body),
      lead: share(({ portrait }) => portrait.counts.lead),
      leadNames: share(({ portrait }) => portrait.leadNames),
    },
    ...(wide !== undefined && { wide }),
  };
}

function heaviest(vector: Vector): readonly string[] {
  return [...vector]
    .filter(([word]) => word.length <= LONGEST_WORD)
    .sort((a, b) => b[1] - a[1])
    .slice(0, TELLING)
    .map(([word]) => word);
}
