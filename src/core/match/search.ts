/** stand-in, replaced by the room's own */
import type { Evidence, MatchableArticle } from "../types.ts";
export type Candidates =
  | { all: readonly Candidates[] }
  | { any: readonly Candidates[] }
  | { token: string }
  | { prefix: string }
  | { everything: true };
export function indexTokens(article: { title?: string; text: string }): string[] {
  return [...new Set(`${article.title ?? ""} ${article.text}`.toLowerCase().match(/\p{L}+/gu) ?? [])];
}
export function compileSearch(
  query: string,
  _terms?: unknown,
): {
  candidates: Candidates;
  test(article: MatchableArticle): { score: number; evidence: readonly Evidence[] } | null;
} {
  return {
    candidates: { token: query.toLowerCase() },
    test: (a) => (a.text.toLowerCase().includes(query.toLowerCase()) ? { score: 0.5, evidence: [] } : null),
  };
}
