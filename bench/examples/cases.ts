/** Cases to learn from and to be judged by: an article, the examples of a task, and whether it is of their story. */
import { Background, type Sketch } from "../../src/core/examples/background.ts";
import { areStrangers, type Features, featuresOf } from "../../src/core/examples/features.ts";
import { type Party, partyOf } from "../../src/core/examples/party.ts";
import { type Portrait, portraitOf } from "../../src/core/examples/portrait.ts";
import { Document } from "../../src/core/match/document.ts";
import type { MatchableArticle } from "../../src/core/types.ts";
import type { Row } from "./logistic.ts";
import type { Labelled, Task } from "./stories.ts";

export interface Case extends Row {
  readonly topic: string;
  readonly k: number;
  readonly counter: boolean;
  readonly fixed: boolean;
  /** Too unlike to be measured: taken for none of the story. */
  readonly stranger: boolean;
}

export interface Corpus {
  readonly articles: readonly Labelled[];
  readonly portraits: ReadonlyMap<Labelled, Portrait>;
  /** The same as examples: a person who pastes a text gives no address, and so no day. */
  readonly examples: ReadonlyMap<Labelled, Portrait>;
}

export function corpusOf(articles: readonly Labelled[]): Corpus {
  const portraits = (of: (article: Labelled) => MatchableArticle) =>
    new Map(articles.map((article) => [article, portraitOf(new Document(of(article)))]));
  return {
    articles,
    portraits: portraits((article) => article),
    examples: portraits(({ url: _, ...example }) => example),
  };
}

export class Caser {
  readonly background: Background;
  readonly #corpus: Corpus;
  readonly #sketches = new Map<Portrait, Sketch>();

  /** @param known whether an article is in the background */
  constructor(corpus: Corpus, known: (article: Labelled) => boolean) {
    this.#corpus = corpus;
    this.background = new Background(corpus.articles.filter(known).map((article) => corpus.portraits.get(article)!));
  }

  /** @param names of the values, in their order; those that are new are added */
  *cases(task: Task, names: string[]): Generator<Case> {
    const shown = new Set([...task.like, ...task.notLike]);
    const party = this.#party(task.like);
    const against = task.notLike.length === 0 ? undefined : this.#party(task.notLike);
    for (const article of this.#corpus.articles) {
      if (shown.has(article)) continue;
      const sketch = this.#sketch(this.#corpus.portraits.get(article)!);
      const stranger = areStrangers(sketch, party);
      const label = article.story === task.story ? 1 : 0;
      if (stranger && label === 0) continue;
      yield {
        values: stranger ? NO_VALUES : valuesOf(featuresOf(sketch, party, against, this.background), names),
        label,
        topic: task.topic,
        k: task.like.length,
        counter: task.notLike.length > 0,
        fixed: task.fixed,
        stranger,
      };
    }
  }

  #sketch(portrait: Portrait): Sketch {
    let sketch = this.#sketches.get(portrait);
    if (sketch === undefined) {
      sketch = this.background.draw(portrait);
      this.#sketches.set(portrait, sketch);
    }
    return sketch;
  }

  #party(examples: readonly Labelled[]): Party {
    const sketches = examples.map((article) => this.#sketch(this.#corpus.examples.get(article)!));
    return partyOf(sketches, this.background, this.background.hasNeighbours);
  }
}

const NO_VALUES = new Float64Array(0);

function valuesOf(features: Features, names: string[]): Float64Array {
  if (names.length === 0) names.push(...Object.keys(features));
  for (const name of Object.keys(features)) if (!names.includes(name)) names.push(name);
  return Float64Array.from(names, (name) => features[name] ?? 0);
}
