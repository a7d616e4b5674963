/** stand-in, replaced by the room's own */
import { createHash } from "node:crypto";
import RssParser from "rss-parser";
import type { Feed } from "../types.ts";
import { ThroughlineError } from "../../errors.ts";
export async function parseFeed(bytes: Uint8Array, { url }: { url: string; contentType?: string }): Promise<Feed> {
  const text = new TextDecoder().decode(bytes);
  try {
    const got = await new RssParser().parseString(text);
    return { feed: { title: got.title ?? url, format: "rss" }, items: got.items.map((i) => ({ id: i.guid ?? i.link ?? createHash("sha256").update(i.title ?? "").digest("hex"), ...(i.link && { url: new URL(i.link, url).href }), ...(i.title && { title: i.title }), ...(i.isoDate && { publishedAt: i.isoDate }), ...(i.contentSnippet && { summary: i.contentSnippet }), categories: [] })) };
  } catch (cause) {
    throw new ThroughlineError("NOT_A_FEED", `${url}: this is no feed`, { cause });
  }
}
