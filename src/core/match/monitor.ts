/** stand-in, replaced by the room's own */
import type { MatchableArticle, MatchResult, Miss, Storyline } from "../types.ts";
export interface Monitor {
  readonly errors: readonly { storyline: string; error: string }[];
  match(article: MatchableArticle): { matches: MatchResult[]; errors: { storyline: string; error: string }[] };
  explain(article: MatchableArticle): {
    matches: MatchResult[];
    misses: Miss[];
    errors: { storyline: string; error: string }[];
  };
}
export function createMonitor(storylines: readonly Storyline[]): Monitor {
  const match = (article: MatchableArticle) => ({
    errors: [],
    matches: storylines.flatMap((s) => {
      const at = article.text.toLowerCase().indexOf((s.query ?? "").toLowerCase());
      return at < 0
        ? []
        : [
            {
              storyline: s.slug,
              score: 0.5,
              evidence: [
                {
                  field: "text" as const,
                  start: at,
                  end: at + s.query!.length,
                  text: article.text.slice(at, at + s.query!.length),
                  why: "word",
                },
              ],
            },
          ];
    }),
  });
  return { errors: [], match, explain: (a) => ({ ...match(a), misses: [] }) };
}
