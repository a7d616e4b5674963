/** stand-in, replaced by the room's own */
import { load } from "cheerio/slim";
import type { ExtractedArticle } from "../types.ts";
export function extractArticle(html: string | Uint8Array, { url }: { url: string; contentType?: string }): ExtractedArticle {
  const $ = load(typeof html === "string" ? html : new TextDecoder().decode(html));
  const title = $("h1").first().text();
  return { url, canonicalUrl: $("link[rel=canonical]").attr("href") ?? url, ...(title && { title }), byline: [], language: "en", text: $("article p").toArray().map((p) => $(p).text()).join("\n"), truncated: false };
}
