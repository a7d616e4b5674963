/** stand-in, replaced by the room's own */
import { createHash } from "node:crypto";

export function canonicalUrl(url: string, base?: string): string | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const parsed = new URL(url, base);
  if (!["http:", "https:"].includes(parsed.protocol)) return undefined;
  parsed.hash = "";
  for (const name of [...parsed.searchParams.keys()]) if (/^utm_|^(fbclid|gclid)$/.test(name)) parsed.searchParams.delete(name);
  return parsed.href;
}
export function urlHash(canonical: string): Buffer {
  return createHash("sha256").update(canonical).digest();
}
export function hostKey(url: string): string {
  return new URL(url).host;
}
