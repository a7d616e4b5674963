/** An article that a storyline file shows: written out, in a file beside it, or at an address. */
import { dirname, resolve } from "node:path";
import { systemClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import { plain } from "../core/text/plain.ts";
import type { ArticleExample, MatchableArticle } from "../core/types.ts";
import { fetchArticle, readArticleFile } from "./handed-article.ts";
import type { HandedArticle } from "./ingest.ts";

/** For a file that does not say where its article is from. RFC 6761: nobody has it. */
const NOWHERE = "https://nowhere.invalid/";

/** @param path of the storyline file: what it names is looked for beside it @throws {ThroughlineError} when there is no article */
export async function exampleArticle(example: ArticleExample, path: string): Promise<MatchableArticle> {
  const { url, file, title, text } = example;
  if (title !== undefined || text !== undefined)
    return { ...(title !== undefined && { title }), text: text ?? "", ...(url !== undefined && { url }) };
  if (file !== undefined) return matchable(readArticleFile(resolve(dirname(path), file), url ?? NOWHERE));
  return matchable(await fetchArticle(url!, { config: readConfig(process.env), clock: systemClock }));
}

/** What a person calls it. */
export function nameOf({ url, file, title, text }: ArticleExample): string {
  return plain(title ?? file ?? url ?? (text!.length > LONGEST ? `${text!.slice(0, LONGEST)}…` : text!));
}
const LONGEST = 60;

function matchable({ url, text: kept }: HandedArticle): MatchableArticle {
  const { title, text, language, byline, publishedAt, siteName } = kept;
  return {
    text,
    ...(url !== NOWHERE && { url }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(byline.length > 0 && { author: byline.join(", ") }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(siteName !== undefined && { source: { name: siteName } }),
  };
}
