/** One article that a person shows, to follow its story: the address of its page, or a file with the page, its text, or the article as JSON. */
import { z } from "zod";
import { systemClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import { extractArticle } from "../core/extract/index.ts";
import type { MatchableArticle } from "../core/types.ts";
import { UsageError } from "../errors.ts";
import { ArticleFields } from "./article-line.ts";
import { readBytes } from "./files.ts";
import { fetchArticle, isAddress } from "./handed-article.ts";
import { readJson, readShape } from "./json-line.ts";

/** Stands for the address of a page in a file. RFC 6761: nobody has it. */
const NOWHERE = "https://nowhere.invalid/";
const PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype|html|head|body|\?xml)\b/i;

const ArticleFile = z.object(ArticleFields, "must be an object");

/** @throws {ThroughlineError} when it cannot be had, or no article is in it */
export async function readShownArticle(from: string): Promise<MatchableArticle> {
  const article = isAddress(from) ? await fetched(from) : inFile(readBytes(from));
  if (article.text.trim() === "") throw new UsageError("NO_ARTICLE", `${from}: no article text was found`);
  return article;
}

async function fetched(address: string): Promise<MatchableArticle> {
  const { url, text } = await fetchArticle(address, { config: readConfig(process.env), clock: systemClock });
  return articleOf({ ...text, url: text.canonicalUrl ?? url });
}

/** What a file is, its beginning says: its name may be anything. */
function inFile(body: Uint8Array): MatchableArticle {
  const text = new TextDecoder().decode(body);
  if (/^\s*\{/.test(text)) return articleOf(readShape(ArticleFile, readJson({ text })));
  if (PAGE.test(text)) {
    const { canonicalUrl, ...page } = extractArticle(body, { url: NOWHERE });
    return articleOf({ ...page, url: canonicalUrl.startsWith(NOWHERE) ? undefined : canonicalUrl });
  }
  const [, title, rest] = /^\s*([^\n]+)\n\s*(\S.*)$/s.exec(text) ?? [];
  return title === undefined ? { text: text.trim() } : { title: title.trim(), text: rest!.trim() };
}

interface Read {
  readonly text: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly publishedAt?: string | undefined;
}

function articleOf({ text, title, url, language, publishedAt }: Read): MatchableArticle {
  return {
    text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}
