/** Stored coverage as a file, for storylines by example. */
import { Readable } from "node:stream";
import { type Background, createBackground } from "../core/examples/background.ts";
import type { MatchableArticle } from "../core/types.ts";
import { describeError } from "../errors.ts";
import { ArticleLine } from "./article-line.ts";
import { readBytes } from "./files.ts";
import { readJson, readShape } from "./json-line.ts";
import { linesOf } from "./lines.ts";
import { say } from "./output.ts";

/** @param path of JSON lines; a line that is no article is left out, and said @throws {UsageError} CANNOT_READ */
export async function readBackground(path: string): Promise<Background> {
  const articles: MatchableArticle[] = [];
  for await (const line of linesOf(Readable.from([readBytes(path)]))) {
    try {
      articles.push(readShape(ArticleLine, readJson(line)));
    } catch (error) {
      say(`${path}: line ${line.number} is left out: ${describeError(error)}`);
    }
  }
  return createBackground(articles);
}
