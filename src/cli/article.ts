/** The article that a person means: ARTICLE is an id or any address that it is known by. */
import { NotFoundError } from "../errors.ts";
import { type Article, findArticle } from "../store/articles.ts";
import type { Data } from "./context.ts";

/** @throws {NotFoundError} */
export async function requireArticle({ db, where }: Data, key: string): Promise<Article> {
  const article = await findArticle(db, key);
  if (article !== undefined) return article;
  throw new NotFoundError(`no article '${key.slice(0, 200)}' in ${where}`, {
    hint: "give its id or its address; find it with: throughline search QUERY",
  });
}
