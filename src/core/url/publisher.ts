/** stand-in, replaced by the room's own */
import { getDomain } from "tldts";

export function publisherDomain(url: string): string {
  return getDomain(url) ?? new URL(url).hostname;
}
