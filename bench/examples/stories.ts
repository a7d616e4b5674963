/** Labelled articles, the stories they are of, and the tasks that are made of them: some examples, and the rest to be found. */
import { readFileSync } from "node:fs";

/** A line of the data. Stories of one topic are siblings: the same kind of event, another instance. */
export interface Labelled {
  readonly id: string;
  readonly topic: string;
  readonly story: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly language: string;
}

export interface Task {
  readonly story: string;
  readonly topic: string;
  readonly like: readonly Labelled[];
  readonly notLike: readonly Labelled[];
  /** The examples are the first articles in the order of the data; else a draw of them. */
  readonly fixed: boolean;
}

/** In a fixed order that has nothing to do with what the articles say. */
export function readLabelled(path: string): readonly Labelled[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Labelled).sort((a, b) => hash(a.id) - hash(b.id));
}

/** FNV-1a of the id with a sign before it. */
function hash(id: string): number {
  let state = 2166136261;
  for (const char of `x${id}`) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  return state >>> 0;
}

/** Stories with at least two articles to be found beside the examples. @param draws of examples, beside the fixed ones */
export function tasksOf(articles: readonly Labelled[], k: number, counter: boolean, draws: number): Task[] {
  const random = generator(20_251_126 + k);
  return [...new Set(articles.map(({ story }) => story))].flatMap((story) => {
    const members = articles.filter((article) => article.story === story);
    if (members.length < k + 2) return [];
    const { topic } = members[0]!;
    const siblings = articles.filter((article) => article.topic === topic && article.story !== story);
    const task = (own: readonly Labelled[], other: readonly Labelled[], fixed: boolean): Task => ({
      story,
      topic,
      like: own.slice(0, k),
      notLike: counter ? other.slice(0, 1) : [],
      fixed,
    });
    const drawn = Array.from({ length: draws }, () =>
      task(shuffled(members, random), shuffled(siblings, random), false),
    );
    return [task(members, siblings, true), ...drawn];
  });
}

/** Numbers from 0 to 1, the same in every run: Park and Miller's generator. */
export function generator(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
