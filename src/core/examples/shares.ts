/** How many articles of a language have a term: what a rare term tells, a common one does not. */
import { ENGLISH } from "./data/english.ts";
import type { Portrait } from "./portrait.ts";
import type { Weigh } from "./vectors.ts";

/** What ships counts as so many articles, of which learned ones soon are more. */
const SHIPPED_SIZE = 500;
/** What every article has tells nearly nothing, but is no reason to divide by zero. */
const LEAST = 0.05;

interface Share {
  size: number;
  readonly counts: Map<string, number>;
}

export class Shares {
  readonly #byLanguage = new Map<string, Share>();

  /** Counts an article that is not taken for one of a storyline. */
  learn({ language, counts }: Portrait): void {
    const share = this.#of(language);
    share.size++;
    for (const view of [counts.body, counts.pairs])
      for (const term of view.keys()) share.counts.set(term, (share.counts.get(term) ?? 0) + 1);
  }

  /** Inverse document frequency: the logarithm of articles to articles that have the term. */
  weigher(language: string): Weigh {
    const { size, counts } = this.#of(language);
    return (term) => Math.max(LEAST, Math.log((size + 1) / ((counts.get(term) ?? 0) + 0.5)));
  }

  #of(language: string): Share {
    let share = this.#byLanguage.get(language);
    if (share === undefined) {
      share = { size: SHIPPED_SIZE, counts: new Map(language === "en" ? shipped() : []) };
      this.#byLanguage.set(language, share);
    }
    return share;
  }
}

/** "term share" in thousandths of the articles. */
function shipped(): [string, number][] {
  return ENGLISH.split(" ").map((entry) => {
    const [term, thousandths] = entry.split("=") as [string, string];
    return [term, (Number(thousandths) * SHIPPED_SIZE) / 1000];
  });
}
