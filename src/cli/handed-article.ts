/** One article that a person hands over: the address of its page, or a file with the page, its text, or the article as JSON. */
import { extname } from "node:path";
import { extractArticle } from "../core/extract/index.ts";
import { cleanLine, cleanText } from "../core/text/clean.ts";
import { LIMITS } from "../core/text/limits.ts";
import { canonicalUrl } from "../core/url/canonical.ts";
import { ThroughlineError, UsageError } from "../errors.ts";
import { refuseInnerAddress } from "../net/inner-address.ts";
import type { KeptText } from "../store/keep.ts";
import { ArchivedArticle } from "./article-line.ts";
import type { Data } from "./context.ts";
import { openFetcher } from "./fetcher.ts";
import { readBytes, readText } from "./files.ts";
import { type HandedArticle, handed } from "./ingest.ts";
import { readJson, readShape } from "./json-line.ts";

const ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.5";
const MAX_BYTES = 5 * 1024 * 1024;

/** Stands for the address of a page in a file that says none itself. RFC 6761: nobody has it. */
const NOWHERE = "https://nowhere.invalid/";

export const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** Fetches a page. @throws {ThroughlineError} when it cannot be had, or no article is in it */
export async function fetchArticle(
  url: string,
  { config, clock }: Pick<Data, "config" | "clock">,
): Promise<HandedArticle> {
  const canonical = canonicalUrl(url);
  if (canonical === undefined)
    throw new UsageError("BAD_URL", `not a web address: ${url}`, {
      hint: "give a full address that begins with https:// or http://",
    });
  refuseInnerAddress(canonical, config.allow);
  const fetcher = openFetcher(config, clock);
  try {
    const { status, headers, body, url: from } = await fetcher.get(url, { accept: ACCEPT, maxBytes: MAX_BYTES });
    if (status !== 200) throw new ThroughlineError("REFUSED", `${url}: the server answered ${status}`);
    const text = readPage(body, from, headers["content-type"]);
    return { url, text, page: { url: from, status, headers, body } };
  } finally {
    await fetcher.close();
  }
}

/** @param address of the article, where the file does not say it @throws {UsageError} */
export function readArticleFile(path: string, address: string | undefined): HandedArticle {
  switch (extname(path).toLowerCase()) {
    case ".html":
    case ".htm":
    case ".xhtml": {
      const text = readPage(readBytes(path), address ?? NOWHERE);
      return {
        url: address ?? requireAddress(path, text.canonicalUrl?.startsWith(NOWHERE) ? undefined : text.canonicalUrl),
        text,
      };
    }
    case ".txt":
      return { url: requireAddress(path, address), text: plainText(readText(path)) };
    case ".json": {
      const article = readShape(ArchivedArticle, {
        ...(readJson({ text: readText(path) }) as object),
        ...(address !== undefined && { url: address }),
      });
      return handed(article);
    }
    default:
      throw new UsageError("UNKNOWN_FILE", `${path}: not a file that an article is read from`, {
        hint: "name a .html, .txt or .json file, or an address",
      });
  }
}

function requireAddress(path: string, address: string | undefined): string {
  if (address !== undefined) return address;
  throw new UsageError("NO_ADDRESS", `${path} does not say where the article is from`, {
    hint: "say it with --url https://...",
  });
}

/** @throws {ThroughlineError} NO_ARTICLE */
function readPage(body: Uint8Array, url: string, contentType?: string): KeptText {
  const read = extractArticle(body, { url, ...(contentType !== undefined && { contentType }) });
  if (read.text.length === 0)
    throw new ThroughlineError(
      "NO_ARTICLE",
      `${url === NOWHERE ? "the file" : url}: no article text was found in the page`,
    );
  const { url: _, canonicalUrl: said, ...text } = read;
  return { ...text, canonicalUrl: canonicalUrl(said) ?? url, origin: "page" };
}

/** The first line is the title, where more follows. */
function plainText(text: string): KeptText {
  const [, first, rest] = /^\s*([^\n]+)\n\s*(\S.*)$/s.exec(text) ?? [];
  const title = cleanLine(first, LIMITS.title);
  const body = cleanText((title === undefined ? text : rest!).trim(), LIMITS.text);
  if (body === "") throw new UsageError("NO_ARTICLE", "there is no text in the file");
  return { text: body, byline: [], truncated: false, origin: "hand", ...(title !== undefined && { title }) };
}
