/**
 * The English words that ship as background: those of enough articles and topics to be nobody's own, with the share of articles that
 * have them. Written as src/core/examples/data/english.ts.
 */
import { portraitOf } from "../../src/core/examples/portrait.ts";
import { Document } from "../../src/core/match/document.ts";
import type { Labelled } from "./stories.ts";

const FEWEST_ARTICLES = 5;
const FEWEST_TOPICS = 3;

export function englishBackground(articles: readonly Labelled[]): string {
  const seen = new Map<string, { articles: number; readonly topics: Set<string> }>();
  for (const article of articles) {
    for (const term of portraitOf(new Document(article)).counts.body.keys()) {
      const entry = seen.get(term) ?? { articles: 0, topics: new Set() };
      entry.articles++;
      entry.topics.add(article.topic);
      seen.set(term, entry);
    }
  }
  const general = [...seen].filter(
    ([term, { articles: n, topics }]) => n >= FEWEST_ARTICLES && topics.size >= FEWEST_TOPICS && /^\p{L}+$/u.test(term),
  );
  const entries = general.map(
    ([term, { articles: n }]) => `${term}=${Math.max(1, Math.round((1000 * n) / articles.length))}`,
  );
  return entries.sort().join(" ");
}
