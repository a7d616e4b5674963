import type { MatchableArticle } from "../core/types.ts";
import type { articles, articleVersions } from "./schema.ts";

/** A stored version as the matcher sees it. */
export function storedArticle(
  article: typeof articles.$inferSelect,
  version: typeof articleVersions.$inferSelect,
): MatchableArticle {
  return {
    ...(version.title !== null && { title: version.title }),
    text: version.text,
    url: article.canonicalUrl,
    ...(version.language !== null && { language: version.language }),
    ...(version.byline.length > 0
      ? { author: version.byline.join(", ") }
      : article.author !== null && { author: article.author }),
    source: { domain: article.publisher, ...(version.siteName !== null && { name: version.siteName }) },
    ...(version.publishedAt !== null && { publishedAt: version.publishedAt.toISOString() }),
  };
}
